/**
 * The same equations as formulas of a HyperFormula sheet: cells in column A, verdicts in column B, 0 where they hold.
 *
 * Set up to its advantage: no undo, one call to set all values, one call to read all verdicts.
 *
 * @module
 */
import { HyperFormula } from "hyperformula"
import * as Equation from "@gongkai/core/Equation"
import * as Matrix from "@gongkai/core/Matrix"
import { edition } from "./reports.ts"

const equations = Matrix.matrix(edition).equations.map(({ equation }) => equation)

/** The cells that any equation reads. */
export const cells = [...new Set(equations.flatMap(({ left, right }) => [...left, ...right]))]

const formulas = equations.map((equation) => Equation.formula(equation, (cell) => `A${cells.indexOf(cell) + 1}`))

const sheet = HyperFormula.buildFromArray(
  cells.map((_, at) => [0, formulas[at] ?? null]),
  { licenseKey: "gpl-v3", undoLimit: 0 }
)

const top = { sheet: 0, col: 0, row: 0 }
const verdicts = { start: { sheet: 0, col: 1, row: 0 }, end: { sheet: 0, col: 1, row: equations.length - 1 } }

/** The verdicts, one row each, on values given one row each. */
export const recalculate = (values: Array<Array<number>>): ReadonlyArray<ReadonlyArray<unknown>> => {
  sheet.setCellContents(top, values)
  return sheet.getRangeValues(verdicts)
}
