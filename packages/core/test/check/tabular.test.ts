/** What is asked of the tables alone is a part of the whole check, finds what is wrong in them, and says nothing of the text. */
import { describe, expect, it } from "vitest"
import { asked } from "../../src/check/asked.ts"
import { rules, whole } from "../../src/check/check.ts"
import { tabular } from "../../src/check/tabular.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { type Draft, fill } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { apply } from "../../src/report/Patch.ts"

const head = { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" } as const
const received = "requests/received/naturalPerson"
const zeros = fill(edition2021, head, () => Count.make(0))
const written = (draft: Draft): Draft => apply(draft, { parts: { overview: [paragraph("各科室的的目录还不够全。")] } })
const unbalanced = written(fill(edition2021, head, (cell) => Count.make(cell === received ? 3 : 0)))
const found = (register: typeof whole, draft: Draft) => asked(register, draft, { edition: edition2021 }).findings

describe.each([edition2019, edition2021])("the rules about tables of an edition", (edition) => {
  it("are asked in the whole check too, and are fewer", () => {
    const all = new Set(rules(edition))
    const own = tabular.judgements(edition)
    expect(own.every((rule) => all.has(rule))).toBe(true)
    expect(own.length).toBeLessThan(whole.judgements(edition).length)
  })
})

describe("a check of the tables", () => {
  it("finds of a report all that the whole check finds in its cells, and nothing of its words", () => {
    const own = new Set(found(tabular, unbalanced).map(({ id }) => id))
    const all = found(whole, unbalanced)
    expect(all.filter(({ passage }) => passage !== undefined).length).toBeGreaterThan(0)
    expect(all.filter(({ rule, passage }) => passage === undefined && rule.startsWith("requests."))).not.toEqual([])
    const inCells = all.filter(({ passage, cells }) => passage === undefined && cells.length > 0)
    expect(inCells.filter(({ id }) => !own.has(id))).toEqual([])
    expect([...own].filter((id) => all.every((finding) => finding.id !== id))).toEqual([])
  })
  it("that finds nothing wrong is no word about the text", () => {
    const draft = written(zeros)
    expect(found(tabular, draft).filter(({ rule }) => rule !== "completeness.part")).toEqual([])
    expect(found(whole, draft).length).toBeGreaterThan(found(tabular, draft).length)
  })
})
