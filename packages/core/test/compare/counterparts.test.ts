/** Every cell of two editions has a counterpart, alone or together with others, or a reason why not. */
import { describe, expect, it } from "@effect/vitest"
import { counterparts } from "../../src/compare/counterparts.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { slots } from "../../src/form/Edition.ts"

const both = [
  ["2019", "2021", edition2019, edition2021],
  ["2021", "2019", edition2021, edition2019],
  ["2021", "2021", edition2021, edition2021]
] as const

describe.each(both)("the cells of %s beside those of %s", (_, __, before, after) => {
  const { pairs, onlyBefore, onlyAfter } = counterparts(before, after)

  it("are each told exactly once on either side", () => {
    const here = [...pairs.flatMap((pair) => pair.before), ...onlyBefore.map(({ cell }) => cell)]
    const there = [...pairs.flatMap((pair) => pair.after), ...onlyAfter.map(({ cell }) => cell)]
    expect(here.toSorted()).toEqual(
      slots(before)
        .map(({ cell }) => cell)
        .toSorted()
    )
    expect(there.toSorted()).toEqual(
      slots(after)
        .map(({ cell }) => cell)
        .toSorted()
    )
  })

  it("have a single cell on one side at least", () => {
    expect(pairs.every((pair) => pair.before.length === 1 || pair.after.length === 1)).toBe(true)
  })
})

describe("the cells of 2019 beside those of 2021", () => {
  it("pair （六）其他处理 with its three rows of 2021, column by column", () => {
    const together = counterparts(edition2019, edition2021).pairs.filter(({ after }) => after.length > 1)
    expect(together).toHaveLength(7)
    expect(together[0]).toMatchObject({ before: ["requests/outcome.closed/naturalPerson"] })
    expect(together.every(({ after }) => after.length === 3)).toBe(true)
  })

  it("are not comparable where the notices count differently, with the reason in words", () => {
    const { onlyBefore, onlyAfter } = counterparts(edition2019, edition2021)
    expect(onlyBefore.find(({ cell }) => cell === "proactive/procurement/projects")?.reason.zh).toContain("采购")
    expect(onlyAfter.find(({ cell }) => cell === "proactive/rules/repealed")?.reason.zh).toContain("废止")
  })
})
