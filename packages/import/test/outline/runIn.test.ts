/** Headings in the middle of running text come to stand on lines of their own, and nothing of the text is lost. */
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { runIn } from "../../src/outline/runIn.ts"

const read = (text: string, known: ReadonlyArray<number> = []) => {
  const block: Block = { _tag: "Paragraph", text, place: { line: 4 } }
  const apart = known
    .flatMap((number) => edition2021.sections.slice(number - 1, number))
    .map((section) => ({ section }))
  const found = runIn(edition2021, [block], apart)
  expect(found.every((each) => each._tag === "Paragraph" && each.place.line === 4)).toBe(true)
  return found.map((each) => (each._tag === "Paragraph" ? each.text : ""))
}
const front = "本报告按照统一格式编制。"

describe("a heading in running text", () => {
  it("stands alone, with what is in front of it and behind it", () =>
    expect(read(`${front}一、总体情况本年平稳，没有大的变化。五、存在的主要问题及改进情况人手偏紧。`)).toEqual([
      front,
      "一、总体情况",
      "本年平稳，没有大的变化。",
      "五、存在的主要问题及改进情况",
      "人手偏紧。"
    ]))

  it("is known in common other words too", () =>
    expect(read(`${front}五、存在问题及改进情况：人手偏紧。`)).toEqual([front, "五、存在问题及改进情况", "人手偏紧。"]))

  it("is not sought where the part's heading stands alone elsewhere", () =>
    expect(read(`${front}一、总体情况本年平稳。`, [1])).toEqual([`${front}一、总体情况本年平稳。`]))
})

it("a text without headings, a short one and a picture stay as they are", () => {
  expect(read(`${front}全年办件平稳。`)).toEqual([`${front}全年办件平稳。`])
  const picture: Block = { _tag: "Paragraph", text: "〔图片：一、总体情况本年平稳的图〕", place: {}, picture: {} }
  expect(runIn(edition2021, [picture], [])).toEqual([picture])
})
