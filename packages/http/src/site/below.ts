/**
 * `/public/units/UNIT/YEAR/below`: the units below one, which of them published, and the sums of what is published.
 *
 * @module
 */
import { type Draft, fill, type Head } from "@gongkai/core/Draft"
import { Filing, View } from "@gongkai/core/desk"
import { place, slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import { Change, Count, type Entry } from "@gongkai/core/Entry"
import { Money } from "@gongkai/core/Money"
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
import { draftOf, publicOf } from "./known.ts"

/** How many units a page shows, and of how many a chart is drawn. */
const [most, charted] = [100, 40]

const entryOf = (total: CellTotal | undefined, measure: "count" | "amount" | "change"): Entry => {
  const sum = Number(total?.sum ?? 0n)
  if (total === undefined || total.unknown > 0 || !Number.isSafeInteger(sum)) return null
  if (measure === "change") return Change.make(sum)
  if (sum < 0) return null
  return measure === "count" ? Count.make(sum) : Money.make(sum)
}

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
  const [{ tree }, filings] = await Promise.all([run(storage.desks.tree), publicOf(services, year)])
  const all = [...(View.at(tree, today()).children.get(unit) ?? [])].toSorted((one, other) =>
    one.id < other.id ? -1 : 1
  )
  if (all.length === 0) {
    return refuse({
      status: 404,
      detail: { zh: `“${nameOf(tree, unit)}”没有下级单位`, en: `there are no units below "${unit}"` }
    })
  }
  const own = filings.get(unit)
  const ownDraft = own && (await draftOf(services, own))
  const published = all.flatMap(({ id }) => filings.get(id) ?? [])
  // A government that reports for all of its units is the sum itself, and no part of it.
  const parts = [...(own !== undefined && ownDraft?.scope !== "aggregate" ? [own] : []), ...published]
  const totals = await run(
    storage.sums.over(
      year,
      parts.flatMap((filing) => {
        const content = Filing.contentOf(filing)
        return content === undefined ? [] : [{ agency: filing.unit, number: content.revision }]
      })
    )
  )
  const name = nameOf(tree, unit)
  const rest = all.filter(({ id }) => id > after)
  const shown = rest.slice(0, most)
  const end = shown.at(-1)
  const drafts =
    published.length > charted ? [] : await Promise.all(published.map((filing) => draftOf(services, filing)))
  const page = belowPage(
    {
      name,
      year,
      children: shown.map((each) => ({
        name: each.name,
        unit: address(c, ofUnit(each.id)),
        ...(filings.has(each.id) && { report: address(c, ofUnit(each.id, year)) })
      })),
      ...(rest.length > most &&
        end !== undefined && { next: address(c, ofUnit(unit, year, "below"), { cursor: Cursor.show(end.id) }) }),
      count: all.length,
      published: published.length,
      drafts: drafts.filter((draft) => draft !== undefined),
      sums: totals.flatMap((total) => {
        const draft = summed(total, { year, agency: { name } })
        return draft === undefined || total.reports === 0 ? [] : [{ draft, reports: total.reports }]
      })
    },
    placeOf(c, [{ name, href: address(c, ofUnit(unit)) }])
  )
  return answered(c, page)
}
