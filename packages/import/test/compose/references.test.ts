/** Links to numbers of the tables: references as long as they show the number, text otherwise. */
import { fill } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { heading, paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { withReferences } from "../../src/compose/references.ts"

const cell = "requests/received/total"
const draft = fill(
  edition2021,
  { year: 2024, agency: { name: "柳河县档案馆" } },
  (each) => (each === cell ? Count.make(27) : null),
  () => null
)
const at = { edition: edition2021, draft }
const link = (start: number, text: string, ref: string = cell) => ({ at: start, text, ref })
const told = (text: string, ...links: ReadonlyArray<ReturnType<typeof link>>) =>
  withReferences([paragraph(text)], [links], at)

describe("a link to a cell", () => {
  it("is a reference where it shows the number of the cell", () =>
    expect(told("收到27件。", link(2, "27"))).toEqual([paragraph(["收到", { ref: cell }, "件。"])]))

  it("may be all of a paragraph, or stand twice in it", () => {
    expect(told("27", link(0, "27"))).toEqual([paragraph([{ ref: cell }])])
    expect(told("27和27", link(0, "27"), link(3, "27"))).toEqual([paragraph([{ ref: cell }, "和", { ref: cell }])])
  })

  it("is text where somebody changed the number, or where the form has no such cell", () => {
    expect(told("收到28件。", link(2, "28"))).toEqual([paragraph("收到28件。")])
    expect(told("收到27件。", link(2, "27", "requests/received/nobody"))).toEqual([paragraph("收到27件。")])
  })

  it("is text where the paragraph does not say it at that place", () =>
    expect(told("共收到27件。", link(2, "27"))).toEqual([paragraph("共收到27件。")]))
})

it("leaves headings, and parts that are missing, as they are", () => {
  expect(withReferences([heading(2, "（一）27件")], [[link(3, "27")]], at)).toEqual([heading(2, "（一）27件")])
  expect(withReferences(null, [], at)).toBe(null)
})
