/**
 * Many reports as one book: a title, contents with page numbers, and the reports one after the other, each inside as a file.
 *
 * Behind each report stand the pages that are asked for: its findings, and what differs from last year's report of the same organ.
 *
 * Each page says of its own report what a page of that report alone would say: 草稿, 含未读 2 处.
 *
 * The contents need the numbers of pages that they push back themselves: it is laid out twice, first with numbers as wide as any.
 *
 * @module
 */
import type * as Draft from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { forPublic } from "@gongkai/core/forPublic"
import { titleOf } from "@gongkai/core/Header"
import * as Effect from "effect/Effect"
import { attachment } from "./attachment.ts"
import type { Faces } from "./fonts/Faces.ts"
import type { Flow } from "./layout/page/Flow.ts"
import { today } from "./layout/line/Rules.ts"
import { sheets } from "./layout/page/layout.ts"
import { report } from "./layout/page/report.ts"
import type { Style } from "./layout/page/Style.ts"
import type { Bookmark, Element, Sheets } from "./layout/sheet/Sheets.ts"
import { grid } from "./layout/table/Table.ts"
import { type Making, makeFile } from "./makeFile.ts"
import * as Print from "./print.ts"
import type { PrintError } from "./errors/PrintError.ts"

/** What a book says of itself, what it holds besides the reports, and how it is made. */
export interface Options extends Making, Pick<Print.Options, "pages" | "previous" | "notes" | "withheld"> {
  readonly title: string
  /** Who publishes the book. */
  readonly author: string
}

/** Last year's reports of the same organ: in a book each report has its own. */
const previousOf = (draft: Draft.Draft, previous: ReadonlyArray<Draft.Draft>): ReadonlyArray<Draft.Draft> =>
  previous.filter(({ agency }) => agency.name === draft.agency.name)

/** What stands behind a report in the book; where it has no report of last year, that is said. */
const appendix = (draft: Draft.Draft, { pages = [], previous = [] }: Pick<Options, "pages" | "previous">): Flow => {
  const own = previousOf(draft, previous)
  const flow = Print.behind(draft, editionOf(draft), { pages, previous: own })
  const lacks = pages.includes("comparison") && Print.lastOf(draft, own) === undefined
  const all: Flow = lacks ? [...flow, ...uncompared(draft)] : flow
  return all.length === 0 ? [] : [{ kind: "page", furniture: {} }, ...all]
}

const uncompared = ({ year }: Draft.Draft): Flow => [
  { kind: "heading", level: 1, text: `附：与${year - 1}年度比较` },
  { kind: "paragraph", text: `没有本机关${year - 1}年度的报告，未作比较。本页不是报告的内容。` }
]

/** Nothing that was asked for would be in the book at all. */
const wanting = (drafts: ReadonlyArray<Draft.Draft>, { pages = [], previous = [] }: Options) => {
  const [first] = drafts
  if (first === undefined) return undefined
  if (pages.includes("comparison") && drafts.every((each) => !Print.lastOf(each, previousOf(each, previous))))
    return Print.noLastYear(first.year)
  return pages.includes("doubleEntry") && drafts.every(({ doubleEntry }) => doubleEntry === undefined)
    ? Print.enteredOnce
    : undefined
}

/** Where each report begins, from page 0. */
const starts = ({ root }: Pick<Sheets, "root">): ReadonlyArray<{ readonly page: number; readonly from: number }> =>
  root.children.flatMap(({ role, marks }: Element) => (role === "Title" && marks[0] !== undefined ? [marks[0]] : []))

/** As older rules had it: a table below the title. */
const listed = (title: string, author: string, titles: ReadonlyArray<string>, pages: ReadonlyArray<number>): Flow => {
  const groups = titles.map((label, at) => ({ label, rows: [[String(pages[at] ?? widest)]] }))
  return [
    { kind: "title", text: title, organ: author },
    { kind: "heading", level: 1, text: "目录" },
    { kind: "table", table: grid({ head: ["报告", "页"], groups, shares: [10, 1], numbers: 1 }) }
  ]
}

/** A cover without the number of a page, and behind it the contents. */
const opening = (title: string, author: string, titles: ReadonlyArray<string>, pages: ReadonlyArray<number>): Flow => [
  { kind: "cover", title, organ: author },
  { kind: "page", furniture: {} },
  { kind: "heading", level: 1, text: "目录" },
  ...titles.map((text, at) => ({ kind: "entry" as const, text, page: (pages[at] ?? widest) - 1 }))
]

/** A page's number as wide as any, while the pages are not known. */
const widest = 8888

/** The title of each report is a bookmark above those of its parts. */
const bookmarks = (laid: Sheets, titles: ReadonlyArray<string>): ReadonlyArray<Bookmark> => {
  const reports = starts(laid)
    .slice(1)
    .map(({ page, from }, at): Bookmark => {
      const { y = 0, size = 0 } = laid.pages[page]?.runs[from] ?? {}
      return { title: titles[at] ?? "", level: 1, page, y: y - size }
    })
  const [first] = reports
  const parts = laid.bookmarks.map((each): Bookmark =>
    first !== undefined && each.page >= first.page ? { ...each, level: each.level + 1 } : each
  )
  return [...parts, ...reports].toSorted((one, other) => one.page - other.page || one.y - other.y)
}

/** Prints reports as one book. Fails with a `PrintError` where one of them is of no official edition or a font lacks a character. */
export const printBook: (
  drafts: ReadonlyArray<Draft.Draft>,
  options: Options
) => Effect.Effect<Uint8Array, PrintError> = Effect.fn("printBook")(function* (
  drafts: ReadonlyArray<Draft.Draft>,
  options: Options
) {
  const { title, author, rules = today } = options
  yield* Effect.forEach(drafts, Print.official, { discard: true })
  const refused = wanting(drafts, options)
  if (refused !== undefined) return yield* refused
  const doubleEntry = options.pages?.includes("doubleEntry") === true
  const titles = drafts.map(titleOf)
  const marks = drafts.map((draft, at) => {
    const previous = previousOf(draft, options.previous ?? [])
    return Print.furniture(draft, editionOf(draft), { previous, withheld: options.withheld }, at)
  })
  const body = drafts.flatMap((draft, at): Flow => [
    { kind: "page", furniture: marks[at] ?? {} },
    ...report(draft, editionOf(draft), { doubleEntry, rules }),
    ...appendix(draft, options)
  ])
  const front = rules > 2 ? opening : listed
  const flow = (pages: ReadonlyArray<number>): Flow => [...front(title, author, titles, pages), ...body]
  const style: Style = rules > 2 ? { rules, unnumbered: true } : { rules }
  const lay = (faces: Faces): Sheets => {
    const places = starts(sheets(title, flow([]), faces, style)).slice(1)
    const laid = sheets(title, flow(places.map(({ page }) => page + 1)), faces, style)
    return { ...laid, bookmarks: bookmarks(laid, titles) }
  }
  const days = drafts.flatMap((draft) => Print.dayBy(draft, rules)?.getTime() ?? [])
  const made = days.length === 0 ? undefined : new Date(Math.max(...days))
  // So many digits that the names stand in the order of the reports.
  const digits = Math.max(3, String(drafts.length).length)
  const keeps = Print.keepsNotes(options)
  const files = drafts.map((draft, at) => ({
    ...attachment(keeps ? draft : forPublic(draft), editionOf(draft), Print.dayBy(draft, rules)),
    name: `${String(at + 1).padStart(digits, "0")}-${draft.agency.name}-${draft.year}.gongkai.json`
  }))
  const identifier = files.map(({ description }) => description).join(" ")
  return yield* makeFile(
    flow([]),
    style,
    lay,
    {
      title,
      author,
      made,
      identifier,
      keywords: `政府信息公开，工作年度报告，${author}`,
      files,
      withheld: Print.withheldOf(
        drafts,
        marks.map(({ mark }) => mark !== undefined),
        options
      ),
      book: { title, author },
      pages: options.pages
    },
    options
  )
})
