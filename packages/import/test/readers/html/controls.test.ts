/** Cells of a page without text of their own: fields with and without values, pictures, and what only holds a cell open. */
import { describe, expect, it } from "vitest"
import { lines } from "../../../src/readers/html/table.ts"
import { sheetOf } from "../../../src/readers/html/style.ts"
import { first } from "../../support/pageTree.ts"

const shown = (content: string): string =>
  lines(first(`<table><tr><td>${content}</td></tr></table>`, "td"), sheetOf([]))

describe("a field to fill in", () => {
  it("shows its value", () => {
    expect(shown('<input type="text" value="12">')).toBe("12")
    expect(shown("<textarea>12</textarea>")).toBe("12")
    expect(shown("<select><option>请选择</option><option selected>12</option></select>")).toBe("12")
  })
  it("is no blank where the page does not hold its value", () => {
    expect(shown("<input>")).toBe("〔输入框〕")
    expect(shown('<input value="">')).toBe("〔输入框〕")
  })
  it("shows nothing where it is hidden, or no field for text", () => {
    expect(shown('<input type="hidden" value="12">')).toBe("")
    expect(shown('<input type="checkbox" value="12">')).toBe("")
    expect(shown('<input style="display:none" value="12">')).toBe("")
  })
})

describe("a cell without text", () => {
  it("is no blank where it shows a picture, a formula, or what a script writes", () => {
    expect(shown('<img src="a3.png">')).toBe("〔图片〕")
    expect(shown("<svg><path/></svg>")).toBe("〔图片〕")
    expect(shown("<math><mn>3</mn></math>")).toBe("〔公式〕")
    expect(shown("<script>document.write(3)</script>")).toBe("〔脚本〕")
  })
  it("is blank where a picture only keeps it open, or is not shown", () => {
    expect(shown('<img src="s.gif" width="1" height="1">')).toBe("")
    expect(shown('<img src="a.png" style="display:none">')).toBe("")
    expect(shown("<script>count()</script>")).toBe("")
  })
  it("with a picture beside a figure says the figure", () => expect(shown('<img src="up.png">12')).toBe("12"))
})
