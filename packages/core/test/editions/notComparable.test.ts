/** Each cell without a counterpart says why, beside the form that does not ask for it. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { bridge } from "../../src/editions/bridge.ts"
import { notComparable } from "../../src/editions/notComparable.ts"
import { slot, slots } from "../../src/form/Edition.ts"

describe.each([
  ["2019", edition2019, edition2021, "2021年格式", 19],
  ["2021", edition2021, edition2019, "2019年格式", 7]
] as const)("a cell of %s", (_, from, to, form, count) => {
  const reasons = slots(from).flatMap(({ cell }) => {
    const reason = notComparable(from, to, cell)
    return reason === undefined ? [] : [{ cell, ...reason }]
  })

  it("has a reason just where it is not comparable", () => {
    expect(reasons.map(({ cell }) => cell)).toEqual(
      slots(from).flatMap(({ cell }) => (bridge(from, to).get(cell)?._tag === "NotComparable" ? [cell] : []))
    )
  })

  it("names the other form, and the nearest cell only where that form has it", () => {
    const own = reasons.filter(({ reason }) => reason.zh.includes(form))
    expect(own).toHaveLength(count)
    for (const { reason, nearest } of own) {
      expect(reason.en).toMatch(/20(?:19|21)/u)
      if (nearest !== undefined) expect(slot(to, nearest)).toBeDefined()
    }
  })
})

it("the three rows of （六）其他处理 are known only together", () => {
  const reason = notComparable(edition2021, edition2019, "requests/outcome.closed.other/total")
  expect(reason?.reason.zh).toBe("另一版格式把这几行合为一行，只知合计，不知各行")
})

it("documents made and issued are nearest to each other, and not the same", () => {
  expect(notComparable(edition2019, edition2021, "proactive/rules/made")?.nearest).toBe("proactive/rules/issued")
  expect(notComparable(edition2021, edition2019, "proactive/rules/issued")?.nearest).toBe("proactive/rules/made")
})

it("a cell that only an edition of one's own leaves out has the common reason", () => {
  const bare = { ...edition2021, key: "2035", sections: edition2021.sections.slice(0, 1) }
  expect(notComparable(edition2021, bare, "review/cases/reconsideration.upheld")?.reason.zh).toBe(
    "另一版格式没有这一格"
  )
  expect(notComparable(edition2021, edition2021, "review/cases/reconsideration.upheld")).toBeUndefined()
})
