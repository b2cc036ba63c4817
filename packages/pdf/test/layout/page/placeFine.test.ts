/** Fine print: paragraphs, items behind bullets, headings that stay with what they head. */
import { describe, expect, it } from "@effect/vitest"
import { sheets } from "../../../src/layout/page/layout.ts"
import type { Fine } from "../../../src/layout/page/Flow.ts"
import { roleOf } from "../../../src/layout/page/placeFine.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { text } from "../../../src/layout/sheet/readingOrder.ts"
import { square } from "../faces.ts"

const fine = (said: string, as?: Fine["as"]): Fine => ({ kind: "fine", text: said, ...(as !== undefined && { as }) })

describe("fine print", () => {
  it("says all there is, in order, over as many pages as it needs", () => {
    const blocks = Array.from({ length: 60 }, (_, at) => fine(`第${at}段，${"说明".repeat(30)}。`))
    const made = sheets("示例", blocks, square)
    expect(made.pages.length).toBeGreaterThan(1)
    expect(text(made).split("\n")).toEqual(blocks.map((block) => block.text))
  })
  it("has the lines of an item behind its bullet", () => {
    const runs = sheets("示例", [fine("说明".repeat(40), "item")], square).pages[0]?.runs ?? []
    expect(runs[0]?.text).toBe("•")
    const others = runs.slice(1, -1).filter(({ text: own }) => own.startsWith("说"))
    for (const { x } of others) expect(x).toBeGreaterThan(Paper.portrait.left + 10)
  })
  it("leaves no heading at the foot of a page", () => {
    const blocks = Array.from({ length: 80 }, (_, at) => fine(`标题${at}`, at % 2 === 0 ? "heading" : undefined))
    const made = sheets("示例", blocks, square)
    for (const { runs } of made.pages) expect(/标题(\d+)/u.exec(runs.at(-2)?.text ?? "")?.[1]).toMatch(/[13579]$/u)
  })
  it("has headings in another role than text", () => {
    expect(roleOf(fine("甲", "heading"))).not.toBe(roleOf(fine("甲")))
  })
})
