/** A row of rich text is described cell by cell, each by its right edge; the next description takes its place. */
import { expect, it } from "vitest"
import { limits } from "../../../src/readers/limits.ts"
import { RowDefinition } from "../../../src/readers/rtf/rows.ts"

type Word = readonly [name: string, number?: number]

const divided = (...words: ReadonlyArray<Word>) => {
  const row = new RowDefinition()
  for (const [name, number] of words) row.word(name, number ?? 0)
  return row.divisions()
}

it("cells lie one beside the other, from the left edge of the row on", () =>
  expect(divided(["trowd"], ["trleft", -108], ["cellx", 1000], ["cellx", 3000])).toEqual([
    { from: -108, to: 1000 },
    { from: 1000, to: 3000 }
  ]))

it("a cell is merged with the one before, or above, and before counts more", () =>
  expect(
    divided(
      ["trowd"],
      ["clvmrg"],
      ["cellx", 10],
      ["clmrg"],
      ["cellx", 20],
      ["clmrg"],
      ["clvmrg"],
      ["cellx", 30],
      ["cellx", 40]
    ).map(({ merged }) => merged)
  ).toEqual(["above", "before", "before", undefined]))

it("a new description forgets the last one, and what was begun in it", () =>
  expect(divided(["trowd"], ["trleft", 9], ["cellx", 10], ["clmrg"], ["trowd"], ["cellx", 20])).toEqual([
    { from: 0, to: 20 }
  ]))

it("a row has no more cells than any table, and the first is never without width", () => {
  const many = Array.from({ length: limits.columns + 5 }, (_, at): Word => ["cellx", at * 10])
  expect(divided(["trowd"], ...many)).toHaveLength(limits.columns)
  expect(divided(["trowd"], ["cellx", -50])).toEqual([{ from: -51, to: -50 }])
})
