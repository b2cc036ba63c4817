/** Rows with too many ways get those that the sums of few columns speak against; several of them are listed together, as one group. */
import type { Cell } from "@gongkai/core/Cell"
import { describe, expect, it } from "vitest"
import { listed, signs } from "../../src/settle/listed.ts"
import type { Doubt, Group } from "../../src/stream/Group.ts"
import { splits } from "../../src/stream/split.ts"

const columns = ["x", "y", "z"]
const row = (name: string): ReadonlyArray<Cell> => columns.map((column): Cell => `t/${name}/${column}`)
const equations = columns.map((column) => ({
  left: [`t/total/${column}` as Cell],
  right: ["a", "b"].map((name): Cell => `t/${name}/${column}`)
}))
const total = new Map(row("total").map((cell, at) => [cell, [40, 17, 300][at] ?? 0]))
const known = (cell: Cell) => total.get(cell)

const open = (name: string, figures: string): Group => ({
  cells: row(name),
  options: [],
  broken: true,
  parts: { pieces: [figures] },
  ways: (doubt: Doubt) => splits([figures], 3, [], { doubt }) ?? []
})
const read = (name: string, figures: ReadonlyArray<number>): Group => ({ cells: row(name), options: [figures] })

it("an equation has the sign of each of its cells", () =>
  expect(Object.fromEntries(signs({ left: ["t/total/x"], right: ["t/a/x", "t/b/x"] }))).toEqual({
    "t/total/x": 1,
    "t/a/x": -1,
    "t/b/x": -1
  }))

describe("a row with too many ways", () => {
  it("gets those that the other rows leave for it in all columns but two", () => {
    const [, own] = listed(equations, [read("a", [13, 9, 120]), open("b", "278180")], known)
    expect(own?.options).toContainEqual([27, 8, 180])
    expect(own?.options.every((option) => option.includes(27) || option.includes(8) || option.includes(180))).toBe(true)
  })

  it("is left as it is where nothing is to be listed", () => {
    const groups = [read("a", [13, 9, 120])]
    expect(listed(equations, groups, known)).toBe(groups)
  })
})

const unlisted = (group: Group): Group => ({ ...group, ways: () => [] })

describe("two rows with too many ways", () => {
  it("are one group of all their cells, of which both do not add up", () => {
    const [group, ...others] = listed(equations, [unlisted(open("a", "139120")), unlisted(open("b", "278180"))], known)
    expect(others).toEqual([])
    expect(group).toMatchObject({ cells: [...row("a"), ...row("b")], broken: true, rows: 2 })
    expect(group?.options).toContainEqual([13, 9, 120, 27, 8, 180])
  })

  it("stay apart where they have not as many cells", () => {
    const short = { ...unlisted(open("b", "278")), cells: row("b").slice(0, 2) }
    expect(listed(equations, [unlisted(open("a", "139120")), short], known)).toHaveLength(2)
  })
})
