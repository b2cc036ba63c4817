/** Heads in lines of text that stand in another order than the form's: the official order is then never assumed. */
import { review, requests } from "./support/forms.ts"
import { describe, expect, it } from "vitest"
import { isOtherwise } from "../src/otherwise.ts"
import { grid, line } from "./support/readings.ts"

const applicants = requests.blocks[0]?.columns ?? []
const remedies = review.blocks[0]?.columns ?? []
const told = (...lines: ReadonlyArray<string>) =>
  isOtherwise(
    lines.map((each) => line(each)),
    applicants
  )

describe("heads in lines", () => {
  it("stand as the form's do, also where some are missing or other words part them", () => {
    expect(told("自然人 商业企业 科研机构", "社会公益组织 法律服务机构 其他 总计")).toBe(false)
    expect(told("自然人", "（单位：件）", "总计")).toBe(false)
    expect(told("自然人法人或其他组织总计", "商业企业科研机构")).toBe(false)
  })
  it("stand otherwise where one of two comes first", () => {
    expect(told("总计 自然人")).toBe(true)
    expect(told("商业企业", "自然人")).toBe(true)
  })
  it("have no order where there is one, or none", () => {
    expect(told("总计")).toBe(false)
    expect(told("申请情况")).toBe(false)
  })
  it("are not looked for in a sentence, or in a line with figures", () => {
    expect(told("总计3件，自然人3件。")).toBe(false)
    expect(told("总计5", "自然人5")).toBe(false)
  })
})

const order = (...lines: ReadonlyArray<string>) =>
  isOtherwise(
    lines.map((each) => line(each)),
    remedies
  )

it("a group alone on its line may stand higher than what it stands beside", () => {
  expect(order("行政复议 行政诉讼", "结果维持 结果纠正")).toBe(false)
  expect(order("结果纠正 结果维持")).toBe(false)
})

it("heads in a grid have their places and are no lines", () => {
  expect(isOtherwise(grid(["总计", "自然人"]), applicants)).toBe(false)
})
