/** Names and equations that all form definitions share. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import * as Matrix from "@gongkai/core/Matrix"
import { describe, expect, it } from "vitest"
import { demanded, idOf, nameOfCell, nameOfKey, titleOf } from "../../src/definition/cells.ts"

const editions = [edition2019, edition2021]

describe("the names of cells", () => {
  it.each(editions)("of $key are different, and of letters, digits and underscores", (edition) => {
    const names = slots(edition).map(({ cell }) => nameOfCell(cell))
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]\w*$/iu.test(name))).toEqual([])
  })
  it("are made of those of their keys", () => {
    expect(nameOfKey("outcome.denied.inquiry")).toBe("outcome_denied_inquiry")
    expect(nameOfCell("review/cases/litigation.direct.total")).toBe("review__cases__litigation_direct_total")
  })
})

describe("the equations of an edition", () => {
  it.each(editions)("of $key are all there, each at the cell that stands last in the form", (edition) => {
    expect(demanded(edition)).toHaveLength(Matrix.matrix(edition).equations.length)
    const order = slots(edition).map(({ cell }) => cell)
    for (const { left, right, last } of demanded(edition)) {
      const all = [...left, ...right]
      expect(Math.max(...all.map((cell) => order.indexOf(cell)))).toBe(order.indexOf(last))
    }
  })
  it("say in words what they demand, and where", () => {
    const balance = demanded(edition2021).find(({ rule }) => rule === "requests.intake-equals-outcome")
    expect(balance?.last).toBe("requests/carriedOut/naturalPerson")
    expect(balance?.sentence.zh).toContain("自然人：各列：“一、本年新收政府信息公开申请数量”")
  })
})

it("a definition is known by its edition", () =>
  expect([idOf(edition2019), titleOf(edition2021)]).toEqual([
    "gongkai-2019",
    "政府信息公开工作年度报告，2021年格式（国办公开办函〔2021〕30号）"
  ]))
