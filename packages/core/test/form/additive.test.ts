/** Totals follow from the shape of the form. */
import { describe, expect, it } from "@effect/vitest"
import type { Cell } from "../../src/form/Cell.ts"
import { check } from "../../src/check/check.ts"
import * as Edition from "../../src/form/Edition.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { additive } from "../../src/form/additive.ts"
import { balance, editions, report } from "../support/reports.ts"

const held = balance(edition2021, {
  "requests/outcome.granted/naturalPerson": 4,
  "requests/outcome.closed.other/organization.research": 5,
  "review/cases/litigation.direct.upheld": 2,
  "review/cases/litigation.direct.pending": 1
})
const ids = (numbers: { readonly [cell: Cell]: number }) =>
  check(report(edition2021, { ...held, ...numbers }))
    .map(({ id }) => id)
    .toSorted()

describe.each(editions)("the sums that the tables of %s state by their shape", (key, edition) => {
  it("are 总计 of 三, （七）总计, and the three 总计 of 四", () => {
    const rules = Edition.forms(edition).flatMap(additive)
    expect(rules.map(({ id, equations }) => [id, equations.length])).toEqual([
      ["requests.total-is-sum-of-columns", key === "2021" ? 25 : 23],
      ["requests.outcome.total-is-sum-of-rows", 7],
      ["review.reconsideration.total-is-sum-of-columns", 1],
      ["review.litigation.direct.total-is-sum-of-columns", 1],
      ["review.litigation.afterReconsideration.total-is-sum-of-columns", 1]
    ])
    expect(rules.every(({ severity }) => severity === "error")).toBe(true)
  })

  it("add up 21 rows in 2021 and 19 in 2019 to （七）总计, six columns to 总计, four results to each 总计 of 四", () => {
    const [columns, rows, ...remedies] = Edition.forms(edition).flatMap(additive)
    expect(new Set(rows?.equations.map(({ right }) => right.length))).toEqual(new Set([key === "2021" ? 21 : 19]))
    expect(new Set(columns?.equations.map(({ right }) => right.length))).toEqual(new Set([6]))
    expect(remedies.flatMap(({ equations }) => equations.map(({ right }) => right.length))).toEqual([4, 4, 4])
  })
})

describe("总计 ＝ 自然人 ＋ 五类组织", () => {
  it("holds for a report whose totals are right", () => expect(ids({})).toEqual([]))

  it("names the row whose total is not", () => {
    const wrong = { "requests/received/total": 8, "requests/carriedIn/total": 1 } as const
    expect(ids(wrong)).toEqual([
      "requests.total-is-sum-of-columns@requests/carriedIn/total",
      "requests.total-is-sum-of-columns@requests/received/total"
    ])
  })
})

describe("（七）总计 ＝ 以上各行之和", () => {
  it("names the column whose total is not, and all the cells it adds up", () => {
    const wrong = {
      "requests/outcome.closed.other/naturalPerson": 1,
      "requests/outcome.closed.other/total": 6
    } as const
    expect(ids(wrong)).toEqual([
      "requests.outcome.total-is-sum-of-rows@requests/outcome.total/naturalPerson",
      "requests.outcome.total-is-sum-of-rows@requests/outcome.total/total"
    ])
    const [finding] = check(report(edition2021, { ...held, ...wrong }))
    expect(finding?.cells).toHaveLength(22)
    expect(finding?.cells[0]).toBe("requests/outcome.total/naturalPerson")
    expect(finding?.message.zh).toContain("“（七）总计”为4，其余21项合计5，相差1")
  })
})

describe("四、总计 ＝ 四种结果之和", () => {
  it("holds for each remedy by itself", () => {
    expect(ids({ "review/cases/litigation.direct.total": 2 })).toEqual([
      "review.litigation.direct.total-is-sum-of-columns@review/cases/litigation.direct.total"
    ])
  })
})
