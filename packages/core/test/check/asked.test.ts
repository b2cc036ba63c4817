/** A report is asked the rules of a register; what a rule about words said before may serve again. */
import { describe, expect, it } from "vitest"
import { after } from "../../src/check/after.ts"
import { asked, type Register } from "../../src/check/asked.ts"
import type { Judgement } from "../../src/check/Rule.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { blank, fill } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"

const head = { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" } as const
const received = "requests/received/naturalPerson"
const said = { zh: "有话", en: "words" }

/** A register of one rule about words, which counts how often it is asked. */
const counting = () => {
  const own = { times: 0 }
  const rule: Judgement = {
    id: "own.words",
    cites: edition2021.cites,
    severity: "note",
    statement: said,
    hint: said,
    check: () => {
      own.times += 1
      return [{ at: "overview", severity: "note", cells: [], message: said }]
    }
  }
  const register: Register = { judgements: () => [rule], words: () => [rule] }
  return { own, register }
}

describe("a register", () => {
  it("is all that is asked beside the equations, which are asked always", () => {
    const { register } = counting()
    const draft = fill(edition2021, head, (cell) => Count.make(cell === received ? 3 : 0))
    const ids = asked(register, draft).findings.map(({ rule }) => rule)
    expect(ids).toContain("own.words")
    expect(ids.some((id) => id.startsWith("requests."))).toBe(true)
    expect(ids.some((id) => id.startsWith("completeness."))).toBe(false)
  })
  it("is asked again after a change, its rules about words only where words changed", () => {
    const { own, register } = counting()
    const checked = asked(register, blank(edition2021, head))
    const next = after(checked, { cells: { [received]: Count.make(3) } })
    expect(own.times).toBe(1)
    expect(next.register).toBe(register)
    expect(next.findings.map(({ rule }) => rule)).toContain("own.words")
    after(next, { head: { year: 2023 } })
    expect(own.times).toBe(2)
  })
})
