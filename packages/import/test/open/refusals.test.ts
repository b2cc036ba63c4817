/** Why a document is no report names what is lacking, where it stands, and what to do. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import * as refusals from "../../src/open/refusals.ts"

describe("what a document lacks", () => {
  it.each([
    ["year", "missing", refusals.noYear],
    ["agency", "missing", refusals.noAgency],
    ["year", "unusable", refusals.wrongYear(1023)],
    ["agency", "unusable", refusals.wrongAgency],
    ["year", "doubtful", refusals.yearAssumed(2023).text],
    ["agency", "doubtful", refusals.agencyFromFile("甲").text]
  ])("is the %s, %s", (lacks, is, text) => expect(text).toMatchObject({ lacks, is }))

  it("is told with the year and the name that were found", () => {
    expect(refusals.wrongYear(1023).zh).toContain("1023")
    expect(refusals.before2019(2017).zh).toContain("2017年度")
    expect(refusals.agencyFromPreamble("示例局").text.zh).toContain("“示例局”")
    expect(refusals.publishedWhenMade("2024-01-12").text.zh).toContain("2024-01-12")
    expect(refusals.otherEdition(2020, edition2021).text.zh).toContain(edition2021.title)
  })
})

it("a document of prose alone names every cell as unread", () =>
  expect(refusals.onlyProse(edition2021).cells).toEqual(slots(edition2021).map(({ cell }) => cell)))

const seenAt = (place: object) => refusals.unplaced({ _tag: "Paragraph", text: "二、主动公开", place }).zh

describe("several reports in a file", () => {
  const each = [
    { zh: "2022年", en: "2022" },
    { zh: "2023年", en: "2023" }
  ]
  it("are counted and listed by their numbers", () =>
    expect(refusals.severalReports(each)).toMatchObject({
      count: 2,
      list: { zh: "  1  2022年\n  2  2023年", en: "  1  2022\n  2  2023" }
    }))
  it("of which none is the one asked for say so", () => {
    const { asked, zh } = refusals.noSuchReport(2019, each)
    expect(asked).toBe(2019)
    expect(zh).toContain("符合 2019")
    expect(zh).toContain("  2  2023年")
  })
  it("of which one does not say where it begins are named by the place where it was seen", () => {
    expect(seenAt({ line: 41 })).toMatch(/41.*“二、主动公开”/u)
    expect(seenAt({ path: "/html[1]/p[3]" })).toContain("/html[1]/p[3] “二、主动公开”")
    expect(refusals.unplaced(undefined).zh).toContain("“”")
  })
})
