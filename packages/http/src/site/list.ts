/**
 * `/public`: the published reports of a year, found by a part of the unit's name, page by page.
 *
 * @module
 */
import { Filing, Instant } from "@gongkai/core/desk"
import { listPage } from "@gongkai/render/site"
import * as Schema from "effect/Schema"
import type { Context } from "hono"
import { today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import * as Cursor from "../request/cursor.ts"
import { nameOf } from "../routes/published.ts"
import { address, answered, ofUnit, placeOf, root } from "./answer.ts"
import { publicOf } from "./known.ts"

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
  const [{ tree }, filings] = await Promise.all([run(services.storage.desks.tree), publicOf(services, year)])
  const found = [...filings.values()]
    .map((filing) => ({ filing, name: nameOf(tree, filing.unit) }))
    .filter(({ name }) => name.normalize("NFKC").includes(sought))
    .toSorted((one, other) => (one.filing.unit < other.filing.unit ? -1 : 1))
  const rest = found.filter(({ filing }) => filing.unit > after)
  const shown = rest.slice(0, most)
  const query = { year: String(year), ...(sought !== "" && { q: sought }) }
  const end = shown.at(-1)
  const beside = (other: number): string => address(c, root, { ...query, year: String(other) })
  const page = listPage(
    {
      year,
      sought,
      found: found.length,
      items: shown.map(({ filing, name }) => ({
        name,
        report: address(c, ofUnit(filing.unit, year)),
        unit: address(c, ofUnit(filing.unit)),
        day: Instant.dayOf(Filing.publicFrom(filing) ?? ""),
        corrections: Filing.stepsOf(filing, "correct").length
      })),
      ...(rest.length > most &&
        end !== undefined && { next: address(c, root, { ...query, cursor: Cursor.show(end.filing.unit) }) }),
      ...(year > 2008 && { earlier: beside(year - 1) }),
      ...(year < last && { later: beside(year + 1) }),
      data: address(c, `${root}/data`, { year: String(year) })
    },
    placeOf(c)
  )
  return answered(c, page)
}
