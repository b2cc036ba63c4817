/** Figures that stand in one cell are those of the row where there is one for each column; otherwise nothing is said of them. */
import { describe, expect, it } from "vitest"
import { figuresApart, labelApart, lonely } from "../src/oneCell.ts"
import { line } from "./support/readings.ts"

const like = (label: string): number => (label === "本年新收" ? 1 : 0)

describe("a label with its figures in one cell", () => {
  it("is the label, and the figures stand behind it", () => {
    const parted = labelApart(line("本年新收 5 1 6", "", "", ""), like)
    expect(parted).toMatchObject({ labels: ["本年新收"], tail: ["5 1 6"], start: 1, grid: false, run: true })
    expect(parted).not.toHaveProperty("open")
  })
  it("has figures that nobody can tell where something else is among them", () => {
    expect(labelApart(line("本年新收 5件 1", ""), like)).toEqual(line("本年新收 5件 1", ""))
    expect(labelApart(line("本年新收 5 ? 6", ""), like)).toMatchObject({
      labels: ["本年新收"],
      open: { text: "5 ? 6" }
    })
  })
  it("stays as it is where it is no label of the form, stands alone, or has figures beside it", () => {
    for (const reading of [line("另收 5 1 6", ""), line("本年新收 5 1 6"), line("本年新收 5", "7")])
      expect(labelApart(reading, like)).toBe(reading)
  })
})

const told = (count: number, summed: boolean, ...cells: ReadonlyArray<string>) => {
  const { tail, open } = figuresApart(line("本年新收", ...cells), count, summed)
  return open === undefined ? tail : `? ${open.text}`
}

describe("figures in one cell", () => {
  it("are those of the columns where there is one for each", () => {
    expect(told(3, true, "5 1 6", "", "")).toEqual(["5", "1", "6"])
    expect(told(4, true, "5 1", "0 6", "", "")).toEqual(["5", "1", "0", "6"])
  })
  it("are told of no column where there are more or fewer", () => {
    expect(told(4, true, "5 1 6", "", "", "")).toBe("? 5 1 6")
    expect(told(3, true, "5 1 0 6", "", "")).toBe("? 5 1 0 6")
  })
  it("without sums to speak against them are read only where all stand in one cell, of three columns or more", () => {
    expect(told(3, false, "5 1 6", "", "")).toEqual(["5", "1", "6"])
    expect(told(3, false, "5 1", "6", "")).toBe("? 5 1 6")
    expect(told(2, false, "5 1", "")).toBe("? 5 1")
  })
  it("are one each in a full row, whatever blanks are in it", () =>
    expect(told(3, true, "5", "1 000", "6")).toEqual(["5", "1 000", "6"]))
})

describe("one figure in front of blank cells", () => {
  const run = line("行政许可", "0 0 0", "", "")
  const alone = line("规章", "0", "", "")
  it("may be of any column of its row, where other rows have all of theirs in one cell", () =>
    expect([alone, line("规章", "0", "3", ""), run].map(lonely([run, alone]))).toEqual([true, false, false]))
  it("is that of its column where no row has", () =>
    expect(lonely([line("甲", "0", "0", "0"), alone])(alone)).toBe(false))
})
