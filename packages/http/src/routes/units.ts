/**
 * The units that report, as a tree with dates: looked at on any day, entered one by one or in bulk, renamed, merged, ended.
 *
 * Every change is tied to the version of the tree that its author saw. A unit's report is kept under an agency of the same id, which is
 * registered with the unit.
 *
 * @module
 */
import { everywhere } from "@gongkai/core/desk/Access"
import { Tree, type Unit, View } from "@gongkai/core/desk"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Context, Hono } from "hono"
import type * as answers from "../describe/deskAnswers.ts"
import { allowed, may, today } from "../context/actor.ts"
import { awaited } from "../context/awaited.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { bodies } from "../describe/bodies.ts"
import { describe } from "../describe/describe.ts"
import { inBody } from "../describe/inBody.ts"
import { inPath, inQuery } from "../describe/inAddress.ts"
import type { Rows } from "../jobs/Reader.ts"
import { told } from "../problem/told.ts"
import { plain, valueOf } from "../request/body.ts"
import { decoded, rowsOf, unitsOf } from "../request/csv.ts"
import * as Cursor from "../request/cursor.ts"
import { expected, tag } from "../request/etag.ts"
import { typed } from "../request/typed.ts"
import { refuse } from "../problem/Problem.ts"
import { located } from "../request/located.ts"
import { distinct } from "../request/distinct.ts"
import { registered, renamed } from "./registering.ts"

const ok = { zh: "好", en: "OK" }
const changed = { says: { zh: "已变更", en: "changed" }, body: "UnitsChanged", headers: ["ETag"] } as const
const change = {
  tag: "单位",
  preconditions: ["If-Match", "If-None-Match"],
  refusals: [404, 409, 507]
} as const

/** The media types of workbooks: of Excel, of its older versions, and of LibreOffice. */
const sheetTypes: ReadonlyArray<string> = [
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.ms-excel",
  "application/vnd.oasis.opendocument.spreadsheet"
]

const newUnits = typed(bodies.NewUnits)

const unitOf = ({ id, ...standing }: typeof bodies.NewUnit.Type): Unit.Unit => ({ id, standings: [standing] })

/** Makes a change of the tree that its author bases on what they saw, and answers the units that changed. */
const made = async (
  c: Context<Env>,
  act: string,
  by: string,
  change: (tree: Tree.Tree) => Tree.Changed,
  pointer: (refusal: { readonly _tag: string }) => string = () => ""
): Promise<typeof answers.UnitsChanged.Type> => {
  const seen = expected(c)
  const { desks } = c.get("services").storage
  const before = (await run(desks.tree)).tree
  const sound = change(before)
  if (Result.isFailure(sound)) return told(sound.failure, pointer)
  const after = [...sound.success.units.values()].filter((unit) => before.units.get(unit.id) !== unit)
  // A unit without its agency could keep no report; an agency without its unit does no harm.
  await registered(c.get("services"), after, today(), by)
  const kept = await run(desks.change(act, by, seen === "none" ? 0 : seen, change))
  if (Result.isFailure(kept)) return told(kept.failure, pointer)
  const { tree, version } = kept.success
  const units = [...tree.units.values()].filter((unit) => before.units.get(unit.id) !== unit)
  await renamed(c.get("services"), units, today(), by)
  return { version, etag: tag(version), units }
}

const entered = (units: ReadonlyArray<Unit.Unit>) => (tree: Tree.Tree) => {
  distinct(tree, units)
  return Tree.make([...tree.units.values(), ...units])
}

/** Where units are put: below whom, of those that are not among them; a root lies everywhere. */
const tops = (units: ReadonlyArray<Unit.Unit>): ReadonlyArray<string> => {
  const own = new Set(units.map(({ id }) => id))
  return [...new Set(units.map(({ standings: [{ parent }] }) => parent ?? everywhere))].filter((each) => !own.has(each))
}

/** The name of who may arrange all of these. */
const arranging = async (c: Context<Env>, units: ReadonlyArray<string>): Promise<string> => {
  // One after the other: the first that is refused is told.
  // oxlint-disable-next-line no-await-in-loop
  for (const each of new Set(units)) await allowed(c, "arrange", each)
  return c.get("actor").by
}

/** The rows of a table that is no JSON: CSV, or a workbook, which a server with threads reads. */
const rowsIn = async (c: Context<Env>): Promise<Rows["rows"] | undefined> => {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() ?? ""
  if (type === "text/csv" || sheetTypes.includes(type)) plain(c)
  if (type === "text/csv") return rowsOf(decoded(await c.req.arrayBuffer()))
  if (!sheetTypes.includes(type)) return undefined
  return awaited(c, c.get("work").table(new Uint8Array(await c.req.arrayBuffer())))
}

/** A table of units in JSON, CSV or a workbook. */
const table = async (c: Context<Env>): Promise<ReadonlyArray<Unit.Unit>> => {
  const rows = await rowsIn(c)
  return newUnits(rows === undefined ? await valueOf(c) : unitsOf(rows)).units.map(unitOf)
}

export const units = new Hono<Env>()
  .get(
    "/",
    describe({
      tag: "单位",
      summary: { zh: "某一天的各单位，按登记先后", en: "The units on a day, in the order in which they were entered" },
      parameters: ["day", "below", "cursor", "limit"],
      answers: {
        200: {
          says: { zh: "一页；有 next 则还有下页", en: "a page; with next there is more" },
          body: "Members",
          headers: ["ETag"]
        }
      }
    }),
    inQuery("day", "below", "cursor", "limit"),
    async (c) => {
      const { day = today(), below, cursor, limit = 50 } = c.req.valid("query")
      // Whoever keeps accounts gives them out over units.
      const [reads, keeps] = [await may(c, "read"), await may(c, "keep")]
      const isShown = (id: string): boolean => reads(id) || keeps(id)
      const { tree, version } = await run(c.get("services").storage.desks.tree)
      const view = View.at(tree, day)
      const within = below === undefined ? undefined : new Set(View.below(view, below).map(({ id }) => id))
      const all = [...view.members.values()].filter(({ id }) => isShown(id) && (within?.has(id) ?? true))
      const after = cursor === undefined ? undefined : Cursor.parse(Schema.String, cursor)
      const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
      const items = all.slice(from, from + limit)
      const last = items.at(-1)
      const body = {
        day,
        version,
        items,
        ...(from + limit < all.length && last !== undefined && { next: Cursor.show(last.id) })
      } satisfies typeof answers.Members.Type
      return c.json(body, 200, version > 0 ? { etag: tag(version, day) } : {})
    }
  )
  .get(
    "/:unit",
    describe({
      tag: "单位",
      summary: { zh: "一个单位的沿革", en: "A unit with its history" },
      parameters: ["unit"],
      answers: { 200: { says: ok, body: "UnitHistory", headers: ["ETag"] } }
    }),
    inPath("unit"),
    async (c) => {
      const { unit: id } = c.req.valid("param")
      await allowed(c, "read", id)
      const { tree, version } = await run(c.get("services").storage.desks.tree)
      const unit = tree.units.get(id)
      if (unit === undefined) return refuse({ status: 404, kind: "NoSuchUnit", detail: noUnit(id) })
      return c.json({ version, unit } satisfies typeof answers.UnitHistory.Type, 200, { etag: tag(version) })
    }
  )
  .post(
    "/",
    describe({
      ...change,
      summary: { zh: "登记一个单位", en: "Enter a unit" },
      body: "NewUnit",
      answers: {
        201: { says: { zh: "已登记", en: "entered" }, body: "UnitsChanged", headers: ["ETag", "Location"] }
      }
    }),
    inBody("NewUnit"),
    async (c) => {
      const unit = unitOf(c.req.valid("json"))
      const by = await arranging(c, tops([unit]))
      const body = await made(c, "found", by, entered([unit]))
      return c.json(body, 201, { etag: body.etag, location: located(c, `/v1/units/${encodeURIComponent(unit.id)}`) })
    }
  )
  .post(
    "/bulk",
    describe({
      ...change,
      summary: { zh: "成批登记单位：JSON、CSV 或 Excel 表格", en: "Enter units in bulk: JSON, CSV, or a workbook" },
      description: {
        zh: "全部登记，或一个也不登记；表格的标题行写：编号、名称、类型、级别、上级、起始日期，可加统一社会信用代码、行政区划代码、依据",
        en: "all or none; a table has the headings: id, name, kind, level, parent, from, and creditCode, division, basis where there are any"
      },
      body: "NewUnits",
      bodyTypes: ["application/json", "text/csv", ...sheetTypes],
      answers: { 200: changed },
      refusals: [404, 409, 501, 507]
    }),
    async (c) => {
      const units = await table(c)
      const by = await arranging(c, tops(units))
      const body = await made(c, "found", by, entered(units))
      return c.json(body, 200, { etag: body.etag })
    }
  )
  .post(
    "/merge",
    describe({
      ...change,
      summary: { zh: "合并单位", en: "Merge units" },
      body: "UnitMerger",
      answers: { 200: changed }
    }),
    inBody("UnitMerger"),
    async (c) => {
      const { units, into, on, basis } = c.req.valid("json")
      const target = typeof into === "string" ? into : unitOf(into)
      const by = await arranging(c, [...units, ...(typeof target === "string" ? [target] : tops([target]))])
      const body = await made(c, "merge", by, (tree) => {
        if (typeof target !== "string") distinct(tree, [target])
        return Tree.merge(tree, units, target, on, basis)
      })
      return c.json(body, 200, { etag: body.etag })
    }
  )
  .post(
    "/:unit/change",
    describe({
      ...change,
      summary: { zh: "自某日起更名、改隶或改码", en: "Rename, move or recode a unit from a day on" },
      parameters: ["unit"],
      body: "UnitChange",
      answers: { 200: changed }
    }),
    inPath("unit"),
    inBody("UnitChange"),
    async (c) => {
      const { unit } = c.req.valid("param")
      const { from, ...what } = c.req.valid("json")
      // Whoever moves a unit answers for the place that it comes to, too.
      const by = await arranging(c, [unit, ...(what.parent === undefined ? [] : [what.parent ?? everywhere])])
      const act = what.name === undefined ? "change" : "rename"
      const body = await made(c, act, by, (tree) => Tree.change(tree, unit, from, what))
      return c.json(body, 200, { etag: body.etag })
    }
  )
  .post(
    "/:unit/end",
    describe({
      ...change,
      summary: { zh: "自某日起撤销一个单位", en: "End a unit from a day on" },
      parameters: ["unit"],
      body: "UnitEnd",
      answers: { 200: changed }
    }),
    inPath("unit"),
    inBody("UnitEnd"),
    async (c) => {
      const { unit } = c.req.valid("param")
      const { on, successors, basis } = c.req.valid("json")
      const by = await arranging(c, [unit, ...successors])
      const body = await made(c, "end", by, (tree) => Tree.end(tree, unit, on, successors, basis))
      return c.json(body, 200, { etag: body.etag })
    }
  )

const noUnit = (id: string) => ({
  zh: `没有编号为“${id}”的单位，请先登记`,
  en: `There is no unit "${id}"; register it first`
})
