/**
 * Sums over the reports of a campaign that explain themselves: which reports went in, who is missing, what each cell is made of.
 *
 * Nothing is kept: a sum is worked out of what was filed, approved or published when it is asked for, and says of which contents.
 *
 * @module
 */
import { Consolidation, Filing } from "@gongkai/core/desk"
import { labelOf } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import type { Bodies } from "../describe/bodies.ts"
import { allowed } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import { told } from "../problem/told.ts"
import { campaignOf } from "./campaigns.ts"
import { filed } from "./known.ts"

type Stage = "filed" | "approved" | "published"

/** The states in which a report is added up. */
export const states: { readonly [S in Stage]: ReadonlyArray<Filing.State> } = {
  filed: ["filed", "approved", "published", "corrected"],
  approved: ["approved", "published", "corrected"],
  published: ["published", "corrected"]
}

interface Asked {
  readonly desk: string
  readonly year: number
  readonly stage: Stage
  readonly adjustments?: ReadonlyArray<Consolidation.Adjustment> | undefined
}

interface Summed {
  readonly consolidation: Consolidation.Consolidation
  readonly revisions: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, string>
}

/** Adds up what stands. The desk's own report counts as a part, unless it is the sum itself (本级政府汇总). */
const summed = async (c: Context<Env>, { desk, year, stage, adjustments = [] }: Asked): Promise<Summed> => {
  const services = c.get("services")
  const { storage } = services
  const { campaign } = await campaignOf(services, desk, year)
  const { tree } = await run(storage.desks.tree)
  const names = new Map([...tree.units.values()].map((unit) => [unit.id, unit.standings.at(-1)?.name ?? unit.id]))
  const exempt = new Set(campaign.exemptions.map(({ unit }) => unit))
  const standing = new Map(
    (await run(storage.filings.ofYear(year)))
      .filter(({ filing }) => states[stage].includes(Filing.stateOf(filing)))
      .map(({ filing }) => [filing.unit, filing])
  )
  const wanted = [...new Set([desk, ...campaign.expected])]
  const read = await Promise.all(
    wanted.map(async (unit) => {
      const filing = standing.get(unit)
      const kept = filing && (await filed(services, filing))
      return kept === undefined ? undefined : { unit, ...kept }
    })
  )
  const all = read.filter((each) => each !== undefined)
  const isSum = all.some(({ unit, draft }) => unit === desk && draft.scope === "aggregate")
  const parts = all.filter(({ unit }) => !(isSum && unit === desk))
  const part = ({ unit, content, draft }: (typeof parts)[number]) => ({ unit, hash: content.hash, draft })
  const own = parts.find(({ unit }) => unit === desk)
  const result = Consolidation.consolidated({
    ...(own && { own: part(own) }),
    children: parts.filter((each) => each !== own).map(part),
    expected: campaign.expected.filter((unit) => !exempt.has(unit) && !(isSum && unit === desk)),
    adjustments
  })
  if (Result.isFailure(result)) return told(result.failure, () => "/adjustments")
  return {
    consolidation: result.success,
    revisions: new Map(parts.map(({ unit, content }) => [unit, content.revision])),
    names
  }
}

const shown = async (
  c: Context<Env>,
  asked: Asked,
  { consolidation, revisions, names }: Summed,
  earlier: Bodies["ConsolidationOrder"]["Type"]["earlier"]
): Promise<typeof answers.ConsolidatedReports.Type> => {
  const { edition, sums, own, parts, missing, adjustments } = consolidation
  const { desk, year, stage } = asked
  const { agency } = await run(c.get("services").storage.agencies.find(desk))
  const name = (unit: string) => ({ unit, name: names.get(unit) ?? unit })
  const since = earlier && {
    parts: new Map(earlier.parts.map(({ unit, hash }) => [unit, hash])),
    missing: earlier.missing
  }
  return {
    desk,
    year,
    stage,
    edition: edition.key,
    ...(own !== undefined && { own }),
    parts: [...parts].map(([unit, hash]) => ({ ...name(unit), revision: revisions.get(unit) ?? 0, hash })),
    missing: missing.map(name),
    adjustments,
    cells: sums.cells.map(({ cell, sum, unknown }) => ({
      cell,
      label: labelOf(edition, cell),
      sum: String(sum),
      isWhole: unknown.length === 0 && missing.length === 0
    })),
    report: JSON.parse(Interchange.show(sums.draft({ year, agency }))),
    ...(since && { since: Consolidation.since(since, parts) })
  }
}

const openedOf = ({ consolidation, names }: Summed, cell: string): typeof answers.OpenedCell.Type => {
  const opened = Consolidation.open(consolidation, cell)
  if (opened === undefined) {
    const { key } = consolidation.edition
    return refuse({
      status: 400,
      kind: "NoSuchCell",
      detail: {
        zh: `汇总所用的 ${key} 年格式没有“${cell}”这一格`,
        en: `the form of ${key} that is added up in has no cell "${cell}"`
      },
      errors: [{ parameter: "cell", detail: { zh: "没有这一格", en: "there is no such cell" } }]
    })
  }
  const name = (unit: string) => ({ unit, name: names.get(unit) ?? unit })
  const { own, children, unknown, missing, adjustments, sum, isWhole } = opened
  return {
    cell,
    explanation: Consolidation.explained(consolidation, cell, names),
    ...(own !== undefined && { own: String(own) }),
    children: children.map(({ unit, value }) => ({ ...name(unit), value: String(value) })),
    unknown: unknown.map(({ unit, why }) => ({ ...name(unit), why })),
    missing: missing.map(name),
    adjustments,
    sum: String(sum),
    isWhole
  }
}

const common = { tag: "报送", refusals: [409] } as const
const says = { zh: "汇总；数额以分为单位，写作数字串", en: "the sums; amounts in 分, as digits" }

export const consolidations = new Hono<Env>()
  .get(
    "/:desk/:year",
    describe({
      ...common,
      parameters: ["desk", "year", "stage"],
      summary: { zh: "汇总一个年度的报告", en: "Add up the reports of a year" },
      answers: { 200: { says, body: "ConsolidatedReports" } }
    }),
    inPath("desk", "year"),
    inQuery("stage"),
    async (c) => {
      const { stage = "approved" } = c.req.valid("query")
      const asked = { ...c.req.valid("param"), stage }
      await allowed(c, "read", asked.desk)
      return c.json(await shown(c, asked, await summed(c, asked), undefined))
    }
  )
  .post(
    "/:desk/:year",
    describe({
      ...common,
      parameters: ["desk", "year", "stage"],
      summary: {
        zh: "加上调整项汇总，并说明此前一次汇总以来的变化",
        en: "Add up with adjustments, and say what happened since an earlier sum"
      },
      description: { zh: "不保存任何内容", en: "nothing is kept" },
      body: "ConsolidationOrder",
      answers: { 200: { says, body: "ConsolidatedReports" } }
    }),
    inPath("desk", "year"),
    inQuery("stage"),
    inBody("ConsolidationOrder"),
    async (c) => {
      const { adjustments, earlier } = c.req.valid("json")
      const { stage = "approved" } = c.req.valid("query")
      const asked = { ...c.req.valid("param"), stage, adjustments }
      await allowed(c, "read", asked.desk)
      return c.json(await shown(c, asked, await summed(c, asked), earlier))
    }
  )
  .get(
    "/:desk/:year/cell",
    describe({
      ...common,
      parameters: ["desk", "year", "cell", "stage"],
      summary: { zh: "一格的合计由哪些数相加而成", en: "What the sum of a cell is made of" },
      answers: {
        200: { says: { zh: "本机关、各下级、缺报", en: "own, children, who is missing" }, body: "OpenedCell" }
      }
    }),
    inPath("desk", "year"),
    inQuery("cell", "stage"),
    async (c) => {
      const { stage = "approved", cell } = c.req.valid("query")
      const asked = { ...c.req.valid("param"), stage }
      await allowed(c, "read", asked.desk)
      return c.json(openedOf(await summed(c, asked), cell))
    }
  )
