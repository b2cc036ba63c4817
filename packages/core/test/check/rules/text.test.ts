/** A number of the text that the tables contradict is a warning with both numbers; one of another scope is a note. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import * as Draft from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

const numbers = balance(edition2021, { "requests/outcome.granted/naturalPerson": 40 })

const found = (text: string, sound: Draft.Draft = report(edition2021, numbers)) => {
  const said = { overview: [paragraph(text)], agency: { name: "示例市水利局" } }
  return check({ ...sound, ...said }).filter(({ rule }) => rule === "text.agrees-with-tables")
}

describe("a number of the text", () => {
  it("that the tables bear out is no finding", () =>
    expect(found("全年共收到政府信息公开申请40件，予以公开40件。")).toEqual([]))
  it("that they contradict is a warning: the words, both numbers, and the cells", () => {
    const [finding, ...others] = found("全年共收到政府信息公开申请41件。")
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: "warning",
      verdict: "contradicts",
      passage: { part: "overview", block: 0, sentence: "全年共收到政府信息公开申请41件。" }
    })
    expect(finding?.cells).toContain("requests/received/total")
    expect(finding?.message.zh).toMatch(/41件”与表格不符：文字为41，表中“本年新收”为40/u)
  })
  it("of another scope is a note, and is not held against the table", () => {
    expect(found("全市共收到政府信息公开申请410件。")).toMatchObject([
      { severity: "note", verdict: "other scope", message: { zh: expect.stringContaining("另一范围") } }
    ])
  })
  it("is not judged where a cell that it may mean is not known", () => {
    const torn = Draft.put<typeof edition2021>(report(edition2021, numbers), "requests/received/total", {
      unread: "4l"
    })
    expect(found("全年新收政府信息公开申请41件。", torn)).toEqual([])
  })
  it("that stands twice in a sentence is two findings, each with an id of its own", () => {
    const ids = found("全年收到政府信息公开申请41件，收到政府信息公开申请41件。").map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(2)
  })
})
