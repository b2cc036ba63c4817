/** The sheets of an old spreadsheet are read from their records: values as they are stored, by the sheets that the book names. */
import { describe, expect, it } from "vitest"
import { bookOf } from "../../../src/readers/xls/book.ts"

const word = (number: number): ReadonlyArray<number> => [number & 255, number >> 8]
const record = (kind: number, ...data: ReadonlyArray<number>) => [...word(kind), ...word(data.length), ...data]
const double = (value: number) => [...new Uint8Array(Float64Array.of(value).buffer)]
const letters = (text: string) => Array.from(text, (each) => each.charCodeAt(0))

const begin = record(0x809, 0, 6, 5, 0)
const end = record(0x0a)
const place = (row: number, column: number) => [...word(row), ...word(column), 0, 0]

/** A book with one sheet of these records. */
const book = (cells: ReadonlyArray<ReadonlyArray<number>>, state = 0, kind = 0): Uint8Array => {
  const sheet = (at: number) => record(0x85, ...word(at), 0, 0, state, kind, 1, 0, 0x41)
  const offset = begin.length + sheet(0).length + end.length
  return Uint8Array.from([...begin, ...sheet(offset), ...end, ...begin, ...cells.flat(), ...end])
}

const read = (...cells: ReadonlyArray<ReadonlyArray<number>>) => bookOf(book(cells))?.[0]
const texts = (...cells: ReadonlyArray<ReadonlyArray<number>>) => read(...cells)?.filled.map(({ text }) => text)
const rational = (value: number) => [...new Uint8Array(Int32Array.of(value).buffer)]

describe("a value", () => {
  it.each([
    ["12", record(0x203, ...place(0, 0), ...double(12))],
    ["7730.28", record(0x203, ...place(0, 0), ...double(7730.280000000001))],
    ["25", record(0x27e, ...place(0, 0), ...rational((25 << 2) | 2))],
    ["0.25", record(0x27e, ...place(0, 0), ...rational((25 << 2) | 3))],
    ["-3", record(0x27e, ...place(0, 0), ...rational((-3 << 2) | 2))],
    ["ab", record(0x204, ...place(0, 0), ...word(2), 0, ...letters("ab"))],
    ["TRUE", record(0x205, ...place(0, 0), 1, 0)],
    ["#DIV/0!", record(0x205, ...place(0, 0), 7, 1)],
    ["4.5", record(0x06, ...place(0, 0), ...double(4.5))],
    ["FALSE", record(0x06, ...place(0, 0), 1, 0, 0, 0, 0, 0, 0xff, 0xff)],
    ["#N/A", record(0x06, ...place(0, 0), 2, 0, 0x2a, 0, 0, 0, 0xff, 0xff)],
    ["#REF!", record(0xfd, ...place(0, 0), 9, 0, 0, 0)]
  ])("is %s", (text, cell) => expect(texts(cell)).toEqual([text]))

  it("of words that a formula yields stands in the record behind it, and belongs to no other cell", () => {
    const formula = record(0x06, ...place(2, 1), 0, 0, 0, 0, 0, 0, 0xff, 0xff)
    const result = record(0x207, ...word(2), 0, ...letters("no"))
    expect(read(formula, result, result)?.filled).toEqual([{ row: 2, column: 1, text: "no" }])
  })

  it("that a formula leaves empty, and a cell that is blank, are places and no zeros", () => {
    const empty = record(0x06, ...place(0, 0), 3, 0, 0, 0, 0, 0, 0xff, 0xff)
    const sheet = read(empty, record(0x201, ...place(0, 1)), record(0xbe, ...place(1, 0), ...word(0), ...word(1)))
    expect(sheet?.filled).toEqual([])
    expect(sheet?.blank).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 1 },
      { row: 1, column: 0 },
      { row: 1, column: 1 }
    ])
  })
})

const number = (row: number) => record(0x203, ...place(row, 0), ...double(row))

describe("a sheet", () => {
  it("has the cells of a run one beside the other, and its merges", () => {
    const run = record(0xbd, ...word(3), ...word(2), 0, 0, ...rational(6), 0, 0, ...rational(10), ...word(3))
    const merge = record(0xe5, 1, 0, ...word(0), ...word(1), ...word(2), ...word(4))
    const sheet = read(run, merge)
    expect(sheet?.filled).toEqual([
      { row: 3, column: 2, text: "1" },
      { row: 3, column: 3, text: "2" }
    ])
    expect(sheet?.merges).toEqual([{ row: 0, column: 2, rows: 2, columns: 3 }])
  })

  it("does not have the cells of a chart that is embedded in it", () => {
    expect(texts(number(1), begin, number(2), end, number(3))).toEqual(["1", "3"])
  })

  it("is hidden where the book says so, and a chart is no sheet", () => {
    expect([0, 1, 2].map((state) => bookOf(book([], state))?.[0]?.isHidden)).toEqual([false, true, true])
    expect(bookOf(book([], 0, 2))).toEqual([])
  })

  it("names the rows and columns that are hidden and hold something", () => {
    const row = (at: number, flags: number) =>
      record(0x208, ...word(at), ...word(0), ...word(2), 0, 0, 0, 0, 0, 0, ...word(flags), 0, 0)
    const away = record(0x7d, ...word(0), ...word(1), ...word(9), 0, 0, ...word(1), 0, 0)
    const seen = record(0x7d, ...word(2), ...word(2), ...word(9), 0, 0, ...word(0), 0, 0)
    const sheet = read(away, seen, row(1, 0x20), row(2, 0), row(3, 0x20), number(1), number(2))
    expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([[1], [0]])
  })

  it("knows the cells that a formula filled", () => {
    expect(read(record(0x06, ...place(4, 1), ...double(4.5)), number(1))?.computed).toEqual(["B5"])
  })

  it("has as many cells as any report, at most", () => {
    const blanks = record(0xbe, ...word(0), ...word(0), ...Array.from({ length: 2000 }, () => 0), ...word(999))
    expect(bookOf(book(Array.from({ length: 300 }, () => blanks)))).toBeUndefined()
  })
})
