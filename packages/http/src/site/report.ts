/**
 * `/public/units/UNIT/YEAR`: a published report as a page, with its other forms, its corrections, and the ways on.
 *
 * @module
 */
import { Correction, Filing, Instant, View } from "@gongkai/core/desk"
import { forPublic } from "@gongkai/core/forPublic"
import { reportPage } from "@gongkai/render/site"
import type { Context } from "hono"
import { today } from "../context/actor.ts"
import type { Env } from "../context/Env.ts"
import { run } from "../context/Services.ts"
import { endings, forms } from "../jobs/forms.ts"
import { mark } from "../jobs/mark.ts"
import { version } from "../jobs/version.ts"
import { isFresh, tag } from "../request/etag.ts"
import { located } from "../request/located.ts"
import { nameOf, publicContents, shownTo } from "../routes/published.ts"
import { address, answered, cached, languageAsked, ofUnit, placeOf } from "./answer.ts"

/** The forms beside the page itself, as their files are called. */
const files = endings.filter((form) => form !== "html")

/** The corrections since the publication that stands: each took the place of the content at its own place in `publicContents`. */
const corrections = ({ steps }: Filing.Filing): ReadonlyArray<Correction.PublicCorrection> =>
  steps
    .slice(steps.findLastIndex(({ act }) => act === "publish"))
    .flatMap((step) => (step.act === "correct" ? [Correction.forPublic(step.correction, (hash) => hash)] : []))

/** The report that is public of a unit and year; refuses as `shownTo` does. */
export const report = async (c: Context<Env>, unit: string, year: number): Promise<Response> => {
  const { storage } = c.get("services")
  const filing = await shownTo(c, unit, year)
  const [{ tree }, { draft, number }] = await Promise.all([
    run(storage.desks.tree),
    run(storage.reports.revision(unit, year, Filing.contentOf(filing)?.revision ?? 0))
  ])
  const language = languageAsked(c)
  const contents = publicContents(filing)
  const at = located(c, `/v1/published/${encodeURIComponent(unit)}/${year}`)
  const view = View.at(tree, today())
  const hasBelow = (view.children.get(unit) ?? []).length > 0
  const zh = language === "zh"
  const frame = {
    place: placeOf(c, [{ name: nameOf(tree, unit), href: address(c, ofUnit(unit)) }]),
    forms: files.map((form) => ({
      name: form.toUpperCase(),
      contentUrl: `${at}.${form}`,
      encodingFormat: forms[form].replace(/;.*$/u, "")
    })),
    corrections: corrections(filing).map((correction, index) => ({
      day: Instant.dayOf(correction.at),
      reason: correction.reason,
      says: Correction.erratum(draft, correction).map((text) => text[language]),
      before: `${at}/revisions/${contents.at(index)?.revision ?? number}.html`
    })),
    further: [
      { name: zh ? "本单位历年报告" : "This unit over the years", href: address(c, ofUnit(unit)) },
      ...(hasBelow
        ? [{ name: zh ? "下级单位和汇总" : "Units below and sums", href: address(c, ofUnit(unit, year, "below")) }]
        : [])
    ]
  }
  const etag = tag(number, `site-${await version()}-${mark(JSON.stringify(frame))}`)
  const headers = { ...cached, etag }
  c.set("isTagged", true)
  if (isFresh(c, etag)) return c.body(null, 304, headers)
  return answered(c, reportPage(forPublic(draft), frame), headers)
}
