/** Of two years side by side in one table the report's own is read, and the other is named as left out. */
import type { Block, Slot } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { withoutOtherYears } from "../../src/outline/yearsBeside.ts"

const wide = (text: string, columns: number): ReadonlyArray<Slot | null> => [
  { text, columns },
  ...Array.from({ length: columns - 1 }, () => null)
]
const row = (...texts: ReadonlyArray<string>) => ({ cells: texts.map((text): Slot => ({ text })), place: {} })

const table = (first: string, second: string, grid = true): Block => ({
  _tag: "Rectangle",
  grid,
  rows: [
    { cells: wide("申请办理情况", 5), place: {} },
    { cells: [{ text: "项目" }, ...wide(first, 2), ...wide(second, 2)], place: {} },
    row("", "自然人", "总计", "自然人", "总计"),
    row("予以公开", "1", "2", "3", "4")
  ]
})

const read = (block: Block) => {
  const { clear, messages } = withoutOtherYears(2023)
  const [own] = clear([block])
  expect(clear([block])[0]).toBe(own)
  const rows = own?._tag === "Rectangle" ? own.rows : []
  return {
    last: rows.at(-1)?.cells.map((slot) => slot?.text),
    title: rows[0]?.cells[0]?.columns,
    said: messages.map(({ text }) => text.zh)
  }
}

describe("the columns of a table", () => {
  it.each([
    ["2022年", "2023年", "3", "4"],
    ["2023年度", "2022年度", "1", "2"],
    ["本年", "上年", "1", "2"]
  ])("under %s and %s are the report's where the head names its year", (first, second, natural, total) => {
    const { last, title, said } = read(table(first, second))
    expect(last).toEqual(["予以公开", natural, total])
    expect(title).toBe(3)
    expect(said).toEqual([expect.stringContaining("不是本报告年度的数，没有收录")])
  })

  it.each([
    ["neither is the report's", table("2020年", "2021年")],
    ["both are", table("2023年", "2023年")],
    ["spans were lost", table("2022年", "2023年", false)]
  ])("are left as they are where %s", (_, block) =>
    expect(read(block)).toMatchObject({ last: ["予以公开", "1", "2", "3", "4"], said: [] })
  )
})
