/** Part one speaks of its five topics, and since 2021 in at most 1,000 characters. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import type { Edition } from "../../../src/form/Edition.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { heading, paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const saying = (edition: Edition, rule: string, ...texts: ReadonlyArray<string>) => {
  const said = { overview: texts.map((text) => (text.startsWith("#") ? heading(2, text.slice(1)) : paragraph(text))) }
  return check({ ...report(edition), ...said }, { edition }).filter((finding) => finding.rule === rule)
}
const missing = (...texts: ReadonlyArray<string>) =>
  saying(edition2021, "overview.topics", ...texts).map(({ message }) => message.zh)

const five = "全年主动公开信息30条，依申请公开3件，信息管理有序，平台运行平稳，监督保障到位。"

describe("the five topics", () => {
  it("are written of in any words, also in headings", () => {
    expect(missing(five)).toEqual([])
    expect(missing("#主动公开", "#依申请公开", "#政府信息管理", "#平台建设", "#监督保障", "均按要求办理。")).toEqual([])
    expect(missing("公开各类政府信息30条，受理公开申请3件，健全管理制度，维护网站，培训2次。")).toEqual([])
  })
  it("that are missing are named", () => {
    expect(missing("全年主动公开信息30条，网站更新及时，培训2次。")).toEqual([
      "“总体情况”没有写到：依申请公开、政府信息管理"
    ])
  })
  it("are not those that a list of the parts of the report names", () => {
    const list = "本报告由总体情况、主动公开政府信息情况、收到和处理申请情况、监督保障和平台等六部分组成。"
    expect(missing(list)).toEqual([
      "“总体情况”没有写到：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障"
    ])
  })
  it("are not asked of a part without a word", () => expect(missing("　")).toEqual([]))
  it("that are missing are told at the first words of the part", () => {
    const [finding] = saying(
      edition2021,
      "overview.topics",
      "#一、概述",
      "  本年度各项工作按照要求稳步推进，没有变化。"
    )
    expect(finding).toMatchObject({
      id: "overview.topics@overview",
      passage: { part: "overview", block: 1, quote: "本年度各项工作按照要求稳步推进，没有变化。".slice(0, 20) }
    })
  })
})

const found = (edition: Edition, text: string) =>
  saying(edition, "overview.length", text).map(({ message }) => message.zh)

const long = (characters: number) => "字".repeat(characters)

describe("the length of part one", () => {
  it("is 1,000 characters at most, blanks not counted", () => {
    expect(found(edition2021, long(1000))).toEqual([])
    expect(found(edition2021, ` ${long(500)}　${long(500)} `)).toEqual([])
    expect(found(edition2021, long(1001))).toEqual(["“总体情况”共1001字，超过1000字"])
  })
  it("counts a rare character once", () => expect(found(edition2021, "𠮷".repeat(1000))).toEqual([]))
  it("has no limit before 2021", () => expect(found(edition2019, long(1500))).toEqual([]))
})
