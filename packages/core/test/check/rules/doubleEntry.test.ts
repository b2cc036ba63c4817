/** A change after the double entry is noted, and is never more than a note. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { Count } from "../../../src/report/Entry.ts"
import { marked } from "../../../src/report/doubleEntry.ts"
import * as Patch from "../../../src/report/Patch.ts"
import { report } from "../../support/reports.ts"

const draft = report(edition2021)
const entered = Patch.apply(draft, {
  head: {
    doubleEntry: {
      first: { by: "赵一", on: "2025-01-18T09:00:00+08:00" },
      second: { by: "钱二", on: "2025-01-20T16:05:00+08:00" },
      differed: 0,
      figures: marked(edition2021, draft)
    }
  }
})

describe("a report that two people entered", () => {
  it("raises nothing while its figures are those that both agreed on", () => {
    expect(check(entered)).toEqual([])
  })

  it("is noted once a figure was changed, with who had agreed and when", () => {
    const changed = Patch.apply(entered, { cells: { "requests/carriedOut/naturalPerson": Count.make(7) } })
    expect(check(changed).filter(({ rule }) => rule === "double-entry.stale")).toMatchObject([
      {
        severity: "note",
        cells: [],
        message: { zh: "钱二于2025-01-20复核之后，表格的数又有改动" }
      }
    ])
  })
})
