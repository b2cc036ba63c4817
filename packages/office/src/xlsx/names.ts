/**
 * Where each cell of a report stands in a workbook: the sheet of its part, below the part's heading, in the official grid.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, numerals, type Section } from "@gongkai/core/Edition"
import { layout } from "@gongkai/core/Layout"
import { once } from "@gongkai/core/once"
import { nameOf } from "./Sheet.ts"

/** A place in a workbook; row and column count from 0. */
export interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** The name of the sheet of a part: its number. */
export const sheetOf = (edition: Edition, section: Section): string =>
  numerals.charAt(edition.sections.indexOf(section))

/** Rows above the grid of a form: the heading of the part. */
export const above = 1

/** The place of every cell of an edition. */
export const places = once(
  (edition: Edition): ReadonlyMap<Cell, Place> =>
    new Map(
      edition.sections.flatMap((section) =>
        section.kind === "prose"
          ? []
          : layout(section).grid.flatMap((slots, row) =>
              slots.flatMap((slot, column): ReadonlyArray<readonly [Cell, Place]> =>
                slot._tag === "Value"
                  ? [[slot.cell, { sheet: sheetOf(edition, section), row: row + above, column }]]
                  : []
              )
            )
      )
    )
)

/** A cell as formulas of other sheets name it: `'三'!D5`. */
export const reference = (edition: Edition, cell: Cell): string => {
  const place = places(edition).get(cell)
  if (place === undefined) throw new RangeError(`edition ${edition.key} has no cell ${cell}`)
  return `'${place.sheet}'!${nameOf(place.row, place.column)}`
}
