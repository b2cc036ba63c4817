/** The report of an example keeps its rule where it says so, and breaks it where it says so. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import type { CaseExample } from "../../../src/check/examples/Case.ts"
import { reports } from "../../../src/check/examples/reports.ts"
import { type BookEntry, ruleBook } from "../../../src/check/ruleBook.ts"
import { reportsOf } from "../../support/cases.ts"

const book = ruleBook()

it("every example is of a rule that there is", () => {
  const known = new Set(book.map(({ rule }) => rule.id))
  expect(Object.keys(reports).filter((id) => !known.has(id))).toEqual([])
})

const ofCases = book.flatMap((entry) => {
  const example = reports[entry.rule.id]
  return example === undefined ? [] : [[entry.rule.id, entry, example] as const]
})

describe.each(ofCases)("the example of %s", (id, { editions }: BookEntry, { holds, breaks }: CaseExample) => {
  const found = (which: CaseExample["holds"]) =>
    editions.slice(-1).flatMap((edition) => {
      const { draft, previous } = reportsOf(edition, which)
      return check(draft, { edition, previous }).filter(({ rule }) => rule === id)
    })

  it("keeps the rule where it says so", () => expect(found(holds)).toEqual([]))
  it("breaks it where it says so", () => expect(found(breaks)).not.toEqual([]))
})
