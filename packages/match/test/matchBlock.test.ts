/** Figures whose head says too little of their columns are not read in the official order. */
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import type { Block, Rectangle, Slot } from "../src/Document.ts"
import { matchForm } from "../src/matchForm.ts"

const requests = formsOf(edition2021).find(({ key }) => key === "requests")
const review = formsOf(edition2021).find(({ key }) => key === "review")
const received = "一、本年新收政府信息公开申请数量"

const table = (grid: boolean | undefined, ...rows: ReadonlyArray<ReadonlyArray<string | Slot | null>>): Rectangle => ({
  _tag: "Rectangle",
  ...(grid !== undefined && { grid }),
  rows: rows.map((cells, at) => ({
    cells: cells.map((cell) => (typeof cell === "string" ? { text: cell } : cell)),
    place: { line: at + 1 }
  }))
})

/** The numbers that were read, in the order of the form's columns. */
const read = (
  grid: boolean | undefined,
  ...rows: ReadonlyArray<ReadonlyArray<string | Slot | null>>
): ReadonlyArray<unknown> =>
  requests === undefined
    ? []
    : matchForm(requests, [table(grid, ...rows)]).reads.flatMap(({ entry }) =>
        isUnread(entry) || entry === null ? [] : [entry]
      )

describe("a head without any of the form's totals", () => {
  const head = ["申请人情况", "自然人", "商业企业", "科研机构"]

  it("is the whole head in a grid", () => expect(read(true, head, [received, "5", "1", "2"])).toEqual([5, 1, 2]))

  it("may be one line of several in a text: its figures are not read", () =>
    expect(read(false, head, [received, "5", "1", "2"])).toEqual([]))

  it("is enough in a text with the total", () =>
    expect(read(false, [...head, "总计"], [received, "5", "1", "2", "8"])).toEqual([5, 1, 2, 8]))
})

describe("a head below another row", () => {
  const wide = ["申请人情况", "自然人", "商业企业", "科研机构", "", "", "", ""]
  const narrow = ["申请人情况", "其他", "总计", "", "", "", "", ""]
  const blank = Array.from({ length: 5 }, () => "")

  it("is that of the rows below it, and nothing of the head above that row", () => {
    const { reads } =
      requests === undefined
        ? { reads: [] }
        : matchForm(requests, [
            table(true, wide, [received, "5", "1", "2", "", "", "", ""], narrow, [received, "4", "12", ...blank])
          ])
    expect(reads.flatMap(({ cell, entry }) => (isUnread(entry) ? [] : [[cell.split("/").at(-1), entry]]))).toEqual([
      ["organization.other", 4],
      ["total", 12]
    ])
  })
})

describe("a table without a head", () => {
  it("has the columns of the form where it has as many", () =>
    expect(read(true, [received, "5", "1", "2", "0", "0", "0", "8"])).toEqual([5, 1, 2, 0, 0, 0, 8]))

  it("that is narrower may have any of them: one cell over all of its columns is not one over the form's", () => {
    expect(read(true, [received, { text: "0", columns: 7 }, ...Array.from({ length: 6 }, () => null)])).toHaveLength(7)
    expect(read(true, [received, { text: "0", columns: 3 }, null, null])).toEqual([])
    expect(read(true, [received, "5", "1", "2", "8"])).toEqual([])
  })
})

const readOf = (heads: ReadonlyArray<string>, row: ReadonlyArray<string>) =>
  review === undefined
    ? []
    : matchForm(review, [table(false, heads, row)]).reads.flatMap(({ entry }) => (isUnread(entry) ? [] : [entry]))

describe("figures without a label below a head 序号", () => {
  const five = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  const figures = ["1", "23", "0", "12", "0", "35", "0", "0", "0", "0", "10", "35", "0", "1", "46"]
  const all = [...five, ...five, ...five]
  const readBelow = (...first: ReadonlyArray<string>) => readOf([...first, ...all], figures)

  it("may begin with the number of their row: none is read where there are only as many as columns", () => {
    expect(readBelow()).toHaveLength(15)
    expect(readBelow("序号")).toEqual([])
  })

  it("begin with it where a 1 stands in front of one figure for each column", () => {
    expect(readOf(["序号", ...all], ["1", ...figures])).toEqual(figures.map(Number))
    expect(readOf(["序号", ...all], ["2", ...figures])).toEqual([])
  })

  it("are not told from those of a further column: none is read", () =>
    expect(readOf(["序号", ...all, "备注"], ["1", ...figures])).toEqual([]))
})

const lineOf = (words: ReadonlyArray<string>): Block => ({ _tag: "Paragraph", text: words.join(" "), place: {} })

const readUnder = (words: ReadonlyArray<string>, last: string) =>
  requests === undefined
    ? []
    : matchForm(requests, [lineOf(words), table(false, [received, "5", "1", "0", "0", "0", "0", last])]).reads.filter(
        ({ entry }) => !isUnread(entry)
      )

describe("a sign for none at the end of a row of text", () => {
  it("is the last column's, unless a head 备注 of which nobody knows the place stands above", () => {
    expect(readUnder(["公民", "全部"], "无")).toHaveLength(7)
    expect(readUnder(["公民", "全部", "备注"], "无")).toEqual([])
    expect(readUnder(["公民", "全部", "备注"], "6")).toHaveLength(7)
  })
})

describe("two figures run together", () => {
  const head = ["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

  it("leave a row of fewer figures than columns: where parting one makes it add up, none is read", () => {
    const closed = "四、结转下年度继续办理"
    const rows = (...figures: ReadonlyArray<string>) => [
      head,
      [received, ...figures],
      [closed, "1", "0", "0", "0", "0", "0", "1"]
    ]
    const [whole, joined] = [
      [2, 1, 0, 0, 0, 0, 3],
      ["21", "0", "0", "0", "0", "3", ""]
    ] as const
    expect(read(false, ...rows(...whole.map(String)))).toEqual([...whole, 1, 0, 0, 0, 0, 0, 1])
    for (const grid of [false, undefined]) expect(read(grid, ...rows(...joined))).toEqual([1, 0, 0, 0, 0, 0, 1])
    expect(read(true, ...rows(...joined))).toEqual([21, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 1])
  })
})

describe("a table between bars of which a row has a cell too many or too few", () => {
  const heads = ["申请人情况", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", ""]
  const carried = "二、上年结转政府信息公开申请数量"
  const left = "四、结转下年度继续办理"

  it("has no figure of a row whose last one, legible or not, hangs over the last head", () =>
    expect(
      read(
        undefined,
        [...heads.slice(0, 1), "", "", ...heads.slice(1)],
        [received, "", "", "5", "1", "0", "0", "0", "0", "6", ""],
        [carried, "", "", "1", "0", "0", "0", "0", "0", "1", ""],
        ["", left, "", "", "55", "54", "419", "0", "0", "757", "0.1285万件"]
      )
    ).toEqual([5, 1, 0, 0, 0, 0, 6, 1, 0, 0, 0, 0, 0, 1]))

  it("has no figure of the rows that lack a cell, by their own sums", () => {
    const rows = [
      heads.slice(0, -1),
      [received, "5", "1", "0", "0", "0", "6", ""],
      [carried, "1", "2", "0", "0", "0", "4", ""]
    ]
    expect(read(true, ...rows)).toEqual([])
    expect(requests === undefined ? undefined : matchForm(requests, [table(true, ...rows)]).lacksCells).toBe(true)
  })

  it("has no figure of a row where one and the blank behind it run together, but for a sheet, whose cells are its own", () => {
    const row = ["0", "892", "5770", "", "0", "0", "1469"]
    const rows = [heads.slice(0, -1), [received, ...row], [carried, "1", "0", "0", "0", "0", "0", "1"]]
    expect(read(true, ...rows)).toEqual([1, 0, 0, 0, 0, 0, 1])
    const own = table(true, ...rows)
    const sheet: Block = { ...own, rows: own.rows.map((each) => ({ ...each, place: { sheet: "报告", cell: "A1" } })) }
    const reads = requests === undefined ? [] : matchForm(requests, [sheet]).reads
    expect(reads.filter(({ entry }) => typeof entry === "number").length).toBe(13)
  })
})
