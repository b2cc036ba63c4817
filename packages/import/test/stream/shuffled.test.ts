/** Rows that do not add up may have changed figures with their neighbours, or within themselves; a single wrong total is an office's own. */
import type { Cell } from "@gongkai/core/Cell"
import { describe, expect, it } from "vitest"
import { doubtful } from "../../src/stream/shuffled.ts"

/** Rows of two figures and their total; `sums` add the first rows to the last, column by column. */
const read = (rows: ReadonlyArray<ReadonlyArray<number>>, sums = false) => {
  const cells = rows.flatMap((row, at) => row.map((_, column): Cell => `t/r${at}/c${column}`))
  const found = doubtful({
    worths: rows.flat(),
    width: 3,
    within: [{ total: 2, parts: [0, 1] }],
    cells,
    equations: sums
      ? [0, 1, 2].map((column) => ({
          left: rows.slice(0, -1).map((_, at): Cell => `t/r${at}/c${column}`),
          right: [`t/r${rows.length - 1}/c${column}` as Cell]
        }))
      : []
  })
  return found && { rows: [...found.rows], figures: [...found.figures] }
}
const sound = [
  [1, 2, 3],
  [4, 5, 9],
  [2, 2, 4],
  [3, 8, 11],
  [6, 1, 7],
  [5, 5, 10]
]

describe("a table", () => {
  it("whose rows all add up leaves nothing in doubt", () => expect(read(sound)).toEqual({ rows: [], figures: [] }))

  it("with one total that an office got wrong is read as it stands", () =>
    expect(read([...sound, [7, 1, 13]])).toEqual({ rows: [], figures: [] }))

  it("with a row that would add up in another order has that row in doubt", () =>
    expect(read([...sound, [9, 7, 2]])?.rows).toEqual([6]))

  it("with two such rows side by side has both in doubt", () =>
    expect(read([...sound, [70, 1, 13], [2, 40, 12]])?.rows).toEqual([6, 7]))

  it("in which one figure moved would mend all is out of order as a whole", () =>
    expect(read([...sound, [3, 5, 7], [1, 8, 2]])).toBeUndefined())

  it("of which too many rows do not add up is not read by its order at all", () => {
    expect(read([[1, 1, 9], [2, 2, 9], [3, 3, 9], [4, 4, 9], ...sound, ...sound, ...sound])).toBeUndefined()
    expect(
      read([
        [1, 1, 9],
        [2, 2, 4]
      ])
    ).toBeUndefined()
  })
})
