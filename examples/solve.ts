/**
 * Fills the one blank of an equation, says what a wrong number would breach, and writes the equation as a sheet's formula.
 *
 * @module
 */
import { type Cell, type Edition, edition2021, Equation, Layout } from "@gongkai/core"
import { explain } from "@gongkai/core/explain"
import { requests } from "@gongkai/core/editions/2021"

/** 本年新收 ＋ 上年结转 ＝ （七）总计 ＋ 结转下年度, for natural persons. */
const balance = {
  left: ["requests/received/naturalPerson", "requests/carriedIn/naturalPerson"],
  right: ["requests/outcome.total/naturalPerson", "requests/carriedOut/naturalPerson"]
} as const satisfies { [side in "left" | "right"]: ReadonlyArray<Edition.CellOf<typeof edition2021>> }

const known = new Map<Cell.Cell, number>([
  ["requests/received/naturalPerson", 12],
  ["requests/carriedIn/naturalPerson", 1],
  ["requests/outcome.total/naturalPerson", 11]
])

const blank = Equation.solve(balance, (cell) => known.get(cell))
if (blank === undefined) throw new RangeError("more or less than one cell is blank")
console.log(blank.cell, "=", blank.value)

const wrong = (cell: Cell.Cell) => (cell === blank.cell ? blank.value + 1 : known.get(cell))
const verdict = Equation.judge(balance, wrong)
if (verdict._tag === "Breached") console.log(explain(edition2021, balance, wrong, verdict).zh)

/** The name of a cell in a sheet that holds the form as it is printed, from A1 on. */
const name = (cell: Cell.Cell): string => {
  const at = Layout.layout(requests).grid.map((row) =>
    row.findIndex((slot) => slot._tag === "Value" && slot.cell === cell)
  )
  const row = at.findIndex((column) => column >= 0)
  return String.fromCodePoint(65 + (at[row] ?? 0)) + String(row + 1)
}
console.log(Equation.formula(balance, name))
