/** The tables of an edition are read by their cells where there are any, by running text where there are none, and never twice. */
import { edition2021, requests } from "@gongkai/core/editions/2021"
import type { Cell } from "@gongkai/core/Cell"
import { isUnread } from "@gongkai/core/Entry"
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { isWhole, readForms } from "../../src/compose/readForms.ts"
import type { Outline } from "../../src/outline/outline.ts"
import { printed } from "../support/printed.ts"
import { balanced } from "../support/balanced.ts"

const line = (text: string): Block => ({ _tag: "Paragraph", text, place: {} })
const outlined = (part?: ReadonlyArray<Block>): Outline => ({
  front: [],
  parts: new Map(part && [[requests, part]]),
  near: new Map(),
  messages: []
})
const read = (all: ReadonlyArray<Block>, part?: ReadonlyArray<Block>) =>
  readForms(edition2021, outlined(part), { blocks: all })

const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
const table = (...rows: ReadonlyArray<ReadonlyArray<string>>): Block => ({
  _tag: "Rectangle",
  grid: true,
  rows: [["", ...columns], ...rows].map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} }))
})
const received: Cell = "requests/received/total"

describe("the tables of a report", () => {
  it("are read where they stand in their part", () => {
    const own = table(["一、本年新收政府信息公开申请数量", "3", "1", "0", "0", "0", "0", "4"])
    expect(read([own], [own]).reads.get(received)?.entry).toBe(4)
  })

  it("are found elsewhere where their part has none", () => {
    const own = table(["一、本年新收政府信息公开申请数量", "3", "1", "0", "0", "0", "0", "4"])
    expect(read([line("见下表。"), own], [line("见下表。")]).reads.get(received)?.entry).toBe(4)
  })

  it("in running text leave their rows open to the equations", () => {
    const heads = `申请人情况自然人法人或其他组织总计${columns.slice(1, 6).join("")}`
    const text = line(
      `${heads}一、本年新收政府信息公开申请数量3100004二、上年结转政府信息公开申请数量0000000四、结转下年度继续办理0000000`
    )
    const { reads, pending } = read([text], [text])
    expect(pending.map(({ line: { key } }) => key)).toContain("received")
    expect(isUnread(reads.get(received)?.entry ?? null)).toBe(false)
  })
})

it("a row that its table shows torn in two is not read in running text, where its rest is a line of its own", () => {
  const own: Block = {
    _tag: "Rectangle",
    rows: [
      ["", ...columns],
      ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "0", "1", "0", "0", "0", "0", "1"],
      ["2.申请人逾期未按收费通知要求缴纳费用", "0", "0", "9", "0", "0", "16", "16"],
      ["、行政机关不再处理其政府信息公开申请", "", "", "", "", "", "29", "38"],
      ["3.其他", "1", "0", "0", "0", "0", "0", "1"]
    ].map((cells, at) => ({ cells: cells.map((text) => ({ text })), place: { line: at } }))
  }
  const { reads } = read([own], [own])
  const entryOf = (row: string) => reads.get(`requests/outcome.closed.${row}/total` as Cell)?.entry
  expect([entryOf("notSupplemented"), entryOf("other")]).toEqual([1, 1])
  expect(isUnread(entryOf("feeUnpaid") ?? null)).toBe(true)
})

describe("a report is read whole", () => {
  const blocks = printed(edition2021, balanced(edition2021, [3, 1, 4, 1, 5])).map((piece): Block =>
    "text" in piece
      ? line(piece.text)
      : {
          _tag: "Rectangle",
          grid: true,
          rows: piece.grid.map((cells) => ({
            cells: cells.map(
              (cell) =>
                cell && {
                  text: cell.text,
                  ...(cell.rows > 1 && { rows: cell.rows }),
                  ...(cell.columns > 1 && { columns: cell.columns })
                }
            ),
            place: {}
          }))
        }
  )
  it("where every cell was read by names that were all recognised", () => expect(isWhole(read(blocks))).toBe(true))
  it("and not where one cell is missing", () => {
    const torn = blocks.map((block): Block =>
      block._tag === "Rectangle"
        ? { ...block, rows: block.rows.filter(({ cells }) => !cells.some((cell) => cell?.text === "行政强制")) }
        : block
    )
    expect(isWhole(read(torn))).toBe(false)
  })
})
