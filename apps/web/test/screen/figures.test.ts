/** What a cell shows: the figure of the report, or the text that is not recorded, and what neither tells. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { beside, opened } from "../../src/desk/report.ts"
import { shown } from "../../src/screen/figures.ts"

const cell = "requests/received/naturalPerson"
const of = (year: number, entry: unknown) =>
  Draft.fill(
    edition2021,
    { year, agency: { name: "云岭县水务局" }, reading: "draft" },
    (at) =>
      // Entries of the test are of the measures of their cells.
      (at === cell ? entry : null) as never
  )
const report = (entry: unknown, held = {}) => opened({ id: "a", held, draft: of(2024, entry), isSaved: false }, "zh")
const at = (own: ReturnType<typeof report>, address: Parameters<typeof shown>[1] = cell) =>
  shown(own, address, "zh", true)

describe("a cell", () => {
  it.each([
    [12, "plain", "12"],
    [null, "blank", ""],
    ["none", "none", "0"],
    [{ unread: "廿" }, "unread", "廿"]
  ])("with %j is %s", (entry, kind, value) => expect(at(report(entry))).toMatchObject({ kind, value }))
  it("shows the text that is not recorded, as such", () => {
    expect(at(report(3, { [cell]: "约" }))).toMatchObject({ value: "约", isHeld: true })
  })
  it("names itself by all its headings", () => expect(at(report(1))?.label).toContain("自然人"))
  it("tells a total, and one that differs from the sum of its parts", () => {
    const total = "requests/received/total"
    expect(at(report(2), total)).toMatchObject({ isTotal: true, kind: "blank" })
    const filled = Draft.fill(
      edition2021,
      { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" },
      (each) => (each === total ? 9 : 0) as never
    )
    const wrong = at(opened({ id: "a", held: {}, draft: filled, isSaved: false }, "zh"), total)
    expect(wrong).toMatchObject({ value: "9", severity: "error" })
    expect(wrong?.state).toContain("与各项合计不符")
  })
  it("has last year's number beside it", () => {
    const own = beside(report(5), Interchange.show(of(2023, 4)))
    expect(own && at(own)?.last).toBe("上年 4")
    expect(own && shown(own, cell, "zh", false)?.last).toBeUndefined()
  })
  it("that the form does not have shows nothing", () => expect(at(report(1), "requests/x/y")).toBeUndefined())
})
