/** A table of the prose over several pages is one table; two tables are two. */
import { describe, expect, it } from "vitest"
import type { Block } from "@gongkai/match/Document"
import { continued } from "../../src/outline/continued.ts"

const line = (text: string, page: number): Block => ({ _tag: "Paragraph", text, place: { page } })
const table = (page: number, ...rows: ReadonlyArray<ReadonlyArray<string>>): Block => ({
  _tag: "Rectangle",
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })), place: { page } }))
})
const head = ["单位", "条数"]
const told = (...blocks: ReadonlyArray<Block>) =>
  continued(blocks).map((block) =>
    block._tag === "Paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((slot) => slot?.text).join())
  )

describe("a table of the prose over pages", () => {
  it.each(["续表", "续表2", "表2（续）", "表2 各单位公开数量（续）"])("is one below %s, its head there once", (name) =>
    expect(
      told(
        table(2, head, ["甲", "1"]),
        line(name, 3),
        table(3, ["单 位", "条\n数"], ["乙", "2"]),
        line(name, 4),
        table(4, head, ["丙", "3"])
      )
    ).toEqual([["单位,条数", "甲,1", "乙,2", "丙,3"]])
  )
  it("is one under its head again on the next page, without a name too", () =>
    expect(told(table(2, head, ["甲", "1"]), table(3, head, ["乙", "2"]))).toEqual([["单位,条数", "甲,1", "乙,2"]]))
  it("is one below 续表 without a head, and keeps every row", () =>
    expect(told(table(2, ["甲", "1"], ["乙", "2"]), line("续表", 3), table(3, ["丙", "3"]))).toEqual([
      ["甲,1", "乙,2", "丙,3"]
    ]))
  it("keeps a row that says the head again where it is all there is", () =>
    expect(told(table(2, head, ["甲", "1"]), line("续表", 3), table(3, head))).toEqual([
      ["单位,条数", "甲,1", "单位,条数"]
    ]))
})

describe("two tables", () => {
  it.each([
    ["on one page", table(2, head, ["甲", "1"]), table(2, head, ["乙", "2"])],
    ["on pages that do not follow", table(2, head, ["甲", "1"]), table(4, head, ["乙", "2"])],
    ["with other heads", table(2, head, ["甲", "1"]), table(3, ["渠道", "条数"], ["乙", "2"])],
    ["of other widths", table(2, head, ["甲", "1"]), table(3, ["单位", "条数", "备注"], ["乙", "2", ""])]
  ])("%s stay two", (_, one, other) => expect(continued([one, other])).toEqual([one, other]))
  it("in a source without pages stay two, under 续表 too, as they were written", () => {
    const [one, other] = [table(2, head, ["甲", "1"]), table(2, head, ["乙", "2"])]
    expect(continued([one, line("续表", 2), other])).toHaveLength(3)
  })
  it("with words between them stay two, and so does a name without a table", () => {
    const blocks = [table(2, head, ["甲", "1"]), line("其中街道如下", 3), table(3, head, ["乙", "2"])]
    expect(continued(blocks)).toEqual(blocks)
    const alone = [line("续表", 3), table(3, head, ["乙", "2"])]
    expect(continued(alone)).toEqual(alone)
  })
})
