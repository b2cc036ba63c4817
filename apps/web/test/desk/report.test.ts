/** A report in the page tells where it is, and comes back as it was kept. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { beside, isSaved, opened, restored, statusOf, versionOf } from "../../src/desk/report.ts"

const of = (year: number) => Draft.blank(edition2021, { year, agency: { name: "云岭县水务局" }, reading: "draft" })
const report = opened({ id: "a", held: {}, draft: of(2024), isSaved: false }, "zh")

describe("the status", () => {
  it.each([
    [{ outcome: "kept" }, "pending", "还没有存为文件"],
    [{ outcome: "kept", fileName: "a.gongkai.json" }, "pending", "还没有存进文件"],
    [{ outcome: "failed" }, "failed", "不让本页留存"],
    [{ outcome: "kept", isElsewhere: true }, "readOnly", "另一个标签页"],
    [{ outcome: "failed", inFile: report.state.editing.draft }, "saved", "已存为文件"]
  ] as const)("of %j is %s", (change, kind, said) => {
    const status = statusOf({ ...report, ...change })
    expect(status.kind).toBe(kind)
    expect(status.text.zh).toContain(said)
  })
  it("is not saved while a text is not recorded", () => {
    expect(isSaved({ ...report, inFile: report.state.editing.draft, held: { title: "x" } })).toBe(false)
  })
})

describe("a version", () => {
  it("comes back with all that was typed", () => {
    const version = versionOf(
      { ...report, held: { title: "半句" }, fileName: "a.gongkai.json" },
      "2025-01-20T00:00:00.000Z"
    )
    const back = restored({ ...version, revision: 1 }, "en")
    expect(back).toMatchObject({
      id: "a",
      held: { title: "半句" },
      fileName: "a.gongkai.json",
      state: { language: "en" }
    })
    expect(back?.state.editing.draft).toEqual(report.state.editing.draft)
  })
  it("that is broken comes back as nothing", () => {
    expect(restored({ ...versionOf(report, ""), text: "{", revision: 1 }, "zh")).toBeUndefined()
  })
})

describe("last year's report", () => {
  it("is one of the same organ and the year before", () => {
    expect(beside(report, Interchange.show(of(2023)))?.state.last?.draft.year).toBe(2023)
    expect(beside(report, Interchange.show(of(2022)))).toBeUndefined()
    expect(beside(report, "{}")).toBeUndefined()
  })
})
