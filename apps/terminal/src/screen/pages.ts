/**
 * The report as text, as it will print: its title, its preamble, its parts with their tables, its signature.
 *
 * The same text serves the preview in the editor; nothing is judged in it, and blanks stay blank.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { type Edition, heading, label, slot, slots } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { titleOf } from "@gongkai/core/Header"
import { layout } from "@gongkai/core/Layout"
import type { Narrative } from "@gongkai/core/Narrative"
import { lines as plain, shown } from "@gongkai/core/Plain"
import { once } from "@gongkai/core/once"
import { wrapTo } from "./wrap.ts"
import { broken, centred, type Line, run, tame, width } from "./Line.ts"
import { textTable } from "./textTable.ts"

/** A page of official paper takes no more columns than these. */
const widest = 96

const written = (edition: Edition, draft: Draft.Draft, narrative: Narrative, columns: number): ReadonlyArray<Line> =>
  narrative.flatMap((block) => {
    const texts = plain(block, shown(edition, draft)).map(tame)
    const isHeading = block.type === "heading"
    // The rows of a table stand in straight columns; its caption is a line of text.
    const first = block.type === "table" ? Number(block.caption !== undefined) : Infinity
    const lines = texts.map((text, at) => ({
      text,
      ...(isHeading && { level: block.level }),
      ...(at >= first && { kind: { type: "row", of: 0 } as const })
    }))
    const manuscript = { lines, cursor: { line: 0, offset: 0 } }
    return wrapTo(columns)
      .rows(manuscript)
      .map(({ text, indent }) => [run(" ".repeat(indent) + text, isHeading ? "title" : "plain")])
  })

const day = (date: string): string => {
  const [year, month, own] = date.split("-").map(Number)
  return `${year}年${month}月${own}日`
}

const made = (edition: Edition, draft: Draft.Draft, columns: number, isListed = false): ReadonlyArray<Line> => {
  const wide = Math.min(columns, widest)
  const right = (text: string): Line => [run(" ".repeat(Math.max(0, wide - 4 - width(tame(text)))) + tame(text))]
  const { signature, preamble = [] } = draft
  const parts = edition.sections.flatMap((section): ReadonlyArray<Line> => {
    const head: ReadonlyArray<Line> = [[], [run(heading(edition, section), "title")], []]
    if (section.kind === "prose") {
      const narrative = Draft.narrative(draft, section)
      return [
        ...head,
        ...(narrative === null ? [[run("（未写）", "faint")]] : written(edition, draft, narrative, wide))
      ]
    }
    const show = (cell: Parameters<typeof slot>[1]): string => {
      const found = slot(edition, cell)
      return found === undefined ? "" : tame(Entry.show(Draft.at(draft, found.cell), found.measure))
    }
    const table = isListed
      ? []
      : textTable(layout(section), (box) => (box._tag === "Value" ? show(box.cell) : box.text), wide)
    // Where its figures need more than there is, each stands on a line of its own behind its label.
    const isTooWide = isListed || table.some((line) => width(line) > wide)
    const listed = slots(edition).flatMap((each) =>
      each.form === section ? broken(`${label(each)}：${show(each.cell)}`, wide) : []
    )
    return [...head, ...(isTooWide ? listed : table).map((text): Line => [run(text)])]
  })
  return [
    ...broken(tame(titleOf(draft)), wide).map((text): Line => [run(centred(text, wide), "title")]),
    [],
    ...written(edition, draft, preamble, wide),
    ...parts,
    ...(signature === undefined ? [] : [[], right(signature.organ), right(day(signature.date))])
  ]
}

const kept = once((_draft: Draft.Draft) => new Map<number, ReadonlyArray<Line>>())

/** The report without boxes, for whoever has it read out: each figure on a line of its own behind its label. */
export const listedPages = (edition: Edition, draft: Draft.Draft): ReadonlyArray<Line> =>
  made(edition, draft, Number.MAX_SAFE_INTEGER, true)

/** The lines of the report at so many columns; worked out once for each draft and width. */
export const pages = (edition: Edition, draft: Draft.Draft, columns: number): ReadonlyArray<Line> => {
  const known = kept(draft).get(columns)
  if (known !== undefined) return known
  const lines = made(edition, draft, columns)
  kept(draft).set(columns, lines)
  return lines
}
