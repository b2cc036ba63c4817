/** Lists and shares of the whole text: a whole may stand sentences before, in the tables, or in the lines around. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

const numbers = balance(edition2021, {
  "requests/outcome.granted/naturalPerson": 40,
  "requests/carriedIn/naturalPerson": 3
})

const found = (...overview: ReadonlyArray<string>) => {
  const said = { overview: overview.map((text) => paragraph(text)) }
  return check({ ...report(edition2021, numbers), ...said }).filter(({ rule }) => rule === "text.parts-add-up")
}

describe("a list that does not add up", () => {
  it("is a warning that quotes its whole, with the sum", () => {
    expect(found("公开信息66条，其中动态60条、公告20条。")).toMatchObject([
      {
        severity: "warning",
        verdict: "contradicts",
        cells: [],
        passage: { part: "overview", block: 0, quote: "公开信息66条" },
        message: { zh: "“公开信息66条”所列各项60＋20＝80条，与66条相差14条" }
      }
    ])
  })
  it("whose whole stands before is told where its parts are", () => {
    expect(found("公开信息66条。", "其中动态60条、公告20条。")).toMatchObject([
      { passage: { block: 1 }, message: { zh: expect.stringContaining("与前文的66条相差14条") } }
    ])
  })
})

describe("a list of requests", () => {
  it("may come to what the tables have in all", () => {
    // 新收37，上年结转3，办结40.
    expect(found("收到申请37件，其中予以公开30件，部分公开10件。")).toEqual([])
    expect(found("收到申请37件，其中予以公开30件，部分公开12件。")).toHaveLength(1)
  })
})

const filler = (count: number) => Array.from({ length: count }, () => "工作有序。")

describe("a share", () => {
  it("may be of a total of the tables", () => {
    expect(found("予以公开20件，占50%。")).toEqual([])
    expect(found("其中网上受理申请20件，占办结总数的40%。")).toMatchObject([
      { message: { zh: "“占办结总数的40%”：20占40的50.0%，不是40%" } }
    ])
  })
  it("may be of a number twelve sentences before, and of none further back", () => {
    const whole = "全年主动公开政府信息100条。"
    expect(found(whole, ...filler(11), "其中网站80条，占70%。")).toHaveLength(1)
    expect(found(whole, ...filler(12), "其中网站80条，占70%。")).toEqual([])
  })
})

it("a rate of all is 100 %", () => {
  expect(found("收到来信15件，均按时答复，按时办结率93%。").map(({ message }) => message.en)).toEqual([
    "“按时办结率93%”: the text says that all were handled, which is 100%, not 93%"
  ])
})
