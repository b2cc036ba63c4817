/** Dates that no calendar has, or that lost a character, are found; whole dates, spans and numbers are not. */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import { days } from "../../../src/check/proof/days.ts"
import { law } from "../../support/law.ts"

const found = (text: string): ReadonlyArray<string> => days(text).map(({ quote }) => quote)

describe("a date that cannot be", () => {
  it.each([
    ["自20221月1日起。", "20221月1日"],
    ["至20221231日止。", "20221231日"],
    ["截至2022年1231日。", "2022年1231日"],
    ["2022年13月1日印发。", "2022年13月1日"],
    ["2023年2月29日印发。", "2023年2月29日"],
    ["4月31日召开。", "4月31日"],
    ["202年，本局收到申请。", "202年"],
    ["20232年印发。", "20232年"],
    ["至202023年12月31日止。", "202023年"],
    ["自2203年1月1日起。", "2203年"],
    ["2O23年12月印发。", "2O23年"],
    ["2023年1月1日至2023年12月31，共收到。", "2023年12月31"],
    ["2023年年12月召开。", "2023年年"],
    ["至2023年12年31日止。", "2023年12年"],
    ["至2023年12月31月止。", "12月31月"],
    ["至2023年12月31曰止。", "12月31曰"],
    ["自2023年1月l日起。", "l"]
  ])("%s", (text, quote) => expect(found(text)).toEqual([quote]))

  it.each([
    "2024年2月29日印发，2023年12月召开，1月1日起施行。",
    "用时12个月，公开202年前的史料，第205年会。",
    "2023年年度报告、2023年年底、近20年来。",
    "2023年9月、10月，2022年3年期债券，11月12月。",
    "服务时间为6月至9月，热线12345，编号20231231。",
    "12月31日口头答复3件。",
    "自1月1日起到1 2月31日止。"
  ])("is not a whole one or a span: %s", (text) => expect(found(text)).toEqual([]))

  const ordinal = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 20_000 })))
  law("is no day of any year", [ordinal], ([number]) => {
    const day = new Date(Date.UTC(2000, 0, 1 + number))
    const text = `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日印发。`
    expect(found(text)).toEqual([])
  })
})
