/**
 * The law of import, held against one document: what was recorded is what is printed, and what was not read is said.
 *
 * A number, a blank or a sign for none that was recorded must be the one printed. A cell that is printed may be unread, and a cell
 * that is not printed must be; either way a message speaks of it. A refusal has a reason. Nothing throws.
 *
 * @module
 */
import { printed } from "@gongkai/core/Axis"
import { at } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import * as Money from "@gongkai/core/Money"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Imported, read } from "../../src/index.ts"
import type { Document } from "./document.ts"
import type { Said } from "./Paper.ts"

export interface Verdict {
  /** Each fault in one line. */
  readonly faults: ReadonlyArray<string>
  /** How many cells are printed, and how many of those were read. */
  readonly printed: number
  readonly read: number
  readonly refused?: string
}

const value = (entry: Entry, { measure }: Slot): Entry | number =>
  measure === "amount" && typeof entry === "number" ? Number(Money.show(Money.Money.make(entry))) : entry

const shown = (entry: Entry | Said | undefined): string =>
  entry === undefined
    ? "nothing"
    : entry === null
      ? "a blank"
      : typeof entry === "object"
        ? `unread “${entry.unread}”`
        : String(entry)

/** Whether a message tells a reader of a cell that it was not read: it lists the cell, or names its row, its block or its whole table. */
const speaksOf = ({ messages }: Imported, { cell, row, block, form }: Slot): boolean =>
  messages.some(({ text, ...message }) => {
    if ("cells" in message && Array.isArray(message.cells)) return message.cells.includes(cell)
    const said = [text.zh, text.en].join("\n")
    return (
      said.includes(cell) ||
      [printed(row), row.heading.label, row.key].some((label) => label !== "" && said.includes(label)) ||
      (block.heading !== undefined && said.includes(block.heading)) ||
      (said.includes(form.title) && /未读|没有找到/u.test(said))
    )
  })

/** A table of one edition in a report of another: its one row （六）其他处理 is what the other calls 3.其他. */
const said = ({ truth }: Document, { cell }: Slot): Said | undefined => {
  const own = truth.get(cell)
  if (own !== undefined) return own
  return truth.get(cell.replace(/closed\.other\//u, "closed/") as Slot["cell"])
}

const faultsOf = (document: Document, imported: Imported): ReadonlyArray<string> => {
  const { draft, edition } = imported
  const faults: Array<string> = []
  if (draft.year !== document.report.year) faults.push(`the year is ${document.report.year}, read ${draft.year}`)
  for (const slot of slots(edition)) {
    const entry = value(at(draft, slot.cell), slot)
    const truth = said(document, slot)
    if (typeof entry === "object" && entry !== null) {
      if (!speaksOf(imported, slot)) faults.push(`${slot.cell}: unread without a message, printed ${shown(truth)}`)
    } else if (entry !== truth && !(entry === "n/a" && truth === undefined))
      faults.push(`${slot.cell}: printed ${shown(truth)}, read ${shown(entry)}`)
  }
  return faults
}

export const judge = async (document: Document): Promise<Verdict> => {
  const printedCells = document.truth.size
  try {
    const result = await Effect.runPromise(Effect.result(read({ name: document.name, bytes: document.bytes })))
    if (Result.isFailure(result)) {
      const { zh, en } = result.failure.text
      const reasoned = zh.trim() !== "" && en.trim() !== ""
      return { faults: reasoned ? [] : ["refused without a reason"], printed: printedCells, read: 0, refused: zh }
    }
    const imported = result.success
    const own = slots(imported.edition).filter((slot) => said(document, slot) !== undefined)
    return {
      faults: faultsOf(document, imported),
      printed: printedCells,
      read: own.filter(({ cell }) => !isUnread(at(imported.draft, cell))).length
    }
  } catch (error) {
    return { faults: [`threw ${String(error)}`], printed: printedCells, read: 0 }
  }
}
