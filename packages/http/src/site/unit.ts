/**
 * `/public/units/UNIT`: what one unit published over the years, compared.
 *
 * @module
 */
import { View } from "@gongkai/core/desk"
import { yearsPage } from "@gongkai/render/site"
import type { Context } from "hono"
import { today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { refuse } from "../problem/Problem.ts"
import { nameOf } from "../routes/published.ts"
import { address, answered, ofUnit, placeOf } from "./answer.ts"
import { draftOf, yearsOf } from "./known.ts"

/** The page of a unit; 404 for one that neither stands in the tree nor published anything. */
export const unit = async (c: Context<Env>, id: string): Promise<Response> => {
  const services = c.get("services")
  const [{ tree }, filings] = await Promise.all([run(services.storage.desks.tree), yearsOf(services, id)])
  if (filings.length === 0 && !tree.units.has(id)) {
    return refuse({
      status: 404,
      detail: { zh: `没有编号为“${id}”的单位`, en: `there is no unit "${id}"` }
    })
  }
  const drafts = await Promise.all(filings.map((filing) => draftOf(services, filing)))
  const place = placeOf(c)
  const zh = place.language === "zh"
  const view = View.at(tree, today())
  const above = view.members.get(view.members.get(id)?.parent ?? "")
  const [newest] = filings
  const hasBelow = (view.children.get(id) ?? []).length > 0
  const year = newest?.year ?? Number(today().slice(0, 4)) - 1
  const further = [
    ...(above === undefined ? [] : [{ name: above.name, href: address(c, ofUnit(above.id)) }]),
    ...(hasBelow
      ? [
          {
            name: zh ? `下级单位和汇总（${year}年度）` : `Units below and sums, ${year}`,
            href: address(c, ofUnit(id, year, "below"))
          }
        ]
      : [])
  ]
  const reports = drafts.map((draft) => ({ draft, report: address(c, ofUnit(id, draft.year)) }))
  return answered(c, yearsPage({ name: nameOf(tree, id), reports, further }, place))
}
