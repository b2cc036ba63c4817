/** A run of a Word file is struck, raised or lowered by its own properties, or else by its style and the styles that one is based on. */
import { describe, expect, it } from "vitest"
import { styler } from "../../../src/readers/docx/style.ts"
import { element, part } from "../../support/wordTree.ts"

const style = (id: string, properties: string, base = "") =>
  `<w:style w:styleId="${id}">${base === "" ? "" : `<w:basedOn w:val="${base}"/>`}<w:rPr>${properties}</w:rPr></w:style>`
const of = styler(
  part(
    "styles",
    style("note", '<w:vertAlign w:val="superscript"/>') +
      style("mine", "<w:b/>", "note") +
      style("plain", '<w:vertAlign w:val="baseline"/>', "note") +
      style("圈", "<w:b/>", "圈")
  )
)
const run = (properties: string) => of(element(`<w:r><w:rPr>${properties}</w:rPr><w:t>1</w:t></w:r>`))

describe("a run is", () => {
  it.each([
    ["struck", "<w:strike/>"],
    ["struck", '<w:dstrike/><w:vertAlign w:val="superscript"/>'],
    ["raised", '<w:vertAlign w:val="superscript"/>'],
    ["lowered", '<w:vertAlign w:val="subscript"/>'],
    ["raised", '<w:position w:val="5"/>'],
    ["lowered", '<w:position w:val="-6"/>'],
    [undefined, '<w:position w:val="4"/>'],
    ["raised", '<w:rStyle w:val="note"/>'],
    ["raised", '<w:rStyle w:val="mine"/>'],
    [undefined, '<w:rStyle w:val="plain"/>'],
    [undefined, '<w:rStyle w:val="mine"/><w:vertAlign w:val="baseline"/>'],
    [undefined, '<w:rStyle w:val="note"/><w:strike w:val="0"/>'],
    [undefined, '<w:rStyle w:val="圈"/>'],
    [undefined, ""]
  ])("%s by %s", (what, properties) => expect(run(properties)).toBe(what))

  it("told by its own properties where a file has no styles", () => {
    const bare = styler(undefined)
    expect(bare(element("<w:r><w:rPr><w:strike/></w:rPr></w:r>"))).toBe("struck")
    expect(bare(element('<w:r><w:rPr><w:rStyle w:val="note"/></w:rPr></w:r>'))).toBeUndefined()
  })
})
