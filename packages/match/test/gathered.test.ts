/** What several messages say alike is said once: the first few things are named, the rest is counted, and every cell is named. */
import { describe, expect, it } from "vitest"
import { alike, gathered, listed, pattern } from "../src/gathered.ts"
import type { Message } from "../src/Message.ts"

const cell = (name: string, said: string, key = "note"): Message => ({
  severity: "note",
  place: { line: name.length },
  text: { zh: `“${name}”：${said}`, en: `${name}: ${said}` },
  cells: [`requests/${name}/total`],
  cause: {
    key,
    of: { zh: `“${name}”`, en: name },
    after: { zh: `：${said}`, en: `: ${said}` },
    unit: { zh: "格", en: "cells" },
    most: 2
  }
})

const alone: Message = {
  severity: "warning",
  text: { zh: "年度是按文件名推定的", en: "the year is that of the file's name" }
}

describe("messages", () => {
  it("of one cause are one, at the place of the first, with the cells of all", () => {
    const [message, ...others] = gathered([cell("甲", "写作“零”"), cell("乙乙", "写作“零”"), cell("丙", "写作“零”")])
    expect(others).toEqual([])
    expect(message).toEqual({
      severity: "note",
      place: { line: 1 },
      text: { zh: "“甲”、“乙乙”等3格：写作“零”", en: "甲, 乙乙 and 1 more cells: 写作“零”" },
      cells: ["requests/甲/total", "requests/乙乙/total", "requests/丙/total"]
    })
  })

  it("of one cause quote what each of them quotes", () => {
    expect(gathered([cell("甲", "“9”已划去"), cell("乙", "“16”已划去")])[0]?.text.zh).toBe("“甲”、“乙”：“9”“16”已划去")
  })

  it("of other causes, or of none, stay as they are and where they are", () => {
    const { cause: _, ...told } = cell("甲", "写作“零”")
    expect(
      gathered([alone, cell("甲", "写作“零”"), cell("乙", "不是数字", "other"), alone]).map(({ text }) => text.zh)
    ).toEqual([alone.text.zh, told.text.zh, "“乙”：不是数字", alone.text.zh])
  })

  it("of different gravity are not told together", () => {
    expect(gathered([cell("甲", "写作“零”"), { ...cell("乙", "写作“零”"), severity: "error" }])).toHaveLength(2)
  })
})

describe("a list", () => {
  it("names all there are, or the first and how many", () => {
    const unit = { zh: "行", en: "rows" }
    expect(listed(["甲", "乙"], 2, unit, "zh")).toBe("甲、乙")
    expect(listed(["甲", "乙", "丙"], 2, unit, "zh")).toBe("甲、乙等3行")
    expect(listed(["a", "b", "c"], 2, unit, "en")).toBe("a, b and 1 more rows")
  })
})

describe("texts that differ in what they quote", () => {
  it("have one pattern", () => {
    expect(pattern("其后的数（898989）分不成各列的数")).toBe(pattern("其后的数（100153）分不成各列的数"))
    expect(pattern("不是数字")).not.toBe(pattern("数字中间有空格"))
  })

  it("are one text with three of the quotations", () => {
    expect(alike(["“1”是注记", "“2”是注记", "“1”是注记"])).toBe("“1”“2”是注记")
    expect(alike(["1", "2", "3", "4"].map((each) => `“${each}”是注记`))).toBe("“1”“2”“3”…是注记")
  })
})
