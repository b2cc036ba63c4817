/** Labels that came out of a page apart from their figures: whose rows they are, in the order in which they stand. */
import { requests } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { labelled } from "../../src/stream/labelLines.ts"

const [block] = requests.blocks
const rowsOf = (...texts: ReadonlyArray<string>) => {
  const found =
    block &&
    labelled(
      texts.map((text) => ({ text, figures: 0 })),
      block
    )
  return found?.rows.map(({ line }) => line.key)
}
const heads = ["自然人", "总计", "商业企业", "其他"]

describe("labels in lines", () => {
  it("are those of the rows that they make together, below the heads", () =>
    expect(rowsOf(...heads, "一、本年新收政府信息", "公开申请数量", "（七）总计")).toEqual([
      "received",
      "outcome.total"
    ]))

  it("may name groups of rows, be misprinted, and stand in another order", () =>
    expect(rowsOf(...heads, "（三）不", "予么开", "2.其他法律行政", "法规禁止公开", "1.属于国", "家秘密")).toEqual([
      "outcome.denied.prohibitedByLaw",
      "outcome.denied.stateSecret"
    ]))

  it("are none where a line is no label's, or two labels are one row's", () => {
    expect(rowsOf(...heads, "（七）总计", "五、另外的情形")).toBeUndefined()
    expect(rowsOf(...heads, "1.属于国家秘密", "（七）总计", "1.属于国家秘密")).toBeUndefined()
  })
})
