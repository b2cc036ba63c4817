/** A report beside its units: how much agrees, then the largest differences with who adds what, and the rest counted. */
import type { Tree } from "@gongkai/core/acrossTree"
import { describe, expect, it } from "vitest"
import { describeTree } from "../../src/words/tree.ts"
import { edition } from "./finding.ts"

type Difference = Tree["differences"][number]
const difference = (more: Partial<Difference> = {}): Difference => ({
  cell: "requests/received/total",
  parent: 9,
  sum: 12,
  contributions: [
    { agency: "甲局", value: 7 },
    { agency: "乙局", value: 5 }
  ],
  unknown: [],
  ...more
})
const zh = (...differences: ReadonlyArray<Difference>) => describeTree(edition, { differences, same: 190 }, 3, "zh")

describe("a report beside those of the units below it", () => {
  it("agrees in so many cells, and that is all where nothing differs", () => {
    expect(zh()).toEqual(["与3个下级单位合计比较：190格一致，0格不同（不同不一定有错，请核对口径）"])
  })
  it("tells of each difference how large it is and who adds what", () => {
    expect(zh(difference())[1]).toMatch(/^ +“.+”本级9，下级合计12，相差3（甲局7、乙局5）$/u)
    expect(describeTree(edition, { differences: [difference()], same: 1 }, 2, "en")[1]?.trim()).toBe(
      "requests/received/total: 9 here, 12 below (甲局 7, 乙局 5)"
    )
  })
  it("says where no unit adds anything, and how many are not known", () => {
    const [, line] = zh(difference({ sum: 0, contributions: [], unknown: ["丙局"] }))
    expect(line).toContain("相差9（下级都是0；1个单位未填或未读）")
  })
  it("names five units at most", () => {
    const contributions = [1, 2, 3, 4, 5, 6].map((value) => ({ agency: `${value}局`, value }))
    expect(zh(difference({ contributions: contributions.slice(0, 5) }))[1]).toContain(
      "（1局1、2局2、3局3、4局4、5局5）"
    )
    expect(zh(difference({ contributions }))[1]).toContain("5局5等6个）")
  })
  it("lists twenty differences and counts the others", () => {
    expect(zh(...Array.from({ length: 20 }, () => difference()))).toHaveLength(21)
    const lines = zh(...Array.from({ length: 23 }, () => difference()))
    expect([lines.length, lines.at(-1)?.trim()]).toEqual([22, "另有3格"])
  })
  it("lets no name command the terminal", () => {
    expect(zh(difference({ contributions: [{ agency: "甲\u001b[2J", value: 1 }] })).join("")).not.toContain("\u001b")
  })
})
