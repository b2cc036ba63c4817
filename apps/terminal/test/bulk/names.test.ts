/** Names for many results: each source's own where that is free, and never one that covers another. */
import { describe, expect, it } from "vitest"
import { outputs, parts } from "../../src/bulk/names.ts"

describe("the results of many files", () => {
  it("are called after their sources, without folder and ending", () => {
    expect(outputs(["甲/一.docx", "乙/二.gongkai.json", "三"])).toEqual([
      "一.gongkai.json",
      "二.gongkai.json",
      "三.gongkai.json"
    ])
  })
  it("have folder and ending in front where two are alike", () => {
    expect(outputs(["甲/年报.docx", "乙/年报.docx", "乙/年报.xls"])).toEqual([
      "甲_年报-docx.gongkai.json",
      "乙_年报-docx.gongkai.json",
      "乙_年报-xls.gongkai.json"
    ])
  })
  it("are numbered where even these are alike", () => {
    const names = outputs(["a b/年报.txt", "a_b/年报.txt", "a_b_年报-txt.doc"])
    expect(new Set(names).size).toBe(3)
    expect(names[1]).toBe("a_b_年报-txt-2.gongkai.json")
  })
  it("have the ending that is asked for", () => {
    expect(outputs(["一.docx"], ".pdf")).toEqual(["一.pdf"])
  })
})

const report = (name: string, year = 2023) => ({ agency: { name }, year })

describe("the reports of one file", () => {
  it("are called after file, organ and year, one that could not be read after its number", () => {
    expect(parts("汇编", [report("甲局"), undefined, report("乙/丙 局", 2022)])).toEqual([
      "汇编-甲局-2023.gongkai.json",
      "汇编-2.gongkai.json",
      "汇编-乙_丙_局-2022.gongkai.json"
    ])
  })
  it("are numbered where two are of one organ and year", () => {
    expect(parts("汇编", [report("甲局"), report("甲局"), report("甲局")])).toEqual([
      "汇编-甲局-2023.gongkai.json",
      "汇编-甲局-2023-2.gongkai.json",
      "汇编-甲局-2023-3.gongkai.json"
    ])
  })
})
