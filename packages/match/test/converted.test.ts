/** Tables as converters leave them: what the form's own words, sums and labels tell is read, and nothing else. */
import { forms as formsOf } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import type { Block, Rectangle } from "../src/Document.ts"
import { matchForm } from "../src/matchForm.ts"

const [proactive, requests] = formsOf(edition2021)
type Form = NonNullable<typeof proactive>

const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
const grid = (...rows: ReadonlyArray<ReadonlyArray<string>>): Rectangle => ({
  _tag: "Rectangle",
  grid: true,
  rows: rows.map((cells, at) => ({ cells: cells.map((text) => ({ text })), place: { line: at + 1 } }))
})
const line = (text: string, at: number): Block => ({ _tag: "Paragraph", text, place: { line: at } })

/** What was read, by cell; a cell that was not is left out. */
const read = (form: Form | undefined, ...blocks: ReadonlyArray<Block>) =>
  form === undefined
    ? {}
    : Object.fromEntries(
        matchForm(form, blocks).reads.flatMap(({ cell, entry }) =>
          isUnread(entry) ? [] : [[cell.slice(cell.indexOf("/") + 1), entry]]
        )
      )

const row = (name: string, ...figures: ReadonlyArray<number | null>) =>
  Object.fromEntries(
    [
      "naturalPerson",
      "organization.business",
      "organization.research",
      "organization.publicInterest",
      "organization.legalService",
      "organization.other",
      "total"
    ].map((column, at) => [`${name}/${column}`, figures[at] ?? null])
  )

const received = ["一、本年新收政府信息公开申请数量", "5", "1", "0", "0", "0", "0", "6"]
const granted = ["（一）予以公开", "4", "0", "0", "0", "0", "0", "4"]

describe("rows in another order than the form's", () => {
  it("are known by their labels", () =>
    expect(read(requests, grid(heads, granted, received))).toEqual({
      ...row("received", 5, 1, 0, 0, 0, 0, 6),
      ...row("outcome.granted", 4, 0, 0, 0, 0, 0, 4)
    }))
})

describe("a label glued to that of its group", () => {
  it("is the label", () =>
    expect(
      read(requests, grid(heads, received, ["（三）不予公开1.属于国家秘密", "2", "0", "0", "0", "0", "0", "2"]))
    ).toMatchObject(row("outcome.denied.stateSecret", 2, 0, 0, 0, 0, 0, 2)))
})

describe("figures of a row in one cell", () => {
  const all = ["5 1 0 0 0 0 6", "", "", "", "", "", ""]

  it("are those of the columns if there is one for each", () =>
    expect(read(requests, grid(heads, ["一、本年新收政府信息公开申请数量", ...all]))).toEqual(
      row("received", 5, 1, 0, 0, 0, 0, 6)
    ))
  it("leave no cell blank if there is not", () =>
    expect(read(requests, grid(heads, ["一、本年新收政府信息公开申请数量", "5 1 6", "", "", "", "", "", ""]))).toEqual(
      {}
    ))
  it("may stand in that of the label", () =>
    expect(
      read(requests, grid(heads, ["一、本年新收政府信息公开申请数量 5 1 0 0 0 0 6", "", "", "", "", "", "", ""]))
    ).toEqual(row("received", 5, 1, 0, 0, 0, 0, 6)))
})

describe("a table split by columns", () => {
  const [left, right] = [
    [heads, received, granted, ["（七）总计", "4", "0", "0", "0", "0", "0", "4"]].map((cells) => cells.slice(0, 4)),
    [heads, received, granted, ["（七）总计", "4", "0", "0", "0", "0", "0", "4"]].map((cells) => [
      cells[0] ?? "",
      ...cells.slice(4)
    ])
  ]

  it("is one again", () =>
    expect(read(requests, grid(...(left ?? [])), grid(...(right ?? [])))).toMatchObject({
      ...row("received", 5, 1, 0, 0, 0, 0, 6),
      ...row("outcome.total", 4, 0, 0, 0, 0, 0, 4)
    }))
  it("is not where a column stands in both", () =>
    expect(
      read(
        requests,
        grid(...(left ?? [])),
        grid(...(left ?? []).map((cells) => cells.map((text) => text.replace("5", "7"))))
      )
    ).not.toHaveProperty("received/total"))
})

const few = (total: string) =>
  grid(
    ["", "自然人", "商业企业", "总计"],
    ["一、本年新收政府信息公开申请数量", "5", "1", total],
    ["（一）予以公开", "4", "0", "4"]
  )

describe("a table with fewer columns than the form", () => {
  it("has those blank that it does not have", () =>
    expect(read(requests, few("6"))).toEqual({
      ...row("received", 5, 1, null, null, null, null, 6),
      ...row("outcome.granted", 4, 0, null, null, null, null, 4)
    }))
  it("says so once", () =>
    expect(requests && matchForm(requests, [few("6")]).messages.map(({ text }) => text.zh)).toEqual([
      expect.stringContaining("各格按空白记")
    ]))
  it("has none blank where a total is more than its parts: the rest stands somewhere", () =>
    expect(read(requests, few("9"))).not.toHaveProperty("received/organization.other"))
})

describe("labels and heads in several lines of text", () => {
  it("are put together by the words of the form", () => {
    const lines = ["信息内", "容", "本年制", "发件数", "本年废", "止件数", "现行有", "效件数"].map(line)
    const text: Block = { ...grid(["3", "1", "20"]), grid: false }
    expect(
      read(
        proactive,
        ...lines,
        line("行政规", 9),
        line("范性文", 10),
        line("件", 11),
        text,
        line("第二十条第（五）项", 13)
      )
    ).toEqual({
      "normativeDocuments/issued": 3,
      "normativeDocuments/repealed": 1,
      "normativeDocuments/inForce": 20
    })
  })
})
