/** The fonts of a spreadsheet say which cells and stretches are struck, raised or lowered. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { cellStyles, fontStyle } from "../../../src/readers/xlsx/fonts.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const styles = (inside: string) =>
  Result.getOrThrow(cellStyles(new TextEncoder().encode(`<styleSheet xmlns="${main}">${inside}</styleSheet>`)))

describe("the property of a font", () => {
  it.each([
    ["struck", "strike", {}],
    ["struck", "strike", { val: "1" }],
    [undefined, "strike", { val: "0" }],
    [undefined, "strike", { val: "false" }],
    ["raised", "vertAlign", { val: "superscript" }],
    ["lowered", "vertAlign", { val: "subscript" }],
    [undefined, "vertAlign", { val: "baseline" }],
    [undefined, "b", {}]
  ])("says %s by %s %j", (style, name, attributes) => expect(fontStyle(name, attributes)).toBe(style))
})

describe("a format of cells", () => {
  const fonts = '<fonts><font><b/></font><font><strike/><vertAlign val="superscript"/></font></fonts>'
  it("has the style of its font, struck before raised", () =>
    expect(styles(`${fonts}<cellXfs><xf fontId="1"/><xf/><xf fontId="9"/></cellXfs>`)).toEqual([
      "struck",
      undefined,
      undefined
    ]))
  it("is none of those that other formats and conditions use", () =>
    expect(
      styles(
        `${fonts}<cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>`
      )
    ).toEqual([undefined]))
})
