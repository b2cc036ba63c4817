/**
 * The units below one unit in a year: which of them published, the requests each received, and the sums of their tables.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { heading } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { figures } from "@gongkai/core/figures"
import { escape } from "../escape.ts"
import { chartFigure } from "../html/charts.ts"
import { unitsChart } from "../chart/ofUnits.ts"
import { formTable } from "../html/table.ts"
import { grid, linked, named, type Place, shell, told } from "./shell.ts"

/** A unit below. `report` is the address of its published report, where there is one. */
export interface Child {
  readonly name: string
  readonly unit: string
  readonly report?: string
}

/** The units below a unit in a year. */
export interface BelowPage {
  readonly name: string
  readonly year: number
  /** One page of them; `next` is the address of the next. */
  readonly children: ReadonlyArray<Child>
  readonly next?: string
  readonly count: number
  readonly published: number
  /** The published reports below, for a chart, where they are few. */
  readonly drafts: ReadonlyArray<Draft>
  /** The sums of what is published, by edition: own report and those below; a number that one of them does not tell is blank. */
  readonly sums: ReadonlyArray<{ readonly draft: Draft; readonly reports: number }>
}

const words = {
  unit: { zh: "单位", en: "Unit" },
  report: { zh: "报告", en: "Report" },
  read: { zh: "查看报告", en: "read the report" },
  none: { zh: "没有公布", en: "not published" },
  units: { zh: "下级单位", en: "Units below" },
  sums: { zh: "汇总", en: "Sums" },
  next: { zh: "下一页", en: "Next page" },
  pages: { zh: "翻页", en: "Pages" }
} as const

const summed = ({ draft, reports }: BelowPage["sums"][number], place: Place): string => {
  const edition = editionOf(draft)
  const values = figures(edition, draft)
  const zh = place.language === "zh"
  const says = zh
    ? `由 ${reports} 份已公布的报告相加（${edition.key} 年格式）；有一份没有写明的数不相加，留空。`
    : `${reports} published reports added up, by the form of ${edition.key}; a number that one of them does not tell is left blank.`
  const tables = edition.sections.map((section) => {
    if (section.kind !== "form") return ""
    const name = heading(edition, section)
    return `<h3>${named(name, place)}</h3>\n${formTable(section, name, values)}`
  })
  return `<p>${escape(says)}</p>\n<div lang="zh-Hans">${tables.join("")}</div>\n`
}

/** The page. */
export const belowPage = (page: BelowPage, place: Place): string => {
  const { name, year, children, next, count, published, drafts, sums } = page
  const zh = place.language === "zh"
  const rows = children.map(({ name: child, unit, report }) => [
    linked({ name: child, href: unit }, place),
    report === undefined ? told(words.none, place) : `<a href="${escape(report)}">${told(words.read, place)}</a>`
  ])
  const [first] = drafts
  const chart = first === undefined ? undefined : unitsChart(editionOf(first), drafts)
  const caption = words.units[place.language]
  const more =
    next === undefined
      ? ""
      : `<nav class="pages" aria-label="${told(words.pages, place)}"><a rel="next" href="${escape(next)}">${told(words.next, place)}</a></nav>\n`
  const says = zh
    ? `下级单位 ${count} 个，其中 ${published} 个已公布${year}年度报告。`
    : `${published} of ${count} units below it published a report for ${year}.`
  return shell(
    place,
    zh ? `${name}：${year}年度下级单位和汇总` : `${name}: units below and sums, ${year}`,
    `<p>${escape(says)}</p>\n${grid(caption, [words.unit[place.language], words.report[place.language]], rows, place)}${more}` +
      (chart === undefined ? "" : `<div class="charts">\n${chartFigure(chart, place.language)}</div>\n`) +
      (sums.length === 0
        ? ""
        : `<section aria-labelledby="sums">\n<h2 id="sums">${told(words.sums, place)}</h2>\n${sums.map((each) => summed(each, place)).join("")}</section>\n`)
  )
}
