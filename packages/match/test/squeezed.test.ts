/** A sheet saved as text has places for columns that were only there to be merged: no column of the form is told by them. */
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import type { Block, Rectangle } from "../src/Document.ts"
import { matchForm } from "../src/matchForm.ts"
import { squeezed } from "../src/squeezed.ts"
import { requests } from "./support/forms.ts"

const table = (...rows: ReadonlyArray<ReadonlyArray<string>>): Rectangle => ({
  _tag: "Rectangle",
  rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} }))
})

const shown = (blocks: ReadonlyArray<Block>) =>
  squeezed(requests, blocks).map((block) =>
    block._tag === "Paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((slot) => slot?.text ?? null))
  )

/** Texts with two places between them, which nobody filled. */
const apart = (...all: ReadonlyArray<string>) => all.flatMap((text) => [text, "", ""])
const heads = ["甲", "乙", "丙", "丁", "戊", "己"]

describe("a column in which no row of a part has anything", () => {
  it("is taken out of all its tables, where these are wider than the form's", () =>
    expect(shown([table(apart("", ...heads)), table(apart("行", "1", "", "3", "4", "5", "6"))])).toEqual([
      [["", ...heads, "", ""]],
      [["行", "1", "", "3", "4", "5", "6", "", ""]]
    ]))

  it("stays in a narrower table, where its head may have lost its place", () =>
    expect(shown([table(["", "自然人", "总计"], ["行", "5", "", "5"])])).toEqual([
      [
        ["", "自然人", "总计"],
        ["行", "5", "", "5"]
      ]
    ]))

  it("stays in a grid whose spans are known, which says what a place is", () => {
    const grid = { ...table(apart("行", ...heads)), grid: true }
    expect(squeezed(requests, [grid])).toEqual([grid])
  })
})

const wide = (label: string, all: ReadonlyArray<string>) => [label, "", "", ...all.flatMap((text) => [text, "", ""])]

it("figures stand below their heads, however many places a sheet put between them", () => {
  const columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
  const figures = ["5", "1", "", "2", "0", "0", "8"]
  const { reads } = matchForm(requests, [table(wide("", columns), wide("一、本年新收政府信息公开申请数量", figures))])
  expect(reads.flatMap(({ entry }) => (isUnread(entry) ? [] : [entry]))).toEqual([5, 1, null, 2, 0, 0, 8])
})
