/** A mark whose partner stands in the next paragraph is none alone; a paragraph without its stop is found where nothing goes on. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { type Block, heading, paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (...overview: ReadonlyArray<Block>): ReadonlyArray<string> => {
  const said = { overview }
  return check({ ...report(edition2021), ...said }).flatMap(({ rule, message }) =>
    rule === "text.punctuation" ? [message.zh] : []
  )
}

const first = "全年坚持主动公开，按季度核对目录，及时更新栏目"

describe("marks", () => {
  it("of a quotation over two paragraphs have their partner", () => {
    expect(found(paragraph("会议指出：“要坚持公开。"), paragraph("要及时更新。”会后作了分工。"))).toEqual([])
  })
  it("of two kinds that cross over paragraphs have each their own", () => {
    const crossed = [
      "会议指出：“要坚持公开。",
      "（一是及时更新。",
      "二是按季度核对。）",
      "三是专人负责。”会后作了分工。"
    ]
    expect(found(...crossed.map((text) => paragraph(text)))).toEqual([])
    expect(found(...crossed.slice(0, 3).map((text) => paragraph(text)))).toEqual([
      expect.stringMatching(/^““要坚持公开。”：引号不成对，缺后一半/u)
    ])
  })
  it("have no partner five paragraphs later", () => {
    const between = ["甲。", "乙。", "丙。", "丁。"].map((text) => paragraph(text))
    const [first, last] = [paragraph("会议指出：“要坚持公开。"), paragraph("要及时更新。”")]
    expect(found(first, ...between.slice(1), last)).toEqual([])
    expect(found(first, ...between, last)).toHaveLength(2)
  })
  it("without a partner are one finding for each text", () => {
    expect(found(paragraph("按照《云州规定（试行要求，全年公开信息30条。"))).toHaveLength(1)
  })
})

describe("a paragraph", () => {
  it("of sentences ends with a stop where a heading or the part's end follows", () => {
    expect(found(paragraph(`${first}，公开信息30条`))).toHaveLength(1)
    expect(found(paragraph(`${first}，共公开`), heading(2, "（二）依申请公开"), paragraph("没有。"))).toHaveLength(1)
    expect(found(paragraph(`${first}，`))).toEqual([expect.stringContaining("更新栏目，”之后没有写完")])
  })
  it("as long as a page's line has a stop somewhere", () => {
    const bare = `${first}，`.replaceAll(/[，、]/gu, "").repeat(3)
    expect(found(paragraph(bare))).toEqual(["段内没有标点"])
    expect(found(paragraph(bare), paragraph(bare))).toEqual(["段内没有标点（共2处）"])
  })
  it("may go on in the next, be a title, or give an address", () => {
    expect(found(paragraph(`${first}，共`), paragraph("公开信息30条。"))).toEqual([])
    expect(found(paragraph("年度政务公开工作"))).toEqual([])
    expect(found(paragraph("如有疑问，请与河湾局办公室联系，地址为河湾大道1号，电话0000000"))).toEqual([])
  })
})
