/** The head of a report: its year, its days, and where its numbers were read. */
import { describe, expect, it } from "@effect/vitest"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Header from "../../src/report/Header.ts"

const reads = (schema: Schema.Codec<unknown, unknown>, input: unknown) =>
  Option.isSome(Schema.decodeUnknownOption(schema)(input))

describe("a report year", () => {
  it.each([2008, 2023, 2100])("may be %i", (year) => expect(reads(Header.Year, year)).toBe(true))
  it.each([2007, 2101, 2023.5, "2023", null])("is never %j", (year) => expect(reads(Header.Year, year)).toBe(false))
})

const two = (number: number) => String(number).padStart(2, "0")

describe("a day", () => {
  it.each(["2024-01-31", "2024-02-29", "2000-02-29"])("may be %s", (day) => expect(reads(Header.Day, day)).toBe(true))
  it.each(["2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-1-31", "2024年1月31日", ""])(
    "is never “%s”: it must be on the calendar",
    (day) => expect(reads(Header.Day, day)).toBe(false)
  )

  it("is what a calendar has, in every month of four hundred years", () => {
    const wrong: Array<string> = []
    for (let year = 1800; year < 2200; year++) {
      for (let month = 0; month <= 13; month++) {
        // Day 0 of the next month is the last of this one.
        const last = month < 1 || month > 12 ? 0 : new Date(Date.UTC(year, month, 0)).getUTCDate()
        for (const day of [0, 1, 9, 10, 19, 20, 28, 29, 30, 31, 32]) {
          const written = `${year}-${two(month)}-${two(day)}`
          if (reads(Header.Day, written) !== (day >= 1 && day <= last)) wrong.push(written)
        }
      }
    }
    expect(wrong).toEqual([])
  })
})

describe("a waiver", () => {
  const waiver = {
    rule: "requests.intake-equals-outcome",
    cells: ["requests/received/total"],
    values: [3, null, "none"],
    reason: "系统口径调整",
    by: "张三",
    on: "2024-01-20"
  }
  it("names its rule, cells, their values, a reason, who and when", () =>
    expect(reads(Header.Waiver, waiver)).toBe(true))
  it.each(["rule", "reason", "by", "on"])("is nothing with an empty %s", (key) => {
    expect(reads(Header.Waiver, { ...waiver, [key]: "" })).toBe(false)
  })
})

describe("provenance", () => {
  it("says of each cell where it was read", () => {
    const cells = { "requests/received/total": { line: 12, text: "17", note: "单元格含脚注" }, "a/b/c": { text: "" } }
    expect(reads(Header.Provenance, { file: "年报.docx", reader: "docx", cells })).toBe(true)
    expect(
      reads(Header.Provenance, { file: "年报.docx", reader: "docx", cells: { "a/b/c": { line: -1, text: "" } } })
    ).toBe(false)
  })
})

describe("a title in parts", () => {
  const head = { year: 2023, agency: { name: "云溪县水务局" } }
  it("is the organ and the rest, where it begins with the organ", () => {
    expect(Header.titleParts(head)).toEqual(["云溪县水务局", "2023年政府信息公开工作年度报告"])
    expect(Header.titleParts({ ...head, title: "云溪县水务局年报" })).toEqual(["云溪县水务局", "年报"])
  })
  it("is one, where it does not, or is the organ alone", () => {
    expect(Header.titleParts({ ...head, title: "2023年年报" })).toEqual(["2023年年报"])
    expect(Header.titleParts({ ...head, title: "云溪县水务局" })).toEqual(["云溪县水务局"])
  })
})
