/**
 * A published report as a page of the public site: the report itself, then its other forms, its corrections, and the unit's other pages.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Chart } from "../chart/Chart.ts"
import type { Distribution } from "../dataset.ts"
import { escape } from "../escape.ts"
import { pageWithin } from "../html/page.ts"
import { header, type Link, linked, type Place, siteStyle, told } from "./shell.ts"

/** A correction as the public reads it. */
export interface Corrected {
  readonly day: string
  readonly reason: string
  /** What was corrected, a sentence each. */
  readonly says: ReadonlyArray<string>
  /** The revision before it. */
  readonly before: string
}

/** What surrounds a report on its page: plain data, so that it may cross to a thread. */
export interface ReportFrame {
  readonly place: Place
  /** The report as files of other forms. */
  readonly forms: ReadonlyArray<Distribution & { readonly name: string }>
  readonly corrections: ReadonlyArray<Corrected>
  /** The unit's years compared, the units below it. */
  readonly further: ReadonlyArray<Link>
}

const words = {
  corrections: { zh: "更正", en: "Corrections" },
  never: { zh: "公布以来没有更正。", en: "It was not corrected since it was published." },
  before: { zh: "更正前的报告", en: "the report before it" },
  further: { zh: "另见", en: "See also" },
  was: { zh: "本报告公布后有更正", en: "This report was corrected after it was published" }
} as const

/** Told in front of the report, where whoever reads a figure sees it. */
const corrected = ({ place, corrections }: ReportFrame): string => {
  const last = corrections.at(-1)
  if (last === undefined) return ""
  const [open, close] = place.language === "zh" ? ["（", "）"] : [" (", ")"]
  return `<aside class="site" aria-label="${told(words.was, place)}"><p class="notice"><a href="#corrections">${told(words.was, place)}</a>${open}${escape(last.day)}${close}</p></aside>\n`
}

const below = ({ place, corrections, further }: ReportFrame): string => {
  const zh = place.language === "zh"
  const items = corrections.map(({ day, reason, says, before }) => {
    const head = zh ? `${day}更正，原因：${reason}` : `Corrected on ${day}: ${reason}`
    const list = says.length === 0 ? "" : `<ul>${says.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>`
    return `<li>${escape(head)} <a href="${escape(before)}">${told(words.before, place)}</a>${list}</li>\n`
  })
  return (
    `<aside class="facts" lang="${zh ? "zh-Hans" : "en"}" aria-labelledby="corrections">\n<h2 id="corrections">${told(words.corrections, place)}</h2>\n` +
    (items.length === 0 ? `<p>${told(words.never, place)}</p>\n` : `<ul>\n${items.join("")}</ul>\n`) +
    `<h2>${told(words.further, place)}</h2>\n<ul>${further.map((each) => `<li>${linked(each, place)}</li>`).join("")}</ul>\n</aside>\n`
  )
}

/** The page. The interchange file does not lie in it; it is among the forms. */
export const reportPage = (draft: Draft, frame: ReportFrame, charts: ReadonlyArray<Chart> = []): string =>
  pageWithin({ style: siteStyle, above: header(frame.place) + corrected(frame), below: below(frame) }, draft, {
    data: false,
    distribution: frame.forms,
    charts
  })
