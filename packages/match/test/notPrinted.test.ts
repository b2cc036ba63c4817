/** A column that the source does not print is blank only where its head was read in full and the printed totals need nothing of it. */
import { lines } from "@gongkai/core/Axis"
import { Count, isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import type { Head } from "../src/columns.ts"
import { blanked, leftBlank, missing } from "../src/notPrinted.ts"
import type { Read } from "../src/readRow.ts"
import { requests } from "./support/forms.ts"

const [block] = requests.blocks
if (block === undefined) throw new Error("no block")
const keys = lines(block.columns).map(({ key }) => key)

/** 自然人, 商业企业 and 总计 are printed. */
const order = [0, 1, 6]
const head: Head = { order, places: [], table: 0 }
const row = (...figures: ReadonlyArray<number | undefined>): ReadonlyArray<Read> =>
  keys.map((key, column) => {
    const figure = figures[order.indexOf(column)]
    return {
      cell: `requests/received/${key}`,
      entry: figure === undefined ? { unread: "" } : Count.make(figure),
      place: { text: "" }
    }
  })

describe("columns that a head does not have", () => {
  it("are missing where the totals are those of the columns printed", () => {
    expect(missing(block, head, [row(5, 1, 6), row(4, 0, 4)])).toEqual([2, 3, 4, 5])
  })
  it("are not where a total is more: the rest stands somewhere", () => {
    expect(missing(block, head, [row(5, 1, 6), row(4, 0, 9)])).toEqual([])
  })
  it("are not where the last one is gone too: the table may have been cut off", () => {
    const cut = row(5, 1, undefined)
    expect(missing(block, { ...head, order: [0, 1] }, [cut])).toEqual([])
  })
  it("are not where a head was not recognised, was assumed, or stands in no grid", () => {
    const rows = [row(5, 1, 6)]
    expect(missing(block, { ...head, order: [0, undefined, 6] }, rows)).toEqual([])
    expect(missing(block, { ...head, assumed: [1] }, rows)).toEqual([])
    expect(missing(block, { order }, rows)).toEqual([])
    expect(missing(block, undefined, rows)).toEqual([])
  })
  it("are not where no row was read whole, or nothing of one was read", () => {
    expect(missing(block, head, [row(5, undefined, 6)])).toEqual([])
    expect(missing(block, head, [row(5, 1, 6), row()])).toEqual([])
    expect(missing(block, head, [row(5, 1, 6), row(4, undefined, 4)])).toEqual([2, 3, 4, 5])
  })
})

describe("what is missing", () => {
  it("is blank, with the reason; what was read stays", () => {
    const read = blanked(row(5, 1, 6), [2, 3, 4, 5], "甲")
    expect(read.map(({ entry }) => (isUnread(entry) ? "?" : entry))).toEqual([5, 1, null, null, null, null, 6])
    expect(read[2]).toMatchObject({
      together: "甲",
      place: { confidence: "likely" },
      guessed: { zh: expect.any(String) }
    })
    expect(read[0]).not.toHaveProperty("guessed")
  })
  it("is told once, with its columns", () => {
    expect(leftBlank(requests, block, [2, 5], { line: 3 })).toMatchObject({
      severity: "note",
      place: { line: 3 },
      text: {
        zh: expect.stringMatching(/没有.*科研机构”.*其他”列，各格按空白记$/u),
        en: expect.stringContaining("organization.research")
      }
    })
  })
})
