/** What each kind of entry counts for, in a draft and on a published page. */
import { describe, expect, it } from "@effect/vitest"
import type * as Arbitrary from "effect/Arbitrary"
import { printed } from "../../src/form/Axis.ts"
import type { Cell } from "../../src/form/Cell.ts"
import * as Draft from "../../src/report/Draft.ts"
import type { Reading } from "../../src/report/Header.ts"
import * as Edition from "../../src/form/Edition.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import * as Vector from "../../src/report/Vector.ts"
import { drafts } from "../support/drafts.ts"
import { editions } from "../support/reports.ts"
import { law } from "../support/law.ts"

const cell = "requests/received/naturalPerson"

/** What a cell counts for, in a report where everything else is 7. */
const counts = (entry: Entry, reading: Reading, at: Cell = cell) => {
  const entries = Edition.slots(edition2021).map((slot) => (slot.cell === at ? entry : Count.make(7)))
  return Vector.lookup(edition2021, Vector.make(edition2021, entries, reading))(at)
}

describe.each(["draft", "published"] as const)("read as %s", (reading) => {
  it("a number counts for itself", () => expect(counts(Count.make(12), reading)).toBe(12))
  it("a declared none counts 0", () => expect(counts("none", reading)).toBe(0))
  it("what is not applicable adds nothing", () => expect(counts("n/a", reading)).toBe(0))
  it("an unread cell is not known, whatever it might be", () => {
    expect(counts({ unread: "l2", candidates: [Count.make(12)] }, reading)).toBeUndefined()
    expect(counts({ unread: "" }, reading)).toBeUndefined()
  })
  it("a cell the edition does not have is not known", () => {
    const vector = new Float64Array(Edition.slots(edition2021).length)
    expect(Vector.lookup(edition2021, vector)("proactive/procurement/amount")).toBeUndefined()
  })
})

describe("a blank", () => {
  it("is not known in a draft", () => expect(counts(null, "draft")).toBeUndefined())
  it("is 0 on a published page", () => expect(counts(null, "published")).toBe(0))
  it("is not known on a published page where a total should be, though the line is filled in elsewhere", () => {
    for (const total of [
      "requests/outcome.total/organization.research",
      "requests/received/total",
      "requests/outcome.total/total",
      "review/cases/litigation.direct.total"
    ] as const)
      expect(counts(null, "published", total)).toBeUndefined()
  })
})

const without = (blank: (cell: string) => boolean) =>
  Vector.make(
    edition2021,
    Edition.slots(edition2021).map(({ cell }) => (blank(cell) ? null : Count.make(1))),
    "published"
  )

describe("a total line blank from end to end", () => {
  it("is not known even on a published page: the row （七）总计", () => {
    const at = Vector.lookup(
      edition2021,
      without((cell) => cell.startsWith("requests/outcome.total/"))
    )
    expect(at("requests/outcome.total/naturalPerson")).toBeUndefined()
    expect(at("requests/outcome.total/total")).toBeUndefined()
    expect(at("requests/received/total")).toBe(1)
  })

  it("is not known even on a published page: the column 总计 of 三", () => {
    const at = Vector.lookup(
      edition2021,
      without((cell) => /^requests\/.*\/total$/u.test(cell))
    )
    expect(at("requests/received/total")).toBeUndefined()
    expect(at("requests/outcome.total/naturalPerson")).toBe(1)
  })

  it("is not known even on a published page: one 总计 of 四, which is a line of one cell", () => {
    const at = Vector.lookup(
      edition2021,
      without((cell) => cell.endsWith("reconsideration.total"))
    )
    expect(at("review/cases/reconsideration.total")).toBeUndefined()
    expect(at("review/cases/litigation.direct.total")).toBe(1)
  })

  it("is one of 总计 and （七）总计 of 三 and the three 总计 of 四", () => {
    expect(Vector.totalLines(edition2021).map(({ line, places }) => [printed(line), places.length])).toEqual([
      ["总计", 25],
      ["三、本年度办理结果／（七）总计", 7],
      ["行政复议／总计", 1],
      ["行政诉讼／未经复议直接起诉／总计", 1],
      ["行政诉讼／复议后起诉／总计", 1]
    ])
  })
})

describe("a row left out of a published page because there is nothing in it", () => {
  const at = Vector.lookup(
    edition2021,
    without((cell) => cell.startsWith("requests/carriedIn/") || cell.endsWith("/organization.research"))
  )

  it("counts 0 with its total", () => expect(at("requests/carriedIn/total")).toBe(0))
  it("counts 0 as a column, with （七）总计 in it", () => {
    expect(at("requests/outcome.total/organization.research")).toBe(0)
  })
  it("leaves the totals of other rows as they are printed", () => expect(at("requests/outcome.total/total")).toBe(1))
  it("does not count 0 where one figure of it is printed or cannot be read", () => {
    for (const entry of [Count.make(5), { unread: "l" }]) {
      const entries = Edition.slots(edition2021).map(({ cell }): Entry => {
        if (cell === "requests/received/organization.research") return entry
        return cell.endsWith("/organization.research") ? null : Count.make(1)
      })
      const seen = Vector.lookup(edition2021, Vector.make(edition2021, entries, "published"))
      expect(seen("requests/outcome.total/organization.research")).toBeUndefined()
      expect(seen("requests/outcome.granted/organization.research")).toBe(0)
    }
  })
})

describe.each(editions)("a vector of %s", (_, edition) => {
  const some: Arbitrary.Arbitrary<Draft.Draft> = drafts(edition)

  law("has the order of the slots", [some], ([draft]) => {
    const vector = Vector.make(edition, Draft.entries(edition, draft), "draft")
    expect(vector).toHaveLength(Edition.slots(edition).length)
    for (const [at, { cell }] of Edition.slots(edition).entries()) {
      const entry = Draft.at(draft, cell)
      if (typeof entry === "number") expect(vector[at]).toBe(entry)
    }
  })

  law("knows in a draft no more than on a published page", [some], ([draft]) => {
    const entries = Draft.entries(edition, draft)
    const published = Vector.make(edition, entries, "published")
    for (const [at, number] of Vector.make(edition, entries, "draft").entries()) {
      if (!Number.isNaN(number) && entries[at] !== null) expect(published[at]).toBe(number)
    }
  })
})
