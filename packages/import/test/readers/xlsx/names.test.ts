/** The names of the styles of cells. */
import { expect, it } from "vitest"
import { styleNames } from "../../../src/readers/xlsx/names.ts"

const sheet = (inner: string) =>
  new TextEncoder().encode(
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inner}</styleSheet>`
  )

it("names the style that each format is made after", () =>
  expect(
    styleNames(
      sheet(
        `<cellStyleXfs count="2"><xf/><xf/></cellStyleXfs><cellXfs><xf xfId="0"/><xf xfId="1"/><xf xfId="7"/></cellXfs>` +
          `<cellStyles><cellStyle name="常规" xfId="0"/><cellStyle name="列表" xfId="1"/></cellStyles>`
      )
    )
  ).toEqual(["常规", "列表", undefined]))

it("names none in a file that does not say, or is broken", () => {
  expect(styleNames(sheet(`<cellXfs><xf/></cellXfs>`))).toEqual([undefined])
  expect(styleNames(new TextEncoder().encode("<styleSheet"))).toEqual([])
})
