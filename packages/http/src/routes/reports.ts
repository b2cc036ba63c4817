/**
 * The reports of an agency: read and written under their year, with every revision there was.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { RevisionConflict } from "@gongkai/storage"
import { type Context, Hono } from "hono"
import { accepts } from "hono/accepts"
import type * as answers from "../describe/answers.ts"
import { allowed } from "../context/actor.ts"
import { awaited } from "../context/awaited.ts"
import { json, parsed } from "../request/body.ts"
import { describe } from "../describe/describe.ts"
import { changed } from "./difference.ts"
import type { Env } from "../context/Env.ts"
import { expected, expectedNumber, isFresh, tag } from "../request/etag.ts"
import { tagOf } from "../problem/language.ts"
import { belongs } from "../request/meant.ts"
import { inPath, inQuery } from "../describe/parameters.ts"
import { pdf } from "./pdf.ts"
import { refuse } from "../problem/Problem.ts"
import { run, type Services } from "../context/Services.ts"
import * as shown from "../jobs/shown.ts"
import type { Checked } from "../jobs/perform.ts"

const one = { tag: "报告", parameters: ["id", "year"] } as const
const ok = { zh: "好", en: "OK" }
const pathOf = (id: string, year: number): string => `/v1/agencies/${encodeURIComponent(id)}/reports/${year}`

/** Refuses with 412: names the current revision, and where it differs from the one that the writer saw. */
const conflict = async (services: Services, failure: RevisionConflict, year: number): Promise<never> => {
  const { agency, expected, current, text } = failure
  if (current === "none") return refuse({ status: 412, detail: text })
  const { reports } = services.storage
  const now = await run(reports.revision(agency, year, current))
  const isKnown = expected !== "none" && expected < current
  const before = isKnown ? await run(reports.revision(agency, year, expected)) : undefined
  return refuse({
    status: 412,
    detail: text,
    headers: { etag: tag(current) },
    more: { current: shown.saved(now), ...(before && { changed: changed(before.draft, now.draft) }) }
  })
}

const utf8 = new TextDecoder()

/** A check of a report no longer than this takes less time than handing it to a thread; in characters. */
const short = 16_000

/** Checks a report that is known to be well-formed: a long one wherever long work is done. */
const checked = async (
  c: Context<Env>,
  { draft, text }: { readonly draft: Draft; readonly text: string }
): Promise<Checked> => {
  const language = c.get("language")
  return text.length <= short ? shown.checked(draft, language) : awaited(c, c.get("work").check({ text, language }))
}

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
      const isPlain = accept === undefined || accept === "application/json" || accept === "*/*"
      const form = isPlain ? "json" : formOf(c)
      if (c.req.header("if-none-match") !== undefined) {
        const { number } = await run(reports.standing(id, year))
        const etag = tag(number, form === "pdf" ? form : "")
        if (isFresh(c, etag)) return c.body(null, 304, { etag })
      }
      if (form === "pdf") {
        const { bytes, number } = await run(reports.text(id, year))
        return pdf(c, utf8.decode(bytes), { etag: tag(number, form) })
      }
      const { bytes, number } = await run(reports.text(id, year))
      return c.body(bytes, 200, { etag: tag(number), "content-type": "application/json" })
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
      parameters: ["id", "year", "accept", "reason"],
      preconditions: ["If-Match", "If-None-Match"],
      body: "Report",
      answers: {
        200: { says: { zh: "已存为新的一版", en: "kept as a further revision" }, body: "Kept", headers: ["ETag"] },
        201: { says: { zh: "已存为第一份", en: "kept, the first" }, body: "Kept", headers: ["ETag", "Location"] }
      },
      refusals: [403, 404, 409, 412, 428, 503, 507]
    }),
    inPath("id", "year"),
    inQuery("accept", "reason"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      const { by } = await allowed(c, "edit", id)
      const seen = expected(c)
      const text = await json(c)
      const draft = parsed(text)
      if (draft.year !== year) {
        const detail = {
          zh: `报告的年度是 ${draft.year}，地址中是 ${year}；请核对`,
          en: `The report is of ${draft.year}, the address of ${year}; check which is right`
        }
        return refuse({ status: 422, detail, errors: [{ pointer: "/year", detail }] })
      }
      const services = c.get("services")
      const { accept = "", reason } = c.req.valid("query")
      const { agency } = await run(services.storage.agencies.find(id))
      belongs(draft, agency, new Set(accept.split(",")))
      // Before it is kept: where it cannot be checked now, nothing has happened yet.
      const { counts, findings } = await checked(c, { draft, text })
      const saved = await run(services.storage.reports.save(id, year, draft, seen, { by, reason }))
      if ("_tag" in saved) return conflict(services, saved, year)
      const body = { ...shown.saved(saved), counts, findings } satisfies typeof answers.Kept.Type
      const headers = { etag: body.etag, "content-language": tagOf(c.get("language")) }
      return seen === "none"
        ? c.json(body, 201, { ...headers, location: pathOf(id, year) })
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
      const { by } = await allowed(c, "edit", id)
      const services = c.get("services")
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
const formOf = (c: Parameters<typeof accepts>[0]): "json" | "pdf" => {
  const form = accepts(c, {
    header: "Accept",
    supports: ["application/json", "application/pdf"],
    default: "none",
    match: (wanted, { supports, default: none }) => {
      const ranked = wanted.toSorted((one, other) => other.q - one.q).filter(({ q }) => q > 0)
      for (const { type } of ranked) {
        const found = supports.find((each) => each === type || type === "*/*" || type === "application/*")
        if (found !== undefined) return found
      }
      return none
    }
  })
  if (form === "none") {
    return refuse({
      status: 406,
      detail: {
        zh: "报告可以取 application/json 或 application/pdf",
        en: "A report comes as application/json or application/pdf"
      }
    })
  }
  return form === "application/pdf" ? "pdf" : "json"
}
