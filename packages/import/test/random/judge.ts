/**
 * The law of import, held against one document: what was recorded is what is printed, and what was not read is said.
 *
 * A number, a blank or a sign for none that was recorded must be the one printed. A cell that is printed may be unread, and a cell
 * that is not printed must be; either way a message speaks of it. A refusal has a reason. Nothing throws.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { at } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import * as Money from "@gongkai/core/Money"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Each, type Imported, readAll, type Refused } from "../../src/index.ts"
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

/** Whether a message names the cell as one that was not read. */
const speaksOf = ({ messages }: Imported, { cell }: Slot): boolean =>
  messages.some(({ cells = [] }) => cells.includes(cell))

type Truth = ReadonlyMap<Cell, Said>

/** A table of one edition in a report of another: its one row （六）其他处理 is what the other calls 3.其他. */
const printedIn = (truth: Truth, { cell }: Slot): Said | undefined =>
  // An address stays one when a key of its row is another.
  truth.has(cell) ? truth.get(cell) : truth.get(cell.replace("closed.other/", "closed/") as Cell)

const faultsOf = (truth: Truth, imported: Imported): ReadonlyArray<string> => {
  const { draft, edition } = imported
  const faults: Array<string> = []
  for (const slot of slots(edition)) {
    const entry = value(at(draft, slot.cell), slot)
    const said = printedIn(truth, slot)
    if (typeof entry === "object" && entry !== null) {
      if (!speaksOf(imported, slot)) faults.push(`${slot.cell}: unread without a message, printed ${shown(said)}`)
    } else if (speaksOf(imported, slot)) faults.push(`${slot.cell}: called unread, read ${shown(entry)}`)
    else if (entry !== said && !(entry === "n/a" && said === undefined))
      faults.push(`${slot.cell}: printed ${shown(said)}, read ${shown(entry)}`)
  }
  return faults
}

const readCells = (truth: Truth, { draft, edition }: Imported): number =>
  slots(edition).filter((slot) => printedIn(truth, slot) !== undefined && !isUnread(at(draft, slot.cell))).length

const reasoned = ({ text: { zh, en } }: Refused): ReadonlyArray<string> =>
  zh.trim() === "" || en.trim() === "" ? ["refused without a reason"] : []

/** Every report of the file is read or refused by itself, and each that is read is one that the file holds. */
const verdict = (document: Document, all: ReadonlyArray<Each>): ReadonlyArray<string> => {
  const years = [...document.truths.keys()]
  const read = all.filter(Result.isSuccess).map(({ success }) => success)
  const faults = all.filter(Result.isFailure).flatMap(({ failure }) => reasoned(failure))
  const known = new Set(read.map(({ draft }) => draft.year).filter((year) => years.includes(year)))
  return all.length === years.length && known.size === read.length
    ? [...faults, ...read.flatMap((each) => faultsOf(document.truths.get(each.draft.year) ?? new Map(), each))]
    : [`holds the reports of ${years.join(", ")}, read ${read.map(({ draft }) => draft.year).join(", ")}`]
}

export const judge = async (document: Document): Promise<Verdict> => {
  const { bytes, name, report, truths } = document
  const own = truths.get(report.year) ?? new Map<Cell, Said>()
  const counted = { printed: own.size, read: 0 }
  try {
    const result = await Effect.runPromise(Effect.result(readAll({ name, bytes })))
    if (Result.isFailure(result))
      return { ...counted, faults: reasoned(result.failure), refused: result.failure.text.zh }
    const all = result.success
    const first = all.filter(Result.isSuccess).find(({ success: { draft } }) => draft.year === report.year)
    return { ...counted, faults: verdict(document, all), ...(first && { read: readCells(own, first.success) }) }
  } catch (error) {
    return { ...counted, faults: [`threw ${String(error)}`] }
  }
}
