/**
 * A report as lines of text for so many columns: title, preamble, parts with their tables drawn, signature.
 *
 * A blank stays empty, 本项全年无 is 无, and what was not read stands behind a question mark: none of them looks like 0.
 *
 * @module
 */
import { isStale } from "@gongkai/core/doubleEntry"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, heading as headingOf, labelOf, type Section, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import { titleOf } from "@gongkai/core/Header"
import { layout } from "@gongkai/core/Layout"
import type { Block, Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import type { Language, Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import { centred, right, tame, width } from "../screen/Line.ts"
import { entered } from "../screen/secondWords.ts"
import { wrap } from "../screen/wrap.ts"
import { ofAgency } from "../words/head.ts"
import { faint, heading } from "../words/Terminal.ts"
import { type Box, boxed, type Table } from "./boxed.ts"

/** What is only read has its cursor at the beginning. */
const start = { line: 0, offset: 0 }

/** Prose wider than this reads badly. */
const readable = 100

const missing: Text = { zh: "（缺这一部分）", en: "(the part is missing)" }
const wordless: Text = { zh: "（没有文字）", en: "(no text)" }

/** What is asked for: everything, or one part. */
export interface Wanted {
  readonly section?: Section
  readonly language: Language
}

export const page = (
  { draft, edition }: Pick<Imported, "draft" | "edition">,
  columns: number,
  wanted: Wanted
): ReadonlyArray<string> => {
  const wide = Math.max(20, Math.min(columns, readable))
  const { section: only, language } = wanted
  const sections = only === undefined ? edition.sections : [only]
  const body = sections.flatMap((section) => ["", ...part({ draft, edition }, section, wide, columns, language)])
  return only === undefined
    ? [...front({ draft, edition }, wide, language), ...body, ...end({ draft, edition }, wide, language)]
    : body.slice(1)
}

const front = (
  { draft, edition }: Pick<Imported, "draft" | "edition">,
  wide: number,
  language: Language
): ReadonlyArray<string> => {
  const facts = ofAgency(draft.agency, language)
    .slice(1)
    .map(([name, value]) => faint(`${name}${language === "zh" ? "：" : ": "}${tame(value)}`))
  return [
    ...wrapped(tame(titleOf(draft)), wide, 1).map((line) => heading(centred(line, wide).trimEnd())),
    ...(draft.publishedOn === undefined ? [] : [centred(draft.publishedOn, wide).trimEnd()]),
    ...(facts.length > 0 ? ["", ...facts] : []),
    ...(draft.preamble === undefined ? [] : ["", ...prose(draft.preamble, { draft, edition }, wide)])
  ]
}

const end = (
  { draft, edition }: Pick<Imported, "draft" | "edition">,
  wide: number,
  language: Language
): ReadonlyArray<string> => {
  const { signature, doubleEntry } = draft
  const told = doubleEntry && entered(doubleEntry, isStale(edition, draft))[language]
  return [
    ...(signature === undefined ? [] : ["", right(tame(signature.organ), wide), right(signature.date, wide)]),
    ...(told === undefined ? [] : ["", ...wrapped(told, wide, 1).map(faint)])
  ]
}

const part = (
  report: Pick<Imported, "draft" | "edition">,
  section: Section,
  wide: number,
  columns: number,
  language: Language
): ReadonlyArray<string> => {
  const title = wrapped(headingOf(report.edition, section), wide, 1).map(heading)
  if (section.kind === "form") return [...title, ...table(report, section, columns)]
  const narrative = Draft.narrative(report.draft, section)
  if (narrative === null) return [...title, faint(missing[language])]
  return [...title, ...(narrative.length === 0 ? [faint(wordless[language])] : prose(narrative, report, wide))]
}

const wrapped = (text: string, wide: number, level?: 1): ReadonlyArray<string> =>
  wrap({ lines: [{ text, ...(level && { level }) }], cursor: start }, wide).map(
    (row) => " ".repeat(row.indent) + row.text
  )

const prose = (
  narrative: Narrative,
  { draft, edition }: Pick<Imported, "draft" | "edition">,
  wide: number
): ReadonlyArray<string> => {
  const show = Plain.shown(edition, draft)
  return narrative.flatMap((block) => ofBlock(block, show, wide))
}

const ofBlock = (block: Block, show: Plain.Shown, wide: number): ReadonlyArray<string> => {
  const [first = "", ...others] = Plain.lines(block, show).map(tame)
  if (block.type === "heading") return wrapped(first, wide, 1).map(heading)
  if (block.type === "table") {
    const drawn = boxed(ofRows([...block.head, ...block.rows], block.head.length), wide)
    if (drawn !== undefined)
      return [...(block.caption === undefined ? [] : [centred(tame(block.caption), wide).trimEnd()]), ...drawn]
  }
  return [first, ...others].flatMap((line) => wrapped(line, wide, block.type === "paragraph" ? undefined : 1))
}

/** A table of the prose: what a cell covers beside itself is an empty text there. */
const ofRows = (rows: ReadonlyArray<ReadonlyArray<string>>, heads: number): Table => ({
  width: Math.max(1, ...rows.map((row) => row.length)),
  height: rows.length,
  boxes: rows.flatMap((row, at) =>
    row.map((text, column): Box => ({
      row: at,
      column,
      rows: 1,
      columns: 1,
      text,
      align: at < heads ? "centre" : /^[\d.,%−+-]+$/u.test(text) ? "right" : "left"
    }))
  )
})

const valueOf = (edition: Edition, draft: Draft.Draft, cell: string): string => {
  const found = slot(edition, cell)
  const entry = found === undefined ? null : Draft.at(draft, found.cell)
  if (entry === "none") return "无"
  const text = Entry.show(entry, found?.measure ?? "count")
  return Entry.isUnread(entry) ? `?${text.replaceAll(/\s+/gu, " ")}` : text
}

const table = (
  { draft, edition }: Pick<Imported, "draft" | "edition">,
  form: Form,
  columns: number
): ReadonlyArray<string> => {
  const { grid, width: count } = layout(form)
  const boxes = grid.flatMap((places, row) =>
    places.flatMap((place, column): ReadonlyArray<Box> => {
      if (place._tag === "Covered") return []
      const { columns: covered, rows } = place
      if (place._tag === "Value")
        return [{ row, column, rows, columns: covered, text: valueOf(edition, draft, place.cell), align: "right" }]
      return [
        { row, column, rows, columns: covered, text: place.text, align: place.role === "row" ? "left" : "centre" }
      ]
    })
  )
  const drawn = boxed({ width: count, height: grid.length, boxes }, columns)
  if (drawn !== undefined) return drawn
  return grid.flat().flatMap((place) => {
    if (place._tag !== "Value") return []
    const value = valueOf(edition, draft, place.cell)
    const [label, room] = [labelOf(edition, place.cell), columns - width(value) - 2]
    const lines = wrapped(label, Math.max(10, room), 1)
    return lines.map((line, at) => (at === lines.length - 1 ? `${line}  ${value}` : line))
  })
}
