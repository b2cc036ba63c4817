/** A character typed twice at the edge of a word is found; one word may end as the next begins. */
import { describe, expect, it } from "@effect/vitest"
import { doubled } from "../../../src/check/proof/doubled.ts"

const quotes = (text: string): ReadonlyArray<string> => doubled(text).map(({ quote }) => quote)

describe("a character typed twice", () => {
  it.each([
    ["全年提供指南，提提高公开质量。", ["提提高"]],
    ["将加加强培训。", ["加加强"]],
    ["开展学习习。", ["学习习"]],
    ["推进制度度建设。", ["制度度"]],
    ["抓好责任任落实。", ["责任任"]],
    ["公开信息息120条。", ["息息"]]
  ])("at the edge of a word is told: %s", (text, expected) => expect(quotes(text)).toEqual(expected))

  it.each([
    "公开开展情况，推进进一步开放，更加加强协作。",
    "转变工作作风，规范工作作息，开展制度度量。",
    "天天学习，人人参与，层层压实，认认真真落实。",
    "因机构整改改变，责任任务清楚，信息息息相关。"
  ])("is not where one word ends as the next begins: %s", (text) => expect(quotes(text)).toEqual([]))
})
