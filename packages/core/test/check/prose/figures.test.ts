/** A figure is a number with its unit; it knows where it stands, whether it is about so many, and how exact it is printed. */
import { describe, expect, it } from "@effect/vitest"
import { figures, figuresOf } from "../../../src/check/prose/figures.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"

const told = (text: string) =>
  figuresOf(text).map(({ from, to, value, unit, about, decimals }) => [
    text.slice(from, to),
    value,
    unit,
    about,
    decimals
  ])

describe("a figure", () => {
  it("reaches from its number to its unit, and counts in full", () => {
    expect(told("收到1,204件，发布2.5万条余，占5.93%")).toEqual([
      ["1,204件", 1204, "件", false, 0],
      ["2.5万条", 25_000, "条", true, 1],
      ["5.93%", 5.93, "%", false, 2]
    ])
  })

  it("of money is in yuan, to the fen", () => {
    expect(told("收费3.456元，支出1.2万元").map(([, value, unit]) => [value, unit])).toEqual([
      [3.46, "元"],
      [12_000, "元"]
    ])
  })

  it.each(["30余件", "约30件", "近三十件", "不足30件", "30件余", "门户达到近30件"])("is about so many: %s", (text) =>
    expect(told(text).map(([, , , about]) => about)).toEqual([true])
  )
  it.each(["网上30件", "线上30件", "路上30件"])("is exact where 上 is a place: %s", (text) =>
    expect(told(text).map(([, , , about]) => about)).toEqual([false])
  )

  it.each(["第六期", "第30件", "3-5件", "A4份", "一个", "一批", "每一件", "2023年1月1日"])("is not %s", (text) =>
    expect(told(text)).toEqual([])
  )
  it("may be one of a thing that is counted one by one", () =>
    expect(told("三十六起，一件").map(([, value]) => value)).toEqual([36, 1]))
})

it("the figures of a sentence are worked out once", () => {
  const [sentence] = sentences("收到申请30件。")
  if (sentence === undefined) throw new Error("no sentence")
  expect(figures(sentence)).toBe(figures(sentence))
  expect(figures(sentence)).toEqual(figuresOf("收到申请30件。"))
})
