/** Known misprints, numbers and blanks ill put are found; right words that share their characters are not. */
import { describe, expect, it } from "@effect/vitest"
import { blanks } from "../../../src/check/proof/blanks.ts"
import { counts } from "../../../src/check/proof/counts.ts"
import { known } from "../../../src/check/proof/known.ts"
import type { Reader } from "../../../src/check/proof/Slip.ts"

const quotes = (reader: Reader, text: string): ReadonlyArray<string> => reader(text).map(({ quote }) => quote)

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
  ])("%s", (text, quote) => expect(quotes(known, text)).toEqual([quote]))

  it.each([
    "一贯切实履行职责，公布署名文章，重申清单，提审请示。",
    "内部份额、报名截止时间、自己办结、周末收到的信件。",
    "主动公开、主动公示，依申请公开、公开条例、等级评定，依申请公开。",
    "经费由专人主管，街道分管，事项归口监管。",
    "本报告根据《条例》编制。本报告包括总体情况。"
  ])("is not in right words: %s", (text) => expect(quotes(known, text)).toEqual([]))
})

describe("a number ill put", () => {
  it.each([
    ["公开信息36余条。", "36余"],
    ["公开信息近300余条。", "近300余"],
    ["开展征集活动21。回应留言3条。", "开展征集活动21"],
    ["按时办结率达到105%，回复3件。", "办结率达到105%"],
    ["信件收到来信，83条，均已答复。", "信件收到来信，83条"]
  ])("%s", (text, quote) => expect(quotes(counts, text)).toContain(quote))
  it.each([
    "公开信息360余条、3万余条，附近30余户，10余次。",
    "答复率100%，增长率120%，评分98.5，热线12345，接听留言3条。",
    "2023年收到申请3件，行政诉讼0，全省排名第3。",
    "公开图文信息，共83条，均已审核。"
  ])("is not: %s", (text) => expect(quotes(counts, text)).toEqual([]))
})

describe("a blank", () => {
  it.each([
    ["坚持“应公开 尽公开”。", "“应公开 尽公开”"],
    ["第二十届 三 中全会精神。", "第二十届 三 中全会精神"]
  ])("parts what belongs together: %s", (text, quote) => expect(quotes(blanks, text)).toEqual([quote]))
  it.each(["（一）主动公开 全年公开30条。", "电 话：0000000，电 子 邮 箱：无。", "2023 年 1 月，附件 统计表 公示"])(
    "may part them: %s",
    (text) => expect(quotes(blanks, text)).toEqual([])
  )
})
