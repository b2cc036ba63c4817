/** Lines of a page become paragraphs: a full line goes on in the next, but no sentence goes on in a title. */
import { describe, expect, it } from "vitest"
import { paragraphs } from "../../../src/readers/pdf/prose.ts"

const size = 10
const margins = { left: 50, right: 550 }

/** Lines that reach from one margin to the other. */
const told = (...texts: ReadonlyArray<string>) =>
  paragraphs(
    texts.map((text, at) => {
      const box = { ...margins, top: 20 * at, bottom: 20 * at + size }
      return { page: 1, margins, line: { ...box, size, runs: [{ ...box, text, size }] } }
    })
  ).map(({ text }) => text)

describe("a line that reaches the right margin", () => {
  it("goes on in the next", () =>
    expect(told("全年按照要求办理公开事项，", "重点工作都有台账。")).toEqual([
      "全年按照要求办理公开事项，重点工作都有台账。"
    ]))

  it("does not where it is a title", () =>
    expect(told("示例县水利局2023年政府信息公开工作年度报告", "根据有关要求编制本报告。")).toEqual([
      "示例县水利局2023年政府信息公开工作年度报告",
      "根据有关要求编制本报告。"
    ]))

  it("does where a sentence ends with the name of a report", () =>
    expect(told("现公布本机关的政府信息公开工作情况，编制年度报告", "并公布如下。")).toEqual([
      "现公布本机关的政府信息公开工作情况，编制年度报告并公布如下。"
    ]))
})
