/** A heading that is glued to its paragraph stands apart again, whatever its number and words; a sentence that begins like one does not. */
import { heading } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { gluedApart, ownEnd } from "../../src/outline/glued.ts"

const told = (text: string) =>
  gluedApart(edition2021, edition2021.sections, [{ _tag: "Paragraph", text, place: {} } satisfies Block]).map((block) =>
    block._tag === "Paragraph" ? block.text : ""
  )

describe("a heading glued to its paragraph", () => {
  it.each([
    ["一、总体情况2023年，我局认真落实条例。", "一、总体情况", "2023年，我局认真落实条例。"],
    ["五、存在的主要问题及改进情况：一是不够及时。", "五、存在的主要问题及改进情况", "一是不够及时。"],
    ["5、存在的主要问题及改进情况对照要求仍有不足。", "5、存在的主要问题及改进情况", "对照要求仍有不足。"],
    [
      "第六部分 其他需要报告的事项。本年度未收取信息处理费。",
      "第六部分 其他需要报告的事项",
      "本年度未收取信息处理费。"
    ],
    ["总体情况 2023年，我局认真落实条例。", "总体情况", "2023年，我局认真落实条例。"],
    [
      "五、存在的不足和下一步打算对照要求仍有不足：一是不够及时。",
      "五、存在的不足和下一步打算",
      "对照要求仍有不足：一是不够及时。"
    ],
    ["六、其它需要说明的事项本年度未收取信息处理费。", "六、其它需要说明的事项", "本年度未收取信息处理费。"]
  ])("“%s” is “%s” and “%s”", (text, title, rest) => expect(told(text)).toEqual([title, rest]))

  it("is kept with it below the official one, where nobody can say where it ends", () => {
    const text = "五、公开工作的不足之处和我们怎样看待它们如何着手整改，是本部分的内容。"
    expect(told(text).at(-1)).toContain("如何着手整改")
  })
})

it.each([
  "总体情况良好，群众满意。",
  "存在的主要问题是人手不够。",
  "五、监督保障。将政务公开纳入考核，问题当场改正。",
  "其他需要报告的事项如下：一是收费情况。"
])("“%s” is a paragraph", (text) => expect(told(text)).toEqual([text]))

it("a heading in own words goes on behind 和 and 及", () => {
  expect(ownEnd("五、工作中存在的主要问题和改进情况2023年")).toBe(17)
  expect(ownEnd("五、问题与不足一是")).toBe(7)
  expect(ownEnd("五、存在的问题是人手不够。")).toBeUndefined()
})

it.each(edition2021.sections.map((section) => [heading(edition2021, section)]))(
  "the official heading “%s” by itself stays one line",
  (text) => expect(told(text)).toEqual([text])
)
