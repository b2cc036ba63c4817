/**
 * The public list of a year's reports: a form to look for a unit, a table, and links to further pages and to the data.
 *
 * @module
 */
import { escape } from "../escape.ts"
import { grid, linked, named, type Place, shell, told } from "./shell.ts"

/** A report as the list shows it. */
export interface Listed {
  readonly name: string
  /** The addresses of the report and of its unit. */
  readonly report: string
  readonly unit: string
  /** The day from which it is public: 2026-01-31. */
  readonly day: string
  readonly corrections: number
}

/** A page of the list. */
export interface ListPage {
  readonly year: number
  /** What the reader looks for, or nothing. */
  readonly sought: string
  /** How many reports of the year are found in all. */
  readonly found: number
  readonly items: ReadonlyArray<Listed>
  /** The addresses of the next page, of the years beside this one, of the data. */
  readonly next?: string
  readonly earlier?: string
  readonly later?: string
  readonly data: string
}

const words = {
  year: { zh: "报告年度", en: "Report year" },
  sought: { zh: "单位名称", en: "Name of the unit" },
  find: { zh: "查找", en: "Find" },
  unit: { zh: "单位", en: "Unit" },
  report: { zh: "报告", en: "Report" },
  day: { zh: "公布日期", en: "Published" },
  corrections: { zh: "更正", en: "Corrections" },
  over: { zh: "历年", en: "Years" },
  compare: { zh: "历年对比", en: "compare" },
  next: { zh: "下一页", en: "Next page" },
  data: { zh: "开放数据", en: "Open data" },
  pages: { zh: "翻页", en: "Pages" },
  none: {
    zh: "没有找到已公布的报告；可以换一个年度，或者只写名称中的一两个字。",
    en: "No published report was found; try another year, or a part of the name."
  }
} as const

/** The form that asks for a year and a name by the address alone. */
const search = ({ year, sought }: ListPage, place: Place): string =>
  `<form class="find" method="get" action="${escape(place.root)}" role="search">` +
  `<div class="year"><label for="year">${told(words.year, place)}</label><input id="year" name="year" type="number" min="2008" max="2100" required value="${year}"></div>` +
  `<div class="word"><label for="q">${told(words.sought, place)}</label><input id="q" name="q" type="search" maxlength="100" value="${escape(sought)}"></div>` +
  `${place.language === "en" ? `<input type="hidden" name="lang" value="en">` : ""}<button>${told(words.find, place)}</button></form>\n`

/** A link where there is something to lead to. */
const link = (href: string | undefined, text: string, rel: string): string =>
  href === undefined ? "" : `<a href="${escape(href)}" rel="${rel}">${escape(text)}</a>`

/** The page. */
export const listPage = (list: ListPage, place: Place): string => {
  const { year, items, found, next, earlier, later, data } = list
  const zh = place.language === "zh"
  const title = zh ? `${year}年政府信息公开工作年度报告` : `Annual reports on disclosure, ${year}`
  const heads = [words.report, words.day, words.corrections, words.over].map((each) => each[place.language])
  const rows = items.map((each) => [
    linked({ name: each.name, href: each.report }, place),
    `<time>${escape(each.day)}</time>`,
    each.corrections === 0 ? (zh ? "无" : "none") : String(each.corrections),
    `<a href="${escape(each.unit)}">${told(words.compare, place)}<span class="spoken"> ${named(each.name, place)}</span></a>`
  ])
  const pages = [
    link(next, words.next[place.language], "next"),
    link(earlier, zh ? `${year - 1}年` : String(year - 1), "prev"),
    link(later, zh ? `${year + 1}年` : String(year + 1), "next"),
    link(data, words.data[place.language], "alternate")
  ].join("")
  const count = zh ? `已公布 ${found} 份报告。` : `${found} reports are published.`
  const table = grid(title, heads, rows, place)
  return shell(
    place,
    title,
    `${search(list, place)}<p>${escape(count)}</p>\n${items.length === 0 ? `<p>${told(words.none, place)}</p>\n` : table}` +
      `<nav class="pages" aria-label="${told(words.pages, place)}">${pages}</nav>\n`
  )
}
