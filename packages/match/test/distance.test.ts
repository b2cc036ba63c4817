/** The distance of two texts is that of the table of all their beginnings, however long they are. */
import { describe, expect, it } from "vitest"
import { distance } from "../src/distance.ts"

/** As the table says it, sign by sign. */
const told = (one: string, other: string): number =>
  Array.from(one).reduce(
    (row, sign) => {
      const next = [(row[0] ?? 0) + 1]
      for (const [at, its] of Array.from(other).entries())
        next.push(Math.min((row[at] ?? 0) + (sign === its ? 0 : 1), (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
      return next
    },
    Array.from({ length: other.length + 1 }, (_, at) => at)
  )[other.length] ?? 0

const label = "因政府信息公开工作被申请行政复议、提起行政诉讼情况以及其他需要报告的事项和下一步打算"

describe("the distance between two texts", () => {
  it.each([0, 1, 2, 31, 32, 33, 40])("of a label's first %i signs and others is that of the table", (length) => {
    const one = label.slice(0, length)
    for (const other of ["", "政", label, label.slice(3, 30), label.slice(0, 20) + label.slice(22), "总计", one])
      expect([distance(one, other), distance(other, one)]).toEqual([told(one, other), told(one, other)])
  })

  it("counts a sign that is lost, one too many and another one each", () => {
    expect(
      ["主动公开政府信", "主动公开政府信息息", "主动公幵政府信息"].map((each) => distance("主动公开政府信息", each))
    ).toEqual([1, 1, 1])
  })
})
