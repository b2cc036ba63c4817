/** Where cells stand in a workbook: on the sheet of their part, each in a place of its own. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { expect, it } from "vitest"
import { places, reference } from "../../src/xlsx/names.ts"

it.each([edition2019, edition2021])("every cell of $key has a place of its own", (edition) => {
  const all = [...places(edition).values()].map(({ sheet, row, column }) => `${sheet}:${row}:${column}`)
  expect(new Set(all).size).toBe(slots(edition).length)
})

it("names a cell for formulas of other sheets", () => {
  expect(reference(edition2021, "proactive/rules/issued")).toBe("'二'!B4")
  expect(reference(edition2021, "requests/received/naturalPerson")).toBe("'三'!D5")
  expect(reference(edition2021, "review/cases/reconsideration.upheld")).toBe("'四'!A5")
})

it("knows no cell of another edition", () => {
  expect(() => reference(edition2021, "proactive/procurement/projects")).toThrow("no cell")
})
