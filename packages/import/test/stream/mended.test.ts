/** Figures that came out of a page a little out of order go back where every row then adds up and nothing else would do. */
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { times } from "../../../../vitest.shared.ts"
import { mended } from "../../src/stream/mended.ts"

type Figure = readonly [worth: number, line: number]

/** The figures in the order in which everything adds up. */
const read = (
  figures: ReadonlyArray<Figure>,
  width = 3,
  addsUp: (order: ReadonlyArray<number>) => boolean = () => false
) => {
  const worths = figures.map(([worth]) => worth)
  return mended({ worths, lines: figures.map(([, line]) => line), width, addsUp })?.map((at) => worths[at])
}
const row = (line: number, ...worths: ReadonlyArray<number>): ReadonlyArray<Figure> =>
  worths.map((worth) => [worth, line])

describe("a row", () => {
  it("whose halves stand the other way round is turned, where its line breaks", () =>
    expect(read([...row(0, 3, 4, 7), ...row(1, 20, 25), ...row(2, 5), ...row(3, 1, 8, 9)])).toEqual([
      3, 4, 7, 5, 20, 25, 1, 8, 9
    ]))

  it("one of whose figures rows behind stands gets it back", () =>
    expect(read([...row(0, 3, 4), ...row(1, 5, 20, 25), ...row(2, 7)])).toEqual([3, 4, 7, 5, 20, 25]))

  it("is not turned within a line", () =>
    expect(read([...row(0, 3, 4, 7), ...row(1, 20, 25, 5), ...row(2, 1, 8, 9)])).toBeUndefined())

  it("that is right as it stands is left", () =>
    expect(read([...row(0, 3, 4, 7), ...row(1, 5, 20, 25)])).toEqual([3, 4, 7, 5, 20, 25]))

  it("that two orders would mend is mended by neither, but by the one in which the columns add up", () => {
    const twice = [...row(0, 3, 7), ...row(1, 5, 20, 25), ...row(2, 1, 8, 9), ...row(3, 4)]
    expect(read(twice)).toBeUndefined()
    expect(read(twice, 3, (order) => order[1] === 8)).toEqual([3, 4, 7, 5, 20, 25, 1, 8, 9])
  })

  it("that no few steps mend is not read", () =>
    expect(read([...row(0, 30, 4, 7), ...row(1, 50, 2, 5), ...row(2, 11, 80, 9), ...row(3, 1, 1, 90)])).toBeUndefined())
})

const inOrder = (one: number | undefined, other: number | undefined): number => (one ?? 0) - (other ?? 0)

const Counts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 90 }))).check(
  Schema.isMinLength(8),
  Schema.isMaxLength(8)
)

it.prop(
  "whatever order is found holds the same figures, and every row but two adds up",
  [
    Counts,
    Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 11 })),
    Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10 }))
  ],
  ([counts, from, to]) => {
    const whole = Array.from({ length: 4 }, (_, at) => {
      const [one = 0, other = 0] = counts.slice(at * 2)
      return [one, other, one + other]
    }).flat()
    const given = whole.toSpliced(from, 1).toSpliced(to, 0, whole[from] ?? 0)
    const found = read(given.map((worth, at): Figure => [worth, at]))
    if (found === undefined) return
    expect(found.toSorted(inOrder)).toEqual(given.toSorted(inOrder))
    const broken = [0, 3, 6, 9].filter((at) => (found[at] ?? 0) + (found[at + 1] ?? 0) !== found[at + 2])
    expect(broken.length).toBeLessThanOrEqual(2)
  },
  { arbitrary: { runs: times(50, 500, 5000) } }
)
