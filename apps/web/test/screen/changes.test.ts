/** Differences in words: what each is about, what each side says; blank, none and 0 are told apart. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { about, side } from "../../src/screen/changes.ts"

const cell = "requests/received/total"
const of = (before: Parameters<typeof side>[1]["before"], after: Parameters<typeof side>[1]["before"]) =>
  (["before", "after"] as const).map((which) =>
    // Entries of a cell.
    side(edition2021, { _tag: "Cell", cell, before, after } as Parameters<typeof side>[1], which, "zh")
  )

describe("a difference", () => {
  it("of a cell names it, and tells a blank from none and from 0", () => {
    expect(about(edition2021, { _tag: "Cell", cell, before: null, after: null }, "zh")).toContain("总计")
    expect(of(null, Count.make(0))).toEqual(["未填", "0"])
    expect(of("none", { unread: "约3" })).toEqual(["本项全年无", "未读出“约3”"])
  })
  it("of prose quotes it, line by line", () => {
    const change = {
      _tag: "Prose",
      section: "overview",
      at: 1,
      before: null,
      after: [paragraph("甲"), paragraph("乙")]
    } as const
    expect(about(edition2021, change, "zh")).toBe("一、总体情况 第2段")
    expect([side(edition2021, change, "before", "zh"), side(edition2021, change, "after", "zh")]).toEqual([
      "空",
      "甲\n乙"
    ])
  })
  it("of the head shows what it holds", () => {
    const change = { _tag: "Head", key: "title", before: null, after: "标题" } as const
    expect(side(edition2021, change, "after", "en")).toBe("标题")
    expect(side(edition2021, { ...change, after: { name: "甲" } }, "after", "en")).toBe('{"name":"甲"}')
  })
})
