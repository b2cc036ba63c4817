/**
 * A draft as any office would print it, before it is written into a file of some kind: paragraphs, and grids of cells with spans.
 *
 * @module
 */
import { type Edition, heading, slot } from "@gongkai/core/Edition"
import { at, type Draft, narrative } from "@gongkai/core/Draft"
import * as Entry from "@gongkai/core/Entry"
import { layout } from "@gongkai/core/Layout"
import type { Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"

/** A cell at the upper left corner of what it covers; `null` is covered. */
export type Cell = { readonly text: string; readonly rows: number; readonly columns: number } | null

export type Piece =
  | { readonly text: string; readonly heading?: true }
  | { readonly grid: ReadonlyArray<ReadonlyArray<Cell>> }

/** How figures are set. */
export type Style = (figure: string) => string

/** A figure as an office prints it; the 2019 procurement amount has its unit beside it, as the head states none. */
const figure = (edition: Edition, draft: Draft, cell: string, style: Style): string => {
  const found = slot(edition, cell)
  if (found === undefined) return ""
  const entry = at(draft, found.cell)
  if (entry === "none") return "/"
  const stated = found.column.heading.label.includes("万元")
  const unit = found.measure === "amount" && typeof entry === "number" && !stated ? "万元" : ""
  return style(Entry.show(entry, found.measure)) + unit
}

const linesOf = (prose: Narrative | null | undefined): ReadonlyArray<string> =>
  (prose ?? []).flatMap((block) => Plain.lines(block, () => ""))

export const title = (draft: Draft): string => `${draft.agency.name}${draft.year}年政府信息公开工作年度报告`

export const printed = (edition: Edition, draft: Draft, style: Style = (text) => text): ReadonlyArray<Piece> => [
  { text: title(draft), heading: true },
  ...linesOf(draft.preamble).map((text) => ({ text })),
  ...edition.sections.flatMap((section): ReadonlyArray<Piece> => [
    { text: heading(edition, section), heading: true },
    ...(section.kind === "form"
      ? [
          {
            grid: layout(section).grid.map((row) =>
              row.map((each): Cell => {
                if (each._tag === "Covered") return null
                const text = each._tag === "Value" ? figure(edition, draft, each.cell, style) : each.text
                return { text, rows: each.rows, columns: each.columns }
              })
            )
          }
        ]
      : linesOf(narrative(draft, section)).map((text) => ({ text })))
  ])
]
