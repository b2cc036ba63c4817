/**
 * A brief as one web page: no script, no other file, its style that of a report's page; charts as pictures with their tables.
 *
 * @module
 */
import { isFigure } from "@gongkai/core/figures"
import type { Language } from "@gongkai/core/Text"
import { escape } from "../escape.ts"
import { chartFigure, chartStyle } from "../html/charts.ts"
import { style } from "../html/style.ts"
import type { Block, Brief } from "./Brief.ts"

const more = `.brief p,.brief li{text-indent:0}.brief h1{font-size:1.35rem}.brief table{font-size:.85rem}.brief th[scope=row]{text-align:left;min-width:6.5rem}.brief .charts{border:0;margin:0}.brief td{min-width:4.5rem}.brief td:last-child{min-width:9rem}
.brief ul{padding-left:1.4em}
.brief caption.again{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{@page{margin:18mm 16mm}.brief{font-size:10.5pt;line-height:16pt}.brief h1{font-size:16pt;line-height:22pt;margin:0 0 8pt}.brief h2{font-size:12pt;line-height:18pt;margin:8pt 0 2pt;text-indent:0;font-weight:700}.brief table{font-size:8.5pt;line-height:11pt}.brief caption{display:none}.brief th,.brief td{padding:1pt 3pt}.brief .wide{margin:0 0 4pt}.brief .charts{display:grid;grid-template-columns:1fr 1fr;gap:8mm}.brief .chart details{display:none}}
`

/** A table; a caption that says the heading of its part again is heard, not seen. */
const table = (
  { caption, head, rows }: Extract<Block, { readonly kind: "table" }>,
  language: Language,
  heading: string
): string => {
  const name = escape(caption[language])
  const again = caption[language] === heading ? ' class="again"' : ""
  const heads = head.map((text) => `<th scope="col">${escape(text[language])}</th>`).join("")
  const lines = rows.map(
    ([first, ...others]) =>
      `<tr><th scope="row">${escape(first?.[language] ?? "")}</th>${others.map((text) => `<td${isFigure(text[language]) ? ' class="figure"' : ""}>${escape(text[language])}</td>`).join("")}</tr>\n`
  )
  return (
    `<div class="wide" role="region" aria-label="${name}${language === "zh" ? "，表格" : ", table"}" tabindex="0">\n<table class="texts">\n<caption${again}>${name}</caption>\n` +
    `<thead>\n<tr>${heads}</tr>\n</thead>\n<tbody>\n${lines.join("")}</tbody>\n</table>\n</div>\n`
  )
}

const block = (each: Block, language: Language, heading: string): string => {
  switch (each.kind) {
    case "paragraph":
      return `<p>${escape(each.text[language])}</p>\n`
    case "list":
      return `<ul>\n${each.items.map((item) => `<li>${escape(item[language])}</li>\n`).join("")}</ul>\n`
    case "table":
      return table(each, language, heading)
    case "chart":
      return chartFigure(each.chart, language)
  }
}

/** The page of a brief. */
export const briefPage = ({ title, organ = "", notice, parts }: Brief, language: Language = "zh"): string => {
  const name = escape(title[language])
  const isSeamed = organ !== "" && title[language].startsWith(organ) && language === "zh"
  const seamed = [organ, title[language].slice(organ.length)].map((part) => `<span>${escape(part)}</span>`).join("")
  const sections = parts.map(({ title: head, blocks }, at) => {
    const charts = blocks.some(({ kind }) => kind === "chart")
    const body = blocks.map((each) => block(each, language, head[language])).join("")
    return (
      `<section aria-labelledby="part${at + 1}">\n<h2 id="part${at + 1}">${escape(head[language])}</h2>\n` +
      `${charts ? `<div class="charts">\n${body}</div>\n` : body}</section>\n`
    )
  })
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<meta name="generator" content="gongkai">
<style>${style}
${chartStyle}${more}</style>
</head>
<body class="brief">
<main>
<h1>${isSeamed ? seamed : name}</h1>
${notice === undefined ? "" : `<p class="notice" role="note">${escape(notice[language])}</p>\n`}${sections.join("")}</main>
</body>
</html>
`
}
