/** What cells of a workbook hold: totals are formulas only where a formula says what the report says. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import { figures } from "@gongkai/core/figures"
import { describe, expect, it } from "vitest"
import { contents } from "../../src/xlsx/contents.ts"
import { report } from "../support/report.ts"

const held = (
  entry: (cell: string) => Entry,
  cell: Parameters<ReturnType<typeof contents>["get"]>[0],
  reading: "draft" | "published" = "draft"
) => contents({ edition: edition2021, figures: figures(edition2021, report({ entry })), reading }).get(cell)

const unread = () => ({ unread: "26" })
const most = () => Change.make(Number.MAX_SAFE_INTEGER)
const seven = (cell: string) => Change.make(cell === "requests/received/total" ? 7 : 0)
const noTotal = (cell: string) => (cell === "requests/received/total" ? null : Change.make(2))
const noRow = (cell: string) => (cell.startsWith("requests/received/") ? null : Change.make(2))
const onlyParts = (cell: string) => (/total/u.test(cell) ? null : Change.make(1))
const zero = () => Change.make(0)

describe("a total", () => {
  it("that its parts add up to is a formula", () => {
    expect(held(zero, "requests/received/total")).toMatchObject({ number: 0n, parts: expect.any(Array) })
  })
  it("that they do not add up to stays as the report states it", () => {
    expect(held(seven, "requests/received/total")).toEqual({ content: { digits: "7" }, number: 7n })
  })
  it("that is blank is a formula in a draft, known once all parts are", () => {
    expect(held(noTotal, "requests/received/total")).toMatchObject({ number: 12n })
    expect(held(noRow, "requests/received/total")).toEqual({ parts: expect.any(Array) })
  })
  it("that is blank on a published page stays blank", () => {
    expect(held(noTotal, "requests/received/total", "published")).toEqual({})
  })
  it("of totals is worked out through them", () => {
    expect(held(onlyParts, "requests/outcome.total/total")?.number).toBe(21n * 6n)
  })
})

it("a number with more digits than a spreadsheet keeps is a text", () => {
  expect(held(most, "requests/carriedOut/naturalPerson")?.content).toEqual({ text: "9007199254740991" })
})

it("what was not read is no number, and nothing is known of it", () => {
  expect(held(unread, "requests/carriedOut/naturalPerson")).toEqual({ content: { text: "未读" } })
})
