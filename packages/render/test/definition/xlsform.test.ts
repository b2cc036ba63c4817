/** The XLSForm: every cell is asked for once, and every equation is judged at its last cell. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { demanded, nameOfCell } from "../../src/definition/cells.ts"
import { xlsform } from "../../src/definition/xlsform.ts"

describe.each([edition2019, edition2021])("the form of $key", (edition) => {
  const [survey, choices, settings] = xlsform(edition)
  const [heads = [], ...rows] = survey?.rows ?? []
  const questions = rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ""])))
  const named = new Map(questions.map((each) => [each["name"], each]))

  it("has the three sheets, and groups that close", () => {
    expect([survey?.name, choices?.name, settings?.name]).toEqual(["survey", "choices", "settings"])
    const types = questions.map((each) => each["type"])
    const depths = types.map(
      (_, at) =>
        types.slice(0, at + 1).filter((type) => type === "begin_group").length -
        types.slice(0, at + 1).filter((type) => type === "end_group").length
    )
    expect([Math.min(...depths), depths.at(-1)]).toEqual([0, 0])
  })
  it("asks for every cell once, and needs it", () => {
    const names = questions.flatMap((each) => (each["type"] === "end_group" ? [] : [each["name"]]))
    expect(new Set(names).size).toBe(names.length)
    for (const { cell } of slots(edition)) expect(named.get(nameOfCell(cell))?.["required"]).toBe("yes")
  })
  it("refers to no question that is not asked before", () => {
    const asked = new Set<string>()
    for (const { name = "", constraint = "" } of questions) {
      for (const [, other = ""] of constraint.matchAll(/\$\{(\w+)\}/gu)) expect(asked).toContain(other)
      asked.add(name)
    }
  })
  it("judges every equation", () => {
    for (const { last, left, right } of demanded(edition)) {
      const { constraint = "", constraint_message: message = "" } = named.get(nameOfCell(last)) ?? {}
      const others = [...left, ...right].filter((cell) => cell !== last)
      expect(others.filter((cell) => !constraint.includes(`\${${nameOfCell(cell)}}`))).toEqual([])
      expect(message).not.toBe("")
    }
  })
  it("lets a change be negative, and no count", () => {
    for (const { cell, measure } of slots(edition))
      expect(named.get(nameOfCell(cell))?.["constraint"]?.startsWith(". >= 0")).toBe(measure !== "change")
  })
})
