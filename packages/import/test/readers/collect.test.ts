/** Rows that follow one another are one table; a lone text in a row is a label inside a table, and prose or a heading outside. */
import { expect, it } from "vitest"
import { collect, type Line } from "../../src/readers/collect.ts"

const row = (...texts: ReadonlyArray<string>): Line => ({ cells: texts.map((text) => ({ text })), place: {} })
const lone = (text: string): Line => ({ lone: text, cells: [{ text }], place: {} })
const shape = (lines: ReadonlyArray<Line>) =>
  collect(lines, { rest: null }).map((block) =>
    block._tag === "Paragraph" ? block.text : block.rows.map(({ cells }) => cells.map((slot) => slot?.text ?? null))
  )

it("a label whose figures are blank stays in its table", () => {
  expect(shape([row("甲", "1"), lone("乙"), row("丙", "2")])).toEqual([
    [
      ["甲", "1"],
      ["乙", null],
      ["丙", "2"]
    ]
  ])
})

it("a sentence in one cell ends the table, as does a blank paragraph", () => {
  expect(shape([row("甲", "1"), lone("以上为全部数据。"), row("丙", "2")])).toEqual([
    [["甲", "1"]],
    "以上为全部数据。",
    [["丙", "2"]]
  ])
  expect(shape([row("甲", "1"), { text: "", place: {} }, row("乙", "2")])).toEqual([[["甲", "1"]], [["乙", "2"]]])
})

it("a lone text before any row is a heading", () => {
  expect(shape([lone("统计表"), row("甲", "1")])).toEqual(["统计表", [["甲", "1"]]])
})
