/** A report breaks off where nothing of what the form has behind a row or a part is there. */
import { describe, expect, it } from "vitest"
import { edition2021 } from "../../src/editions/2021.ts"
import { brokenOff } from "../../src/report/brokenOff.ts"
import { sectionKeys, upTo } from "../support/ends.ts"

describe("a report that ends in the middle of a table", () => {
  const end = brokenOff(edition2021, upTo("requests", "carriedIn"))

  it("ends after the last row that is there", () => expect(end?.last).toBe("二、上年结转政府信息公开申请数量"))

  it("lacks the rest of the table and all parts behind it", () => {
    expect(end?.cells).toHaveLength(23 * 7 + 15)
    expect(end?.cells[0]).toBe("requests/outcome.granted/naturalPerson")
    expect(sectionKeys(end)).toEqual(["review", "problems", "otherMatters"])
  })
})

describe("a report that ends behind a part", () => {
  it("ends there when several parts are missing", () => {
    const end = brokenOff(edition2021, upTo("requests"))
    expect([end?.last, sectionKeys(end)]).toEqual([
      "三、收到和处理政府信息公开申请情况",
      ["review", "problems", "otherMatters"]
    ])
  })

  it("ends there when it lacks prose only, if there is prose before", () => {
    expect(brokenOff(edition2021, upTo("review"))?.last).toBe("四、政府信息公开行政复议、行政诉讼情况")
    expect(brokenOff(edition2021, { ...upTo("review"), part: () => false })).toBeUndefined()
  })

  it("may have left out the last one", () => expect(brokenOff(edition2021, upTo("problems"))).toBeUndefined())
})

describe("a report of which something is there to the end", () => {
  it("does not break off, whatever is missing before", () => {
    expect(brokenOff(edition2021, { cell: () => false, part: ({ key }) => key === "otherMatters" })).toBeUndefined()
    const { cell } = upTo("requests", "carriedIn")
    expect(brokenOff(edition2021, { cell, part: () => true })).toBeUndefined()
  })

  it("does not break off before it begins", () => {
    expect(brokenOff(edition2021, { cell: () => false, part: () => false })).toBeUndefined()
  })
})
