/** Rows of a table without borders: what a narrow cell wrapped belongs to its row, and is not read as a number of another. */
import { describe, expect, it } from "vitest"
import { rows } from "../../../../src/readers/pdf/unruled/rows.ts"
import type { Word } from "../../../../src/readers/pdf/unruled/words.ts"

const size = 10
const columns = [200, 250, 300, 350].map((left) => ({ left, right: left + 30 }))

const word = (text: string, left: number, top: number): Word => {
  const width = Array.from(text).reduce((sum, each) => sum + (/\d/u.test(each) ? size / 2 : size), 0)
  return { text, size, left, right: left + width, top, bottom: top + size, isFigure: /^\d+$/u.test(text) }
}
const label = (top: number, ...lines: ReadonlyArray<string>) => lines.map((text, at) => word(text, 40, top + 12 * at))
const figures = (top: number, ...texts: ReadonlyArray<string>) =>
  texts.flatMap((text, at) => (text === "" ? [] : [word(text, 200 + 50 * at, top)]))

const told = (beside: ReadonlyArray<Word>, all: ReadonlyArray<Word>) =>
  rows(beside, all, columns, [])?.map(({ cells }) => cells.map(({ text, joined }) => (joined ? `${text}…` : text)))

const one = label(100, "1.甲甲甲甲", "乙乙乙乙")
const next = label(140, "2.丙丙丙丙", "丁丁丁丁")
const below = figures(146, "4", "5", "6", "15")

describe("figures on two lines beside one label", () => {
  it("are one row where each of the lower ones stands below a number as long as any: narrow cells wrapped them", () =>
    expect(
      told([...one, ...next], [...figures(100, "10", "20", "30", "60"), ...figures(112, "5", "1", "2", "8"), ...below])
    ).toEqual([
      ["1.甲甲甲甲乙乙乙乙", "10\n5…", "20\n1…", "30\n2…", "60\n8…"],
      ["2.丙丙丙丙丁丁丁丁", "4", "5", "6", "15"]
    ]))

  it("are rows of their own where some stand below shorter numbers", () => {
    const found = told(
      [...one, ...next],
      [...figures(100, "1", "2", "30", "33"), ...figures(112, "5", "1", "2", "8"), ...below]
    )
    expect(found?.flat().some((text) => text.includes("…"))).toBe(false)
    expect(found).toHaveLength(3)
  })
})

describe("figures by themselves within the height of a row", () => {
  it("are rests of its own, put into its cells one below the other", () => {
    // Nothing numbers the labels: the heights of the full rows divide their lines.
    const labels = label(100, "甲甲甲甲", "乙乙", "丙丙丙丙", "丁丁丁丁", "戊")
    const all = [...figures(106, "1", "2", "3", "6"), ...figures(136, "4", "50", "6", "60"), ...figures(147, "", "7")]
    expect(told(labels, all)).toEqual([
      ["甲甲甲甲乙乙", "1", "2", "3", "6"],
      ["丙丙丙丙丁丁丁丁戊", "4", "50\n7…", "6", "60"]
    ])
  })
})

it("a few figures beside the label of a group are rests of the rows above or below", () => {
  const beside = [...label(100, "1.甲甲甲甲"), ...label(122, "2.丙丙丙丙", "丁丁丁丁"), word("（三）不予公开", 0, 111)]
  const all = [
    ...figures(100, "1", "2", "3", "6"),
    ...figures(111, "", "", "", "4"),
    ...figures(128, "4", "5", "6", "15")
  ]
  expect(told(beside, all)?.map((cells) => cells.at(-1))).toEqual(["6\n4…", "（三）不予公开", "15\n4…"])
})
