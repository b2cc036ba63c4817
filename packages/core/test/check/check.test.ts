/** A balanced report is met with silence, and every breach is named. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { check, rules } from "../../src/check/check.ts"
import * as Draft from "../../src/report/Draft.ts"
import * as Edition from "../../src/form/Edition.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Finding } from "../../src/check/Finding.ts"
import * as Matrix from "../../src/check/Matrix.ts"
import type * as Rule from "../../src/check/Rule.ts"
import { drafts } from "../support/drafts.ts"
import { balance, balanced, editions, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

const change = Arbitrary.schema(Schema.Struct({ place: Schema.Natural, by: Schema.Literals([1, 2, 9, 10, 1000]) }))

describe.each(editions)("checking a report of %s", (_, edition) => {
  const arithmetic = new Set(Matrix.rules(edition).map(({ id }) => id))
  const breached = (findings: ReadonlyArray<Finding>) => findings.filter(({ rule }) => arithmetic.has(rule))
  const slots = Edition.slots(edition)
  const summed = slots.filter(({ form }) => form.key !== "proactive")
  const proactive = slots.filter(({ form }) => form.key === "proactive")
  /** One of the cells, and the report with another number in it. */
  const changed = (
    some: typeof slots,
    numbers: { readonly [cell: string]: number },
    { place, by }: { readonly place: number; readonly by: number }
  ) => {
    const cell = some[place % some.length]?.cell ?? "a/b/c"
    return { cell, draft: report(edition, { ...numbers, [cell]: (numbers[cell] ?? 0) + by }) }
  }

  law("finds nothing in one that balances, with every part written", [balanced(edition)], ([numbers]) => {
    expect(check(report(edition, numbers))).toEqual([])
    expect(check(report(edition, numbers), { reading: "published" })).toEqual([])
  })

  law(
    "finds one changed number of 三 or 四, in every equation it breaks",
    [balanced(edition), change],
    ([numbers, by]) => {
      const { cell, draft } = changed(summed, numbers, by)
      const findings = breached(check(draft))
      expect(findings.length).toBeGreaterThan(0)
      for (const { cells } of findings) expect(cells).toContain(cell)
      const concerned = Matrix.matrix(edition).equations.filter(({ equation: { left, right } }) =>
        [...left, ...right].includes(cell)
      )
      expect(findings).toHaveLength(concerned.length)
    }
  )

  law("asks no sums of 二", [balanced(edition), change], ([numbers, by]) => {
    expect(breached(check(changed(proactive, numbers, by).draft))).toEqual([])
  })

  law("gives each finding an id of its own", [drafts(edition)], ([draft]) => {
    for (const reading of ["draft", "published"] as const) {
      const ids = check(draft, { edition, reading }).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  law("gives the same findings in the same order every time", [drafts(edition)], ([draft]) => {
    expect(check(structuredClone(draft))).toEqual(check(draft))
  })

  law("points at cells of the edition, and cites a known rule", [drafts(edition)], ([draft]) => {
    const known = new Set(rules(edition).map(({ id }) => id))
    for (const { id, rule, cells, message, hint } of check(draft)) {
      expect(known).toContain(rule)
      expect(id.startsWith(`${rule}@`)).toBe(true)
      for (const cell of cells) expect(Edition.slot(edition, cell)).toBeDefined()
      for (const text of [message.zh, message.en, hint.zh, hint.en]) expect(text).not.toBe("")
    }
  })

  law("sorts errors before warnings before notes", [drafts(edition)], ([draft]) => {
    const gravity = severities(check(draft, { reading: "published" })).map((each) =>
      ["error", "warning", "note"].indexOf(each)
    )
    expect(gravity).toEqual(gravity.toSorted((one, other) => one - other))
  })

  it("has rules with ids of their own, statements and citations", () => {
    const all = rules(edition)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    for (const { statement, cites } of all) {
      expect(statement.zh).not.toBe("")
      expect(cites.instrument).not.toBe("")
    }
  })
})

const severities = (findings: ReadonlyArray<Finding>) => findings.map(({ severity }) => severity)

describe("how blanks are read", () => {
  const draft = Draft.put(report(edition2021), "requests/received/total", null)

  it("is as in a draft unless the file says otherwise", () => {
    expect(severities(check(draft))).toEqual(["error"])
    expect(severities(check({ ...draft, reading: "published" }))).toEqual(["warning"])
  })

  it("is what the caller says, whatever the file says", () => {
    expect(severities(check({ ...draft, reading: "published" }, { reading: "draft" }))).toEqual(["error"])
  })
})

describe("what is not applicable", () => {
  const numbers = balance(edition2021, { "requests/outcome.granted/naturalPerson": 3 })
  const sound: Draft.Draft = report(edition2021, numbers)

  it("is no term of a sum", () => {
    expect(check(Draft.put(report(edition2021, numbers), "requests/received/organization.other", "n/a"))).toEqual([])
  })

  it("asks nothing of a sum it is one whole side of", () => {
    expect(check(Draft.put(report(edition2021, numbers), "requests/outcome.granted/total", "n/a"))).toMatchObject([
      { id: "requests.outcome.total-is-sum-of-rows@requests/outcome.total/total" }
    ])
  })

  it("asks nothing of a sum all of whose parts it is, whatever the total says", () => {
    const draft = Edition.slots(edition2021)
      .filter(({ row, column }) => row.key === "outcome.granted" && column.key !== "total")
      .reduce((before, { cell }) => Draft.put<Edition.Edition>(before, cell, "n/a"), sound)
    expect(check(draft).map(({ id }) => id)).not.toContain(
      "requests.total-is-sum-of-columns@requests/outcome.granted/total"
    )
  })

  it("is unlike a declared none, which is 0", () => {
    const draft = Draft.put(report(edition2021, numbers), "requests/outcome.granted/total", "none")
    expect(check(draft).map(({ id }) => id)).toContain(
      "requests.total-is-sum-of-columns@requests/outcome.granted/total"
    )
  })
})

describe("numbers beyond what doubles add exactly", () => {
  const most = Number.MAX_SAFE_INTEGER

  it("are summed exactly: a difference of 1 is found where doubles see none", () => {
    expect(most + 2 - most - 1).toBe(0)
    const finding = check(
      report(edition2021, {
        "requests/received/naturalPerson": most,
        "requests/carriedIn/naturalPerson": 2,
        "requests/outcome.total/naturalPerson": most,
        "requests/carriedOut/naturalPerson": 1
      })
    ).find(({ rule }) => rule === "requests.intake-equals-outcome")
    expect(finding?.id).toBe("requests.intake-equals-outcome@requests/received/naturalPerson")
    expect(finding?.message.zh).toMatch(/相差1$/u)
  })

  it("are summed exactly: no difference is found where there is none", () => {
    const numbers = {
      "review/cases/reconsideration.upheld": most - 1,
      "review/cases/reconsideration.corrected": 1,
      "review/cases/reconsideration.total": most
    } as const
    expect(check(report(edition2021, numbers))).toEqual([])
  })
})

describe("an edition that is not official", () => {
  const edition = { ...edition2021, key: "2035", years: { from: 2035 } }
  const draft: Draft.Draft = { ...report(edition2021), edition: "2035", year: 2035 }

  it("is checked when it is given", () => {
    expect(check(draft, { edition })).toEqual([])
  })

  it("is refused when it is not", () => expect(() => check(draft)).toThrow(RangeError))

  it("is judged by further rules beside those of its edition", () => {
    const statement = { zh: "题目写全", en: "The title is written in full" }
    const title: Rule.Judgement = {
      id: "title.written",
      severity: "note",
      statement,
      cites: edition.cites,
      hint: statement,
      check: ({ draft }) =>
        draft.title === undefined ? [{ at: "title", severity: "note", cells: [], message: statement }] : []
    }
    const asked = { edition, rules: [title] }
    expect(check(draft, asked)).toMatchObject([{ id: "title.written@title", severity: "note" }])
    expect(check({ ...draft, title: "2035年年报" }, asked)).toEqual([])
  })
})
