/**
 * The reports of an agency: read and written under their year, with every revision there was.
 *
 * @module
 */
import { Hono } from "hono"
import type * as answers from "../describe/answers.ts"
import { allowed } from "../context/actor.ts"
import { json, parsed } from "../request/body.ts"
import { describe } from "../describe/describe.ts"
import type { Env } from "../context/Env.ts"
import { expected, expectedNumber, isFresh, tag } from "../request/etag.ts"
import { plainly } from "../request/headers.ts"
import { tagOf } from "../problem/language.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { located } from "../request/located.ts"
import { checked, conflict, kept } from "./keeping.ts"
import { given } from "./given.ts"
import { preferred } from "../request/preferred.ts"
import { refuse } from "../problem/Problem.ts"
import { run } from "../context/Services.ts"
import * as shown from "../jobs/shown.ts"

const one = { tag: "报告", parameters: ["id", "year"] } as const
const ok = { zh: "好", en: "OK" }
const pathOf = (id: string, year: number): string => `/v1/agencies/${encodeURIComponent(id)}/reports/${year}`

const utf8 = new TextDecoder()

export const reports = new Hono<Env>()
  .get(
    "/:id/reports/:year",
    describe({
      ...one,
      summary: {
        zh: "一份报告：交换文件，或按 Accept 排成 PDF",
        en: "A report: the interchange file or, by Accept, a PDF"
      },
      answers: {
        200: { says: { zh: "报告的现版", en: "what stands" }, body: "Report", pdf: true, headers: ["ETag"] },
        304: { says: { zh: "没有变化", en: "not changed" }, headers: ["ETag"] }
      },
      refusals: [406, 501, 503]
    }),
    inPath("id", "year"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      await allowed(c, "read", id)
      const services = c.get("services")
      const { reports } = services.storage
      const accept = c.req.header("accept")
      c.set("isTagged", true)
      const form = formOf(accept)
      if (c.req.header("if-none-match") !== undefined) {
        const { number } = await run(reports.standing(id, year))
        const etag = tag(number, form === "pdf" ? form : "")
        if (isFresh(c, etag)) return c.body(null, 304, { etag })
      }
      if (form === "pdf" && c.req.method === "HEAD") {
        // Nobody prints what nobody reads.
        const { number } = await run(reports.standing(id, year))
        return c.body(null, 200, { etag: tag(number, form), "content-type": "application/pdf" })
      }
      if (form === "pdf") {
        const { bytes, number } = await run(reports.text(id, year))
        return given(c, { text: utf8.decode(bytes), form }, { etag: tag(number, form) })
      }
      const { bytes, number } = await run(reports.text(id, year))
      return plainly(c, bytes, { etag: tag(number), "content-type": "application/json" })
    }
  )
  .put(
    "/:id/reports/:year",
    describe({
      ...one,
      summary: { zh: "存一版报告", en: "Keep a revision of a report" },
      description: {
        zh: "有错误也照存，校验结果随回；每次保存各成一版，以前各版仍在",
        en: "kept with its errors, which are told; every revision stays"
      },
      parameters: ["id", "year", "accept", "reason", "correcting"],
      preconditions: ["If-Match", "If-None-Match", "Idempotency-Key"],
      body: "Report",
      answers: {
        200: { says: { zh: "已存为新的一版", en: "kept as a further revision" }, body: "Kept", headers: ["ETag"] },
        201: { says: { zh: "已存为第一份", en: "kept, the first" }, body: "Kept", headers: ["ETag", "Location"] }
      },
      refusals: [403, 404, 409, 412, 428, 503, 507]
    }),
    inPath("id", "year"),
    inQuery("accept", "reason", "correcting"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      const { by } = await allowed(c, c.req.valid("query").correcting === "yes" ? "correct" : "edit", id)
      const seen = expected(c)
      const text = await json(c)
      const draft = parsed(text)
      const { body, headers } = await kept(c, { id, year, by, seen, draft, text }, c.req.valid("query"))
      return seen === "none"
        ? c.json(body, 201, { ...headers, location: located(c, pathOf(id, year)) })
        : c.json(body, 200, headers)
    }
  )
  .delete(
    "/:id/reports/:year",
    describe({
      ...one,
      summary: { zh: "删除报告（留一版删除记录，以前各版仍在）", en: "Remove a report (a tombstone; revisions stay)" },
      parameters: ["id", "year", "reason"],
      preconditions: ["If-Match"],
      answers: { 200: { says: { zh: "删除记录", en: "the tombstone" }, body: "Saved" } },
      refusals: [403, 409, 412, 428, 503, 507]
    }),
    inPath("id", "year"),
    inQuery("reason"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      const services = c.get("services")
      const { by } = await allowed(c, "edit", id)
      const note = { by, reason: c.req.valid("query").reason }
      const removed = await run(services.storage.reports.remove(id, year, expectedNumber(c), note))
      if ("_tag" in removed) return conflict(services, removed, year)
      return c.json(shown.saved(removed) satisfies typeof answers.Saved.Type)
    }
  )
  .get(
    "/:id/reports/:year/findings",
    describe({
      ...one,
      summary: { zh: "现版的校验结果", en: "The findings of what stands" },
      answers: { 200: { says: ok, body: "Checked", headers: ["ETag"] } },
      refusals: [503]
    }),
    inPath("id", "year"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      await allowed(c, "read", id)
      const services = c.get("services")
      const found = await run(services.storage.reports.find(id, year))
      const body = (await checked(c, found)) satisfies typeof answers.Checked.Type
      const language = c.get("language")
      return c.json(body, 200, { etag: tag(found.number, `findings-${language}`), "content-language": tagOf(language) })
    }
  )
  .get(
    "/:id/reports/:year/revisions",
    describe({
      ...one,
      summary: { zh: "全部版次，新的在前：何时、谁存的、为什么", en: "All revisions, newest first: when, who, why" },
      answers: { 200: { says: ok, body: "History" } }
    }),
    inPath("id", "year"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      await allowed(c, "read", id)
      const services = c.get("services")
      const items = await run(services.storage.reports.revisions(id, year))
      return c.json({ items: items.map(shown.saved) } satisfies typeof answers.History.Type)
    }
  )
  .get(
    "/:id/reports/:year/revisions/:number",
    describe({
      ...one,
      parameters: ["id", "year", "number"],
      summary: { zh: "某一版的交换文件", en: "The interchange file of one revision" },
      answers: { 200: { says: ok, body: "Report", headers: ["ETag"] } }
    }),
    inPath("id", "year", "number"),
    async (c) => {
      const { id, year, number } = c.req.valid("param")
      await allowed(c, "read", id)
      const services = c.get("services")
      const { text } = await run(services.storage.reports.revision(id, year, number))
      return c.body(text, 200, { etag: tag(number), "content-type": "application/json" })
    }
  )

/** The form a client prefers; 406 where it takes neither. */
const formOf = (accept: string | undefined): "json" | "pdf" => {
  const type = preferred(accept, ["application/json", "application/pdf"])
  if (type !== undefined) return type === "application/pdf" ? "pdf" : "json"
  return refuse({
    status: 406,
    detail: {
      zh: "报告可以取 application/json 或 application/pdf",
      en: "A report comes as application/json or application/pdf"
    }
  })
}
