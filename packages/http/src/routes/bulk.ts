/**
 * Many reports of a campaign at once: checked, approved or published, each for itself, with what became of each.
 *
 * @module
 */
import type { Filing } from "@gongkai/core/desk"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import type { Bodies } from "../describe/bodies.ts"
import { allowed } from "../context/actor.ts"
import { awaited } from "../context/awaited.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath } from "../describe/inAddress.ts"
import { Refusal } from "../problem/Problem.ts"
import { askedOf } from "../request/idempotency.ts"
import { campaignOf } from "./campaigns.ts"
import { filed } from "./known.ts"
import { publication, take } from "./steps.ts"

type Item = (typeof answers.BulkDone.Type)["items"][number]
type Act = "check" | "approve" | "publish"
type Said = Bodies["BulkOrder"]["Type"]

const notExpected = (unit: string): Refusal =>
  new Refusal({
    status: 404,
    kind: "NotExpected",
    detail: { zh: `“${unit}”不在报送单位名单中`, en: `"${unit}" is not among the units that report` }
  })

/** Checks what was filed of a unit, or the draft that stands. */
const checked = async (c: Context<Env>, unit: string, year: number): Promise<Item> => {
  await allowed(c, "read", unit)
  const services = c.get("services")
  const { filing, version } = await run(services.storage.filings.find(unit, year))
  const { text } = (await filed(services, filing)) ?? (await run(services.storage.reports.find(unit, year)))
  const { counts } = await awaited(c, c.get("work").check({ text, language: c.get("language") }))
  return { unit, status: 200, version, counts }
}

const stepOf =
  (act: "approve" | "publish", from: string | undefined) =>
  ({ common }: { readonly common: { readonly by: string; readonly at: string } }): Filing.Step =>
    act === "approve" ? { act, ...common } : publication(common, from)

/** What becomes of one unit; a refusal is its own alone. */
const one = async (
  c: Context<Env>,
  act: Act,
  year: number,
  { unit, version: seen }: Said["units"][number],
  from: string | undefined
): Promise<Item> => {
  if (act === "check") return checked(c, unit, year)
  const { by } = await allowed(c, act, unit)
  const asked = await askedOf(c, { act, unit, year, from })
  const { filing } = await take(c.get("services"), { unit, year, by, seen, asked }, stepOf(act, from))
  return { unit, status: 200, version: filing.steps.length }
}

export const bulk = new Hono<Env>().post(
  "/:desk/:year/:act",
  describe({
    tag: "报送",
    parameters: ["desk", "year", "act"],
    preconditions: ["Idempotency-Key"],
    summary: { zh: "成批校验、审定或公布", en: "Check, approve or publish in bulk" },
    description: {
      zh: "逐个办理，一个不成不影响其他；各单位写明所据的步数（version）",
      en: "each for itself: one that is refused holds up no other; each names the version that was seen"
    },
    body: "BulkOrder",
    answers: { 200: { says: { zh: "各单位的结果", en: "what became of each" }, body: "BulkDone" } },
    refusals: [507]
  }),
  inPath("desk", "year", "act"),
  inBody("BulkOrder"),
  async (c) => {
    const { desk, year, act } = c.req.valid("param")
    const { units, from } = c.req.valid("json")
    await allowed(c, act === "check" ? "read" : act, desk)
    const { campaign } = await campaignOf(c.get("services"), desk, year)
    const expected = new Set(campaign.expected)
    const items: Array<Item> = []
    for (const each of units) {
      try {
        if (!expected.has(each.unit)) throw notExpected(each.unit)
        // One after the other: a bulk leaves room for others.
        // oxlint-disable-next-line no-await-in-loop
        items.push(await one(c, act, year, each, from))
      } catch (error) {
        // A database that is full or gone is the same for all that follow.
        if (!(error instanceof Refusal) || error.details.status >= 500) throw error
        const { status, detail } = error.details
        items.push({ unit: each.unit, status, detail: detail[c.get("language")] })
      }
    }
    const body = { done: items.filter(({ status }) => status === 200).length, items }
    return c.json(body satisfies typeof answers.BulkDone.Type)
  }
)
