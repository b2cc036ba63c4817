/** Numbers have the value that a reader gives them, whether in digits or in Chinese numerals. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { value } from "../../../src/check/prose/numerals.ts"
import { law } from "../../support/law.ts"

const digits = "零一二三四五六七八九"

/** 306 is 三百零六: a place that holds nothing is 零, once, where something follows. */
const spelled = (number: number): string =>
  Array.from(String(number), (digit, at, all = String(number)) =>
    digit === "0" ? "零" : digits.charAt(Number(digit)) + ["", "十", "百", "千"][all.length - 1 - at]
  )
    .join("")
    .replaceAll(/零+/gu, "零")
    .replace(/(?!^)零$/u, "")

const upTo = (maximum: number) => Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum })))

describe("a number", () => {
  law("in Chinese numerals is the number they spell", [upTo(9999)], ([number]) =>
    expect(value(spelled(number))).toBe(number)
  )
  law("in digits is itself, with commas between thousands and without", [upTo(99_999_999)], ([number]) => {
    expect(value(String(number))).toBe(number)
    expect(value(number.toLocaleString("en-US"))).toBe(number)
  })
  law("in 万 of two decimals is exact", [upTo(9_999_999)], ([number]) =>
    expect(value((number / 100).toFixed(2), "万")).toBe(number * 100)
  )

  it.each([
    ["十二", "", 12],
    ["两百", "", 200],
    ["〇", "", 0],
    ["二〇二三", "", 2023],
    ["三", "万", 30_000],
    ["1.2", "亿", 120_000_000]
  ])("%s%s", (text, power, number) => expect(value(text, power)).toBe(number))

  it("is none where a character is no numeral", () => expect(value("三甲")).toBeUndefined())
})
