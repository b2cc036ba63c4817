/** An item of a list in rich text is known by its label, or by a number in front of a tab where the lines below are set in. */
import { describe, expect, it } from "vitest"
import { itemOf } from "../../../src/readers/rtf/item.ts"

const flat = { level: 0, left: 0, first: 0 }
const hanging = { level: 0, left: 720, first: -360 }

describe("the label of a list", () => {
  it.each([
    ["1.", true],
    ["（三）", true],
    ["④", true],
    ["b)", true],
    ["iv.", true],
    ["•", false],
    ["◆", false]
  ])("%s is ordered: %s", (mark, ordered) =>
    expect(itemOf(` ${mark} `, `${mark}公开目录`, { ...flat, level: 2 })).toEqual({ level: 2, ordered, mark })
  )
})

describe("a text without a label", () => {
  it("is an item where its first line hangs out and a tab follows its sign, as deep as it is set in", () => {
    expect(itemOf("", "•\t公开目录", hanging)).toEqual({ level: 1, ordered: false, mark: "•" })
    expect(itemOf("", "2.\t公开目录", { ...hanging, left: 360 })).toEqual({ level: 0, ordered: true, mark: "2." })
  })
  it("is none without the tab, without the hanging line, or where a word stands in front of the tab", () => {
    expect(itemOf("", "1.公开目录", hanging)).toBeUndefined()
    expect(itemOf("", "1.\t公开目录", flat)).toBeUndefined()
    expect(itemOf("", "合计\t12", hanging)).toBeUndefined()
    expect(itemOf("", "2023\t年", hanging)).toBeUndefined()
  })
})
