/** A stretch of a page is struck, raised or lowered by its element, its own style, a class of the page, or as a link to a note. */
import { describe, expect, it } from "vitest"
import { inherited, type Sheet, sheetOf, styleOf } from "../../../src/readers/html/style.ts"
import { first } from "../../support/pageTree.ts"

const none = new Map<string, string>()
const of = (body: string, tag = "span", sheet: Sheet = none) => styleOf(first(body, tag), sheet)
const span = (style: string) => of(`<span style="${style}">1</span>`)

describe("a stretch is", () => {
  it.each([
    ["raised", "sup"],
    ["lowered", "sub"],
    ["struck", "del"],
    ["struck", "s"],
    ["struck", "strike"],
    [undefined, "b"]
  ])("%s as %s", (style, tag) => expect(of(`<${tag}>1</${tag}>`, tag)).toBe(style))

  it.each([
    ["struck", "text-decoration: underline line-through"],
    ["struck", "text-line-through: single"],
    [undefined, "text-line-through:none"],
    ["raised", "vertical-align:super"],
    ["raised", "mso-text-raise:3.0pt"],
    ["lowered", "vertical-align:-25%"],
    ["lowered", "vertical-align:text-bottom"],
    [undefined, "vertical-align:0px"],
    [undefined, "vertical-align:middle"],
    ["raised", "position:relative;top:-4px"],
    [undefined, "position:relative;top:-1px"],
    [undefined, "top:-4px"],
    [undefined, "color:red"]
  ])("%s by “%s”", (style, written) => expect(span(written)).toBe(style))

  it("not raised by a style of a block, which only places it", () =>
    expect(of('<p style="vertical-align:super">甲</p>', "p")).toBeUndefined())

  it("raised as a short link to a note behind a text, and not as a link by itself or to another page", () => {
    expect(of('41<a href="#_ftn1">1</a>', "a")).toBe("raised")
    expect(of('<a href="#top">41</a>', "a")).toBeUndefined()
    expect(of('41<a href="list.htm">1</a>', "a")).toBeUndefined()
    expect(of('41<a href="#b">详见下文</a>', "a")).toBeUndefined()
  })
})

describe("the classes of a page", () => {
  const sheet = sheetOf([
    "<!-- .note, td.wide { vertical-align: super; color:red } -->",
    "/* x */ span.old{text-decoration:line-through} .a .b{vertical-align:sub} p{position:relative} .red{color:red}"
  ])
  it("say what is raised and struck, and nothing by selectors of more than one", () => {
    expect([...sheet.keys()].toSorted()).toEqual(["note", "old", "wide"])
    expect(of('<span class="x note">1</span>', "span", sheet)).toBe("raised")
    expect(of('<span class="old">1</span>', "span", sheet)).toBe("struck")
    expect(of('<span class="b">1</span>', "span", sheet)).toBeUndefined()
  })
  it("yield to the style of the element", () =>
    expect(of('<span class="note" style="text-decoration:line-through">1</span>', "span", sheet)).toBe("struck"))
})

it("a stretch is set as what is around it, and struck text stays struck", () => {
  const [bold, raised] = [first("<b>1</b>", "b"), first("<sup>1</sup>", "sup")]
  expect(inherited(bold, "raised", none)).toBe("raised")
  expect(inherited(raised, undefined, none)).toBe("raised")
  expect(inherited(raised, "struck", none)).toBe("struck")
})
