/** Which column of the form each head of a table names, wherever it stands. */
import { proactive, requests, review } from "@gongkai/core/editions/2021"
import type { Block } from "@gongkai/core/Form"
import { describe, expect, it } from "vitest"
import { columns } from "../src/columns.ts"
import { grid, line } from "./support/readings.ts"

const block = (blocks: ReadonlyArray<Block>): Block => {
  const [first] = blocks
  if (first === undefined) throw new RangeError("a form without a block")
  return first
}
const documents = block(proactive.blocks)
const applicants = block(requests.blocks)
const tall = (text: string) => ({ text, rows: 2 })
const wide = (text: string, many: number) => [{ text, columns: many }, ...Array.from({ length: many - 1 }, () => null)]
const below = line("规章", "1", "2", "3")

/** The order of columns below lines of text. */
const orderBelow = (...texts: ReadonlyArray<string>) =>
  columns(
    texts.map((text) => line(text)),
    applicants,
    line("一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "21")
  )?.order

describe("the heads of part two", () => {
  it("name their columns, also in another order", () => {
    const [head, row] = grid(["信息内容", "现行有效件数", "本年制发件数", "本年废止件数"], ["规章", "3", "1", "2"])
    const found = head && row && columns([head], documents, row)
    expect(found?.order).toEqual([2, 0, 1])
    expect(found?.places?.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4]
    ])
    expect(found?.table).toBe(0)
    expect(found?.assumed).toBeUndefined()
  })

  it("of another year, and of last year, name no column of the form", () => {
    const rows = grid(
      ["信息内容", "本年制发件数", "本年废止件数", "上年现行有效件数", "现行有效件数"],
      ["规章", "1", "2", "9", "3"]
    )
    const [head, row] = rows
    expect(head && row && columns([head], documents, row)?.order).toEqual([0, 1, undefined, 2])
  })

  it("of another year are never surely the form's, also where its own is missing", () => {
    const [head, row] = grid(["信息内容", "本年制发件数", "本年废止件数", "上年现行有效件数"], ["规章", "1", "2", "9"])
    expect(head && row && columns([head], documents, row)?.assumed).toEqual([2])
  })

  it("that are worded locally are taken by their place between those recognised, and are said to be assumed", () => {
    const [head, row] = grid(["信息内容", "本年制发件数", "作废的", "现行有效件数"], ["规章", "1", "2", "3"])
    const found = head && row && columns([head], documents, row)
    expect(found?.order).toEqual([0, 1, 2])
    expect(found?.assumed).toEqual([1])
  })

  it("say nothing where one alone is recognised", () => {
    const [head, row] = grid(["信息内容", "甲", "乙", "丙", "本年制发件数"], ["规章", "1", "2", "3", "4"])
    expect(head && row && columns([head], documents, row)).toBeUndefined()
  })

  it("in lines of words, some of them unknown, do not stand for the official order where they stand in another", () => {
    expect(orderBelow("公民 总计", "社会公益组 科研机构 商业企业 其他组织")).toEqual([])
    expect(orderBelow("公民 总计", "商业企业 科研机构 社会公益组 其他组织")).toBeUndefined()
    expect(orderBelow("法人或其他组织 自然人 总计", "其 他 商业企业")).toEqual([])
  })

  it("are not looked for in a row with figures", () => {
    expect(columns([line("本年制发件数", "1", "2", "3")], documents, below)).toBeUndefined()
  })
})

describe("the heads of part three", () => {
  it("stand in two rows, the groups over their columns", () => {
    const rows = grid(
      [tall("项目"), tall("自然人"), ...wide("法人或其他组织", 5), tall("总计")],
      [null, null, "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", null],
      ["（一）予以公开", "1", "2", "3", "4", "5", "6", "21"]
    )
    const [one, two, row] = rows
    expect(one && two && row && columns([one, two], applicants, row)?.order).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it("whose spans were lost follow one another as in the form: then no place is known", () => {
    const heads = [
      line("自然人", "法人或其他组织", "总计"),
      line("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
    ]
    expect(columns(heads, applicants, line("（一）予以公开", "1", "2", "3", "4", "5", "6", "21"))).toEqual({
      order: [0, 1, 2, 3, 4, 5, 6]
    })
  })
})

describe("a total between two groups, in a text in which heads are missing", () => {
  const four = ["结果维持", "结果纠正", "其他结果", "尚未审结"]
  const outcomes = block(review.blocks)
  const order = (...last: ReadonlyArray<string>) =>
    columns(
      [
        line("行政复议", "未经复议直接起诉", "复议后起诉"),
        line(...four.slice(0, 3), ...four, "总计", ...four, ...last)
      ],
      outcomes,
      line("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", ...last.map(() => "13"))
    )?.order

  it("may end the one or begin the other", () => expect(order()?.[7]).toBeUndefined())

  it("ends the one where the last group ends with its own", () => expect(order("总计")?.[7]).toBe(9))
})
