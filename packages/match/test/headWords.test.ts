/** The heads of columns, of all forms: as they are printed, or hardly otherwise. */
import { expect, it } from "vitest"
import { isGroupHead, isHeadLabel } from "../src/headWords.ts"

it.each(["自然人", "商业企业", "总 计", "申请人情况", "本年制发件数", "結果維持", "法人或其它组织", "对外公开总数量"])(
  "%s is a head",
  (text) => expect(isHeadLabel(text)).toBe(true)
)

it.each(["行政许可", "一、本年新收政府信息公开申请数量", "", "12", "自然", "自然人".repeat(7)])(
  "“%s” is none",
  (text) => expect(isHeadLabel(text)).toBe(false)
)

it("the head of a group of columns is no column's", () => {
  expect(["行政诉讼", "法人或其他组织", "申请人情况"].map(isGroupHead)).toEqual([true, true, true])
  expect(["自然人", "总计", "结果维持"].map(isGroupHead)).toEqual([false, false, false])
})
