/** Rows of blank cells are blank, unless figures that have no label of their own may be theirs. */
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { matchForm } from "../src/matchForm.ts"

const requests = formsOf(edition2021).find(({ key }) => key === "requests")

const heads = ["", "", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
const nothing = Array.from({ length: 7 }, () => "")
const received = ["一、本年新收政府信息公开申请数量", "", "5", "1", "0", "0", "0", "0", "6"]
const repeated = ["", "2.重复申请", ...nothing]
const published = ["", "3.要求提供公开出版物", ...nothing]
const sum = ["6", "2", "0", "0", "0", "0", "8"]

/** What was read of 自然人 in the row 2.重复申请: a blank, or nothing. */
const readOf = (...rows: ReadonlyArray<ReadonlyArray<string>>): "blank" | "unread" | "other" => {
  if (requests === undefined) return "other"
  const { reads } = matchForm(requests, [
    {
      _tag: "Rectangle",
      grid: true,
      rows: rows.map((cells, at) => ({ cells: cells.map((text) => ({ text })), place: { line: at + 1 } }))
    }
  ])
  const entry = reads.find(({ cell }) => cell === "requests/outcome.notHandled.repeated/naturalPerson")?.entry
  if (entry === undefined) return "other"
  return entry === null ? "blank" : isUnread(entry) ? "unread" : "other"
}

describe("a row of blank cells", () => {
  it.each([
    ["before the next row of the form", [heads, received, repeated, ["", "（七）总计", ...sum]]],
    ["before a row of the office's own", [heads, received, repeated, ["", "小计", ...sum]]],
    ["at the end of the table", [heads, received, repeated]]
  ])("%s is blank", (_, rows) => expect(readOf(...rows)).toBe("blank"))

  it.each([
    ["before several rows of figures", [heads, received, repeated, ["", "", ...sum], ["", "", ...sum]]],
    ["before figures behind a head", [heads, received, repeated, heads, ["", "", ...sum]]],
    ["before figures the first of which is illegible", [heads, received, repeated, ["", "", "13/4", ...sum.slice(1)]]],
    ["before a lone text where figures stand", [heads, received, repeated, ["", "", "见附件", ...nothing.slice(1)]]],
    [
      "whose label goes on below, beside figures",
      [heads, received, ["", "2.重复申请（", ...nothing], ["", "含同一申请人）", ...sum]]
    ],
    ["that shares figures with another label", [heads, received, repeated, published, ["", "", ...sum]]]
  ])("%s may have them for its own", (_, rows) => expect(readOf(...rows)).toBe("unread"))
})

/** What was read of 自然人 in a row, of a text whose columns are told by counting. */
const readOfText = (row: string, ...rows: ReadonlyArray<ReadonlyArray<string>>): unknown => {
  if (requests === undefined) return undefined
  const block = {
    _tag: "Rectangle" as const,
    rows: rows.map((cells, at) => ({ cells: cells.map((text) => ({ text })), place: { line: at + 1 } }))
  }
  return matchForm(requests, [block]).reads.find(({ cell }) => cell === `requests/${row}/naturalPerson`)?.entry
}
const columns = ["", ...heads.slice(2)]
const eight = ["8", "0", "0", "0", "0", "0", "8"]

describe("a label that is but the end of several", () => {
  it("names none of their rows", () => {
    const all = [columns, ["府信息公开申请数量", ...eight], ["（一）予以公开", ...eight]]
    expect(readOfText("carriedIn", ...all)).toBeUndefined()
    expect(readOfText("received", ...all)).toBeUndefined()
  })

  it("does not part a row from its beginning, where a figure with a remark stands", () => {
    const all = [
      columns,
      ["一、本年新收政", "", "3（含重复", "", "", "", "", ""],
      ["府信息公开申请数量", "8", "1件）", "0", "0", "0", "0", "11"],
      ["（一）予以公开", ...eight]
    ]
    expect(readOfText("carriedIn", ...all)).toBeUndefined()
    expect(readOfText("received", ...all)).toMatchObject({ unread: expect.stringContaining("11") })
  })
})

describe("a row that stands a second time with several figures in one cell", () => {
  const crowded = ["一、本年新收政府信息公开申请数量", "8 0 0 1 0 2 11", "", "", "", ""]
  const blank = ["一、本年新收政府信息公开申请数量", "", ""]
  const of = (...row: ReadonlyArray<string>) =>
    readOfText(
      "received",
      ["", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"],
      [...row],
      ["", "自然人", "总计"],
      blank
    )

  it("may have those of its blank cells", () => expect(of(...crowded)).toHaveProperty("unread"))

  it("may have them though a wider table below it leaves it more blank cells than figures", () =>
    expect(of(...crowded, "", "", "", "", "")).toHaveProperty("unread"))

  it("of figures in cells of their own has none of them", () =>
    expect(of("一、本年新收政府信息公开申请数量", "8", "0", "0", "1", "0")).toBeNull())
})

/** What is said of a row that stands between two rows of the form. */
const messagesOf = (row: ReadonlyArray<string>) => {
  if (requests === undefined) return []
  const rows = [heads, received, row, repeated].map((cells, at) => ({
    cells: cells.map((text) => ({ text })),
    place: { line: at + 1 }
  }))
  return matchForm(requests, [{ _tag: "Rectangle", grid: true, rows }]).messages.map(({ text }) => text.zh)
}

describe("a text in a row of its own among the rows of the form", () => {
  it("is told, with its blank cells as without", () => {
    const wanted = "“收到和处理政府信息公开申请情况”表外的文字没有收录：“其中：网络申请另计”"
    expect(messagesOf(["其中：网络申请另计"])).toContain(wanted)
    expect(messagesOf(["", "其中：网络申请另计", ...nothing])).toContain(wanted)
  })
  it("is not told where it is a label of the form, or there is none", () => {
    expect(messagesOf(["三、本年度办理结果", "", ...nothing]).filter((text) => text.includes("表外"))).toEqual([])
    expect(messagesOf(["", "", ...nothing]).filter((text) => text.includes("表外"))).toEqual([])
  })
})

describe("words behind the figures of a row that is read", () => {
  const carried = ["二、上年结转政府信息公开申请数量", "", "0", "0", "0", "0", "0", "0", "0"]
  it("are told", () =>
    expect(messagesOf([...carried, "另有口头3件"])).toContain(
      "“收到和处理政府信息公开申请情况”各行旁边的文字没有收录：“另有口头3件”"
    ))
  it("are not, where they are no more than a sign for none", () =>
    expect(messagesOf([...carried, "无"]).filter((text) => text.includes("旁边"))).toEqual([]))
})
