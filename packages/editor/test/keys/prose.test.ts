/** The keys of a part in prose beyond those of every text: headings, words, selections, the user's own editor. */
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { heading, paragraph } from "@gongkai/core/Narrative"
import { blank, type Editor, editor } from "../support/editor.ts"

const text = (): Editor =>
  editor({
    draft: Patch.apply(blank(), { parts: { overview: [paragraph("全年公开 12 条信息"), paragraph("按时办结")] } })
  }).press("1")
const selected = (own: Editor): unknown => {
  const order = own.press("alt+c").orders.at(-1)
  return order?._tag === "Copy" ? order.text : undefined
}

const cursor = (own: Editor) => {
  const { place } = own.state()
  return place._tag === "Prose" ? place.manuscript.cursor.offset : -1
}

describe("a text", () => {
  it("is selected from the cursor on, by characters, rows and lines", () => {
    expect(selected(text().press("shift+right", "shift+right"))).toBe("全年")
    expect(selected(text().press("right", "shift+left"))).toBe("全")
    expect(selected(text().press("shift+end"))).toMatch(/^全年公开/u)
    expect(selected(text().press("shift+down", "shift+down"))).toMatch(/^全年公开 12 条信息\n/u)
  })

  it("is selected backwards as well, to either end of the row, and whole with Ctrl-A", () => {
    expect(selected(text().press("ctrl+end", "shift+left"))).toBe("结")
    expect(selected(text().press("ctrl+end", "shift+home"))).toBe("按时办结")
    expect(selected(text().press("ctrl+end", "shift+up"))).toContain("\n按时办结")
    expect(selected(text().press("ctrl+a"))).toBe("全年公开 12 条信息\n按时办结")
  })

  it.each([
    ["ctrl+left", "ctrl+right"],
    ["alt+b", "alt+f"]
  ])("is gone through word by word with %s and %s", (back, forth) => {
    const own = text().press(forth)
    const after = cursor(own)
    expect(after).toBeGreaterThan(1)
    expect(cursor(own.press(back))).toBe(0)
  })

  it("is gone to its first and last character with Ctrl-Home and Ctrl-End", () => {
    expect(text().press("ctrl+end").type("。").draft()).toMatchObject({ overview: [{}, paragraph("按时办结。")] })
    expect(text().press("ctrl+end", "ctrl+home").type("今").draft()).toMatchObject({
      overview: [paragraph("今全年公开 12 条信息"), {}]
    })
  })

  it("loses the rest of a line with Ctrl-K, and what is selected with Ctrl-X, which can be pasted again", () => {
    expect(text().press("right", "right", "ctrl+k").draft()).toMatchObject({ overview: [paragraph("全年"), {}] })
    const cut = text().press("ctrl+a", "ctrl+x")
    expect([cut.draft(), cut.orders.find(({ _tag }) => _tag === "Copy")]).toEqual([
      blank(),
      { _tag: "Copy", text: "全年公开 12 条信息\n按时办结" }
    ])
  })

  it("makes a heading of a line with Ctrl-T, and a paragraph of it again", () => {
    const own = text().press("ctrl+end", "ctrl+t")
    expect(own.draft()).toMatchObject({ overview: [{}, heading(2, "按时办结")] })
    expect(own.press("ctrl+t").draft()).toMatchObject({ overview: [{}, paragraph("按时办结")] })
  })

  it("goes to the user's own editor with Ctrl-E", () => {
    expect(text().press("ctrl+e").orders).toEqual([{ _tag: "Write", section: "overview" }])
  })
})
