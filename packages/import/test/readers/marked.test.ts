/** Items of lists whose marks are typed in front of them. */
import { describe, expect, it } from "vitest"
import { levelOf, markedItem } from "../../src/readers/marked.ts"

describe("a text behind its mark", () => {
  it.each([
    ["一是 摸清家底", { level: 0, ordered: true, mark: "一是" }],
    ["12. 修订目录", { level: 0, ordered: true, mark: "12." }],
    ["• 上门讲解", { level: 0, ordered: false, mark: "•" }]
  ])("%s", (text, item) => expect(markedItem(text, 0)).toEqual(item))

  it("is no item without a blank behind the mark, or with nothing behind it", () => {
    expect(markedItem("摸清家底，修订目录，上门讲解。", 1)).toBe(undefined)
    expect(markedItem("一是 ", 1)).toBe(undefined)
  })
})

it.each([
  ["List", 0],
  ["List 3", 2],
  ["列表", 0],
  ["列表 2", 1],
  ["List Paragraph", undefined],
  ["List 9", undefined],
  ["正文", undefined]
])("the style %s says the level %s", (name, level) => expect(levelOf(name)).toBe(level))
