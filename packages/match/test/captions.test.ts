/** Figures without a label have the caption above their table, where each row of the form is a table of its own. */
import { describe, expect, it } from "vitest"
import { underCaptions } from "../src/captions.ts"
import { line } from "./support/readings.ts"

const captions = new Set(["行政复议", "行政诉讼"])
const told = (...all: ReadonlyArray<ReadonlyArray<string>>) =>
  underCaptions(
    all.map((cells) => line(...cells)),
    (label) => (captions.has(label) ? 1 : 0)
  ).flatMap(({ labels, tail }) => (tail.some((cell) => cell !== "") ? [`${labels.join("／")} ${tail.join(" ")}`] : []))

describe("figures below a caption", () => {
  it("are those of its row, heads between them or not", () => {
    expect(told(["行政复议"], ["结果维持", "结果纠正"], ["1", "2"], ["行政诉讼"], ["3", "4"])).toEqual([
      "行政复议 1 2",
      "行政诉讼 3 4"
    ])
  })
  it("are the first alone: a caption is of one row", () =>
    expect(told(["行政复议"], ["1", "2"], ["3", "4"])).toEqual(["行政复议 1 2", " 3 4"]))
  it("with a label of their own keep it", () => expect(told(["行政复议"], ["规章", "1", "2"])).toEqual(["规章 1 2"]))
  it("have none below a text that is no caption, nor below one among other words of its row", () => {
    expect(told(["办理情况"], ["1", "2"])).toEqual([" 1 2"])
    expect(told(["行政复议", "行政诉讼"], ["1", "2"])).toEqual([" 1 2"])
  })
})
