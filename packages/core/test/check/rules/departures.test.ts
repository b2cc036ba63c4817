/** What the reading of a source noted of labels, headings and order is said again by the check. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Departure } from "../../../src/report/Header.ts"
import { report } from "../../support/reports.ts"

const said = (departures: ReadonlyArray<Departure>) =>
  check({ ...report(edition2021), provenance: { file: "2023.html", reader: "html", cells: {}, departures } }).map(
    ({ rule, severity, message }) => [rule, severity, message.zh]
  )

const row = { of: "row", printed: "2.重复提出的申请", official: "2.重复申请" } as const

describe("a report that was read from a page", () => {
  it("which has the labels, the headings and the order of the form raises nothing", () => expect(said([])).toEqual([]))

  it("which calls a row otherwise is told so, once for each wording", () => {
    expect(said([row, row])).toEqual([
      ["label.official", "note", "原文的行名写作“2.重复提出的申请”，格式为“2.重复申请”"]
    ])
  })

  it("which heads a part otherwise, or has it out of its turn, is told so", () => {
    expect(
      said([
        { of: "heading", printed: "一、工作总体情况", official: "一、总体情况" },
        { of: "order", printed: "六、其他需要报告的事项", official: "六、其他需要报告的事项" }
      ])
    ).toEqual([
      ["heading.order", "warning", "原文的“六、其他需要报告的事项”不在格式规定的位置上"],
      ["heading.official", "note", "原文的标题写作“一、工作总体情况”，格式为“一、总体情况”"]
    ])
  })
})
