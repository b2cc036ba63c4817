/** A table is drawn in the widths of the terminal: every line as wide as the others, every text whole, whatever the cells cover. */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { type Box, boxed, type Table } from "../../src/commands/boxed.ts"
import { width } from "../../src/screen/Line.ts"

const box = (row: number, column: number, text: string, covers: Partial<Box> = {}): Box => ({
  row,
  column,
  rows: 1,
  columns: 1,
  text,
  align: "left",
  ...covers
})

/** Two columns under one head, with a row that covers two lines. */
const table: Table = {
  width: 3,
  height: 3,
  boxes: [
    box(0, 0, "申请", { rows: 2 }),
    box(0, 1, "申请人", { columns: 2, align: "centre" }),
    box(1, 1, "自然人"),
    box(1, 2, "总计"),
    box(2, 0, "新收"),
    box(2, 1, "12", { align: "right" }),
    box(2, 2, "1208", { align: "right" })
  ]
}

const texts = Arbitrary.schema(
  Schema.Literals(["", "件", "1208", "一、本年新收政府信息公开申请数量", "abc def", "𠮷", "é", "😀"])
)

/** The letters of a text in order of their codes, without blanks and the lines of a table. */
const letters = (text: string): string =>
  Array.from(text.replaceAll(/[\s─-╿]/gu, ""))
    .toSorted()
    .join("")

/** Whether these rows, drawn into so many columns, have lines of one width and all their texts; only narrow rooms may be too narrow. */
const fits = (rows: ReadonlyArray<ReadonlyArray<string>>, columns: number): boolean => {
  const boxes = rows.flatMap((row, at) => row.map((text, to) => box(at, to, text)))
  const drawn = boxed({ width: 3, height: rows.length, boxes }, columns)
  if (drawn === undefined) return columns < 30
  const widths = new Set(drawn.map(width))
  return (
    widths.size === 1 && width(drawn[0] ?? "") <= columns && letters(drawn.join("")) === letters(rows.flat().join(""))
  )
}

describe("a table drawn", () => {
  it("joins the lines around cells that cover others", () => {
    expect(boxed(table, 80)?.join("\n")).toBe(
      [
        "┌────┬───────────┐",
        "│    │  申请人   │",
        "│申请├──────┬────┤",
        "│    │自然人│总计│",
        "├────┼──────┼────┤",
        "│新收│    12│1208│",
        "└────┴──────┴────┘"
      ].join("\n")
    )
  })

  it("breaks texts where there is less room, and is not drawn where numbers would be cut", () => {
    expect(boxed(table, 16)?.every((line) => width(line) <= 16)).toBe(true)
    expect(boxed(table, 15)).toBeUndefined()
  })

  it("has lines of one width within the room given, and no text is lost", async () => {
    const rows = Arbitrary.array(Arbitrary.array(texts, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    const rooms = Arbitrary.schema(Schema.Literals([20, 30, 47, 80, 120]))
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(Arbitrary.all([rows, rooms]), ([some, columns]) => Effect.sync(() => fits(some, columns)), {
        runs: times(60, 500, 4000)
      })
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })

  it("lets nothing out of a cell that commands the terminal", () => {
    const drawn = boxed({ width: 1, height: 1, boxes: [box(0, 0, "甲\u001b[2J\n乙")] }, 40)
    expect(drawn?.join("")).not.toContain("\u001b")
    expect(new Set(drawn?.map(width)).size).toBe(1)
  })
})
