/**
 * Charts in a page: each a figure with its caption, the picture, and a table with all its numbers that can be opened.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { type Chart, rows } from "../chart/Chart.ts"
import { svg } from "../chart/svg.ts"
import { escape } from "../escape.ts"

/** Rows of text as a table, the first of them its heads and the first of each row the head of that row. */
export const plainTable = ([head = [], ...body]: ReadonlyArray<ReadonlyArray<string>>, caption: string): string => {
  const heads = head.map((text) => `<th scope="col">${escape(text)}</th>`).join("")
  const lines = body.map(
    ([first = "", ...others]) =>
      `<tr><th scope="row">${escape(first)}</th>${others.map((text) => `<td class="figure">${escape(text)}</td>`).join("")}</tr>\n`
  )
  return `<table class="texts"><caption>${escape(caption)}</caption>\n<thead>\n<tr>${heads}</tr>\n</thead>\n<tbody>\n${lines.join("")}</tbody>\n</table>\n`
}

/** A chart as a figure. */
export const chartFigure = (chart: Chart, language: Language = "zh"): string => {
  const title = chart.title[language]
  const data = language === "zh" ? `“${title}”的数据` : `The data of “${title}”`
  return (
    `<figure class="chart"><figcaption>${escape(title)}</figcaption>\n${svg(chart, { language })}\n` +
    `<details><summary>${escape(data)}</summary>\n${plainTable(rows(chart, language), title)}</details></figure>\n`
  )
}

/** What a page's style says of charts, for screens and paper. */
export const chartStyle = `.charts{margin-top:2.5rem;border-top:1px solid var(--line)}
.chart{margin:1.2rem auto;max-width:32rem;text-align:left;color:var(--ink);break-inside:avoid}
.chart figcaption{font-weight:700}
.chart svg{display:block;width:100%;height:auto;margin:.5rem 0}
.chart .ink{fill:var(--ink)}.chart .soft{fill:var(--soft)}.chart .bar{fill:var(--bar)}.chart .gap,.chart .axis{stroke:var(--soft)}
.chart summary{color:var(--link);cursor:pointer;padding:.2rem 0}
:root{--bar:#1f5fa8}
@media (prefers-color-scheme:dark){:root{--bar:#7fb0ea}}
@media print{:root{--bar:#444}.chart summary{display:none}.chart details::details-content{content-visibility:visible;display:block}}
`
