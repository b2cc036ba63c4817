/** Heads of columns in text that broke them into lines: figures are theirs in order only if no other order is possible. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { forms } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { inOrder } from "../../src/stream/headOrder.ts"

const isInOrder = (key: string, ...lines: ReadonlyArray<string>): boolean => {
  const block = forms(edition2021).find((form) => form.key === key)?.blocks[0]
  return (
    block !== undefined &&
    inOrder(
      lines.map((line) => line.split(" ")),
      block
    )
  )
}

const requests = (...lines: ReadonlyArray<string>) => isInOrder("requests", "申请人情况", ...lines)
const reviews = (...lines: ReadonlyArray<string>) => isInOrder("review", ...lines)

describe("heads of requests", () => {
  it("are in order one below the other, row by row", () => {
    const top = ["自然人", "法人或其他组织", "总计"]
    expect(requests(...top, "商业企业", "科研机构", "社会公益", "组织", "法律服务", "机构", "其他")).toBe(true)
    expect(requests(...top, "商业企业", "社会公益", "组织", "科研机构", "法律服务", "机构", "其他")).toBe(false)
  })

  it("are in order where those of two rows' height came out among the others", () => {
    expect(
      requests("法人或其他组织", "自然", "商业", "科研", "人", "社会", "法律", "企业", "机构", "其他", "总计")
    ).toBe(true)
  })

  it("are in no order of the form where the upper row has another", () => {
    const inner = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    expect(requests("法人或其他组织", "自然人", "总计", ...inner)).toBe(false)
    expect(requests("总计", "自然人", "法人或其他组织", ...inner)).toBe(false)
  })

  it("are in order where lines leave no other order of their pieces", () => {
    const pieces = ["自然 法人或其他组织", "科研机 社会公 法律服 其他 总计", "人 商业企", "业 构 益组织 务机构"]
    expect(requests(...pieces)).toBe(true)
    expect(requests(...pieces.slice(0, 2), "商业企 人", pieces[3] ?? "")).toBe(false)
    expect(requests(...pieces.slice(0, 3))).toBe(false)
  })
})

describe("heads of reviews", () => {
  const five = "结果维持 结果纠正 其他结果 尚未审结 总计"

  it("are in order below each group alike", () => {
    expect(reviews("行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", five, five, five)).toBe(true)
    expect(reviews("行政诉讼 行政复议", "未经复议直接起诉 复议后起诉", five, five, five)).toBe(false)
  })

  it("are in no order of the form where the total comes first", () => {
    const first = "总计 结果维持 结果纠正 其他结果 尚未审结"
    expect(reviews("行政复议 行政诉讼", "未经复议直接起诉 复议后起诉", first, first, first)).toBe(false)
  })
})
