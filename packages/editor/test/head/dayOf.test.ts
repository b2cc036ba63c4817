/** A day is read however clerks write it, and what is no day of the calendar is none. */
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { dayOf } from "../../src/head/dayOf.ts"
import { numbers } from "../paste/printed.ts"

const two = (number: number): string => String(number).padStart(2, "0")

/** The ways in which a day is written, in digits with and without their zeros. */
const written = (year: number, month: number, date: number): ReadonlyArray<string> => [
  `${year}-${two(month)}-${two(date)}`,
  `${year}-${month}-${date}`,
  `${year}年${month}月${date}日`,
  `${year} 年 ${two(month)} 月 ${two(date)} 日`,
  `${year}.${month}.${date}`,
  `${year}/${month}/${date}`,
  `${year}${two(month)}${two(date)}`
]

const full = (text: string): string =>
  text.replaceAll(/[!-~]/gu, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0))

describe("a day", () => {
  it("is read in every manner, in full width as well, with blanks around it", () => {
    const next = numbers(7)
    for (let tried = 0; tried < times(60, 400, 4000); tried++) {
      const [year, month, date] = [2008 + next(40), 1 + next(12), 1 + next(28)]
      for (const text of written(year, month, date).flatMap((each) => [each, full(each), `　${each} `]))
        expect(dayOf(text), text).toBe(`${year}-${two(month)}-${two(date)}`)
    }
  })

  it("is the 29th of February in leap years alone", () => {
    expect(dayOf("2024年2月29日")).toBe("2024-02-29")
    expect(dayOf("2025年2月29日")).toBeUndefined()
  })

  it.each(["2025-13-01", "2025年4月31日", "2025-00-10", "20250230"])("is not %s, which no calendar has", (text) => {
    expect(dayOf(text)).toBeUndefined()
  })

  it.each(["", "1月20日", "25-1-20", "2025年1月", "2025-1-20前", "约2025-1-20", "202512", "二〇二五年一月"])(
    "is not guessed from %j",
    (text) => {
      expect(dayOf(text)).toBeUndefined()
    }
  )
})
