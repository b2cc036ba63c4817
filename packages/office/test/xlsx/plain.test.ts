/** A workbook of bare texts. */
import { strFromU8, unzipSync } from "fflate"
import { expect, it } from "vitest"
import { plainWorkbook } from "../../src/xlsx/plain.ts"

it("has each sheet by its name, texts in their places, and nothing where there is none", () => {
  const sheets = [
    {
      name: "survey",
      rows: [
        ["type", "name"],
        ["", "a < b"]
      ]
    },
    { name: "settings", rows: [["id"]] }
  ]
  const files = unzipSync(plainWorkbook("标题", sheets))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  expect(text("xl/workbook.xml")).toMatch(/name="survey".*name="settings"/u)
  expect(
    [...text("xl/worksheets/sheet1.xml").matchAll(/<c r="(\w+)"[^>]*><is><t[^>]*>([^<]*)</gu)].map(([, at, said]) => [
      at,
      said
    ])
  ).toEqual([
    ["A1", "type"],
    ["B1", "name"],
    ["B2", "a &lt; b"]
  ])
})
