/**
 * What each cell of the tables holds in a workbook: the number as stated, a formula for a total, a text that is no number, or nothing.
 *
 * A total that the report states otherwise than its parts add up to stays a number, as stated: a formula would hide the contradiction.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Edition } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Reading } from "@gongkai/core/Header"
import { rules } from "@gongkai/core/Matrix"
import { once } from "@gongkai/core/once"
import { isTotal } from "@gongkai/core/Totals"
import type { Figure } from "@gongkai/core/figures"
import { crossed } from "@gongkai/core/Vector"
import type { Content } from "./Sheet.ts"

/** A report as a workbook sees it. */
export interface Stated {
  readonly edition: Edition
  readonly figures: ReadonlyMap<Cell, Figure>
  readonly reading: Reading
}

/** A cell of a table: what it holds, or the parts that a formula adds up, and the whole number that it comes to, if that is known. */
export interface Held {
  readonly content?: Content
  readonly parts?: ReadonlyArray<Cell>
  readonly number?: bigint
}

/** The parts of each total; of a total of totals those of its row. */
const sums = once((edition: Edition): ReadonlyMap<Cell, ReadonlyArray<Cell>> => {
  const all = new Map<Cell, ReadonlyArray<Cell>>()
  for (const { equations } of rules(edition))
    for (const { left, right } of equations) {
      const [total] = left
      if (total !== undefined && left.length === 1 && isTotal(edition, total) && !all.has(total)) all.set(total, right)
    }
  return all
})

/** Digits that a spreadsheet keeps whole: a longer number is a text, so that no program rounds it. */
const kept = 15

const contentOf = ({ entry, slot, status, text }: Figure): Content | undefined => {
  if (status === "blank") return undefined
  if (status === "none") return { digits: "0" }
  if (status !== "number") return { text }
  const digits = Entry.show(entry, slot.measure)
  return digits.replace(/\D/gu, "").length <= kept && text === digits ? { digits } : { text }
}

const isNothing = (entry: Entry.Entry | undefined): boolean =>
  entry === null || entry === "none" || entry === "n/a" || entry === 0

const numberOf = ({ entry, slot }: Figure, { edition, figures, reading }: Stated): bigint | undefined => {
  if (slot.measure === "amount") return undefined
  if (typeof entry === "number") return BigInt(entry)
  if (entry === "none" || entry === "n/a") return 0n
  if (entry !== null || reading === "draft") return undefined
  const others = crossed(edition).get(slot.cell) ?? []
  return others.every((cell) => isNothing(figures.get(cell)?.entry)) ? 0n : undefined
}

/** What all cells of the tables hold. */
export const contents = ({ edition, figures, reading }: Stated): ReadonlyMap<Cell, Held> => {
  const all = new Map<Cell, Held>()
  const held = (cell: Cell): Held => {
    const found = all.get(cell)
    if (found !== undefined) return found
    const figure = figures.get(cell)
    const own = figure === undefined ? {} : hold(cell, figure)
    all.set(cell, own)
    return own
  }
  const hold = (cell: Cell, figure: Figure): Held => {
    const number = numberOf(figure, { edition, figures, reading })
    const content = contentOf(figure)
    const stated: Held = { ...(content && { content }), ...(number !== undefined && { number }) }
    const parts = sums(edition).get(cell)
    if (parts === undefined) return stated
    const added = parts.reduce<bigint | undefined>((sum, part) => {
      const each = held(part).number
      return sum === undefined || each === undefined ? undefined : sum + each
    }, 0n)
    // On a published page a total that is not printed stays unprinted.
    const isFree = figure.status === "blank" && reading === "draft"
    if (!isFree && !(figure.status === "number" && added === number)) return stated
    return { parts, ...(added !== undefined && { number: added }) }
  }
  for (const cell of figures.keys()) held(cell)
  return all
}
