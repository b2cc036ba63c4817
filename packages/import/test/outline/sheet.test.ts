/** A sheet's name says of which year it is, unless it stands beside a report. */
import { expect, it } from "vitest"
import { sheetOf, yearOfSheet } from "../../src/outline/sheet.ts"

it.each([
  ["2023", 2023],
  ["2023年报", 2023],
  ["上年2022", undefined],
  ["附表2023", undefined],
  ["Sheet1", undefined],
  ["120231", undefined]
])("%s", (name, year) => expect(yearOfSheet(name)).toBe(year))

it("a block stands on the sheet of its first row", () => {
  expect(sheetOf({ _tag: "Rectangle", rows: [{ cells: [], place: { sheet: "甲" } }] })).toBe("甲")
  expect(sheetOf({ _tag: "Paragraph", text: "公", place: {} })).toBeUndefined()
})
