/** Buttons above a text mark lines, or put something where the caret is. */
import { describe, expect, it } from "vitest"
import { mark, put } from "../../src/screen/tools.ts"

describe("a mark", () => {
  it("stands in front of the line of the caret, and a second time goes", () => {
    const once = mark({ text: "甲\n乙丙\n丁", from: 3, to: 3 }, "## ")
    expect(once.text).toBe("甲\n## 乙丙\n丁")
    expect(mark(once, "## ").text).toBe("甲\n乙丙\n丁")
  })
  it("takes the place of another, on every line selected", () => {
    expect(mark({ text: "* 甲\n*1 乙\n\n丙", from: 1, to: 11 }, "*1 ").text).toBe("*1 甲\n*1 乙\n\n*1 丙")
  })
})

describe("what is put in", () => {
  it("takes the place of what is selected", () => {
    expect(put({ text: "共件", from: 1, to: 1 }, "〔a〕")).toEqual({ text: "共〔a〕件", from: 4, to: 4 })
    expect(put({ text: "共三件", from: 1, to: 2 }, "3").text).toBe("共3件")
  })
  it("has lines of its own where it is a block", () => {
    expect(put({ text: "甲乙", from: 1, to: 1 }, "| x", true).text).toBe("甲\n| x\n乙")
    expect(put({ text: "", from: 0, to: 0 }, "| x", true).text).toBe("| x")
  })
})
