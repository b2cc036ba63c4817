/** A report that cannot be filed tells of its blanks part by part, and of everything else in the words of the server. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { barred } from "../../src/served/gaps.ts"

const plain = { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" } as const
const blank = Draft.blank(edition2021, plain)
const filled = {
  ...Draft.fill(
    edition2021,
    plain,
    () => Count.make(0),
    () => []
  ),
  overview: [paragraph("各项工作按条例办理。")]
}

describe("what bars a filing", () => {
  it("is six parts of a blank report, with the first blank of each table, though the server names each cell", () => {
    const errors = [
      { pointer: "/proactive/rules/issued", detail: "“规章／本年制发件数”未填" },
      { pointer: "/requests/outcome/granted/organization/business", detail: "“商业企业”未填" },
      { detail: "缺少“一、总体情况”；请补写这一部分" }
    ]
    const { gaps, others } = barred(edition2021, blank, errors)
    expect(gaps.map(({ name, count, cell }) => [name.slice(0, 1), count, cell])).toEqual([
      ["一", 0, undefined],
      ["二", 10, "proactive/rules/issued"],
      ["三", 175, "requests/received/naturalPerson"],
      ["四", 15, "review/cases/reconsideration.upheld"],
      ["五", 0, undefined],
      ["六", 0, undefined]
    ])
    expect(others).toEqual([])
  })
  it("counts an unread cell, and keeps what is no blank, each once", () => {
    const draft = Draft.put(filled, "requests/received/total", { unread: "廿" })
    const errors = [
      { pointer: "/requests/received/total", detail: "未能读出" },
      { pointer: "/requests/received/naturalPerson", detail: "收办不平" },
      { detail: "收办不平" }
    ]
    const { gaps, others } = barred(edition2021, draft, errors)
    expect(gaps.map(({ part, count }) => [part, count])).toEqual([
      [2, 1],
      [4, 0],
      [5, 0]
    ])
    expect(others).toEqual(["收办不平"])
  })
})
