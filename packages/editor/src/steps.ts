/**
 * Where Tab and Enter lead in a table: past totals that are computed, and back to the column in which a run of Tabs began.
 *
 * A total that differs from its parts is not passed: somebody typed it, and somebody has to look at it.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { isUnread } from "@gongkai/core/Entry"
import { isTotal } from "@gongkai/core/Totals"
import { type Editing, review } from "./Editing.ts"
import { filledRows, move, type Page } from "./Page.ts"

/** Whether nobody needs to type there: a total that is computed from its parts, or will be. */
const isPassed = (editing: Editing, cell: Cell): boolean =>
  isTotal(editing.edition, cell) && !review(editing).differing.has(cell) && !isUnread(Draft.at(editing.draft, cell))

/** The next cell to be typed into, or the one before; `undefined` behind the last and before the first. */
export const beside = (editing: Editing, page: Page, from: Cell, by: 1 | -1): Cell | undefined => {
  const all = filledRows(page).flat()
  for (let at = all.indexOf(from) + by; at >= 0 && at < all.length; at += by) {
    const cell = all[at]
    if (cell !== undefined && !isPassed(editing, cell)) return cell
  }
  return undefined
}

/**
 * The cell in a row below, in the column of `run` where a run of Tabs began there; rows of totals are passed. `undefined` where there is
 * none.
 */
export const below = (editing: Editing, page: Page, from: Cell, run = from): Cell | undefined => {
  if (isPassed(editing, from)) {
    const cell = move(page, from, "down")
    return cell === from ? undefined : cell
  }
  const rows = filledRows(page)
  const across = Math.max(0, rows.find((cells) => cells.includes(run))?.indexOf(run) ?? 0)
  return rows
    .slice(rows.findIndex((cells) => cells.includes(from)) + 1)
    .map((cells) => cells[Math.min(across, cells.length - 1)])
    .find((cell) => cell !== undefined && !isPassed(editing, cell))
}
