/** One cell a line, and the bars between cells on lines of their own: a printed figure is read or unread, and never blank. */
import { at, type Draft, entries, putAll } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "@effect/vitest"
import { readBars } from "../../src/readers/bars.ts"
import { draftOf, imported } from "../support/drafts.ts"
import { type Piece, printed } from "../support/printed.ts"

interface Manner {
  readonly bar?: string
  /** Between any two lines. */
  readonly gap?: string
  /** A line between rows. */
  readonly rule?: string
  /** Rows begin and end with a bar. */
  readonly framed?: true
}

const written = (piece: Piece, { bar = "|", rule, framed }: Manner): ReadonlyArray<string> => {
  if ("text" in piece) return [piece.text]
  const rows = piece.grid.map((row) => row.flatMap((cell) => (cell === null ? [] : [cell.text])))
  const lines = rows.map((row) => {
    const cells = row.flatMap((text, at) => [...(at > 0 ? [bar] : []), ...(text === "" ? [] : [text])])
    return framed ? [bar, ...cells, bar] : cells
  })
  return rule === undefined
    ? lines.flatMap((line, at) => (at > 0 && !framed ? [bar, ...line] : line))
    : [rule, ...lines.flatMap((line) => [...line, rule])]
}

/** Part two holds the figures, whose sums nobody asks for; running text that contradicts a sum is not read. */
const reportOf = (numbers: ReadonlyArray<number | null>): Draft => {
  let next = 0
  const own = slots(edition2021).map(({ cell }) => {
    const number = cell.startsWith("proactive/") ? numbers[next++ % numbers.length] : 0
    return [cell, number === null || number === undefined ? null : Count.make(number)] as const
  })
  return putAll(draftOf(edition2021, [0]), Object.fromEntries(own))
}

const barred = (numbers: ReadonlyArray<number | null>, manner: Manner): string =>
  printed(edition2021, reportOf(numbers))
    .flatMap((piece) => written(piece, manner))
    .join(`\n${manner.gap ?? ""}`)

const manners: ReadonlyArray<readonly [string, Manner]> = [
  ["bars", {}],
  ["drawn bars", { bar: "│" }],
  ["heavy bars with spaces around", { bar: "  ┃ " }],
  ["wide bars and blank lines", { bar: "｜", gap: "\n" }],
  ["a bar at both ends of a row", { framed: true }],
  ["drawn rules between rows", { bar: "│", rule: "├────┼────┼────┤" }],
  ["rules and bars at both ends", { bar: "┃", rule: "━━━━━━━━", framed: true }],
  ["rules of plus and minus", { rule: "+-----+-----+" }]
]

describe.each(manners)("a report with %s", (_, manner) => {
  it("is read whole", () => {
    const numbers = [12, 0, 345, 7, 0, 1]
    const { draft } = imported(barred(numbers, manner))
    const wanted = reportOf(numbers)
    for (const { cell } of slots(edition2021)) {
      // Below heads that end in two bars, the row of part four may as well begin with a blank cell.
      const open = manner.framed && manner.rule === undefined && cell.startsWith("review/")
      if (open && isUnread(at(draft, cell))) continue
      expect({ cell, entry: at(draft, cell) }).toEqual({ cell, entry: at(wanted, cell) })
    }
  })

  it("with blank cells has no figure as blank, and no blank as a figure", () => {
    const numbers = [12, null, 345, 7, null, null, 1]
    const wanted = entries(edition2021, reportOf(numbers))
    for (const [index, entry] of entries(edition2021, imported(barred(numbers, manner)).draft).entries())
      if (!isUnread(entry)) expect(entry).toBe(wanted[index])
  })
})

it("two bars everywhere part cells as one does", () => {
  const numbers = [3, 0, 14]
  const text = barred(numbers, {}).replaceAll("\n|\n", "\n|\n|\n")
  expect(entries(edition2021, imported(text).draft)).toEqual(entries(edition2021, reportOf(numbers)))
})

it("prose with a few bars in it is no table", () => expect(readBars("甲\n|\n乙\n|\n丙。")).toBeUndefined())
