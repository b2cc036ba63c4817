/**
 * A report in the form of another edition, for comparing and adding up: what both editions count alike is taken over, nothing is guessed.
 *
 * A cell that the report's own form does not ask for stays blank, and so do rows of which only the sum is known, unless that sum is 0: no
 * count is below 0, so each of them is. The draft reads its blanks as not known, since here they are; a blank that the report's own
 * reading counts as 0 becomes 0.
 *
 * @module
 */
import type { Measure } from "../form/Axis.ts"
import type { Cell } from "../form/Cell.ts"
import { type Edition, place, slot } from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import * as Draft from "../report/Draft.ts"
import { Change, Count, type Entry, isUnread } from "../report/Entry.ts"
import type { Waiver } from "../report/Header.ts"
import * as Ledger from "../report/Ledger.ts"
import { Money } from "../report/Money.ts"
import type { Block, Narrative } from "../report/Narrative.ts"
import * as Plain from "../report/Plain.ts"
import type { Text } from "../Text.ts"
import { type Alone, counterparts, type Pair } from "./counterparts.ts"

/** A cell of the report that the other form has no place for, and what it holds. */
export interface Left extends Alone {
  readonly entry: Entry
}

/** Rows of the other form of which only the sum is known: the sum's cell in the report, and what it holds. */
export interface Together extends Pair {
  readonly entry: Entry
}

/** A report in the form of another edition. */
export interface Bridged {
  readonly draft: Draft.Draft
  /** Cells of the report that were filled in or unread, and could not be taken over. */
  readonly left: ReadonlyArray<Left>
  /** Cells that the report's own form does not ask for: they stay blank. */
  readonly notAsked: ReadonlyArray<Alone>
  /** Rows known only together: they stay blank. */
  readonly together: ReadonlyArray<Together>
  /** How many blanks counted 0 by the report's reading, and are written as 0. */
  readonly zeros: number
  /** Accepted findings about cells that the other form does not have; they do not go over. */
  readonly waivers: ReadonlyArray<typeof Waiver.Type>
}

const partly: Text = {
  zh: "另一版格式把这几行合为一行，其中有的未填或未读，合计不知",
  en: "the other edition has one row for these, and as not all of them are known, neither is their sum"
}

const isFilled = ({ entry }: Left): boolean => entry !== null

const numbers: { readonly [M in Measure]: (value: number) => Entry } = {
  count: (value) => Count.make(value),
  change: (value) => Change.make(value),
  amount: (value) => Money.make(value)
}

/** Throws a `RangeError` for a draft of an edition that is not official, unless its own is given. */
export const bridged = (draft: Draft.Draft, to: Edition, from: Edition = editionOf(draft)): Bridged => {
  const ledger = Ledger.ledger(from, draft)
  const known = Ledger.numbers(ledger, draft.reading ?? "draft")
  const entryOf = (cell: Cell): Entry => ledger.entries[place(from, cell)] ?? null
  const numberOf = (cell: Cell): number => known[place(from, cell)] ?? Number.NaN
  const { pairs, onlyBefore, onlyAfter } = counterparts(from, to)
  const filled = new Map<Cell, Entry>()
  const together: Array<Together> = []
  let zeros = 0
  for (const pair of pairs) {
    const [first] = pair.after
    if (first === undefined) continue
    const measure = slot(to, first)?.measure ?? "count"
    const entry = summed(measure, pair.before.map(entryOf), pair.before.map(numberOf))
    if (pair.before.every((cell) => entryOf(cell) === null) && entry === 0) zeros += pair.after.length
    if (pair.after.length === 1) filled.set(first, entry)
    else if (entry === 0 || entry === "none" || entry === "n/a") for (const cell of pair.after) filled.set(cell, entry)
    else if (entry !== null) together.push({ ...pair, entry })
  }
  const left: Array<Left> = onlyBefore.flatMap((each): ReadonlyArray<Left> => {
    const entry = entryOf(each.cell)
    return entry === null ? [] : [{ ...each, entry }]
  })
  // Rows that the other form has as one, of which one is not known: what the others hold has no place.
  for (const { before, after } of pairs)
    if (before.length > 1 && after.every((cell) => filled.get(cell) === null))
      left.push(...before.map((cell) => ({ cell, reason: partly, entry: entryOf(cell) })).filter(isFilled))
  // Whoever entered the figures twice entered those of the other form.
  const { edition: _edition, format: _format, doubleEntry: _, waivers = [], provenance, preamble, ...head } = draft
  const crosses = (cell: string): boolean =>
    pairs.some(
      ({ before, after }) => before.length === 1 && after.length === 1 && before[0] === cell && after[0] === cell
    )
  const kept = waivers.filter(({ cells }) => cells.every(crosses))
  const shown = Plain.shown(from, draft)
  const prose = (narrative: Narrative | null): Narrative | null =>
    narrative === null ? null : narrative.map((block) => withoutReferences(block, to, shown))
  const text = preamble === undefined ? undefined : prose(preamble)
  return {
    draft: Draft.fill(
      to,
      {
        ...head,
        reading: "draft",
        ...(text && { preamble: text }),
        ...(kept.length > 0 && { waivers: kept }),
        ...(provenance && {
          provenance: {
            ...provenance,
            cells: Object.fromEntries(Object.entries(provenance.cells).filter(([cell]) => crosses(cell)))
          }
        })
      },
      (cell) => filled.get(cell) ?? null,
      // What a report has under the key of a part in prose; a part that its edition does not have is missing.
      ({ key }) => {
        const own = from.sections.find((section) => section.key === key)
        return own?.kind === "prose" ? prose(Draft.narrative(draft, own)) : null
      }
    ),
    left,
    notAsked: onlyAfter,
    together,
    zeros,
    waivers: waivers.filter((waiver) => !kept.includes(waiver))
  }
}

/** What some cells hold together. One alone stays what it is; a sum is known only where each of them is. */
const summed = (measure: Measure, entries: ReadonlyArray<Entry>, values: ReadonlyArray<number>): Entry => {
  const [first = null] = entries
  const alike = entries.every((entry) => entry === first)
  if (alike && (first === "none" || first === "n/a")) return first
  if (entries.length === 1 && isUnread(first)) return first
  const sum = values.reduce((total, value) => total + value, 0)
  return Number.isSafeInteger(sum) ? numbers[measure](sum) : null
}

/** A reference to a cell that the other form does not have becomes the number that it shows. */
const withoutReferences = (block: Block, to: Edition, shown: Plain.Shown): Block => {
  if (block.type !== "paragraph" || typeof block.text === "string") return block
  const text = block.text.map((each) =>
    typeof each === "string" || slot(to, each.ref) !== undefined ? each : shown(each.ref)
  )
  return { ...block, text: text.every((each) => typeof each === "string") ? text.join("") : text }
}
