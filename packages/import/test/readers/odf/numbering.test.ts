/** The numbers of lists and headings in an OpenDocument text are counted as Writer counts them. */
import { describe, expect, it } from "vitest"
import { numberer } from "../../../src/readers/odf/numbering.ts"
import { around } from "../../support/odfTree.ts"

const number = (level: number, attributes: string) =>
  `<text:list-level-style-number text:level="${level}" ${attributes}/>`
const styles = around(
  [
    `<text:list-style style:name="L">${number(1, 'style:num-format="一, 二, 三, ..." style:num-suffix="、"')}${number(2, 'style:num-format="1" text:display-levels="2" style:num-suffix="."')}</text:list-style>`,
    `<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="n"><style:text-properties fo:font-family="Wingdings"/></text:list-level-style-bullet></text:list-style>`,
    `<text:list-style style:name="S">${number(1, 'style:num-format="①, ②, ..." text:start-value="3"')}${number(2, 'style:num-format="a" loext:num-list-format="(%2%)"')}</text:list-style>`,
    `<text:outline-style>${number(1, 'style:num-format="1" style:num-prefix="第" style:num-suffix="章"')}</text:outline-style>`
  ].join("")
)
const begun = (attributes: Readonly<Record<string, string>>) => ({ name: "text:list", attributes, children: [] })

describe("a list of an OpenDocument text", () => {
  it("counts its items, deeper ones under those above", () => {
    const { list: begins, item } = numberer([styles])
    const own = begins(begun({ "text:style-name": "L" }), undefined)
    const inner = begins(begun({}), own)
    expect([item(own, 1, undefined), item(inner, 2, undefined), item(inner, 2, undefined)]).toEqual([
      "一、",
      "一.1.",
      "一.2."
    ])
    expect([item(own, 1, undefined), item(inner, 2, undefined)]).toEqual(["二、", "二.1."])
  })

  it("begins where its style or an item of it says, and shows signs as their fonts do", () => {
    const { list: begins, item } = numberer([styles])
    const own = begins(begun({ "text:style-name": "S" }), undefined)
    expect([item(own, 1, undefined), item(own, 1, 7), item(own, 1, undefined)]).toEqual(["③", "⑦", "⑧"])
    expect(item(own, 2, undefined)).toBe("(a)")
    expect(item(begins(begun({ "text:style-name": "B" }), undefined), 1, undefined)).toBe("■")
    expect(item(begins(begun({ "text:style-name": "没有" }), undefined), 1, undefined)).toBe("")
  })

  it("goes on where it names the list before or says so, and begins anew where it does not", () => {
    const { list: begins, item } = numberer([styles])
    const first = begins(begun({ "text:style-name": "L", "xml:id": "a" }), undefined)
    item(first, 1, undefined)
    const further = { "text:style-name": "L" }
    expect(item(begins(begun({ ...further, "text:continue-list": "a" }), undefined), 1, undefined)).toBe("二、")
    expect(item(begins(begun({ ...further, "text:continue-numbering": "true" }), undefined), 1, undefined)).toBe("三、")
    expect(item(begins(begun(further), undefined), 1, undefined)).toBe("一、")
  })
})

it("headings are counted by the outline of the file, and have no number without one", () => {
  const { heading } = numberer([styles])
  expect([heading(1), heading(1), heading(2)]).toEqual(["第1章", "第2章", ""])
  expect(numberer([undefined]).heading(1)).toBe("")
})
