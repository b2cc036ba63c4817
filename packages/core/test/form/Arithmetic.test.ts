/** Every rule of sums says what it demands, under which clause and what to do, and names only cells that the edition has. */
import { describe, expect, it } from "@effect/vitest"
import { rules } from "../../src/check/Matrix.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { index } from "../../src/form/Edition.ts"

describe.each([edition2019, edition2021])("the rules of sums of edition $key", (edition) => {
  const all = rules(edition)
  it("have ids that are words, each its own", () => {
    const ids = all.map(({ id }) => id)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:[.-][a-zA-Z0-9]+)+$/u)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it("say what they demand and what to do, in both languages, under a clause", () => {
    for (const { statement, hint, cites, severity } of all) {
      for (const { zh, en } of [statement, hint]) expect([zh !== "", en !== ""]).toEqual([true, true])
      expect(cites.clause).not.toBe("")
      expect(["error", "warning", "note"]).toContain(severity)
    }
  })
  it("compare cells of the edition, none with itself and none twice on a side", () => {
    for (const { id, equations } of all) {
      expect(equations.length, id).toBeGreaterThan(0)
      for (const { left, right } of equations) {
        for (const cell of [...left, ...right]) expect(index(edition).has(cell), `${id}: ${cell}`).toBe(true)
        expect(new Set([...left, ...right]).size, id).toBe(left.length + right.length)
        expect(Math.min(left.length, right.length), id).toBeGreaterThan(0)
      }
    }
  })
})
