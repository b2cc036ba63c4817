/** A form's rows in two tables with different figures: a caption tells whose they are, and without one neither is read. */
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import type { Block } from "../src/Document.ts"
import { matchForm } from "../src/matchForm.ts"

const requests = formsOf(edition2021).find(({ key }) => key === "requests")
const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

const table = (received: number | string, granted: number | string): Block => ({
  _tag: "Rectangle",
  grid: true,
  rows: [
    heads,
    ["一、本年新收政府信息公开申请数量", `${received}`, "1", "0", "0", "0", "0", `${Number(received) + 1}`],
    ["（一）予以公开", `${granted}`, "0", "0", "0", "0", "0", `${granted}`]
  ].map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} }))
})
const line = (text: string): Block => ({ _tag: "Paragraph", text, place: {} })

/** How many requests of persons were received and granted. */
const read = (...blocks: ReadonlyArray<Block>) => {
  const { reads } = requests === undefined ? { reads: [] } : matchForm(requests, blocks)
  return ["received", "outcome.granted"].map((row) => {
    const entry = reads.find(({ cell }) => cell === `requests/${row}/naturalPerson`)?.entry
    return entry === undefined || isUnread(entry) ? "unread" : entry
  })
}

describe("two tables with the same rows", () => {
  it("are read as the one they are where their figures are the same", () =>
    expect(read(table(5, 3), table(5, 3))).toEqual([5, 3]))

  it("are not read where they are not", () => expect(read(table(5, 3), table(8, 7))).toEqual(["unread", "unread"]))

  it.each(["上年情况", "下属单位情况", "去年同期："])(
    "leave the one below “%s” aside, wherever it stands",
    (caption) => {
      expect(read(line("本年情况"), table(5, 3), line(caption), table(8, 7))).toEqual([5, 3])
      expect(read(line(caption), table(8, 7), line("本年情况"), table(5, 3))).toEqual([5, 3])
    }
  )

  it("are not blank where they are in one and have figures in the other", () => {
    const blank = table(5, 3)
    const labels = ["一、本年新收政府信息公开申请数量", "（一）予以公开"]
    const cells = [heads.slice(0, 3), ...labels.map((label) => [label, "", ""])]
    const rows = cells.map((texts) => ({ cells: texts.map((text) => ({ text })), place: {} }))
    expect(read(table(5, 3), { ...blank, _tag: "Rectangle", rows })).toEqual(["unread", "unread"])
  })

  it("are said to lack figures in one, not to differ, where only labels stand there", () => {
    const labels = ["一、本年新收政府信息公开申请数量", "（一）予以公开"].map(line)
    const { reads } = requests === undefined ? { reads: [] } : matchForm(requests, [table(5, 3), ...labels])
    const why = reads.find(({ cell }) => cell === "requests/received/naturalPerson")?.why?.zh
    expect(why ?? "read").not.toContain("数不相同")
  })

  it("are not read where a sentence above one only mentions another year", () =>
    expect(read(table(5, 3), line("与上年相比，申请有所增加。"), table(8, 7))).toEqual(["unread", "unread"]))
})

const twice = (first: number, second: number): Block => {
  const all = [first, second].map((number) => [
    "二、上年结转政府信息公开申请数量",
    `${number}`,
    "0",
    "0",
    "0",
    "0",
    "0",
    `${number}`
  ])
  const rows = [heads, ...all].map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} }))
  return { _tag: "Rectangle", grid: true, rows }
}
const carriedIn = (block: Block) =>
  requests === undefined
    ? undefined
    : matchForm(requests, [block]).reads.find(({ cell }) => cell === "requests/carriedIn/naturalPerson")?.entry

describe("a row that stands twice in one table", () => {
  it("is read where both say the same, and not where a hidden row says otherwise", () => {
    expect(carriedIn(twice(4, 4))).toBe(4)
    expect(carriedIn(twice(4, 9))).toMatchObject({ unread: expect.any(String) })
  })
})
