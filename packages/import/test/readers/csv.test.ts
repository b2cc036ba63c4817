/** Tables as spreadsheets write them in text; prose with commas in it is no table. */
import { describe, expect, it } from "vitest"
import { readCsv } from "../../src/readers/csv.ts"

const rowsOf = (text: string): ReadonlyArray<ReadonlyArray<string | undefined>> | undefined =>
  readCsv(text)?.blocks.flatMap((block) =>
    block._tag === "Rectangle" ? block.rows.map(({ cells }) => cells.map((slot) => slot?.text)) : [[block.text]]
  )

const below = "甲,1,2,3,4\n乙,5,6,7,8\n"

describe("a cell in quotes", () => {
  it("holds separators, line breaks, and quotes that are written twice", () => {
    expect(rowsOf(`"危及""三安全一稳定""",1,2,3,4\n${below}`)?.[0]?.[0]).toBe('危及"三安全一稳定"')
    expect(rowsOf(`"1,234",1,2,3,4\n${below}`)?.[0]).toEqual(["1,234", "1", "2", "3", "4"])
    expect(rowsOf(`"上\n下",1,2,3,4\n${below}`)?.[0]?.[0]).toMatch(/^上\s下$/u)
  })

  it("that is left open makes no table", () => expect(readCsv(`"甲,1,2,3,4\n${below}`)).toBeUndefined())
})

describe("a text is a table", () => {
  it("where most lines have as many cells as a line beside them", () => {
    expect(rowsOf(`标题\n${below}`)).toEqual([["标题"], ["甲", "1", "2", "3", "4"], ["乙", "5", "6", "7", "8"]])
    expect(rowsOf(below.replaceAll(",", ";"))).toEqual([
      ["甲", "1", "2", "3", "4"],
      ["乙", "5", "6", "7", "8"]
    ])
  })

  it("and not where just half of them do, nor where they have but two separators", () => {
    expect(readCsv(`第一段。\n第二段。\n${below}`)).toBeUndefined()
    expect(readCsv("甲,1,2\n乙,3,4\n")).toBeUndefined()
  })
})

it("a row keeps the number of the line it begins on", () => {
  const [table] = readCsv('a,"b,\nd",e,f\n1,2,3,4\n5,6,7,8')?.blocks ?? []
  expect(table?._tag === "Rectangle" && table.rows.map(({ place }) => place.line)).toEqual([1, 3, 4])
})

it("tables alone are told to be no more than that; with a sentence beside them nothing is told", () => {
  const note = "CSV 里只有表格，没有文字部分、落款、公布日期和机关信息；请补填"
  expect(readCsv(`标题\n${below}`)?.notes?.map(({ text }) => text.zh)).toEqual([note])
  expect(readCsv(`标题\n全年公开12条。\n${below}${below}`)?.notes).toBeUndefined()
})
