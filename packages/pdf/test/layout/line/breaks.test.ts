/** Where a line may begin, character by character: 行首禁则 and 行尾禁则, numbers with their units, addresses after their separators. */
import { describe, expect, it } from "@effect/vitest"
import * as Breaks from "../../../src/layout/line/breaks.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import type { Rules } from "../../../src/layout/line/Rules.ts"
import { read } from "../../../src/layout/line/Text.ts"
import { square } from "../faces.ts"

/** The text with a stroke wherever a line may begin freely. */
const divided = (raw: string, rules?: Rules): string => {
  const text = read(raw, metrics(square, "fangsong"))
  Breaks.breaks(text, rules)
  return Array.from({ length: text.length }, (_, at) => {
    const own = text.string.slice(text.at[at], text.at[at + 1])
    return text.level[at] === Breaks.free ? `|${own}` : own
  }).join("")
}

describe("a line may begin", () => {
  it.each([
    ["between any two Chinese characters", "公开条例", "公|开|条|例"],
    ["not with a closing mark, and not after an opening one", "按《条例》，公开", "按|《条|例》，|公|开"],
    ["not inside a number, nor between it and its unit", "共12.5%增2023年", "共|12.5%|增|2023年"],
    ["not between 第, a number and 号", "依第711号令", "依|第711号|令"],
    ["not inside a word", "由GDP定", "由|GDP|定"],
    ["not with a space, but after it", "见 图", "见 |图"],
    ["not between the halves of —— or ……", "报告——完……", "报|告——|完……"],
    ["inside an address, after a separator", "http://a.cn/bc/de", "http://|a.|cn/|bc/|de"],
    ["with a hyphen of an address, never after it", "www.yun-xi.gov.cn", "www.|yun|-xi.|gov.|cn"],
    ["behind the bracket of a document's number", "发〔2023〕12号", "发|〔2023〕|12号"],
    ["not after a hyphen", "电0517-8360", "电|0517-8360"],
    ["with an opening straight quotation mark, not with a closing one", '设"公"字', '设|"公"|字']
  ])("%s", (_, text, wanted) => expect(divided(text)).toBe(wanted))
})

it("an older print has its lines where they were", () => {
  expect(divided("发〔2023〕12号", 1)).toBe("发|〔2023〕12号")
  expect(divided("www.yun-xi.gov.cn", 1)).toBe("www.yun-xi.gov.cn")
})
