/** Labels of the source are paired with labels of the form in order, so that the sum of likenesses is greatest. */
import { describe, expect, it } from "vitest"
import { align } from "../src/align.ts"
import { certain } from "../src/similarity.ts"

const pairs = (likeness: ReadonlyArray<ReadonlyArray<number>>, others = likeness[0]?.length ?? 0) =>
  align(likeness.length, others, (item, other) => likeness[item]?.[other] ?? 0)

describe("the pairs of two sequences", () => {
  it("are those of greatest likeness, not the first that will do", () => {
    expect(
      pairs([
        [0.9, 1],
        [0, 0.9]
      ])
    ).toEqual([0, 1])
    expect(
      pairs([
        [0.9, 1],
        [0, 0.61]
      ])
    ).toEqual([1, undefined])
  })

  it("keep the order of both sides: what was exchanged is paired once", () => {
    expect(
      pairs([
        [0, 1],
        [0.9, 0]
      ])
    ).toEqual([1, undefined])
  })

  it("leave out what is less than just alike enough", () => {
    expect(pairs([[certain]])).toEqual([0])
    expect(pairs([[certain - 0.01]])).toEqual([undefined])
  })

  it("step over items of either side that have no partner", () => {
    expect(
      pairs([
        [0, 0, 0],
        [0, 0, 1]
      ])
    ).toEqual([undefined, 2])
  })

  it("are none where one side is empty", () => {
    expect(pairs([[], []])).toEqual([undefined, undefined])
    expect(pairs([], 2)).toEqual([])
  })
})
