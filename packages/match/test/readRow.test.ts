/** A figure is read under its column, and a blank is blank only where its neighbour's figure cannot have swallowed it. */
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { isUnread } from "@gongkai/core/Entry"
import type { Slot } from "../src/Document.ts"
import { describe, expect, it } from "vitest"
import { matchForm } from "../src/matchForm.ts"

const requests = formsOf(edition2021).find(({ key }) => key === "requests")
const heads = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

/** How the cells of 一、本年新收 are read, in the order of the columns. */
const readsOf = (...figures: ReadonlyArray<string>): ReadonlyArray<string | number> =>
  readsIn(figures.map((text) => ({ text })))

const readsIn = (figures: ReadonlyArray<Slot>): ReadonlyArray<string | number> => {
  if (requests === undefined) return []
  const rows = [heads.map((text) => ({ text })), [{ text: "一、本年新收政府信息公开申请数量" }, ...figures]]
  const { reads } = matchForm(requests, [
    {
      _tag: "Rectangle",
      grid: true,
      rows: rows.map((cells, at) => ({ cells, place: { line: at + 1 } }))
    }
  ])
  return reads
    .filter(({ cell }) => cell.startsWith("requests/received/"))
    .map(({ entry }) => (entry === null ? "blank" : isUnread(entry) ? "unread" : String(entry)))
}

describe("a blank beside figures that run together", () => {
  it.each([
    ["in front of it", ["3,316,551690,939", "", "", "0", "0", "0", "0"], ["unread", "unread", "blank", "0"]],
    ["behind it", ["5", "", "57,2481,203", "0", "0", "0", "0"], ["5", "unread", "unread", "0"]]
  ])("%s may have held one of them, and is unread", (_, figures, read) => {
    expect(readsOf(...figures).slice(0, 4)).toEqual(read)
  })
  it("may be that of one of two figures which a reader put into one cell", () => {
    const figures: ReadonlyArray<Slot> = [{ text: "6\n652", joined: true }, { text: "" }, { text: "" }]
    const rest = ["0", "0", "0", "0"].map((text): Slot => ({ text }))
    expect(readsIn([...figures, ...rest]).slice(0, 4)).toEqual(["unread", "unread", "blank", "0"])
  })
  it.each([["3,316,551"], ["12"], ["1，024"]])("is blank where the figure is whole: %s", (figure) => {
    expect(readsOf(figure, "", "", "0", "0", "0", "0")[1]).toBe("blank")
  })
})
