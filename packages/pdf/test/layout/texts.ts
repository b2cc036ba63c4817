/**
 * Random running text: words, figures, marks and addresses as reports have them, in any order.
 *
 * @module
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"

const tokens = [
  "政府信息",
  "公开",
  "的",
  "，",
  "。",
  "；",
  "《条例》",
  "（国办公开办函〔2021〕30号）",
  "“三安全一稳定”",
  "‘四最’、",
  "——",
  "……",
  "2023年",
  "增长12.5%",
  "318件",
  "第711号",
  " GDP ",
  "hazwgkc@163.com",
  "https://www.example.gov.cn/zwgk/2023-annual/report.html?id=1&page=2",
  "（网址：<http://www.example.gov.cn/>）",
  '"公开为常态"',
  "㴔口𬭎村",
  "e\u0301tude",
  "电话0517-83605210",
  "！",
  "　"
] as const

export const texts: Arbitrary.Arbitrary<string> = Arbitrary.schema(
  Schema.Array(Schema.Literals(tokens)).check(Schema.isMinLength(1), Schema.isMaxLength(120))
).pipe(Arbitrary.map((some) => some.join("")))

/** As reports write: marks follow words, and not each other without end. */
export const sentences: Arbitrary.Arbitrary<string> = texts.pipe(
  Arbitrary.map((text) => text.replaceAll(/([，。；！、—…　]{1,2})[，。；！、—…　]*/gu, "$1公"))
)
