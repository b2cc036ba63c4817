/** Heads of one name in several groups, where nothing tells over which of them the name of a group stands. */
import { review } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { byGroups } from "../src/repeatedHeads.ts"

const axis = review.blocks[0]?.columns ?? []
const groups = ["行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉"]
/** The columns of one name, a head for each of 15 columns: the total of each group first. */
const totalFirst = Array.from({ length: 15 }, (_, at) => [4, 0, 1, 2, 3][at % 5] ?? 0).map((of) => [
  of,
  of + 5,
  of + 10
])

describe("heads that stand in each of three groups", () => {
  it("are those of the group that is named first, then of the next", () =>
    expect(byGroups(axis, groups, totalFirst)).toEqual([4, 0, 1, 2, 3, 9, 5, 6, 7, 8, 14, 10, 11, 12, 13]))

  it("follow the names of their groups in another order", () =>
    expect(byGroups(axis, ["行政诉讼", "复议后起诉", "未经复议直接起诉", "行政复议"], totalFirst).slice(0, 6)).toEqual([
      14, 10, 11, 12, 13, 9
    ]))

  it("name no column where a group is not named, a head is missing or stands twice in a group", () => {
    const none = totalFirst.map(() => undefined)
    expect(byGroups(axis, groups.slice(1), totalFirst)).toEqual(none)
    expect(byGroups(axis, groups, totalFirst.slice(1))).toEqual(none.slice(1))
    expect(byGroups(axis, groups, totalFirst.with(1, totalFirst[0] ?? []))).toEqual(none)
  })
})
