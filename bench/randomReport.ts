/**
 * A random report that balances, with the figures of a small office or of a city: mostly small numbers, now and then a large one.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type Draft, fill } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { edition2021 as edition } from "@gongkai/core/editions/2021"
import { Count, type Entry } from "@gongkai/core/Entry"
import * as Equation from "@gongkai/core/Equation"
import * as Matrix from "@gongkai/core/Matrix"
import type { Random } from "./random.ts"

const open = (cell: Cell): boolean => cell.includes("total") || cell.includes("/received/")

/** `density` is the share of cells that are not 0. What came in from last year is 0 where the balance would not bear it. */
export const randomReport = ({ below }: Random, density: number): Draft => {
  const known = new Map<Cell, number>()
  const large = [5, 12, 60, 400, 3000]
  for (const { cell } of slots(edition))
    if (!open(cell))
      known.set(
        cell,
        below(1000) >= density * 1000 || cell.includes("/carriedIn/") ? 0 : 1 + below(large[below(large.length)] ?? 5)
      )
  for (let size = 0; size < known.size;) {
    size = known.size
    for (const { equation } of Matrix.matrix(edition).equations) {
      const solution = Equation.solve(equation, (cell) => known.get(cell))
      if (solution !== undefined) known.set(solution.cell, solution.value)
    }
  }
  const entry = (cell: Cell): Entry => Count.make(known.get(cell) ?? 0)
  const head = { year: 2023, agency: { name: "示例市" }, reading: "published" as const }
  return fill(edition, head, entry)
}
