/** Labels in several lines are put together where they are words of the form, in the way that leaves the fewest lines over. */
import { describe, expect, it } from "vitest"
import { gathered } from "../src/fragments.ts"
import { grid, line } from "./support/readings.ts"

const words = new Set(["行政规范性文件", "行政许可", "本年制发件数"])
const alike = (text: string): number => (words.has(text) ? 1 : 0)
const told = (...lines: ReadonlyArray<string>) =>
  gathered(
    lines.map((each) => line(...each.split(" "))),
    alike
  ).map(({ row }) => row.cells.map((slot) => slot?.text).join(" "))

describe("lines of text", () => {
  it("are put together to the words of the form", () => {
    expect(told("行政规", "范性文", "件", "本年制", "发件数")).toEqual(["行政规范性文件", "本年制发件数"])
  })
  it("that are words of the form by themselves, or none at all, stay as they are", () => {
    expect(told("行政许可", "行政许可")).toEqual(["行政许可", "行政许可"])
    expect(told("办理情况", "统计表")).toEqual(["办理情况", "统计表"])
  })
  it("leave as few as can be: a beginning that could be another's is not taken first", () => {
    expect(told("统计", "行政许", "可")).toEqual(["统计", "行政许可"])
  })
  it("are parted by a row with figures, which nothing is put together across", () => {
    expect(told("行政许", "规章 1 2", "可")).toEqual(["行政许", "规章 1 2", "可"])
  })
  it("keep their order and the place of their first line", () => {
    const [first] = gathered([line("行政许"), line("可")], alike)
    expect(first).toMatchObject({ labels: ["行政许可"], row: { place: { line: 1 } } })
  })
})

it("cells of a grid whose spans are known are whole", () => {
  const rows = grid(["行政许"], ["可"])
  expect(gathered(rows, alike)).toEqual(rows)
})
