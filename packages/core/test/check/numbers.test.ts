/** Every number of the text is named with what it was taken for, each once and with one standing. */
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "../../src/editions/2021.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { check } from "../../src/check/check.ts"
import { numbers, standings } from "../../src/check/numbers.ts"
import { balance, report } from "../support/reports.ts"

const cells = balance(edition2021, {
  "requests/outcome.granted/naturalPerson": 7,
  "requests/outcome.denied.inquiry/naturalPerson": 2,
  "requests/carriedOut/naturalPerson": 1
})
/** A report of ten requests that says this in part one. */
const saying = (text: string) => {
  const words = { overview: [paragraph(text)] }
  return { ...report(edition2021, cells), ...words }
}
/** Each number with its standing. */
const taken = (text: string) => numbers(saying(text)).map(({ value, unit, verdict }) => [`${value}${unit}`, verdict])

describe("the numbers of a text", () => {
  it("agree, contradict, are another's, or are in no table", () => {
    const text =
      "全年收到政府信息公开申请10件，其中网上提交6件；予以公开8件，占80%。发布信息300余条。滨江区档案局收到政府信息公开申请4件。"
    expect(taken(text)).toEqual([
      ["10件", "agrees"],
      ["6件", "not in the tables"],
      ["8件", "contradicts"],
      ["80%", "not in the tables"],
      ["300条", "not in the tables"],
      ["4件", "other scope"]
    ])
    expect(standings(numbers(saying(text)))).toEqual({
      agrees: 1,
      contradicts: 1,
      "other scope": 1,
      "not in the tables": 3,
      unchecked: 0
    })
  })
  it("are the number 0 where something is denied", () => {
    expect(taken("全年没有收到政府信息公开申请。")).toEqual([["0件", "contradicts"]])
  })
  it("say which cells they were held against, and in which words they stand", () => {
    const [, first] = numbers(saying("收到政府信息公开申请10件，不予公开2件。"))
    expect(first?.passage).toMatchObject({ part: "overview", block: 0, quote: "不予公开2件" })
    expect(first?.message.zh).toBe("与“不予公开”一致")
    expect(first?.cells).toHaveLength(8)
  })
  it("are contradicted as often as the check warns of them", () => {
    const text = "全年收到政府信息公开申请11件，予以公开8件，不予公开2件，结转下年度继续办理2件。"
    const warned = check(saying(text)).filter(({ verdict }) => verdict === "contradicts")
    expect(warned).toHaveLength(standings(numbers(saying(text))).contradicts)
  })
})
