/** Known misprints are found; right words that share their characters are not. */
import { describe, expect, it } from "@effect/vitest"
import { known } from "../../../src/check/proof/known.ts"

const quotes = (text: string): ReadonlyArray<string> => known(text).map(({ quote }) => quote)

describe("a misprint", () => {
  it.each([
    ["全年没有发生行政法复议。", "行政法复议"],
    ["布署年度重点。", "布署"],
    ["加强信息审查管，确保准确。", "审查管"],
    ["均己办结。", "己"],
    ["末收到申请。", "末"],
    ["截止2023年12月31日。", "截止"],
    ["网站和公众号合计共发布20条。", "合计共"],
    ["本年报根据《条例》要求编制本年报。", "本年报根据《条例》要求编制本年报"],
    ["河湾县人民府网站。", "人民府"],
    ["建设法制政府。", "法制政府"],
    ["做好主动公工作。", "主动公"],
    ["占比为百分之30%。", "百分之30%"],
    ["同比下降-5.2%。", "下降-5.2"],
    ["公开年报、指南、等。", "、等"],
    ["本报告包括河湾局办公室编制。", "本报告包括河湾局办公室编制"]
  ])("%s", (text, quote) => expect(quotes(text)).toEqual([quote]))

  it.each([
    "一贯切实履行职责，公布署名文章，重申清单，提审请示。",
    "内部份额、报名截止时间、自己办结、周末收到的信件。",
    "主动公开、主动公示，依申请公开、公开条例、等级评定，依申请公开。",
    "经费由专人主管，街道分管，事项归口监管。",
    "本报告根据《条例》编制。本报告包括总体情况。"
  ])("is not in right words: %s", (text) => expect(quotes(text)).toEqual([]))
})
