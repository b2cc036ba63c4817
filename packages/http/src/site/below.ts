/**
 * `/public/units/UNIT/YEAR/below`: the units below one, which of them published, and the sums of what is published.
 *
 * @module
 */
import { type Draft, fill, type Head } from "@gongkai/core/Draft"
import { View } from "@gongkai/core/desk"
import { place, slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import type { Measure } from "@gongkai/core/Axis"
import { holding } from "@gongkai/core/consolidate"
import type { Entry } from "@gongkai/core/Entry"
import { belowPage } from "@gongkai/render/site"
import type { CellTotal, Total } from "@gongkai/storage"
import * as Schema from "effect/Schema"
import type { Context } from "hono"
import { today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { refuse } from "../problem/Problem.ts"
import * as Cursor from "../request/cursor.ts"
import { nameOf } from "../routes/published.ts"
import { address, answered, ofUnit, placeOf } from "./answer.ts"
import { draftOf, type Public, publicOf } from "./known.ts"

/** How many units a page shows, and of how many a chart is drawn. */
const [most, charted] = [100, 40]

const entryOf = (total: CellTotal | undefined, measure: Measure): Entry =>
  total === undefined || total.unknown > 0 ? null : holding(measure, total.sum)

/** Sums as a report whose tables show them; a number that is not known of every part is blank. */
export const summed = ({ edition: key, cells }: Total, head: Head): Draft | undefined => {
  const edition = official.find((each) => each.key === key)
  if (edition === undefined) return undefined
  const measures = new Map(slots(edition).map(({ cell, measure }) => [cell, measure]))
  return fill(edition, { scope: "aggregate", ...head }, (cell) =>
    entryOf(cells[place(edition, cell)], measures.get(cell) ?? "count")
  )
}

/** The page; 404 for a unit that has none below it. */
export const below = async (
  c: Context<Env>,
  { unit, year }: { readonly unit: string; readonly year: number },
  cursor: string | undefined
): Promise<Response> => {
  const services = c.get("services")
  const { storage } = services
  const after = cursor === undefined ? "" : Cursor.parse(Schema.String, cursor)
  const { tree } = await run(storage.desks.tree)
  const all = [...(View.at(tree, today()).children.get(unit) ?? [])].toSorted((one, other) =>
    one.id < other.id ? -1 : 1
  )
  if (all.length === 0) {
    return refuse({
      status: 404,
      detail: { zh: `“${nameOf(tree, unit)}”没有下级单位`, en: `there are no units below "${unit}"` }
    })
  }
  const wanted = new Set([unit, ...all.map(({ id }) => id)])
  const reports = new Map<string, Public>()
  for await (const report of publicOf(services, year)) if (wanted.has(report.unit)) reports.set(report.unit, report)
  const own = reports.get(unit)
  const ownDraft = own && (await draftOf(services, own))
  const published = all.flatMap(({ id }) => reports.get(id) ?? [])
  // A government that reports for all of its units is the sum itself, and no part of it.
  const parts = [...(own !== undefined && ownDraft?.scope !== "aggregate" ? [own] : []), ...published]
  const totals = await run(
    storage.sums.over(
      year,
      parts.map(({ unit: agency, revision: number }) => ({ agency, number }))
    )
  )
  const name = nameOf(tree, unit)
  const rest = all.filter(({ id }) => id > after)
  const shown = rest.slice(0, most)
  const end = shown.at(-1)
  const drafts =
    published.length > charted ? [] : await Promise.all(published.map((report) => draftOf(services, report)))
  const page = belowPage(
    {
      name,
      year,
      children: shown.map((each) => ({
        name: each.name,
        unit: address(c, ofUnit(each.id)),
        ...(reports.has(each.id) && { report: address(c, ofUnit(each.id, year)) })
      })),
      ...(rest.length > most &&
        end !== undefined && { next: address(c, ofUnit(unit, year, "below"), { cursor: Cursor.show(end.id) }) }),
      count: all.length,
      published: published.length,
      drafts,
      sums: totals.flatMap((total) => {
        const draft = summed(total, { year, agency: { name } })
        return draft === undefined || total.reports === 0 ? [] : [{ draft, reports: total.reports }]
      })
    },
    placeOf(c, [{ name, href: address(c, ofUnit(unit)) }])
  )
  return answered(c, page)
}
