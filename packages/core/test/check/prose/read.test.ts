/** A paragraph keeps its topic over clauses and sentences, and means the same wherever it stands. */
import { describe, expect, it } from "@effect/vitest"
import { readParagraph } from "../../../src/check/prose/read.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { meant } from "../../support/readings.ts"

const closed = "本年度办理结果总计"

describe("the topic", () => {
  it("is kept over sentences, and given up where another begins", () => {
    expect(meant("全年收到信息公开申请9件。办结8件。").at(-1)).toBe(`8 ${closed}`)
    expect(meant("全年收到信息公开申请9件。举办培训3次，办结提案8件，答复8件。")).toHaveLength(1)
  })
  it("is that of the heading above", () => {
    expect(meant("共收到9件，办结8件。", { heading: "（二）依申请公开情况" })).toHaveLength(2)
    expect(meant("共收到9件，办结8件。", { heading: "（一）主动公开情况" })).toEqual([])
    expect(meant("共收到9件，办结8件。")).toEqual([])
  })
  it("is another's as long as the text goes on with it", () => {
    expect(meant("市公安局收到信息公开申请9件，其中予以公开3件。").every((each) => each.endsWith("@"))).toBe(true)
    expect(
      meant("收到信息公开申请9件，其中市公安局受理4件，予以公开3件。")
        .slice(1)
        .every((each) => each.endsWith("@"))
    ).toBe(true)
  })
})

/** How often the texts of a paragraph's sentences are asked for while it is read. */
const asked = (text: string): number => {
  let times = 0
  const counting = sentences(text).map((sentence) => ({
    ...sentence,
    get text() {
      times++
      return sentence.text
    }
  }))
  readParagraph(edition2021, { agency: "云州市财政局", year: 2023 }, counting, [])
  return times
}

describe("a paragraph ten times as long", () => {
  it.each([
    ["所有申请均已办结。", "公开栏常新。"],
    ["全年收到信息公开申请9件，均已办结。", "栏目常新。"],
    ["未收到信息公开申请。", "栏目常新。"]
  ])("is looked at ten times as often: %s", (said, rest) => {
    const of = (times: number) => asked(said.repeat(times) + rest.repeat(times))
    expect(of(100)).toBeLessThanOrEqual(12 * of(10))
  })
})
