/** A count is a figure with what stands around it: its clause, the brackets it is in, and whether it is a level, a change or another year's. */
import { describe, expect, it } from "@effect/vitest"
import { alike, counts } from "../../../src/check/prose/counts.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"

const of = (text: string) => sentences(text).flatMap(counts)

describe("what a count measures", () => {
  it.each([
    ["收到申请30件", "level"],
    ["比上年增加30件", "change"],
    ["增加到30件", "level"],
    ["上年为30件", "last"],
    ["较2022年（30件）", "last"],
    ["上年结转30件", "level"],
    ["较上年今年为30件", "level"],
    ["占30%", "rate"],
    ["增长30%", "change"]
  ])("%s: %s", (text, is) => expect(of(text).map((count) => count.is)).toEqual([is]))
})

describe("a count", () => {
  it("has the words of its clause in front of it, and all words since the count before", () => {
    expect(of("收到申请30件，其中网上20件").map(({ lead, gap }) => [lead, gap])).toEqual([
      ["收到申请", "收到申请"],
      ["其中网上", "，其中网上"]
    ])
  })
  it("in brackets is as deep as they are; by itself behind its name it is as if there were none", () => {
    expect(of("收到30件（含网上20件（当面2件））").map(({ depth }) => depth)).toEqual([0, 1, 2])
    const text = "动态（60条）、公告（40条）"
    expect(of(text).map(({ depth, lead, start, end }) => [depth, lead, text.slice(start, end)])).toEqual([
      [0, "动态", "（60条）"],
      [0, "公告", "（40条）"]
    ])
  })
  it("in 万 may hide half of its last printed place", () => {
    expect(of("发布61.8万条、20万条、618条").map(({ rounding }) => rounding)).toEqual([500, 5000, 0])
  })
  it("without a unit has that of its neighbour in the list", () => {
    const all = of("分别为30、20、16件；部分公开的74，占5.9%").map(({ value, unit }) => `${value}${unit}`)
    expect(all).toEqual(["30件", "20件", "16件", "74件", "5.9%"])
  })
  it("without a unit behind a share has that of what the share is of", () => {
    const all = of("公开96件，占66.2%；部分公开67，占4.6%").map(({ value, unit }) => `${value}${unit}`)
    expect(all).toEqual(["96件", "66.2%", "67件", "4.6%"])
  })
  it("is no date, no document number, no hotline", () =>
    expect(of("2023年1月1日起，按〔2021〕30号办理，12345热线受理8件").map(({ value }) => value)).toEqual([8]))
})

it.each([
  ["件", "条", true],
  ["件", "件", true],
  ["人次", "人次", true],
  ["件", "人次", false],
  ["元", "件", false]
])("%s and %s may be of one list: %s", (one, other, is) =>
  expect([alike(one, other), alike(other, one)]).toEqual([is, is])
)
