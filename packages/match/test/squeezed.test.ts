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
  squeezed(blocks).map((block) =>
    block._tag === "Paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((slot) => slot?.text ?? null))
  )

describe("a column in which no row of a part has anything", () => {
  it("is taken out of all its tables", () =>
    expect(shown([table(["", "", "自然人", "", "总计"]), table(["甲", "", "5", "", "5"])])).toEqual([
      [["", "自然人", "总计"]],
      [["甲", "5", "5"]]
    ]))

  it("stays where it has a head, or stands behind the last text", () =>
    expect(shown([table(["", "自然人", "", "总计", ""], ["甲", "", "", "5", ""])])).toEqual([
      [
        ["", "自然人", "总计", ""],
        ["甲", "", "5", ""]
      ]
    ]))

  it("stays in a grid whose spans are known, which says what a place is", () => {
    const grid = { ...table(["甲", "", "5"]), grid: true }
    expect(squeezed([grid])).toEqual([grid])
  })
})

const wide = (label: string, all: ReadonlyArray<string>) => [label, "", "", ...all.flatMap((text) => [text, "", ""])]

it("figures stand below their heads, however many places a sheet put between them", () => {
  const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
  const figures = ["5", "1", "", "2", "0", "0", "8"]
  const { reads } = matchForm(requests, [table(wide("", heads), wide("一、本年新收政府信息公开申请数量", figures))])
  expect(reads.flatMap(({ entry }) => (isUnread(entry) ? [] : [entry]))).toEqual([5, 1, null, 2, 0, 0, 8])
})
