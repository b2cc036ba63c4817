/** Pieces of numbers below a row of figures go into its cells, where nothing else can be meant. */
import { describe, expect, it } from "vitest"
import { bareRows, withRest } from "../src/rests.ts"
import { grid, line, spansLost } from "./support/readings.ts"

const row = line("予以公开", "12", "3", "1456")

describe("figures without a label below a row of figures", () => {
  it("go on the numbers they stand below, and nobody reads these as whole", () => {
    const joined = withRest(row, line("", "", "", "7"))
    expect(joined?.tail).toEqual(["12", "3", "1456\n7"])
    expect(joined?.row.cells.at(-1)).toMatchObject({ text: "1456\n7", joined: true })
    expect(joined?.row.cells[1]).toEqual({ text: "12" })
  })

  it("alone on a line may be the rest of the last number or no part of the table: that number is in doubt", () => {
    const joined = withRest(row, line("7"))
    expect(joined?.tail).toEqual(["12", "3", "1456"])
    expect(joined?.row.cells.at(-1)).toMatchObject({ text: "1456", joined: true })
  })

  it.each([
    ["as many as the row has are a row of its own", line("", "1", "2", "3")],
    ["with a label are a row of its own", line("部分公开", "", "", "7")],
    ["that are no digits are none", line("", "", "", "无")],
    ["below a blank are none", line("", "", "", "7", "8")],
    ["that are blank are none", line("", "", "", "")]
  ])("%s", (_, below) => {
    expect(withRest(row, below)).toBeUndefined()
  })

  it("are none in a grid, whose cells are whole, nor below figures that have no label", () => {
    const [upper, lower] = grid(["予以公开", "12", "3"], ["", "", "7"])
    expect(upper && lower && withRest(upper, lower)).toBeUndefined()
    expect(withRest(line("1", "2", "3"), line("", "", "7"))).toBeUndefined()
  })
})

describe("the only row of a table, without a label", () => {
  const heads = line("维持", "纠正", "总计")
  it("is not known where figures stand right below others: all of them are one row that nobody reads", () => {
    const found = bareRows([heads, ...spansLost(["3", "", "13"], ["", "", "0"], ["4", "", ""])], 3)
    expect(found.map(({ open }) => open?.text)).toEqual([undefined, "3 13；0；4"])
  })
  it("is one of several that fill all columns", () =>
    expect(bareRows(spansLost(["3", "1", "4"], ["2", "2", "4"]), 3).map(({ open }) => open)).toEqual([
      undefined,
      undefined
    ]))
  it("is known in a grid, and below rows with labels or blanks", () => {
    expect(bareRows(grid(["3", "", "13"], ["", "", "0"]), 3)).toHaveLength(2)
    expect(bareRows([line("上年", "3"), line("3", "4"), line("", "")], 3)).toHaveLength(3)
  })
})
