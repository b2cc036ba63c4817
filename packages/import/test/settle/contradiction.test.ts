/** What is said of a table whose sums do not hold: which sums, and what each side comes to. */
import { describe, expect, it } from "vitest"
import type { Cell } from "@gongkai/core/Cell"
import { edition2021 } from "@gongkai/core/editions/2021"
import { contradictionOf } from "../../src/settle/contradiction.ts"

const cell = (row: string): Cell => `requests/${row}/total`
const gap = {
  equation: { left: [cell("outcome.total")], right: [cell("outcome.granted"), cell("outcome.grantedInPart")] },
  left: 20,
  right: 26
}

describe("a table whose sums do not hold", () => {
  it("is said to be one by the name of the total, and both numbers", () => {
    const text = contradictionOf(edition2021, [gap], "requests")
    expect(text?.zh).toContain("“（七）总计／总计”为20，各项之和为26")
    expect(text?.en).toContain("requests/outcome.total/total is 20, its parts come to 26")
  })

  it("has no more than two of its sums named, and all counted", () => {
    const three = contradictionOf(edition2021, [gap, gap, gap], "requests")
    expect(three?.zh.match(/各项之和/gu)).toHaveLength(2)
    expect(three?.zh).toContain("等3处")
  })

  it("says nothing of another table", () => {
    expect(contradictionOf(edition2021, [gap], "review")).toBeUndefined()
    expect(contradictionOf(edition2021, [], "requests")).toBeUndefined()
  })
})
