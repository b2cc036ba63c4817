/** A doubtful figure is decided only by sums whose other figures are known; last year's report helps where it is of the same form. */
import { describe, expect, it } from "vitest"
import type { Cell } from "@gongkai/core/Cell"
import { type Draft, put, putAll } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, type Entry, isUnread } from "@gongkai/core/Entry"
import type { Read } from "@gongkai/match/readRow"
import type { Forms } from "../../src/settle/Forms.ts"
import { settleOpen } from "../../src/settle/settleOpen.ts"
import { draftOf } from "../support/drafts.ts"

const columns = ["business", "research", "publicInterest", "legalService", "other"]
const cellOf = (row: string, column: string): Cell => `requests/${row}/${column}`

/** The entries of a row of part three: 自然人, the five kinds of organizations, 总计. */
const row = (key: string, entries: ReadonlyArray<Entry | undefined>): ReadonlyArray<Read> =>
  ["naturalPerson", ...columns.map((each) => `organization.${each}`), "total"].flatMap((column, at) => {
    const entry = entries[at]
    return entry === undefined ? [] : [{ cell: cellOf(key, column), entry, place: { line: 1, text: "" } }]
  })

const formsOf = (reads: ReadonlyArray<Read>): Forms => ({
  edition: edition2021,
  reads: new Map(reads.map((read) => [read.cell, read])),
  pending: [],
  messages: [],
  assumptions: [],
  score: 0
})

const settled = (reads: ReadonlyArray<Read>, previous?: Draft) =>
  settleOpen(formsOf(reads), { previous }).map(({ cell, entry }) => [cell, entry])

const count = (number: number): Entry => Count.make(number)
const doubtful = (...candidates: ReadonlyArray<number>): Entry => ({
  unread: "l",
  candidates: candidates.map((each) => Count.make(each))
})
const zero = count(0)
const first = cellOf("outcome.granted", "naturalPerson")

describe("a doubtful digit", () => {
  it("is the candidate with which its row adds up", () => {
    const reads = row("outcome.granted", [doubtful(1, 7), count(2), zero, zero, zero, zero, count(9)])
    expect(settled(reads)).toEqual([[first, 7]])
  })

  it("is not decided where no candidate, or more than one, makes its sums hold", () => {
    expect(settled(row("outcome.granted", [doubtful(1, 7), count(2), zero, zero, zero, zero, count(5)]))).toEqual([])
    const two = [doubtful(1, 7), doubtful(2, 8), zero, zero, zero, zero, count(9)]
    expect(settled(row("outcome.granted", two))).toEqual([])
  })

  it("is not decided, though there be but one candidate, where a figure of each of its sums is unknown", () => {
    const missing = [doubtful(7), undefined, zero, zero, zero, zero, count(9)]
    expect(settled(row("outcome.granted", missing))).toEqual([])
    const illegible = [doubtful(7), { unread: "?" }, zero, zero, zero, zero, count(9)]
    expect(settled(row("outcome.granted", illegible))).toEqual([])
  })
})

describe("last year's report", () => {
  const carriedOut = "requests/carriedOut/naturalPerson"
  const carried = { [carriedOut]: count(7), "requests/carriedOut/total": count(7) }
  const reads: ReadonlyArray<Read> = [
    { cell: "requests/carriedIn/naturalPerson", entry: doubtful(1, 7), place: { line: 1, text: "l" } },
    ...row("carriedIn", [undefined, zero, zero, zero, zero, zero, doubtful(1, 7)])
  ]
  const decided = [
    ["requests/carriedIn/naturalPerson", 7],
    ["requests/carriedIn/total", 7]
  ]

  it("decides what it carried out", () => {
    const last = putAll(draftOf(edition2021, [0]), carried)
    expect(settled(reads)).toEqual([])
    expect(settled(reads, last)).toEqual(decided)
  })

  it("of another edition decides nothing", () => {
    expect(settled(reads, putAll(draftOf(edition2019, [0]), carried))).toEqual([])
  })

  it("that could not be read there decides nothing", () => {
    const last = put(draftOf(edition2021, [0]), carriedOut, { unread: "?" })
    expect(settled(reads, last)).toEqual([])
  })
})

it("what was read for certain is left alone", () => {
  const reads = row("outcome.granted", [count(1), zero, zero, zero, zero, zero, count(9)])
  expect(reads.some(({ entry }) => isUnread(entry))).toBe(false)
  expect(settled(reads)).toEqual([])
})

const said = (cell: Cell, value: number) => () => new Map([[cell, { values: [value], quote: `共${value}件` }]])
const open = (evidence: Parameters<typeof settleOpen>[1], ...reads: ReadonlyArray<Read>) =>
  settleOpen(formsOf(reads), evidence)

describe("the report's own prose", () => {
  const granted = cellOf("outcome.granted", "total")
  const alone: Read = { cell: granted, entry: doubtful(11, 17), place: { line: 1, text: "l7" } }

  it("chooses among the numbers that a doubtful figure may be, and says so", () => {
    const [read] = open({ stated: said(granted, 17) }, alone)
    expect(read).toMatchObject({ cell: granted, entry: 17, place: { confidence: "likely" } })
    expect(read?.place.note).toContain("共17件")
  })

  it("makes no number that the source does not allow", () => {
    expect(open({ stated: said(granted, 12) }, alone)).toEqual([])
    expect(open({}, alone)).toEqual([])
  })

  it("chooses nothing where more sums would fail than without it", () => {
    const reads = row("outcome.granted", [doubtful(1, 7), count(2), zero, zero, zero, zero, count(9)])
    expect(open({ stated: said(first, 1) }, ...reads).map(({ entry }) => entry)).toEqual([7])
  })
})
