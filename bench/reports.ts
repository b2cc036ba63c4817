/**
 * Balanced reports to measure with: no two of them have the same number in any cell, so nothing can be skipped as unchanged.
 *
 * Numbers are filled in, then core's own equations are solved for every total and for what came in.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Entry from "@gongkai/core/Entry"
import * as Equation from "@gongkai/core/Equation"
import * as Interchange from "@gongkai/core/Interchange"
import * as Matrix from "@gongkai/core/Matrix"
import { heading, paragraph } from "@gongkai/core/Narrative"

/** The edition measured with. */
export const edition: Edition.Edition = edition2021

const { equations } = Matrix.matrix(edition)

/** Cells left open for the equations: totals, and what was received. */
const open = (cell: Cell): boolean => cell.includes("total") || cell.includes("/received/")

const numbers = (turn: number): ReadonlyMap<Cell, number> => {
  const known = new Map<Cell, number>()
  for (const [at, { cell }] of Edition.slots(edition).entries()) {
    if (!open(cell)) known.set(cell, 10 * turn + ((at * 7 + turn * 5) % 9))
  }
  for (let size = 0; size < known.size;) {
    size = known.size
    for (const { equation } of equations) {
      const solution = Equation.solve(equation, (cell) => known.get(cell))
      if (solution !== undefined) known.set(solution.cell, solution.value)
    }
  }
  return known
}

const prose = [
  heading(2, "（一）主动公开"),
  paragraph("全年主动公开政府信息，及时更新机构职能、行政许可、行政处罚、财政预决算等栏目，回应社会关切。".repeat(3)),
  heading(2, "（二）依申请公开"),
  paragraph("规范接收、登记、审核、答复各环节，依法按期答复申请人，未收取信息处理费。".repeat(3))
]

/** A report with these numbers, as decoded from its file. */
export const report = (known: ReadonlyMap<Cell, number>): Draft.Draft =>
  Result.getOrThrow(
    Interchange.decode(
      Interchange.encode(
        Draft.fill(
          edition,
          { year: 2023, agency: { name: "某市某区某街道办事处", kind: "township" }, publishedOn: "2024-01-25" },
          (cell) => Entry.Count.make(known.get(cell) ?? 0),
          () => prose
        )
      )
    )
  )

/** Sixteen balanced reports, no two with the same number in any cell. */
export const reports: ReadonlyArray<Draft.Draft> = Array.from({ length: 16 }, (_, at) => report(numbers(at + 1)))

/** The one for this turn, in rotation. */
export const pick = <A>(all: ReadonlyArray<A>, turn: number): A => {
  const found = all[turn % all.length]
  if (found === undefined) throw new RangeError("nothing to measure with")
  return found
}
