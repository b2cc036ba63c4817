/** A paragraph of a Word file is a heading or a caption by its style, the styles that one is based on, or its own level. */
import { describe, expect, it } from "vitest"
import { roles, titled } from "../../../src/readers/docx/paragraph.ts"
import { element, part } from "../../support/wordTree.ts"

const style = (id: string, inside: string) => `<w:style w:styleId="${id}">${inside}</w:style>`
const role = roles(
  part(
    "styles",
    [
      style("1", '<w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style("own", '<w:name w:val="小标题"/><w:basedOn w:val="1"/>'),
      style("a3", '<w:name w:val="caption"/><w:basedOn w:val="1"/>'),
      style("题", '<w:name w:val="题注"/>'),
      style("正文", '<w:name w:val="Normal"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'),
      style("圈", '<w:name w:val="圈"/><w:basedOn w:val="圈"/>')
    ].join("")
  )
)
const styled = (id: string, more = "") => element(`<w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>`)

describe("a paragraph is", () => {
  it.each([
    ["heading", "1"],
    ["heading", "own"],
    ["caption", "a3"],
    ["caption", "题"],
    [undefined, "正文"],
    [undefined, "圈"],
    [undefined, "没有"]
  ])("%s in the style %s", (what, id) => expect(role(styled(id))).toBe(what))

  it("a heading by its own level, and body text at the ninth", () => {
    expect(role(styled("正文", '<w:outlineLvl w:val="1"/>'))).toBe("heading")
    expect(role(element('<w:pPr><w:outlineLvl w:val="9"/></w:pPr>'))).toBeUndefined()
  })

  it("nothing in a file without styles", () => {
    expect(roles(undefined)(styled("1"))).toBeUndefined()
    expect(role(undefined)).toBeUndefined()
  })
})

it("a paragraph is the title by the name of its style, in Word's words or those of WPS", () => {
  const names: ReadonlyArray<readonly [id: string, name: string]> = [
    ["Title", "Title"],
    ["a7", "标题"],
    ["1", "标题 1"]
  ]
  const isTitle = titled(part("styles", names.map(([id, name]) => style(id, `<w:name w:val="${name}"/>`)).join("")))
  expect([...names.map(([id]) => isTitle(styled(id))), isTitle(undefined)]).toEqual([true, true, false, false])
})
