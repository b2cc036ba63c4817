/**
 * The law of import, held against one document: what was recorded is what is printed, and what was not read is said.
 *
 * A number, a blank or a sign for none that was recorded must be the one printed. A cell that is printed may be unread, and a cell
 * that is not printed must be; either way a message speaks of it. A refusal has a reason. Nothing throws.
 *
 * @module
 */
import { type Line, lines } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { at } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import * as Money from "@gongkai/core/Money"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Each, type Imported, readAll, type Refused } from "../../src/index.ts"
import type { Document } from "./document.ts"
import type { Print, Said } from "./Paper.ts"

/** What was made of the cells that a document prints, in all its reports. */
export interface Verdict {
  /** Each fault in one line. */
  readonly faults: ReadonlyArray<string>
  /** Cells recorded with something that is not printed there. */
  readonly wrong: number
  /** How many cells are printed, and how many of those were read; nothing is read of a document that is refused. */
  readonly printed: number
  readonly read: number
  /** How many of the printed cells somebody could read, and how many of those were read. */
  readonly readable: number
  readonly readableRead: number
  /** How many cells nobody could read, by what was destroyed. */
  readonly destroyed: ReadonlyMap<string, number>
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

type Truth = ReadonlyMap<Cell, Print>

/** A table of one edition in a report of another: its one row （六）其他处理 is what the other calls 3.其他. */
const printedIn = (truth: Truth, { cell }: Slot): Print | undefined =>
  // An address stays one when a key of its row is another.
  truth.get(cell) ?? truth.get(cell.replace("closed.other/", "closed/") as Cell)

interface Fault {
  readonly text: string
  readonly isWrong: boolean
}

/** Whether a table that prints the row has nothing of the column: what an office leaves out is blank. */
const lacksColumn = (truth: Truth, { cell, block, row, column, form }: Slot): boolean => {
  const prints = (line: Line, across: Line) => truth.has(show({ form: form.key, row: line.key, column: across.key }))
  return (
    !truth.has(cell) &&
    lines(block.columns).some((across) => prints(row, across)) &&
    !lines(block.rows).some((line) => prints(line, column))
  )
}

const faultsOf = (truth: Truth, imported: Imported): ReadonlyArray<Fault> => {
  const { draft, edition } = imported
  const faults: Array<Fault> = []
  for (const slot of slots(edition)) {
    const entry = value(at(draft, slot.cell), slot)
    const said = printedIn(truth, slot)?.said
    if (typeof entry === "object" && entry !== null) {
      if (!speaksOf(imported, slot))
        faults.push({ text: `${slot.cell}: unread without a message, printed ${shown(said)}`, isWrong: false })
    } else if (speaksOf(imported, slot))
      faults.push({ text: `${slot.cell}: called unread, read ${shown(entry)}`, isWrong: false })
    else if (
      entry !== said &&
      !(said === undefined && (entry === "n/a" || (entry === null && lacksColumn(truth, slot))))
    )
      faults.push({ text: `${slot.cell}: printed ${shown(said)}, read ${shown(entry)}`, isWrong: true })
  }
  return faults
}

const readIn = (truth: Truth, { draft, edition }: Imported): ReadonlyArray<Print> =>
  slots(edition).flatMap((slot) => (isUnread(at(draft, slot.cell)) ? [] : (printedIn(truth, slot) ?? [])))

const fault = (text: string): Fault => ({ text, isWrong: false })

const reasoned = ({ text: { zh, en } }: Refused): ReadonlyArray<Fault> =>
  zh.trim() === "" || en.trim() === "" ? [fault("refused without a reason")] : []

const successes = (all: ReadonlyArray<Each>): ReadonlyArray<Imported> =>
  all.filter(Result.isSuccess).map(({ success }) => success)

/** Every report of the file is read or refused by itself, and each that is read is one that the file holds. */
const faultsOfAll = ({ truths }: Document, all: ReadonlyArray<Each>): ReadonlyArray<Fault> => {
  const years = [...truths.keys()]
  const read = successes(all)
  const faults = all.filter(Result.isFailure).flatMap(({ failure }) => reasoned(failure))
  const known = new Set(read.map(({ draft }) => draft.year).filter((year) => years.includes(year)))
  return all.length === years.length && known.size === read.length
    ? [...faults, ...read.flatMap((each) => faultsOf(truths.get(each.draft.year) ?? new Map(), each))]
    : [fault(`holds the reports of ${years.join(", ")}, read ${read.map(({ draft }) => draft.year).join(", ")}`)]
}

const isReadable = ({ unreadable }: Print): boolean => unreadable === undefined

const verdict = (
  { truths }: Document,
  faults: ReadonlyArray<Fault>,
  reports: ReadonlyArray<Imported>,
  refused?: string
): Verdict => {
  const printed = [...truths.values()].flatMap((truth) => [...truth.values()])
  const read = reports.flatMap((each) => readIn(truths.get(each.draft.year) ?? new Map(), each))
  const destroyed = new Map<string, number>()
  for (const { unreadable } of printed)
    if (unreadable !== undefined) destroyed.set(unreadable, (destroyed.get(unreadable) ?? 0) + 1)
  return {
    faults: faults.map(({ text }) => text),
    wrong: faults.filter(({ isWrong }) => isWrong).length,
    printed: printed.length,
    read: read.length,
    readable: printed.filter(isReadable).length,
    readableRead: read.filter(isReadable).length,
    destroyed,
    ...(refused !== undefined && { refused })
  }
}

export const judge = async (document: Document): Promise<Verdict> => {
  const { bytes, name } = document
  try {
    const result = await Effect.runPromise(Effect.result(readAll({ name, bytes })))
    if (Result.isFailure(result)) return verdict(document, reasoned(result.failure), [], result.failure.text.zh)
    const all = result.success
    return verdict(document, faultsOfAll(document, all), successes(all))
  } catch (error) {
    return verdict(document, [fault(`threw ${String(error)}`)], [])
  }
}
