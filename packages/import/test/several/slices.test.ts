/** The reports of a document are read one by one: what one cannot be read of leaves the others alone, and the same report twice is one. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { at } from "@gongkai/core/Draft"
import type { Block, Document } from "@gongkai/match/Document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { slices } from "../../src/several/slices.ts"
import { balanced } from "../support/balanced.ts"
import { printed } from "../support/printed.ts"

const report = (year: number, figures: ReadonlyArray<number>): ReadonlyArray<Block> =>
  printed(edition2021, { ...balanced(edition2021, figures), year }).map((piece, row): Block =>
    "text" in piece
      ? { _tag: "Paragraph", text: piece.text, place: { line: row + 1 } }
      : {
          _tag: "Rectangle",
          grid: true,
          rows: piece.grid.map((cells) => ({
            cells: cells.map(
              (cell) =>
                cell && {
                  text: cell.text,
                  ...(cell.rows > 1 && { rows: cell.rows }),
                  ...(cell.columns > 1 && { columns: cell.columns })
                }
            ),
            place: { line: row + 1 }
          }))
        }
  )

const read = (blocks: ReadonlyArray<Block>, options: Parameters<typeof slices>[2] = {}) => {
  const document: Document = { reader: "html", blocks }
  return Result.getOrThrow(slices(document, "甲.html", options)).map(({ place, result, told }) => ({
    place,
    year: Result.isSuccess(result) ? result.success.draft.year : result.failure.zh,
    told: () => Result.getOrThrow(told()).draft,
    notes: Result.isSuccess(result) ? result.success.messages.map(({ text }) => text.zh) : []
  }))
}
const [now, before] = [report(2023, [3, 1, 4, 1, 5]), report(2022, [2, 7, 1])]

describe("the reports of a document", () => {
  it("are read each by itself, and placed where they begin", () =>
    expect(read([...before, ...now]).map(({ year, place }) => [year, place])).toEqual([
      [2022, { line: 1 }],
      [2023, { line: 1 }]
    ]))

  it("are one where a page holds the same twice, and that is said once", () => {
    const found = read([...now, ...now, ...now])
    expect(found.map(({ year }) => year)).toEqual([2023])
    expect(found[0]?.notes.filter((note) => note.includes("不止一次"))).toHaveLength(1)
  })

  it("are of the years that they say, and as the user says when asked", () => {
    const [first, second] = read([...before, ...now], { year: 2021, agency: "示例局" })
    expect([first?.year, second?.year]).toEqual([2022, 2023])
    expect(first?.told()).toMatchObject({ year: 2021, agency: { name: "示例局" } })
  })
})

it("a document of one report is read as the user says, and needs no place", () => {
  const [only, ...others] = read(now, { year: 2022 })
  expect([others.length, only?.year, only?.place]).toEqual([0, 2022, undefined])
  const cell = "requests/received/total"
  expect(only && at(only.told(), cell)).toBe(at(balanced(edition2021, [3, 1, 4, 1, 5]), cell))
})

it("a document that is no report is told in its place", () =>
  expect(read([{ _tag: "Paragraph", text: "某某通知", place: {} }])).toMatchObject([
    { year: expect.stringContaining("统计表") }
  ]))
