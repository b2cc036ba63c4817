/** A guessed figure that contradicts an equation is unread; one that stands in its own cell is what the office printed. */
import { describe, expect, it } from "vitest"
import type { Cell } from "@gongkai/core/Cell"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, isUnread } from "@gongkai/core/Entry"
import { judged } from "../../src/settle/judged.ts"
import type { Read } from "@gongkai/match/readRow"
import { inText } from "../../src/stream/readRun.ts"

const columns = ["naturalPerson", "business", "research", "publicInterest", "legalService", "other", "total"].map(
  (key) => (key === "naturalPerson" || key === "total" ? key : `organization.${key}`)
)

const running = { zh: "没有边框", en: "no borders" }

/** The figures of one row of part three. */
const row = (key: string, figures: ReadonlyArray<number | null>, guess?: Partial<Read>): ReadonlyArray<Read> =>
  figures.map((figure, at) => ({
    cell: `requests/${key}/${columns[at] ?? ""}` as Cell,
    entry: figure === null ? null : Count.make(figure),
    place: { line: 1, text: String(figure ?? "") },
    ...guess
  }))

const unreadOf = (...rows: ReadonlyArray<ReadonlyArray<Read>>): ReadonlyArray<string> => {
  const reads = new Map(rows.flat().map((read) => [read.cell, read] as const))
  return [...judged(edition2021, reads).values()].filter(({ entry }) => isUnread(entry)).map(({ cell }) => cell)
}

describe("a row that contradicts its own total", () => {
  const figures = [5, 2, 0, 0, 1, 0, 9]

  it("is recorded as printed where each figure stands in a cell of its own", () => {
    expect(unreadOf(row("outcome.granted", figures))).toEqual([])
  })

  it("is unread where its place was guessed, with what was read as a candidate", () => {
    const reads = row("outcome.granted", figures, { guessed: running, together: "granted" })
    expect(unreadOf(reads)).toHaveLength(7)
    const [first] = [...judged(edition2021, new Map(reads.map((read) => [read.cell, read]))).values()]
    expect(first).toMatchObject({ entry: { unread: "5", candidates: [5] }, place: { confidence: "doubtful" } })
    expect(first?.why?.zh).toContain("勾稽关系")
  })

  it("takes with it every row that was read under the same assumed head, and no other", () => {
    const assumed = { guessed: running, together: "head" }
    const right = row("received", [1, 0, 0, 0, 0, 0, 1], assumed)
    const other = row("carriedIn", [1, 0, 0, 0, 0, 0, 1], { guessed: running, together: "another" })
    expect(unreadOf(row("outcome.granted", figures, assumed), right, other)).toHaveLength(14)
  })

  it("is recorded as printed in running text, whose figures are as many as the columns, where many other rows add up", () => {
    const text = { guessed: running, together: inText }
    const others = ["received", "carriedIn", "outcome.total", "carriedOut"].map((key) =>
      row(key, [1, 2, 0, 0, 0, 0, 3], text)
    )
    expect(unreadOf(row("outcome.granted", figures, text), ...others)).toEqual([])
    expect(unreadOf(row("outcome.granted", figures, text), ...others.slice(0, 2))).toHaveLength(21)
  })

  it("loses only the figures that were guessed, where the others are plain", () => {
    const reads = row("outcome.granted", figures).map((read, at) => (at === 1 ? { ...read, guessed: running } : read))
    expect(unreadOf(reads)).toEqual(["requests/outcome.granted/organization.business"])
  })
})

/** What was guessed of one row by itself. */
const guess = (key: string) => ({ guessed: { zh: `${key}的数不在它的行名旁边`, en: key }, together: key })

const rows = (guessed: boolean) =>
  (["received", "carriedIn", "outcome.total", "carriedOut"] as const).map((key, at) =>
    row(
      key,
      [
        [10, 0, 0, 0, 0, 0, 10],
        [1, 0, 0, 0, 0, 0, 1],
        [9, 0, 0, 0, 0, 0, 9],
        [1, 0, 0, 0, 0, 0, 1]
      ][at] ?? [],
      {
        ...(guessed && guess(key))
      }
    )
  )

describe("a column that contradicts 一＋二＝（七）＋四", () => {
  it("is recorded as printed in a table", () => expect(unreadOf(...rows(false))).toEqual([]))

  it("is unread where rows were tied to their labels one by one, in the columns that fail and in no other", () => {
    expect(unreadOf(...rows(true)).toSorted()).toEqual(
      ["received", "carriedIn", "outcome.total", "carriedOut"]
        .flatMap((key) => [`requests/${key}/naturalPerson`, `requests/${key}/total`])
        .toSorted()
    )
  })
})

describe("a column that contradicts 一＋二＝（七）＋四, where only the columns of the figures were guessed", () => {
  const across = { guessed: { zh: "行里有空格", en: "blanks in the row" }, isOfColumns: true } as const
  const under = (key: string, figures: ReadonlyArray<number | null>) => row(key, figures, { ...across, together: key })
  const granted = [9, 0, 0, 0, 0, 0, 9]

  it("takes nothing from full rows that come to their own totals, rows of zeros among them", () => {
    const all = [
      under("received", [10, 0, 0, 0, 0, 0, 10]),
      under("carriedIn", [0, 0, 0, 0, 0, 0, 0]),
      under("outcome.total", granted),
      under("carriedOut", [3, 0, 0, 0, 0, 0, 3])
    ]
    expect(unreadOf(...all)).toEqual([])
  })

  it("takes those of a row with a blank, whose figures may stand elsewhere", () => {
    const all = [
      under("received", [10, 0, 0, 0, 0, 0, 10]),
      under("carriedIn", [1, null, 0, 0, 0, 0, 1]),
      under("outcome.total", granted),
      under("carriedOut", [3, 0, 0, 0, 0, 0, 3])
    ]
    expect(unreadOf(...all)).toEqual(["requests/carriedIn/naturalPerson", "requests/carriedIn/total"])
  })

  it("takes a row that contradicts its own total, and no other", () => {
    const all = [under("received", [10, 0, 0, 0, 0, 0, 12]), under("outcome.total", granted)]
    expect(unreadOf(...all)).toHaveLength(7)
    expect(unreadOf(...all).every((cell) => cell.startsWith("requests/received/"))).toBe(true)
  })
})

describe("an equation with unread cells", () => {
  it("says nothing while what is known may still balance", () => {
    expect(unreadOf(row("outcome.granted", [5, 2], guess("granted")), row("outcome.total", [7, 2]))).toEqual([])
  })

  it("is contradicted where the known parts alone are more than the total", () => {
    expect(unreadOf(row("outcome.granted", [5, 2], guess("granted")), row("outcome.total", [3, 2]))).toEqual([
      "requests/outcome.granted/naturalPerson"
    ])
  })
})
