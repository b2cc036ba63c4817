/** Tidy CSV: one observation a line, and no value where there is no number. */
import { expect, it } from "vitest"
import { columns, tidy } from "../../src/csv/tidy.ts"
import { report } from "../support/report.ts"

const line = (text: string, cell: string): ReadonlyArray<string> =>
  text
    .split("\r\n")
    .find((each) => each.split(",")[4] === cell)
    ?.split(",") ?? []

it("has one line for each cell of each report, below one line of heads", () => {
  const lines = tidy([report(), report({ header: { year: 2024 } })]).split("\r\n")
  expect(lines[0]).toBe(`\ufeff${columns.join(",")}`)
  expect(lines).toHaveLength(1 + 400 + 1)
  expect(new Set(lines.slice(1, -1).map((each) => each.split(",").length))).toEqual(new Set([columns.length]))
})

it("writes amounts in 万元", () => {
  expect(line(tidy([report()]), "proactive/fees/amount").slice(-4, -1)).toEqual(["amount", "12.3456", "number"])
})

it.each([
  ["blank", null, ""],
  ["none", "none" as const, "0"],
  ["notApplicable", "n/a" as const, ""],
  ["unread", { unread: "7?" }, ""]
])("tells %s apart", (status, entry, value) => {
  const text = tidy([report({ entry: (cell) => (cell === "requests/received/total" ? entry : undefined) })])
  expect(line(text, "requests/received/total").slice(-3, -1)).toEqual([value, status])
})

const last = (text: string) =>
  new Set(
    text
      .split("\r\n")
      .slice(1, -1)
      .map((each) => each.split(",").at(-1))
  )

it("says of every line whether its report is a draft or lacks something", () => {
  const blank = report({ entry: (cell) => (cell === "requests/received/total" ? null : undefined) })
  expect([...last(tidy([blank]))]).toEqual(["草稿：未填1处"])
  expect([...last(tidy([report({ header: { reading: "published" } })]))]).toEqual([""])
})
