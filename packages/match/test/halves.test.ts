/** A table split by columns is one again where the labels of its rows are the same and no column stands in both halves. */
import { describe, expect, it } from "vitest"
import type { Block, Rectangle } from "../src/Document.ts"
import { besideEachOther } from "../src/halves.ts"

const table = (...rows: ReadonlyArray<string>): Rectangle => ({
  _tag: "Rectangle",
  grid: true,
  rows: rows.map((row, at) => ({ cells: row.split("|").map((text) => ({ text })), place: { line: at + 1 } }))
})
const told = (...blocks: ReadonlyArray<Block>) =>
  besideEachOther(blocks).map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) => cells.map((slot) => slot?.text ?? "-").join("|"))
  )

const left = ["|自然人|企业", "新收|5|1", "结转|2|0", "总计|7|1"]
const right = ["|其他|总计", "新收|0|6", "结转|1|3", "总计|1|9"]
const whole = ["|自然人|企业|其他|总计", "新收|5|1|0|6", "结转|2|0|1|3", "总计|7|1|1|9"]

describe("two halves of a table", () => {
  it("are put side by side", () => expect(told(table(...left), table(...right))).toEqual([whole]))
  it("may stand below one another in one table", () => expect(told(table(...left, ...right))).toEqual([whole]))
  it("have their lowest heads in one line, however many rows of heads each has", () => {
    expect(told(table(...left), table("|申请人|申请人", ...right))).toEqual([["-|-|-|申请人|申请人", ...whole]])
  })
  it("may have text between them, which stays in front", () => {
    const text: Block = { _tag: "Paragraph", text: "续表", place: { line: 9 } }
    expect(told(table(...left), text, table(...right))).toEqual([whole, "续表"])
  })
})

describe("two tables stay two", () => {
  it.each([
    ["whose rows are called otherwise", ["|其他|总计", "新收|0|6", "办结|1|3", "总计|1|9"]],
    ["of which one has a row more", [...right, "退回|0|0"]],
    ["with a column in common", ["|企业|总计", "新收|0|6", "结转|1|3", "总计|1|9"]],
    ["with a column without a head", ["||总计", "新收|0|6", "结转|1|3", "总计|1|9"]]
  ])("%s", (_, other) => expect(told(table(...left), table(...other))).toEqual([left, other]))

  it("of so few rows that they may be alike by chance", () => {
    const [one, other] = [left.slice(0, 3), right.slice(0, 3)]
    expect(told(table(...one), table(...other))).toEqual([one, other])
  })
})
