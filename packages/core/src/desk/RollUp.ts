/**
 * The sums of any number of reports without the reports: what a database added up, or what grew page by page.
 *
 * It is held in one row for each cell of the form, however many units there are. Who told what of a cell is worked out when the cell is
 * opened (`Consolidation.open`); here a cell only knows how many do not tell it.
 *
 * @module
 */
import * as Result from "effect/Result"
import { consolidate, holding } from "../compare/consolidate.ts"
import type { Cell } from "../form/Cell.ts"
import { type Edition, place, slots } from "../form/Edition.ts"
import { type Draft, fill, type Head } from "../report/Draft.ts"
import type { Entry } from "../report/Entry.ts"
import { type Adjustment, type NotConsolidated, unadjustable } from "./Consolidation.ts"

/** One cell over the reports so far. */
export interface Grown {
  readonly cell: Cell
  /** Of the reports that tell it; amounts in 分. */
  readonly sum: bigint
  /** How many reports do not tell it. */
  readonly unknown: number
  /** 本项全年无 or 不适用, where every report says that. */
  readonly said?: "none" | "n/a"
}

/** Reports as they are added up in the form of an edition: its cells in the order of the slots. */
export interface Growing {
  readonly edition: Edition
  readonly reports: number
  readonly cells: ReadonlyArray<Grown>
}

/** One cell of a sum; `entry` is what it becomes in the draft: `null` where a part is unknown, or where no file holds the sum. */
export interface Rolled extends Grown {
  readonly entry: Entry
}

/** Reports added up, with the adjustments in their sums. */
export interface RollUp extends Growing {
  readonly cells: ReadonlyArray<Rolled>
  readonly adjustments: ReadonlyArray<Adjustment>
}

/** Nothing added up yet. */
export const begun = (edition: Edition): Growing => ({
  edition,
  reports: 0,
  cells: slots(edition).map(({ cell }) => ({ cell, sum: 0n, unknown: 0 }))
})

const saidBy = (entry: Entry): "none" | "n/a" | undefined => (entry === "none" || entry === "n/a" ? entry : undefined)

/** With some reports more, all of one year and of editions that are official. */
export const plus = (before: Growing, drafts: ReadonlyArray<Draft>): Growing => {
  if (drafts.length === 0) return before
  const { edition } = before
  const more = consolidate(drafts, { edition })
  return {
    edition,
    reports: before.reports + drafts.length,
    cells: more.cells.map(({ cell, sum, unknown, entry }, at) => {
      const { sum: earlier = 0n, unknown: silent = 0, said: last } = before.cells[at] ?? {}
      const said = saidBy(entry)
      const isSaid = said !== undefined && (before.reports === 0 || said === last)
      return { cell, sum: earlier + sum, unknown: silent + unknown.length, ...(isSaid && { said }) }
    })
  }
}

/** The sums with adjustments; or that there is nothing to add up, or no such cell to adjust. */
export const adjusted = (
  { edition, reports, cells }: Growing,
  adjustments: ReadonlyArray<Adjustment> = []
): Result.Result<RollUp, NotConsolidated> => {
  const unknown = unadjustable(edition, adjustments)
  if (unknown !== undefined) return Result.fail(unknown)
  const by = new Map<string, bigint>()
  for (const each of adjustments) by.set(each.cell, (by.get(each.cell) ?? 0n) + BigInt(each.by))
  const measures = slots(edition).map(({ measure }) => measure)
  return Result.succeed({
    edition,
    reports,
    adjustments,
    cells: cells.map((cell, at) => {
      const own = by.get(cell.cell)
      const sum = cell.sum + (own ?? 0n)
      const kept = own === undefined ? cell.said : undefined
      const entry = cell.unknown > 0 ? null : (kept ?? holding(measures[at] ?? "count", sum))
      return { ...cell, sum, entry }
    })
  })
}

/** The sums as a draft under this head, in scope 本级政府汇总; its prose is still to be written. */
export const draft = ({ edition, cells }: RollUp, head: Head): Draft =>
  fill(edition, { scope: "aggregate", reading: "draft", ...head }, (cell) => cells[place(edition, cell)]?.entry ?? null)
