/**
 * The equations of an edition as formulas of a workbook: the same verdict as the check gives, worked out by any spreadsheet program.
 *
 * A cell is known where it holds a number or — (不适用), and on a published page where it is empty; an empty total only where all that it
 * could total is empty or 0, as `Vector` reads it. A sum of which one cell is not known is not known; it never counts as 0.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Edition } from "@gongkai/core/Edition"
import type { Reading } from "@gongkai/core/Header"
import { crossed } from "@gongkai/core/Vector"

/** How formulas name a cell, and how the report reads its blanks. */
export interface Naming {
  readonly edition: Edition
  readonly name: (cell: Cell) => string
  readonly reading: Reading
}

/** Whether a cell adds nothing: empty, — or 0. */
const adds = (at: string): string => `OR(${at}="",${at}="—",${at}=0)`

/** 1 where a cell is known, else 0. */
const known = (cell: Cell, { edition, name, reading }: Naming): string => {
  const at = name(cell)
  const ways = [`ISNUMBER(${at})`, `${at}="—"`]
  const total = crossed(edition).get(cell)
  if (reading === "published" && total === undefined) ways.push(`${at}=""`)
  if (reading === "published" && total !== undefined) {
    const others = total.filter((each) => each !== cell).map((each) => adds(name(each)))
    ways.push(`AND(${at}="",${others.join(",")})`)
  }
  return `IF(OR(${ways.join(",")}),1,0)`
}

/** A sum as a formula: a number, or an empty text where not all of its cells are known. */
export const sum = (cells: ReadonlyArray<Cell>, naming: Naming): string =>
  `IF(${cells.map((cell) => known(cell, naming)).join("+")}<${cells.length},"",SUM(${cells.map(naming.name).join(",")}))`

/** The verdict on two places that hold sums: 平, 不平 or 未填. */
export const verdict = (left: string, right: string): string =>
  `IF(OR(${left}="",${right}=""),"未填",IF(${left}=${right},"平","不平"))`
