/** What the prose states of single cells: numbers in full, of this organ and year, each of which can mean one cell alone. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Lookup } from "../../src/form/Equation.ts"
import type { Draft } from "../../src/report/Draft.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { stated } from "../../src/check/stated.ts"
import { report } from "../support/reports.ts"

const saying = (...texts: ReadonlyArray<string>): Draft => {
  const said = { agency: { name: "柳湾县水务局" }, overview: texts.map((text) => paragraph(text)) }
  return { ...report(edition2021, {}), ...said }
}

const carriedIn =
  (number: number | undefined): Lookup =>
  (cell) =>
    cell === "requests/carriedIn/total" ? number : undefined

const numbers = (texts: ReadonlyArray<string>, at?: Lookup): Readonly<Record<string, ReadonlyArray<number>>> =>
  Object.fromEntries([...stated(edition2021, saying(...texts), at)].map(([cell, { values }]) => [cell, values]))

const granted = (number: number): string => `本年予以公开政府信息公开申请${number}件。`

describe("a number of the text", () => {
  it("is stated of the one cell that it can mean, whatever the tables hold", () => {
    expect(numbers(["本年予以公开政府信息公开申请12件，结转下年度继续办理2件。"])).toMatchObject({
      "requests/outcome.granted/total": [12],
      "requests/carriedOut/total": [2]
    })
  })

  it("may have those carried in with it where it is of requests received, as far as these are known", () => {
    const text = ["全年收到政府信息公开申请37件。"]
    expect(numbers(text, carriedIn(undefined))["requests/received/total"]).toBeUndefined()
    expect(numbers(text, carriedIn(0))["requests/received/total"]).toEqual([37])
    expect(numbers(text, carriedIn(2))["requests/received/total"]).toEqual([37, 35])
    expect(numbers(text, carriedIn(40))["requests/received/total"]).toBeUndefined()
  })

  it("is stated of none where it is another organ's, or about so many", () => {
    expect(numbers(["全市各部门共予以公开政府信息公开申请3700件。"])).toEqual({})
    expect(numbers(["本年予以公开政府信息公开申请近40件。"])).toEqual({})
  })

  it("is stated of none where the text says two different numbers", () => {
    expect(numbers([granted(12), granted(13)])).toEqual({})
    expect(numbers([granted(12), granted(12)])).toEqual({ "requests/outcome.granted/total": [12] })
  })
})

it("the clause that states it is quoted", () => {
  const found = stated(edition2021, saying("本年予以公开政府信息公开申请12件。"))
  expect(found.get("requests/outcome.granted/total")?.quote).toContain("12件")
})
