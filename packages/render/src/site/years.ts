/**
 * One unit over the years: charts, and a table of every number that has a total, each year a column.
 *
 * Numbers are compared by the newest report's edition; where an older edition counts something else, the table says so.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, labelOf, slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Money from "@gongkai/core/Money"
import { charts } from "../chart/charts.ts"
import { escape } from "../escape.ts"
import { chartFigure } from "../html/charts.ts"
import { reasons, toldAcross } from "../known.ts"
import { grid, type Link, linked, named, type Place, shell, told } from "./shell.ts"

/** A unit and what is public of it. */
export interface YearsPage {
  readonly name: string
  /** Its published reports, the newest first, each with its address. */
  readonly reports: ReadonlyArray<{ readonly draft: Draft; readonly report: string }>
  /** The unit above it and the pages of the units below it. */
  readonly further: ReadonlyArray<Link>
}

const words = {
  row: { zh: "事项", en: "Item" },
  charts: { zh: "图表", en: "Charts" },
  reports: { zh: "报告", en: "Reports" },
  numbers: { zh: "各年数据", en: "Numbers by year" },
  further: { zh: "另见", en: "See also" },
  none: { zh: "没有已公布的报告。", en: "No report is published." }
} as const

/** The cells that are compared: of 表三 the totals, of the other tables every number. */
const compared = (edition: Edition): ReadonlyArray<{ readonly cell: Cell; readonly isAmount: boolean }> =>
  slots(edition)
    .filter(({ cell }) => !cell.startsWith("requests/") || cell.endsWith("/total"))
    .map(({ cell, measure }) => ({ cell, isAmount: measure === "amount" }))

const table = (reports: YearsPage["reports"], place: Place): string => {
  const [newest] = reports
  if (newest === undefined) return ""
  const edition = editionOf(newest.draft)
  const numbers = reports.map(({ draft }) => toldAcross(edition, draft))
  const rows = compared(edition).map(({ cell, isAmount }) => [
    named(labelOf(edition, cell), place),
    ...numbers.map((of) => {
      const known = of([cell])
      if (known.value === undefined) return told(reasons[known.why], place)
      return isAmount ? escape(Money.show(Money.Money.make(known.value))) : String(known.value)
    })
  ])
  const heads = [words.row[place.language], ...reports.map(({ draft }) => String(draft.year))]
  return grid(words.numbers[place.language], heads, rows, place)
}

/** The page. */
export const yearsPage = ({ name, reports, further }: YearsPage, place: Place): string => {
  const zh = place.language === "zh"
  const [newest, ...older] = reports
  const drawn = newest === undefined ? [] : charts(newest.draft, { previous: older.map(({ draft }) => draft) })
  const list = reports.map(
    ({ draft, report }) =>
      `<li>${linked({ name: zh ? `${draft.year}年度报告` : String(draft.year), href: report }, place)}</li>`
  )
  const figures = drawn.map((each) => chartFigure(each, place.language)).join("")
  const section = (id: keyof typeof words, body: string): string =>
    body === ""
      ? ""
      : `<section aria-labelledby="${id}">\n<h2 id="${id}">${told(words[id], place)}</h2>\n${body}</section>\n`
  return shell(
    place,
    zh ? `${name}：历年报告` : `${name}: reports over the years`,
    (reports.length === 0 ? `<p>${told(words.none, place)}</p>\n` : section("reports", `<ul>${list.join("")}</ul>\n`)) +
      section("charts", figures === "" ? "" : `<div class="charts">\n${figures}</div>\n`) +
      section("numbers", table(reports, place)) +
      section(
        "further",
        further.length === 0 ? "" : `<ul>${further.map((each) => `<li>${linked(each, place)}</li>`).join("")}</ul>\n`
      )
  )
}
