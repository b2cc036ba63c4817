/**
 * What became of each report: where it stands, its steps, its slips re-checked, its receipts, the chain of its corrections.
 *
 * @module
 */
import { Correction, Filing } from "@gongkai/core/desk"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import { allowed, may, today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import * as shown from "../jobs/shownFiling.ts"
import { tagOf } from "../problem/language.ts"
import * as Cursor from "../request/cursor.ts"
import { isFresh, tag } from "../request/etag.ts"
import { filed, knownOf, nameOf } from "./known.ts"
import { filingsOf } from "./pages.ts"

const one = { tag: "报送", parameters: ["unit", "year"] } as const
const ok = { zh: "好", en: "OK" }

/** The filing of a unit and year, for whoever may read it. */
const found = async (c: Context<Env>, { unit, year }: { readonly unit: string; readonly year: number }) => {
  await allowed(c, "read", unit)
  return (await run(c.get("services").storage.filings.find(unit, year))).filing
}

/** The slips of a filing, each re-checked against what was filed next; the open one against what stands now. */
const slipsOf = async (c: Context<Env>, filing: Filing.Filing): Promise<typeof answers.Slips.Type> => {
  const services = c.get("services")
  const { unit, year, steps } = filing
  const { tree } = await run(services.storage.desks.tree)
  const known = await knownOf(services, tree, unit, year)
  const items: Array<(typeof answers.Slips.Type)["items"][number]> = []
  for (const [at, step] of steps.entries()) {
    if (step.act !== "return") continue
    const later = steps.slice(at + 1).find(({ act }) => act === "file")
    // One after the other: a report is returned a few times at most.
    // oxlint-disable-next-line no-await-in-loop
    const before = await filed(services, { ...filing, steps: steps.slice(0, at) })
    // oxlint-disable-next-line no-await-in-loop
    const judging = await import("../jobs/judging.ts")
    // oxlint-disable-next-line no-await-in-loop
    const after = await (later?.act === "file"
      ? run(services.storage.reports.revision(unit, year, later.content.revision))
      : run(services.storage.reports.find(unit, year).pipe(Effect.catchTag("ReportNotFound", () => Effect.void))))
    items.push({
      slip: step.slip,
      isOpen: later === undefined && at === steps.length - 1,
      ...(before !== undefined &&
        after !== undefined && {
          against: after.number,
          rechecked: shown.rechecked(judging.recheck(step.slip, before.draft, after.draft, known), c.get("language"))
        })
    })
  }
  return { items }
}

export const filings = new Hono<Env>()
  .get(
    "/",
    describe({
      tag: "报送",
      summary: { zh: "一个年度已开始办理的报送，按单位编号", en: "The filings of a year that were begun, by unit" },
      parameters: ["reportYear", "state", "cursor", "limit"],
      answers: {
        200: { says: { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" }, body: "Filings" }
      }
    }),
    inQuery("reportYear", "state", "cursor", "limit"),
    async (c) => {
      const { year = lastYear(), state, cursor, limit = 50 } = c.req.valid("query")
      const isShown = await may(c, "read")
      const after = cursor === undefined ? "" : Cursor.parse(Schema.String, cursor)
      const { items, next } = await filingsOf(c.get("services"), year, {
        after,
        limit,
        holds: (filing) => isShown(filing.unit) && (state === undefined || Filing.stateOf(filing) === state)
      })
      return c.json({
        items: items.map(shown.standing),
        ...(next !== undefined && { next: Cursor.show(next) })
      } satisfies typeof answers.Filings.Type)
    }
  )
  .get(
    "/:unit/:year",
    describe({
      ...one,
      summary: {
        zh: "一份报告的报送：现状、经过、下一步可办的事",
        en: "The filing of a report: its state, its steps, what can be done next"
      },
      description: {
        zh: "还没有开始的没有 ETag：第一步以 If-None-Match: * 办理",
        en: "one that nobody began has no ETag: its first step goes with If-None-Match: *"
      },
      answers: {
        200: { says: ok, body: "FilingRecord", headers: ["ETag"] },
        304: { says: { zh: "没有变化", en: "not changed" }, headers: ["ETag"] }
      }
    }),
    inPath("unit", "year"),
    async (c) => {
      const filing = await found(c, c.req.valid("param"))
      const headers = filing.steps.length > 0 ? { etag: tag(filing.steps.length) } : undefined
      if (headers !== undefined && isFresh(c, headers.etag)) return c.body(null, 304, headers)
      return c.json(shown.record(filing) satisfies typeof answers.FilingRecord.Type, 200, headers ?? {})
    }
  )
  .get(
    "/:unit/:year/slips",
    describe({
      ...one,
      summary: { zh: "退回单，逐项复核", en: "The slips, each item re-checked" },
      answers: { 200: { says: ok, body: "Slips" } }
    }),
    inPath("unit", "year"),
    async (c) =>
      c.json(await slipsOf(c, await found(c, c.req.valid("param"))), 200, {
        "content-language": tagOf(c.get("language"))
      })
  )
  .get(
    "/:unit/:year/receipts",
    describe({
      ...one,
      summary: { zh: "回执", en: "The receipts" },
      answers: { 200: { says: ok, body: "Receipts" } }
    }),
    inPath("unit", "year"),
    async (c) => {
      const filing = await found(c, c.req.valid("param"))
      const services = c.get("services")
      const { unit, year } = filing
      const { tree } = await run(services.storage.desks.tree)
      const [name, entries] = await Promise.all([
        nameOf(services, tree, unit),
        run(services.storage.log.of({ kind: "filing", subject: unit, year }))
      ])
      const items = filing.steps.flatMap((_, at) => {
        const receipt = shown.receipt(filing, at, name, entries[at]?.hash)
        return receipt === undefined ? [] : [shown.receiptSaid(receipt, c.get("language"))]
      })
      return c.json({ items } satisfies typeof answers.Receipts.Type, 200, {
        "content-language": tagOf(c.get("language"))
      })
    }
  )
  .get(
    "/:unit/:year/corrections",
    describe({
      ...one,
      summary: {
        zh: "更正：逐次由哪个内容改为哪个内容，改了什么",
        en: "The corrections, one after the other, and what each changed"
      },
      answers: { 200: { says: ok, body: "Corrections" } }
    }),
    inPath("unit", "year"),
    async (c) => {
      const filing = await found(c, c.req.valid("param"))
      return c.json(await corrections(c, filing), 200, { "content-language": tagOf(c.get("language")) })
    }
  )

/** The chain of corrections of a filing, each with its sentences. */
const corrections = async (c: Context<Env>, filing: Filing.Filing): Promise<typeof answers.Corrections.Type> => {
  const [now, content] = [await filed(c.get("services"), filing), Filing.contentOf(filing)]
  return {
    ...(content !== undefined && { current: content }),
    items: Filing.stepsOf(filing, "correct").map(({ correction }) => ({
      correction,
      erratum: now === undefined ? [] : Correction.erratum(now.draft, correction).map((text) => text[c.get("language")])
    }))
  }
}

/** The report year that is collected now. */
const lastYear = (): number => Number(today().slice(0, 4)) - 1
