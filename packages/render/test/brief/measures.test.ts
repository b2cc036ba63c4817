/** What a brief counts: named, with last year's beside, and with reasons where a number is not known. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { changed, inReview, measures, rowsOf, told } from "../../src/brief/measures.ts"
import { told as toldOf, toldAcross } from "../../src/known.ts"
import { report } from "../support/report.ts"

const unknown = { value: undefined, why: "unread", cells: [] } as const

describe("what is counted", () => {
  it("are the requests, the cases and every cell of part two", () => {
    const names = measures(edition2021).map(({ name }) => name.zh)
    expect(names.slice(0, 7)).toEqual([
      "本年新收申请",
      "上年结转申请",
      "本年办结申请",
      "结转下年申请",
      "行政复议",
      "行政诉讼／未经复议直接起诉",
      "行政诉讼／复议后起诉"
    ])
    expect(names).toHaveLength(17)
    expect(measures(edition2019)).toHaveLength(7 + 22)
  })
  it("a column of part four is found, and one that is not there is none", () => {
    expect(inReview(edition2021, "reconsideration.upheld")).toEqual(["review/cases/reconsideration.upheld"])
    expect(inReview(edition2021, "reconsideration.withdrawn")).toEqual([])
  })
})

describe("a number", () => {
  it("is told with its unit where it is money, and by its reason where it is none", () => {
    expect(told({ value: 77_302_800 }, "amount").zh).toBe("77.3028万元")
    expect(told(unknown).zh).toBe("未读")
  })
  it("is compared with its rate of ten and more", () => {
    expect(changed({ value: 20 }, { value: 25 }, "count").zh).toBe("+5（+25.0%）")
    expect(changed({ value: 9 }, { value: 4 }, "count").zh).toBe("-5")
    expect(changed({ value: 9 }, unknown, "count").zh).toBe("—")
    expect(changed({ value: 12 }, { value: 12 }, "count").zh).toBe("0")
  })
})

describe("the rows of the table", () => {
  const draft = report({ entry: (cell) => Count.make(cell === "requests/received/total" ? 12 : 0) })
  it("leave out what is 0, in both years where there are two", () => {
    expect(rowsOf(measures(edition2021), toldOf(draft), undefined).map(([name]) => name?.zh)).toEqual(["本年新收申请"])
    const last = report({
      entry: (cell) => Count.make(cell === "requests/carriedIn/total" ? 3 : 0),
      header: { year: 2022 }
    })
    expect(rowsOf(measures(edition2021), toldOf(draft), toldOf(last)).map((row) => row.map(({ zh }) => zh))).toEqual([
      ["本年新收申请", "12", "0", "+12"],
      ["上年结转申请", "0", "3", "-3"]
    ])
  })
  it("say what is not comparable, never 0", () => {
    const old = report({ edition: edition2019, entry: () => Count.make(4), header: { year: 2020 } })
    const rows = rowsOf(measures(edition2021), toldOf(report()), toldAcross(edition2021, old))
    const row = rows.find(([name]) => name?.zh === "行政规范性文件：现行有效件数")
    expect(row?.slice(2).map(({ zh }) => zh)).toEqual(["不可比", "—"])
  })
})
