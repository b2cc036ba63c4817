/**
 * The transitions of a filing, each a POST: filed, returned with a slip, approved, published, corrected, withdrawn.
 *
 * @module
 */
import { Filing, type Refusal, Slip } from "@gongkai/core/desk"
import type { NotFiled } from "@gongkai/core/desk/judging"
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import * as Result from "effect/Result"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import { allowed } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath } from "../describe/inAddress.ts"
import * as shown from "../jobs/shownFiling.ts"
import { tagOf } from "../problem/language.ts"
import { refuse } from "../problem/Problem.ts"
import { told } from "../problem/told.ts"
import { expected, tag } from "../request/etag.ts"
import { askedOf } from "../request/idempotency.ts"
import { contentOf, faultsOf, filed, knownOf, nameOf } from "./known.ts"
import { type Case, type Done, type Make, notTaken, publication, take } from "./steps.ts"

const common = {
  tag: "报送",
  parameters: ["unit", "year"],
  preconditions: ["If-Match", "If-None-Match", "Idempotency-Key"],
  answers: { 200: { says: { zh: "已办理", en: "done" }, body: "FilingTaken", headers: ["ETag"] } },
  refusals: [404, 409, 507]
} as const

type Place = { readonly unit: string; readonly year: number }

/** Takes a step and answers where the filing stands, with the receipt and, where it answers a slip, what became of its items. */
const taken = async (
  c: Context<Env>,
  act: Filing.Step["act"],
  { unit, year }: Place,
  said: object,
  make: Make
): Promise<typeof answers.FilingTaken.Type> => {
  const seen = expected(c)
  const { by } = await allowed(c, act, unit)
  const asked = await askedOf(c, { act, unit, year, said })
  const services = c.get("services")
  const done = await take(services, { unit, year, by, seen: seen === "none" ? 0 : seen, asked }, make)
  const { tree } = await run(services.storage.desks.tree)
  const receipt = shown.receipt(done.filing, done.at, await nameOf(services, tree, unit), done.chain)
  const items = await answered(c, done)
  return {
    ...shown.standing(done.filing),
    etag: tag(done.filing.steps.length),
    ...(receipt !== undefined && shown.receiptSaid(receipt, c.get("language"))),
    ...(items !== undefined && { rechecked: items })
  }
}

/** What became of the items of the slip that a filing answers; `undefined` where it answers none. */
const answered = async (c: Context<Env>, { filing, at }: Done) => {
  const before = { ...filing, steps: filing.steps.slice(0, at) }
  const slip = Filing.slipOf(before)
  if (filing.steps[at]?.act !== "file" || slip === undefined) return undefined
  const services = c.get("services")
  const [old, fresh] = await Promise.all([filed(services, before), filed(services, filing)])
  if (old === undefined || fresh === undefined) return undefined
  const { tree } = await run(services.storage.desks.tree)
  const known = await knownOf(services, tree, filing.unit, filing.year)
  const { recheck } = await import("../jobs/judging.ts")
  return shown.rechecked(recheck(slip, old.draft, fresh.draft, known), c.get("language"))
}

/** The last step of a filing that core took, or the refusal, with every obstacle under its place. */
const stepOf = (taken: Result.Result<Filing.Filing, NotFiled | Refusal>, draft?: Draft): Filing.Step => {
  if (Result.isFailure(taken)) {
    const { failure } = taken
    if ("obstacles" in failure && draft !== undefined) {
      const errors = faultsOf(editionOf(draft), failure.obstacles)
      return refuse({ status: 422, kind: failure._tag, detail: failure.text, errors: errors.slice(0, 500) })
    }
    return notTaken(failure)
  }
  const step = taken.success.steps.at(-1)
  return step ?? refuse({ status: 409, detail: { zh: "没有可办理的事项", en: "there is nothing to do" } })
}

const filing =
  (c: Context<Env>, { unit, year }: Place, revision: number): Make =>
  async ({ filing, common }: Case) => {
    const services = c.get("services")
    const { tree } = await run(services.storage.desks.tree)
    const [kept, known] = await Promise.all([
      run(services.storage.reports.revision(unit, year, revision)),
      knownOf(services, tree, unit, year)
    ])
    const { file } = await import("../jobs/judging.ts")
    return stepOf(file(filing, kept.draft, await contentOf(kept), common, known), kept.draft)
  }

const correcting =
  (c: Context<Env>, { unit, year }: Place, revision: number, reason: string): Make =>
  async ({ filing, common }: Case) => {
    const services = c.get("services")
    const before = await filed(services, filing)
    if (before === undefined) return stepOf(Filing.take(filing, uncorrected(common)))
    const { tree } = await run(services.storage.desks.tree)
    const [after, known] = await Promise.all([
      run(services.storage.reports.revision(unit, year, revision)),
      knownOf(services, tree, unit, year)
    ])
    const content = await contentOf(after)
    const { correct } = await import("../jobs/judging.ts")
    const drafts = { before: before.draft, after: after.draft, content }
    return stepOf(correct(filing, drafts, { ...common, reason }, known), after.draft)
  }

/** Where nothing was filed core refuses for the state alone, whatever the step says. */
const unreturned = (common: Case["common"], due: string): Filing.Step => ({
  act: "return",
  ...common,
  slip: { of: "", items: [{ _tag: "Report", says: "—" }], due, by: common.by, at: common.at }
})
const uncorrected = (common: Case["common"]): Filing.Step => {
  const correction = { from: "", to: "", by: common.by, at: common.at, reason: "—", cells: [], prose: [], head: [] }
  return { act: "correct", ...common, content: { revision: 0, hash: "" }, correction }
}

const returning =
  (c: Context<Env>, due: string, items: Parameters<typeof Slip.issue>[1]): Make =>
  async ({ filing, common }: Case) => {
    const old = await filed(c.get("services"), filing)
    if (old === undefined) return stepOf(Filing.take(filing, unreturned(common, due)))
    const { by, at } = common
    const slip = Slip.issue(old.draft, items, { of: old.content.hash, due, by, at })
    if (Result.isSuccess(slip)) return { act: "return", ...common, slip: slip.success }
    return told(slip.failure, (each) => ("item" in each ? `/items/${String(each["item"])}` : "/due"))
  }

const answerOf = (c: Context<Env>, body: typeof answers.FilingTaken.Type) =>
  c.json(body, 200, { etag: body.etag, "content-language": tagOf(c.get("language")) })

export const transitions = new Hono<Env>()
  .post(
    "/:unit/:year/file",
    describe({
      ...common,
      summary: {
        zh: "报送：有错误、未填、未读出或未作说明的警告则逐项退出",
        en: "File: refused with every error, blank, unread cell and unexplained warning"
      },
      body: "FilingOrder"
    }),
    inPath("unit", "year"),
    inBody("FilingOrder"),
    async (c) => {
      const [place, said] = [c.req.valid("param"), c.req.valid("json")]
      return answerOf(c, await taken(c, "file", place, said, filing(c, place, said.revision)))
    }
  )
  .post(
    "/:unit/:year/return",
    describe({
      ...common,
      summary: { zh: "退回，附退回单", en: "Return, with a slip" },
      body: "SlipOrder"
    }),
    inPath("unit", "year"),
    inBody("SlipOrder"),
    async (c) => {
      const [place, said] = [c.req.valid("param"), c.req.valid("json")]
      return answerOf(c, await taken(c, "return", place, said, returning(c, said.due, said.items)))
    }
  )
  .post(
    "/:unit/:year/approve",
    describe({ ...common, summary: { zh: "审定", en: "Approve" }, body: "Approval" }),
    inPath("unit", "year"),
    inBody("Approval"),
    async (c) => {
      const [place, said] = [c.req.valid("param"), c.req.valid("json")]
      return answerOf(
        c,
        await taken(c, "approve", place, said, ({ common }) => ({ act: "approve", ...common, ...said }))
      )
    }
  )
  .post(
    "/:unit/:year/publish",
    describe({
      ...common,
      summary: { zh: "公布，可定公开的时刻", en: "Publish, at once or from a moment on" },
      body: "Publication"
    }),
    inPath("unit", "year"),
    inBody("Publication"),
    async (c) => {
      const [place, said] = [c.req.valid("param"), c.req.valid("json")]
      return answerOf(c, await taken(c, "publish", place, said, ({ common }) => publication(common, said.from)))
    }
  )
  .post(
    "/:unit/:year/correct",
    describe({
      ...common,
      summary: { zh: "更正已公布的报告", en: "Correct a published report" },
      description: {
        zh: "先以 correcting=yes 存下更正后的一版，再办理更正；地址不变",
        en: "keep the corrected revision with correcting=yes first; the address stays the same"
      },
      body: "CorrectionOrder"
    }),
    inPath("unit", "year"),
    inBody("CorrectionOrder"),
    async (c) => {
      const [place, said] = [c.req.valid("param"), c.req.valid("json")]
      return answerOf(c, await taken(c, "correct", place, said, correcting(c, place, said.revision, said.reason)))
    }
  )
  .post(
    "/:unit/:year/withdraw",
    describe({ ...common, summary: { zh: "撤回已公布的报告", en: "Withdraw a published report" }, body: "Withdrawal" }),
    inPath("unit", "year"),
    inBody("Withdrawal"),
    async (c) => {
      const [place, said] = [c.req.valid("param"), c.req.valid("json")]
      return answerOf(
        c,
        await taken(c, "withdraw", place, said, ({ common }) => ({ act: "withdraw", ...common, ...said }))
      )
    }
  )
