/**
 * `/public`: the published reports of a year, found by a part of the unit's name, page by page.
 *
 * @module
 */
import { listPage } from "@gongkai/render/site"
import * as Schema from "effect/Schema"
import type { Context } from "hono"
import { today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import * as Cursor from "../request/cursor.ts"
import { nameOf } from "../routes/published.ts"
import { address, answered, ofUnit, placeOf, root } from "./answer.ts"
import { type Public, publicOf } from "./known.ts"

/** What the list is asked for. */
interface Wanted {
  readonly year?: number
  readonly q?: string
  readonly cursor?: string
}

/** How many reports a page shows. */
const most = 50

/** The list as it is asked for. */
export const list = async (c: Context<Env>, { year: asked, q = "", cursor }: Wanted): Promise<Response> => {
  const services = c.get("services")
  const last = Number(today().slice(0, 4)) - 1
  const year = asked ?? last
  const after = cursor === undefined ? "" : Cursor.parse(Schema.String, cursor)
  const sought = q.trim().normalize("NFKC")
  const { tree } = await run(services.storage.desks.tree)
  const shown: Array<Public & { readonly name: string }> = []
  let [found, behind] = [0, 0]
  for await (const report of publicOf(services, year)) {
    const name = nameOf(tree, report.unit)
    if (!name.normalize("NFKC").includes(sought)) continue
    found += 1
    if (report.unit <= after) continue
    behind += 1
    if (shown.length < most) shown.push({ ...report, name })
  }
  const query = { year: String(year), ...(sought !== "" && { q: sought }) }
  const end = shown.at(-1)
  const beside = (other: number): string => address(c, root, { ...query, year: String(other) })
  const page = listPage(
    {
      year,
      sought,
      found,
      items: shown.map(({ unit, name, day, corrections }) => ({
        name,
        report: address(c, ofUnit(unit, year)),
        unit: address(c, ofUnit(unit)),
        day,
        corrections
      })),
      ...(behind > most &&
        end !== undefined && { next: address(c, root, { ...query, cursor: Cursor.show(end.unit) }) }),
      ...(year > 2008 && { earlier: beside(year - 1) }),
      ...(year < last && { later: beside(year + 1) }),
      data: address(c, `${root}/data`, { year: String(year) })
    },
    placeOf(c)
  )
  return answered(c, page)
}
