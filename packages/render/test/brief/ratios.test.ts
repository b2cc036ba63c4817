/** Ratios: of ten at least, of known numbers alone, each with its definition and clause. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { definitions, pointsOf, type Ratio, ratios, take, toldPoints, toldRatio } from "../../src/brief/ratios.ts"
import { told } from "../../src/known.ts"
import { report } from "../support/report.ts"

const counts = (numbers: { readonly [cell: string]: number | "?" }) =>
  told(
    report({
      entry: (cell) => {
        const number = numbers[cell] ?? 0
        return number === "?" ? { unread: "" } : Count.make(number)
      }
    })
  )
const ratio = (key: string): Ratio => {
  const found = ratios(edition2021).find((each) => each.key === key)
  if (found === undefined) throw new RangeError(key)
  return found
}
const said = (key: string, numbers: Parameters<typeof counts>[0]) =>
  toldRatio(edition2021, take(ratio(key), counts(numbers))).zh

const cell = (name: string) => `review/cases/reconsideration.${name}`

describe("a ratio", () => {
  it("is told with both its numbers", () =>
    expect(said("granted", { "requests/outcome.granted/total": 5, "requests/outcome.total/total": 20 })).toBe(
      "5/20＝25.0%"
    ))
  it("of fewer than ten is told without a percentage", () =>
    expect(said("granted", { "requests/outcome.granted/total": 5, "requests/outcome.total/total": 9 })).toBe(
      "5/9（不足10，不计算）"
    ))
  it("of a part above its whole is no percentage, and its change no points", () => {
    const numbers = { "requests/outcome.granted/total": 50, "requests/outcome.total/total": 20 }
    expect(said("granted", numbers)).toBe("50/20（部分大于总数，请先核对）")
    const taken = take(ratio("granted"), counts(numbers))
    expect(pointsOf(taken, taken)).toBeUndefined()
  })
  it("of nothing says so", () => expect(said("granted", {})).toBe("0/0（没有发生）"))
  it("of what was not read names the cell", () =>
    expect(said("granted", { "requests/outcome.granted/total": "?" })).toBe(
      "不能计算：“三、本年度办理结果／（一）予以公开／总计”未读"
    ))
  it("of intake counts what was carried in", () =>
    expect(
      said("closed", { "requests/received/total": 8, "requests/carriedIn/total": 4, "requests/outcome.total/total": 9 })
    ).toBe("9/12＝75.0%"))
  it("of corrections leaves pending cases out", () => {
    expect(
      said("reconsideration", {
        [cell("upheld")]: 15,
        [cell("corrected")]: 5,
        [cell("pending")]: 40,
        [cell("total")]: 60
      })
    ).toBe("5/20＝25.0%")
  })
})

describe("the ratios of an edition", () => {
  it.each([edition2019, edition2021])("of $key are eleven, each with a definition and a clause", (edition) => {
    const all = ratios(edition)
    expect(all).toHaveLength(11)
    const { said: toldBy, instruments } = definitions(all)
    for (const each of all) expect(toldBy(each).zh).toMatch(/÷.*；《(?:条例|格式)》第/u)
    expect(instruments).toHaveLength(2)
  })
  it("two instruments that shorten alike keep their names", () => {
    const [one] = ratios(edition2021)
    if (one === undefined) throw new RangeError("no ratio")
    const twins = ["《甲办法》", "《乙办法》"].map((instrument) => ({
      ...one,
      cites: { instrument, clause: "第一条" }
    }))
    expect(definitions(twins).said(twins[1] ?? one).zh).toContain("《乙办法》第一条")
  })
})

const taken = (part: number, whole: number) => ({ part: { value: part }, whole: { value: whole } })

describe("a change in points", () => {
  it("is known of ten and more in both years", () => {
    expect(toldPoints(pointsOf(taken(5, 20), taken(7, 20))).zh).toBe("+10.0个百分点")
    expect(toldPoints(pointsOf(taken(5, 9), taken(7, 20))).zh).toBe("—")
    expect(toldPoints(pointsOf(taken(5, 20), taken(5, 20))).en).toBe("0.0 points")
  })
})
