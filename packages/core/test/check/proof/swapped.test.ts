/** Two neighbouring characters of a term in each other's place are found; what two right words make where they meet is not. */
import { describe, expect, it } from "@effect/vitest"
import { known } from "../../../src/check/proof/known.ts"
import { swapped } from "../../../src/check/proof/swapped.ts"

const quotes = (text: string): ReadonlyArray<string> => known(text).map(({ quote }) => quote)

describe("a term with two characters swapped", () => {
  it.each([
    ["加强政府息信公开工作。", "政府息信公开"],
    ["登录门网户站查阅。", "门网户站"],
    ["制发规性范文件2件。", "规性范文件"],
    ["开公政府信息120条。", "开公政府信息"],
    ["信公息开渠道畅通。", "信公息开"]
  ])("is told as it is meant: %s", (text, quote) => expect(quotes(text)).toEqual([quote]))

  it.each(["服务业培训2次。", "公开平水期流量。", "进一步强加固。", "社会议评分，他其组织。"])(
    "is not made by two right words: %s",
    (text) => expect(quotes(text)).toEqual([])
  )
  it("has the characters of its term, in another order", () => {
    for (const { wrong, right } of swapped) {
      expect(wrong).not.toBe(right)
      expect(Array.from(wrong).toSorted()).toEqual(Array.from(right).toSorted())
    }
  })
})
