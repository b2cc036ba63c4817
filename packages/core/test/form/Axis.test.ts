/** Rows and columns are trees of headings: their lines, spans, depths and sums. */
import { describe, expect, it } from "@effect/vitest"
import * as Axis from "../../src/form/Axis.ts"
import { applicants, cases, remedies } from "../../src/editions/headings.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { axes } from "../support/axes.ts"
import { law } from "../support/law.ts"

const leaf = (key: string, label = key) => ({ key, label })
const axis: Axis.Axis = [
  leaf("received", "新收"),
  { key: "outcome", label: "结果", of: [leaf("granted", "公开"), { key: "total", label: "合计", sums: true }] }
]

describe("lines", () => {
  it("are the headings without others below, in the order of the form, under dotted keys", () => {
    expect(Axis.lines(applicants).map(({ key }) => key)).toEqual([
      "naturalPerson",
      "organization.business",
      "organization.research",
      "organization.publicInterest",
      "organization.legalService",
      "organization.other",
      "total"
    ])
  })

  it("know the headings above them, outermost first", () => {
    expect(Axis.lines(applicants)[1]?.path.map(({ label }) => label)).toEqual(["法人或其他组织", "商业企业"])
  })

  law("have keys of their own in every axis", [axes()], ([axis]) => {
    const keys = Axis.lines(axis).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe("printed", () => {
  it("joins the labels from the top down and leaves out what the form does not print", () => {
    expect(Axis.lines(axis).map(Axis.printed)).toEqual(["新收", "结果／公开", "结果／合计"])
    expect(Axis.lines(cases).map(Axis.printed)).toEqual([""])
  })
})

describe("depth", () => {
  it.each([
    ["三's applicants fill 2 levels", applicants, 2],
    ["四's remedies fill 3", remedies, 3],
    ["四's one row prints no label", cases, 0],
    ["三's rows fill 3 in 2021", edition2021.sections[2].blocks[0].rows, 3],
    ["三's rows fill 3 in 2019", edition2019.sections[2].blocks[0].rows, 3],
    ["an axis without headings fills none", [], 0]
  ])("%s", (_, axis: Axis.Axis, levels) => expect(Axis.depth(axis)).toBe(levels))
})

const outcome = (rows: Axis.Axis) => Axis.spans(rows).find(({ heading }) => heading.label === "三、本年度办理结果")

describe("spans", () => {
  it("covers the 22 rows of 三、本年度办理结果 in 2021 and its 20 in 2019", () => {
    expect(outcome(edition2021.sections[2].blocks[0].rows)).toMatchObject({ start: 2, length: 22, level: 0, levels: 1 })
    expect(outcome(edition2019.sections[2].blocks[0].rows)).toMatchObject({ start: 2, length: 20, level: 0, levels: 1 })
  })

  it("lets a line with nothing below it fill the levels that are left", () => {
    expect(Axis.spans(axis).map(({ level, start, length, levels }) => [level, start, length, levels])).toEqual([
      [0, 0, 1, 2],
      [0, 1, 2, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1]
    ])
  })

  law("covers each level of each line exactly once", [axes()], ([axis]) => {
    const seen = new Map<string, number>()
    for (const { level, levels, start, length } of Axis.spans(axis)) {
      for (let down = level; down < level + levels; down++) {
        for (let at = start; at < start + length; at++) seen.set(`${down}/${at}`, (seen.get(`${down}/${at}`) ?? 0) + 1)
      }
    }
    expect(seen.size).toBe(Axis.depth(axis) * Axis.lines(axis).length)
    expect([...seen.values()].every((times) => times === 1)).toBe(true)
  })
})

describe("sums", () => {
  it("says that 总计 of the applicants adds up 自然人 and the five kinds of organisation", () => {
    const [sum, ...others] = Axis.sums(applicants)
    expect(others).toEqual([])
    expect(sum?.total.key).toBe("total")
    expect(sum?.parts.map(({ key }) => key)).toEqual([
      "naturalPerson",
      "organization.business",
      "organization.research",
      "organization.publicInterest",
      "organization.legalService",
      "organization.other"
    ])
  })

  it("says of each remedy that its 总计 adds up its own four results", () => {
    expect(Axis.sums(remedies).map(({ total, parts }) => [total.key, parts.map(({ key }) => key)])).toEqual(
      ["reconsideration", "litigation.direct", "litigation.afterReconsideration"].map((remedy) => [
        `${remedy}.total`,
        ["upheld", "corrected", "otherwise", "pending"].map((result) => `${remedy}.${result}`)
      ])
    )
  })

  law("never adds a total to itself, and adds lines of its own group alone", [axes()], ([axis]) => {
    for (const { total, parts } of Axis.sums(axis)) {
      const group = total.key.split(".").slice(0, -1)
      expect(parts.map(({ key }) => key)).not.toContain(total.key)
      for (const part of parts) expect(part.key.split(".").slice(0, group.length)).toEqual(group)
    }
  })
})
