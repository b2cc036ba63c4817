/**
 * What every page of the public site has around its own content: the way to it, the other language, a style without scripts or other files.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import { escape } from "../escape.ts"
import { chartStyle } from "../html/charts.ts"
import { style } from "../html/style.ts"

/** A link: its words and its address. */
export interface Link {
  readonly name: string
  readonly href: string
}

/** Where a page stands in the site. */
export interface Place {
  readonly language: Language
  /** The address of the list of reports, at which the site begins. */
  readonly root: string
  /** The same page in the other language. */
  readonly other: string
  /** From the list down to the page above this one. */
  readonly way: ReadonlyArray<Link>
}

/** Words in the language of a page, as markup. */
export const told = (text: Text, { language }: Pick<Place, "language">): string => escape(text[language])

/** A name that is Chinese in either language. */
export const named = (name: string, { language }: Pick<Place, "language">): string =>
  language === "zh" ? escape(name) : `<span lang="zh-Hans">${escape(name)}</span>`

/** A link as markup. */
export const linked = ({ name, href }: Link, place: Pick<Place, "language">): string =>
  `<a href="${escape(href)}">${named(name, place)}</a>`

const words = {
  skip: { zh: "跳到正文", en: "Skip to the content" },
  way: { zh: "所在位置", en: "Where this page is" },
  list: { zh: "政府信息公开工作年度报告", en: "Annual reports on government information disclosure" },
  made: { zh: "本页不使用脚本，不记录访问者。", en: "This page runs no script and keeps no record of its visitors." }
} as const

/** The head of every page: a link past it, the way here, the other language. */
export const header = (place: Place): string => {
  const { language, root, other, way } = place
  const steps = [
    `<a href="${escape(root)}">${told(words.list, place)}</a>`,
    ...way.map((each) => linked(each, place))
  ].map((each) => `<li>${each}</li>`)
  const [name, lang] = language === "zh" ? ["English", "en"] : ["中文", "zh-Hans"]
  return (
    `<header class="site" lang="${language === "zh" ? "zh-Hans" : "en"}"><a class="skip" href="#main">${told(words.skip, place)}</a>\n` +
    `<nav aria-label="${told(words.way, place)}"><ol>${steps.join("")}</ol></nav>\n` +
    `<a class="other" href="${escape(other)}" lang="${lang}" hreflang="${lang}" rel="alternate">${name}</a></header>\n`
  )
}

/** What the style of a report's page says further on the public site. */
export const siteStyle = `
.site{max-width:52rem;margin:0 auto;padding:.6rem 1.25rem;display:flex;gap:1rem;justify-content:space-between;align-items:flex-start;font:.9rem/1.7 SimHei,黑体,"Heiti SC","Noto Sans CJK SC",sans-serif;border-bottom:1px solid var(--line)}
.site ol{list-style:none;display:flex;flex-wrap:wrap;margin:0;padding:0}
.site li+li::before{content:"›";padding:0 .5em;color:var(--soft)}
.site a{display:inline-block;min-height:1.7rem}
.site .other{white-space:nowrap}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.3rem;background:var(--paper);z-index:2;padding:.2rem .6rem}
.public{font-family:SimHei,黑体,"Heiti SC","Noto Sans CJK SC",sans-serif;line-height:1.7}
.public p,.facts p,.public li{text-indent:0}
.public h1{font-size:1.5rem;margin:1rem 0 1.2rem;text-align:left}
.public .texts{font-size:.92rem}.public .texts th[scope=row]{text-align:left;background:none;min-width:8rem}
.public .texts td{min-width:4.5rem;position:relative}.public .number{text-align:right}.public td code{overflow-wrap:anywhere}.public time{white-space:nowrap}
.public main>.wide caption,.public section>.wide caption{position:absolute;width:1px;height:1px;clip-path:inset(50%);white-space:nowrap;padding:0}
.public .charts{border:0;margin:0}
.find{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:0 0 1.2rem}
.find label{display:block;font-size:.9rem}
.find input,.find button{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);padding:.3rem .6rem;min-height:2.4rem}
.find input{display:block;width:100%}.find .word{flex:1 1 14rem}.find .year{flex:0 1 7rem}
.find button{background:var(--shade);cursor:pointer}
.pages{display:flex;gap:1.5rem;margin:1rem 0}
.pages a,.facts a,.public td a,.public th a{display:inline-block;padding:.15rem 0;min-height:1.5rem}
.facts{margin-top:2rem;border-top:1px solid var(--line);padding-top:.6rem}
.facts h2{font-size:1.05rem;margin:1.2rem 0 .3rem}
.facts ul{padding-left:1.4em;margin:.2rem 0}
@media (max-width:45rem){.site{padding:.5rem .85rem}}
@media print{.site,.find,.pages,.facts,.charts{display:none}.public .charts{display:block}.public{font-size:10.5pt;line-height:16pt}.public h1{font-size:16pt;line-height:22pt;margin:0 0 8pt}.public h2{font-size:12pt;line-height:18pt;text-indent:0;font-weight:700;margin:8pt 0 2pt}}
`

/** A whole page with one heading and its content, which is markup already. */
export const shell = (place: Place, title: string, content: string): string =>
  `<!doctype html>
<html lang="${place.language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<meta name="generator" content="gongkai">
<style>${style}
${chartStyle}${siteStyle}</style>
</head>
<body class="public">
${header(place)}<main id="main">
<h1>${escape(title)}</h1>
${content}</main>
<footer class="site"><p>${told(words.made, place)}</p></footer>
</body>
</html>
`

const figure = /^-?[\d.]+$/u
/** What stands for a figure where there is none: 未填, 不可比. */
const word = /^[\p{L} ]{1,16}$/u

/** The columns of figures: each of their cells is one, or a word in its place. 2019、2021 beside 2021 are no figures. */
const ofFigures = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlySet<number> =>
  new Set(
    (rows[0] ?? []).flatMap((_, at) => {
      const cells = rows.map((row) => row[at] ?? "")
      const isOne = cells.some((cell) => figure.test(cell))
      return isOne && cells.every((cell) => figure.test(cell) || word.test(cell)) ? [at] : []
    })
  )

/** A table of markup: heads, then rows whose first cell heads its row; figures, and words in their place, end at the right of their column. */
export const grid = (
  caption: string,
  heads: ReadonlyArray<string>,
  rows: ReadonlyArray<ReadonlyArray<string>>,
  place: Pick<Place, "language">
): string => {
  const name = escape(caption)
  const numbers = ofFigures(rows)
  const lines = rows.map(
    ([first = "", ...others]) =>
      `<tr><th scope="row">${first}</th>${others.map((each, at) => `<td${numbers.has(at + 1) ? ' class="number"' : ""}>${each}</td>`).join("")}</tr>\n`
  )
  return (
    `<div class="wide" role="region" aria-label="${name}${place.language === "zh" ? "，表格" : ", table"}" tabindex="0">\n<table class="texts"><caption>${name}</caption>\n` +
    `<thead><tr>${heads.map((each) => `<th scope="col">${escape(each)}</th>`).join("")}</tr></thead>\n<tbody>\n${lines.join("")}</tbody></table>\n</div>\n`
  )
}
