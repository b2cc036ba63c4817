/** The search finds the choice that fails the fewest sums, and every option that stands in some such choice, as trying all would. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { times } from "../../../../vitest.shared.ts"
import { best, type Domains, failingIn, type Puzzle, supported } from "../../src/settle/search.ts"

const small = Schema.Int.check(Schema.isBetween({ minimum: -3, maximum: 3 }))
const Options = Schema.Array(Schema.Tuple([small, small])).check(Schema.isMinLength(1), Schema.isMaxLength(3))
const Groups = Schema.Array(Options).check(Schema.isMinLength(1), Schema.isMaxLength(4))

const puzzleOf = (
  fixed: ReadonlyArray<number>,
  groups: ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>>
): Puzzle => ({
  fixed,
  groups: groups.map((adds) => ({ sums: fixed.map((_, at) => at), adds }))
})
const openOf = ({ groups }: Puzzle): Domains => groups.map(({ adds }) => adds.map((_, option) => option))

/** Every choice, as one option for each group. */
const choices = ({ groups }: Puzzle): ReadonlyArray<ReadonlyArray<number>> =>
  groups.reduce<ReadonlyArray<ReadonlyArray<number>>>(
    (all, { adds }) => all.flatMap((choice) => adds.map((_, option) => [...choice, option])),
    [[]]
  )
const failing = (puzzle: Puzzle, choice: ReadonlyArray<number>): number =>
  puzzle.fixed.filter(
    (own, sum) =>
      puzzle.groups.reduce((all, { adds }, group) => all + (adds[choice[group] ?? 0]?.[sum] ?? 0), own) !== 0
  ).length

const purse = () => ({ left: 100_000 })
const runs = { arbitrary: { runs: times(100, 1000, 10_000) } }

describe("a search", () => {
  it.prop(
    "finds as few failing sums as there are in any choice",
    [Groups, Schema.Tuple([small, small])],
    ([groups, fixed]) => {
      const puzzle = puzzleOf(fixed, groups)
      const least = Math.min(...choices(puzzle).map((choice) => failing(puzzle, choice)))
      const found = best(puzzle, openOf(puzzle), 2, purse())
      expect(found?.failing).toBe(least)
      expect(failingIn(puzzle, found?.choice ?? [])).toHaveLength(least)
    },
    runs
  )

  it.prop(
    "leaves open the options of all choices that fail no more, and no others",
    [Groups, Schema.Tuple([small, small])],
    ([groups, fixed]) => {
      const puzzle = puzzleOf(fixed, groups)
      const least = Math.min(...choices(puzzle).map((choice) => failing(puzzle, choice)))
      const good = choices(puzzle).filter((choice) => failing(puzzle, choice) <= least)
      expect(supported(puzzle, openOf(puzzle), least, purse())).toEqual(
        groups.map((options, group) =>
          options.flatMap((_, option) => (good.some((choice) => choice[group] === option) ? [option] : []))
        )
      )
    },
    runs
  )

  it("finds nothing where more fail than may, and leaves all open where its purse is empty", () => {
    const puzzle = puzzleOf(
      [5, 0],
      [
        [
          [1, 0],
          [2, 0]
        ]
      ]
    )
    expect(best(puzzle, openOf(puzzle), 0, purse())).toBeUndefined()
    const two = puzzleOf(
      [-3, 0],
      [
        [
          [1, 0],
          [2, 0]
        ],
        [
          [1, 0],
          [2, 0]
        ]
      ]
    )
    expect(best(two, openOf(two), 0, { left: 0 })).toBeUndefined()
    expect(supported(two, openOf(two), 0, { left: 1 })).toEqual([
      [0, 1],
      [0, 1]
    ])
  })
})
