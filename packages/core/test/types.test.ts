/** What must not compile does not. */
import { describe, expect, expectTypeOf, it } from "@effect/vitest"
import type { Address } from "../src/form/Axis.ts"
import type { Cell } from "../src/form/Cell.ts"
import * as Draft from "../src/report/Draft.ts"
import * as Edition from "../src/form/Edition.ts"
import { edition2019 } from "../src/editions/2019.ts"
import { edition2021 } from "../src/editions/2021.ts"
import type { applicants } from "../src/editions/headings.ts"
import { type Change, Count, type Entry } from "../src/report/Entry.ts"
import type { Money } from "../src/report/Money.ts"
import type { Narrative } from "../src/report/Narrative.ts"
import type { Report } from "../src/check/Report.ts"
import { report } from "./support/reports.ts"

type Draft2021 = Draft.Draft<typeof edition2021>
type Draft2019 = Draft.Draft<typeof edition2019>

describe("an address written in code", () => {
  it("is one of the edition's", () => {
    expect(Edition.cell(edition2021, "requests/outcome.denied.stateSecret/organization.business")).toBe(
      "requests/outcome.denied.stateSecret/organization.business"
    )
    // @ts-expect-error a column of 2019
    Edition.cell(edition2021, "proactive/rules/made")
    // @ts-expect-error rows that 2019 does not have
    Edition.cell(edition2019, "requests/outcome.closed.other/total")
    // @ts-expect-error misspelt
    Edition.cell(edition2021, "requests/recieved/total")
    // @ts-expect-error a column of another block
    Edition.cell(edition2021, "proactive/rules/decisions")
    // @ts-expect-error prose has no cells
    Edition.cell(edition2021, "overview/cases/total")
  })

  it("is never that of a group of headings", () => {
    // @ts-expect-error （三）不予公开 has no number of its own
    Edition.cell(edition2021, "requests/outcome.denied/total")
    // @ts-expect-error nor has 法人或其他组织
    Edition.cell(edition2021, "requests/received/organization")
    // @ts-expect-error nor 行政诉讼
    Edition.cell(edition2021, "review/cases/litigation.direct")
    expectTypeOf<"organization">().not.toExtend<Address<typeof applicants>>()
    expectTypeOf<"organization.business">().toExtend<Address<typeof applicants>>()
  })

  it("is any address where the edition is not known", () => {
    expectTypeOf<Edition.CellOf<Edition.Edition>>().toEqualTypeOf<Cell>()
  })
})

describe("a draft", () => {
  const draft = report(edition2021)

  it("takes and gives the cells of its edition alone", () => {
    expectTypeOf(Draft.put(draft, "requests/received/total", Count.make(1))).toExtend<Draft2021>()
    expect(Draft.at(draft, "requests/received/total")).toBe(0)
    // @ts-expect-error misspelt
    const wrong = () => Draft.put(draft, "requests/recieved/total", null)
    // @ts-expect-error a group of headings
    const group = () => Draft.at(draft, "requests/outcome.denied/total")
    expect([wrong, group]).toHaveLength(2)
  })

  it("holds in each cell what its line measures", () => {
    expectTypeOf<Draft2021["requests"]["received"]["total"]>().toEqualTypeOf<Entry<Count>>()
    expectTypeOf<Draft2021["proactive"]["fees"]["amount"]>().toEqualTypeOf<Entry<Money>>()
    expectTypeOf<Draft2019["proactive"]["licensing"]["change"]>().toEqualTypeOf<Entry<Change>>()
    expectTypeOf<Draft2019["proactive"]["procurement"]["amount"]>().toEqualTypeOf<Entry<Money>>()
    expectTypeOf<Draft2021["overview"]>().toEqualTypeOf<Narrative | null>()
  })

  it("holds no plain number, and none of another measure", () => {
    // @ts-expect-error not known to be a count
    const plain: Draft2021["requests"]["received"]["total"] = 3
    // @ts-expect-error a count is not an amount
    const amount: Draft2021["proactive"]["fees"]["amount"] = Count.make(3)
    expect([plain, amount]).toEqual([3, 3])
  })

  it("has no parts of its own where the edition is not known", () => {
    expectTypeOf<Draft2021>().toExtend<Draft.Draft>()
    expectTypeOf<Draft.Draft>().not.toHaveProperty("requests")
  })
})

describe("a report", () => {
  it("has no blank, nothing unread and no part missing", () => {
    expectTypeOf<Report<typeof edition2021>["requests"]["received"]["total"]>().toEqualTypeOf<Count | "none" | "n/a">()
    expectTypeOf<Report<typeof edition2021>["overview"]>().toEqualTypeOf<Narrative>()
  })
})
