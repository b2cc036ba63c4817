/**
 * Changes of a report in place: a merge patch on its cells, and reasons for findings that stay as they are.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import type { Finding } from "@gongkai/core/Finding"
import * as Interchange from "@gongkai/core/Interchange"
import { accept, withdraw } from "@gongkai/core/waive"
import type { StoredReport } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import type { Bodies } from "../describe/bodies.ts"
import { allowed, today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run, type Services } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import { parsed } from "../request/body.ts"
import { expectedNumber } from "../request/etag.ts"
import { merged } from "../request/merged.ts"
import { kept } from "./keeping.ts"
import { knownOf } from "./known.ts"

type Place = { readonly id: string; readonly year: number }

const change = {
  tag: "报告",
  preconditions: ["If-Match", "Idempotency-Key"],
  answers: {
    200: { says: { zh: "已存为新的一版", en: "kept as a further revision" }, body: "Kept", headers: ["ETag"] }
  },
  refusals: [409, 507]
} as const

/** The draft as a door lets it in: what a clerk could not send, no change may make. */
const through = (draft: Draft) => {
  const text = Interchange.show(draft)
  return { draft: parsed(text), text }
}

/**
 * The revision that the caller saw, which a change is made to: sent again it comes out the same, so that its key is known, and what another
 * wrote since is never changed unseen. What stands, where there is no such revision or nothing is left of it.
 */
const seenBy = async ({ storage: { reports } }: Services, { id, year }: Place, seen: number): Promise<StoredReport> => {
  const then = await run(reports.revision(id, year, seen).pipe(Effect.catchTag("ReportNotFound", () => Effect.void)))
  return then === undefined || then.removed ? run(reports.find(id, year)) : then
}

/** The only finding of this id or rule; what else there is to choose from is told. */
const chosen = (findings: ReadonlyArray<Finding>, name: string): Finding => {
  const found = findings.filter(({ id, rule }) => id === name || rule === name)
  const [first] = found
  if (first !== undefined && found.length === 1) return first
  const listed = (found.length > 0 ? found : findings).slice(0, 20).map(({ id }) => id)
  const [zh, en] =
    found.length > 0
      ? [
          `“${name}”有 ${found.length} 条疑点，请写明其中一条的编号`,
          `"${name}" has ${found.length} findings; give the id of one`
        ]
      : [`没有“${name}”这条疑点，请核对编号`, `there is no finding "${name}"; check its id`]
  return refuse({
    status: 422,
    kind: "NoSuchFinding",
    detail: { zh, en },
    errors: [{ pointer: "/finding", detail: { zh, en } }],
    more: { findings: listed }
  })
}

/** Explains a finding in the report itself, in place of an earlier reason. */
const explained = async (
  c: Context<Env>,
  { id, year, by }: Place & { readonly by: string },
  draft: Draft,
  { finding: name, reason, until }: Bodies["WaiverOrder"]["Type"]
): Promise<Draft> => {
  const services = c.get("services")
  const { tree } = await run(services.storage.desks.tree)
  const { check } = await import("../jobs/judging.ts")
  const findings = check(draft, { ...(await knownOf(services, tree, id, year)), reading: "draft" })
  const finding = chosen(findings, name)
  const said = { reason, by, on: today(), ...(until !== undefined && { until }) }
  return accept(withdraw(draft, finding), finding, said)
}

export const edits = new Hono<Env>()
  .patch(
    "/:id/reports/:year",
    describe({
      ...change,
      parameters: ["id", "year", "accept", "reason", "correcting"],
      summary: { zh: "改几格：JSON Merge Patch", en: "Change some cells: JSON Merge Patch" },
      description: {
        zh: '只写要改的：{ "requests": { … } }；格子整个替换，null 为未填；各格的地址见格式',
        en: 'only what changes: { "requests": { … } }; a cell is replaced as a whole, and null blanks it'
      },
      body: "ReportPatch",
      bodyTypes: ["application/merge-patch+json", "application/json"]
    }),
    inPath("id", "year"),
    inQuery("accept", "reason", "correcting"),
    inBody("ReportPatch"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      const { by } = await allowed(c, c.req.valid("query").correcting === "yes" ? "correct" : "edit", id)
      const seen = expectedNumber(c)
      const before = await seenBy(c.get("services"), { id, year }, seen)
      const patched = merged(editionOf(before.draft), JSON.parse(before.text), c.req.valid("json"))
      const { draft, text } = through(parsed(JSON.stringify(patched)))
      const { body, headers } = await kept(c, { id, year, by, seen, draft, text }, c.req.valid("query"))
      return c.json(body, 200, headers)
    }
  )
  .get(
    "/:id/reports/:year/waivers",
    describe({
      tag: "报告",
      parameters: ["id", "year"],
      summary: { zh: "现版中对疑点的说明", en: "The findings that are explained in what stands" },
      answers: { 200: { says: { zh: "好", en: "OK" }, body: "Waivers" } }
    }),
    inPath("id", "year"),
    async (c) => {
      const { id, year } = c.req.valid("param")
      await allowed(c, "read", id)
      const { draft } = await run(c.get("services").storage.reports.find(id, year))
      const items = (draft.waivers ?? []).map(({ values: _values, sentence: _sentence, ...waiver }) => waiver)
      return c.json({ items } satisfies typeof answers.Waivers.Type)
    }
  )
  .post(
    "/:id/reports/:year/waivers",
    describe({
      ...change,
      parameters: ["id", "year"],
      summary: { zh: "对一条疑点说明理由", en: "Explain a finding" },
      body: "WaiverOrder"
    }),
    inPath("id", "year"),
    inBody("WaiverOrder"),
    async (c) => {
      const place = c.req.valid("param")
      const { by } = await allowed(c, "edit", place.id)
      const seen = expectedNumber(c)
      const before = await seenBy(c.get("services"), place, seen)
      const { draft, text } = through(await explained(c, { ...place, by }, before.draft, c.req.valid("json")))
      // The report was taken in under its name before: that is not asked again.
      const said = { accept: "other-organ,other-form", reason: c.req.valid("json").reason }
      const { body, headers } = await kept(c, { ...place, by, seen, draft, text }, said)
      return c.json(body, 200, headers)
    }
  )
