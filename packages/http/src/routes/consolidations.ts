/**
 * Sums over the reports of a campaign that explain themselves: which reports went in, who is missing, what each cell is made of.
 *
 * Nothing is kept: a sum is worked out of what was filed, approved or published when it is asked for, and says of which contents.
 *
 * @module
 */
import { Consolidation, RollUp, Unit } from "@gongkai/core/desk"
import { labelOf } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import type { Bodies } from "../describe/bodies.ts"
import { allowed } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run, type Services } from "../context/Services.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import { refuse } from "../problem/Problem.ts"
import { type Asked, openedCell, partsOf, rolledUp } from "./rollUp.ts"

const namesOf = async ({ storage }: Services): Promise<ReadonlyMap<string, string>> => {
  const { tree } = await run(storage.desks.tree)
  return new Map([...tree.units.values()].map((unit) => [unit.id, Unit.nameOf(unit)]))
}

const shown = async (
  c: Context<Env>,
  asked: Asked,
  { adjustments, earlier }: Bodies["ConsolidationOrder"]["Type"] = {}
): Promise<typeof answers.ConsolidatedReports.Type> => {
  const services = c.get("services")
  const given = await partsOf(services, asked)
  const rolled = await rolledUp(services, given, adjustments)
  const { desk, year, stage } = asked
  const { edition, cells } = rolled
  const { parts, missing, own } = given
  const { agency } = await run(services.storage.agencies.find(desk))
  const names = await namesOf(services)
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
    ...(own !== undefined && { own: desk }),
    parts: parts.map(({ unit, revision, hash }) => ({ ...name(unit), revision, hash })),
    missing: missing.map(name),
    adjustments: rolled.adjustments,
    cells: cells.map(({ cell, sum, unknown }) => ({
      cell,
      label: labelOf(edition, cell),
      sum: String(sum),
      isWhole: unknown === 0 && missing.length === 0
    })),
    report: JSON.parse(Interchange.show(RollUp.draft(rolled, { year, agency }))),
    ...(since && { since: Consolidation.since(since, new Map(parts.map(({ unit, hash }) => [unit, hash]))) })
  }
}

const openedOf = async (c: Context<Env>, asked: Asked, cell: string): Promise<typeof answers.OpenedCell.Type> => {
  const services = c.get("services")
  const given = await partsOf(services, asked)
  const { edition, opened } = await openedCell(services, given, cell)
  if (opened === undefined) {
    const { key } = edition
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
  const names = await namesOf(services)
  const name = (unit: string) => ({ unit, name: names.get(unit) ?? unit })
  const { own, children, unknown, missing, adjustments, sum, isWhole } = opened
  return {
    cell,
    explanation: Consolidation.inWords(edition, opened, names),
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
      return c.json(await shown(c, asked))
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
      const order = c.req.valid("json")
      const { stage = "approved" } = c.req.valid("query")
      const asked = { ...c.req.valid("param"), stage }
      await allowed(c, "read", asked.desk)
      return c.json(await shown(c, asked, order))
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
      return c.json(await openedOf(c, asked, cell))
    }
  )
