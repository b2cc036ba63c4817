/** A list has as many items as it announces. */
import { describe, expect, it } from "@effect/vitest"
import { announced } from "../../../src/check/proof/announced.ts"

const quotes = (text: string): ReadonlyArray<string> => announced(text).map(({ quote }) => quote)

describe("the number of items that a text announces", () => {
  it.each([
    ["存在三个问题：一是认识不足；二是力量薄弱。下一步加强培训。", "三个问题："],
    ["存在两方面不足：一是认识不足；二是力量薄弱；三是渠道单一。", "两方面不足："],
    ["主要有以下三个方面的问题：（一）认识不足；（二）力量薄弱。", "三个方面的问题："],
    ["将采取4项措施：1.加强学习；2.完善制度；3.强化监督。", "4项措施："],
    ["做好三项工作：一要加强学习；二要完善制度。", "三项工作："]
  ])("is not that of those that follow: %s", (text, quote) => expect(quotes(text)).toEqual([quote]))

  it.each([
    "存在三个问题：一是认识不足（一是不学，二是不用）；二是力量薄弱；三是渠道单一。",
    "存在两个问题：一是认识不足；二是力量薄弱。抓好三项工作：一是学习；二是制度；三是监督。",
    "存在三个问题：一是认识不足；二是力量薄弱。此外，渠道单一。",
    "完成三项工作：一是印发文件2件。",
    "针对上述三个问题：一是学习；二是制度；三是监督；四是考核。"
  ])("is, or is not told by them: %s", (text) => expect(quotes(text)).toEqual([]))
})
