/** Two people enter one report: where they differ, what the file tells of it, and how a later change is noticed. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { times } from "../../../../vitest.shared.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import { slots } from "../../src/form/Edition.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import { differing, isStale, marked } from "../../src/report/doubleEntry.ts"
import type { DoubleEntry } from "../../src/report/Header.ts"
import * as Patch from "../../src/report/Patch.ts"
import * as Totals from "../../src/report/Totals.ts"
import { drafts } from "../support/drafts.ts"
import { problems, spoiled } from "../support/files.ts"
import { editions, report } from "../support/reports.ts"

const runs = { arbitrary: { runs: times(20, 200, 5000) } } as const

const received = "requests/received/naturalPerson"
const carriedOut = "requests/carriedOut/naturalPerson"

/** The report with some entries, its totals following them. */
const entered = (cells: { readonly [cell: string]: Entry }): Draft.Draft => {
  const draft = report(edition2021)
  return Patch.apply(draft, Totals.follow(edition2021, draft, { cells }))
}

const record = (draft: Draft.Draft): DoubleEntry => ({
  first: { by: "赵一", on: "2025-01-18T09:00:00+08:00" },
  second: { by: "钱二", on: "2025-01-20T16:05:00+08:00" },
  differed: 2,
  figures: marked(edition2021, draft)
})

describe("what two entries of a report differ in", () => {
  const second = entered({ [received]: Count.make(12) })

  it("is the cell that one of them has otherwise, and not the totals that follow from it", () => {
    expect(differing(edition2021, report(edition2021), second)).toEqual([{ cell: received, first: 0, second: 12 }])
  })

  it("is the total itself where one of them wrote another than its parts come to", () => {
    const typed = Patch.apply(second, { cells: { "requests/received/total": Count.make(21) } })
    expect(differing(edition2021, second, typed).map(({ cell }) => cell)).toEqual(["requests/received/total"])
  })

  it("is not that one declared none what the other filled with 0", () => {
    expect(differing(edition2021, report(edition2021), entered({ [received]: "none" }))).toEqual([])
  })

  it("is a blank against a 0, and an unread text against the figure it shows", () => {
    expect(differing(edition2021, entered({ [received]: null }), report(edition2021))).toMatchObject([
      { cell: received, first: null, second: 0 }
    ])
    const unread = entered({ [carriedOut]: { unread: "0" } })
    expect(differing(edition2021, unread, report(edition2021)).map(({ cell }) => cell)).toContain(carriedOut)
  })

  it.prop(
    "is nothing once each differing cell of the one was put into the other",
    [drafts(edition2021), drafts(edition2021)],
    ([one, other]) => {
      const cells = Object.fromEntries(differing(edition2021, one, other).map(({ cell, second }) => [cell, second]))
      const after = Patch.apply(one, Totals.follow(edition2021, one, { cells }))
      const left = differing(edition2021, after, other)
      // A total that somebody typed follows no part; it was a difference of its own, and was taken over as it was.
      expect(left.filter(({ cell }) => !Totals.isTotal(edition2021, cell))).toEqual([])
    },
    runs
  )
})

describe.each(editions)("the mark of the figures of %s", (_, edition) => {
  const all = slots(edition)
  const place = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: all.length - 1 }))

  it.prop(
    "is another as soon as one cell is, and the same where only words are",
    [drafts(edition), Arbitrary.schema(place), Arbitrary.schema(Schema.Literals(["blank", "none", "n/a", "无"]))],
    ([draft, at, value]) => {
      const cell = all[at]?.cell ?? received
      const entry: Entry = value === "无" ? { unread: value } : value === "blank" ? null : value
      const after = Patch.apply(draft, { cells: { [cell]: entry } })
      const isSame = JSON.stringify(Draft.at(draft, cell)) === JSON.stringify(entry)
      if (!isSame && typeof Draft.at(draft, cell) !== "object")
        expect(marked(edition, after)).not.toBe(marked(edition, draft))
      expect(marked(edition, Patch.apply(draft, { head: { title: "另一个标题" }, parts: { overview: null } }))).toBe(
        marked(edition, draft)
      )
      expect(marked(edition, draft)).toMatch(/^[\da-f]{16}$/u)
    },
    runs
  )
})

describe("the record of a second entry", () => {
  const draft = report(edition2021)
  const told = Patch.apply(draft, { head: { doubleEntry: record(draft) } })

  it("makes the file one of @1.2 and comes back as it was; taken away, the file is byte for byte what it was", () => {
    const text = Interchange.show(told)
    expect(text).toContain('"format":"gongkai/report@1.2"')
    expect(Result.getOrThrow(Interchange.parse(text))).toEqual(told)
    expect(Interchange.show(Patch.apply(told, { head: { doubleEntry: null } }))).toBe(Interchange.show(draft))
  })

  it.each(["gongkai/report@1", "gongkai/report@1.1"])(
    "is refused in a file of %s, which is told the format",
    (format) => {
      const found = problems(spoiled({ "/format": format, "/doubleEntry": record(draft) }))
      expect(found.map(({ pointer }) => pointer)).toEqual(["/format"])
      expect(found[0]?.message.zh).toContain('应写 "gongkai/report@1.2"')
      expect(problems(spoiled({ "/format": "gongkai/report@1.2", "/doubleEntry": record(draft) }))).toEqual([])
    }
  )

  it.each([
    ["/doubleEntry/first/by", ""],
    ["/doubleEntry/first/by", "赵\n一"],
    ["/doubleEntry/second/on", "2025-01-20"],
    ["/doubleEntry/second/on", "2025-02-30T08:00:00+08:00"],
    ["/doubleEntry/second/on", "2025-01-20T24:00:00Z"],
    ["/doubleEntry/second/on", "2025-01-20T08:00:00"],
    ["/doubleEntry/differed", -1],
    ["/doubleEntry/figures", "0123"],
    ["/doubleEntry/third", {}]
  ])("has no %s of %j", (pointer, value) => {
    const sound = { "/format": "gongkai/report@1.2", "/doubleEntry": record(draft) }
    expect(problems(spoiled({ ...sound, [pointer]: value })).map((each) => each.pointer)).toEqual([pointer])
  })

  it("is out of date as soon as a cell is changed, and no longer once the cell says the same again", () => {
    expect(isStale(edition2021, told)).toBe(false)
    const changed = Patch.apply(told, { cells: { [received]: Count.make(3) } })
    expect(isStale(edition2021, changed)).toBe(true)
    expect(isStale(edition2021, Patch.apply(changed, { cells: { [received]: Count.make(0) } }))).toBe(false)
    expect(isStale(edition2021, Patch.apply(told, { parts: { overview: null } }))).toBe(false)
    expect(isStale(edition2021, draft)).toBe(false)
  })
})
