/** What a Word file holds beside its text as it stands is counted and said: open changes, comments, notes. */
import { expect, it } from "vitest"
import { asides, ofOpenDocument } from "../../../src/readers/docx/aside.ts"
import type { Element } from "../../../src/readers/docx/tree.ts"
import { part } from "../../support/wordTree.ts"

const said = (content: string) => asides(part("body", content)).map(({ severity, text }) => [severity, text.zh])

it("nothing is said of a text that stands as it is", () =>
  expect(said("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")).toEqual([]))

it("changes that nobody accepted are counted, each once, whatever is in them", () => {
  const change = `<w:ins><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:ins>`
  const [[severity, text] = []] = said(
    `<w:p>${change}<w:del><w:r/></w:del></w:p><w:tbl><w:tr><w:tc>${change}</w:tc></w:tr></w:tbl>`
  )
  expect([severity, text?.includes("有 3 处修订")]).toEqual(["warning", true])
})

it("comments, notes at the foot and at the end are said not to be read", () => {
  const all = said(
    "<w:p><w:r><w:commentReference/></w:r><w:r><w:footnoteReference/></w:r><w:r><w:endnoteReference/></w:r></w:p>"
  )
  expect(all.map(([severity]) => severity)).toEqual(["note", "warning"])
  expect(all[0]?.[1]).toContain("1 条批注，没有读入")
  expect(all[1]?.[1]).toContain("2 处脚注或尾注")
})

const element = (name: string, ...children: ReadonlyArray<Element>): Element => ({ name, attributes: {}, children })

it("the same is said of a text of OpenDocument", () => {
  const region = element("text:changed-region", element("text:insertion"))
  const body = element(
    "office:text",
    element("text:tracked-changes", region, region),
    element("text:p", element("office:annotation"), element("office:annotation-end"), element("text:note"))
  )
  expect(asides(body, ofOpenDocument).map(({ text }) => text.zh.slice(0, 8))).toEqual([
    "文中有 2 处修",
    "文中有 1 条批",
    "文中有 1 处脚"
  ])
})
