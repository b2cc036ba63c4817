/**
 * Many reports added up into one: for each cell the exact sum, what each unit adds to it, and who does not tell it and why.
 *
 * A sum is a number only where every unit tells its part. Where one does not, the cell of the draft stays blank, and so does a cell
 * whose sum a file cannot hold (above 2^53 − 1, or below 0 where nothing may be): the clerk fills it in or asks the unit, and `check`
 * names it until then. Amounts are added in 分, so nothing is ever rounded.
 *
 * @module
 */
import type { Measure } from "../form/Axis.ts"
import type { Cell } from "../form/Cell.ts"
import * as Edition from "../form/Edition.ts"
import { across, bridge } from "../editions/bridge.ts"
import { editionOf } from "../editions/official.ts"
import * as Draft from "../report/Draft.ts"
import { Change, Count, type Entry, isUnread } from "../report/Entry.ts"
import * as Ledger from "../report/Ledger.ts"
import { Money } from "../report/Money.ts"
import type { Text } from "../Text.ts"

/** What a unit adds to a cell; amounts in 分. */
export interface Contribution {
  readonly agency: string
  readonly value: bigint
}

/** Why a unit does not tell a cell: not filled in (or a total not printed), not read, or not asked for by its edition. */
export type Reason = "blank" | "unread" | "other edition"

/** A unit that does not tell a cell. */
export interface Unknown {
  readonly agency: string
  readonly why: Reason
}

/** A correction of a cell's sum: requests that two units both counted are taken out with a negative `by`. A whole number; amounts in 分. */
export interface Adjustment {
  readonly by: number
  readonly reason: Text
}

/** Some cells over all units. */
export interface Sum {
  /** In the order of the units given, the report of one's own office first; those that add 0 are among them. */
  readonly contributions: ReadonlyArray<Contribution>
  readonly unknown: ReadonlyArray<Unknown>
  /** Of the contributions, with the adjustment; the whole sum only where nothing is unknown. */
  readonly sum: bigint
}

/** One cell over all units. */
export interface CellSum extends Sum {
  readonly cell: Cell
  readonly adjustment?: Adjustment
  /** What the cell becomes in the draft: `null` where a part is unknown, or where no file holds the sum. */
  readonly entry: Entry
}

/** Rows known only together: （六）其他处理, where some units report by the form of 2019. Nobody may write the sum into one of them. */
export interface RowsTogether extends Sum {
  readonly cells: ReadonlyArray<Cell>
}

/** The units added up. */
export interface Consolidation {
  readonly edition: Edition.Edition
  /** Every cell of the edition, in the order of its slots. */
  readonly cells: ReadonlyArray<CellSum>
  readonly together: ReadonlyArray<RowsTogether>
  /** The sums as a draft under this head, in scope 本级政府汇总; its prose is still to be written. */
  readonly draft: (head: Draft.Head) => Draft.Draft
}

/** How to add up. */
export interface Options {
  /** The report of the consolidating office itself, which counts as one more unit. */
  readonly own?: Draft.Draft
  readonly adjustments?: { readonly [cell: Cell]: Adjustment }
  /** The edition to add up in: that of `own`, else the newest among the units, unless said otherwise. */
  readonly edition?: Edition.Edition
  /** How contributions name a unit; by the name of its organ, unless said otherwise. */
  readonly nameOf?: (draft: Draft.Draft) => string
}

interface Unit {
  readonly agency: string
  readonly edition: Edition.Edition
  readonly ledger: Ledger.Ledger
  readonly numbers: Float64Array
}

const unitOf = (draft: Draft.Draft, agency: string): Unit => {
  const edition = editionOf(draft)
  const ledger = Ledger.ledger(edition, draft)
  return { agency, edition, ledger, numbers: Ledger.numbers(ledger, draft.reading ?? "draft") }
}

/** The entries and numbers of a unit that these cells are made of; `undefined` where its edition has none. */
const told = (edition: Edition.Edition, unit: Unit, cells: ReadonlyArray<Cell>) =>
  across(edition, unit.edition, cells)?.map((cell) => {
    const at = Edition.place(unit.edition, cell)
    return { entry: unit.ledger.entries[at] ?? null, number: unit.numbers[at] ?? Number.NaN }
  })

const whyNot = (entries: ReadonlyArray<Entry>): Reason => (entries.some(isUnread) ? "unread" : "blank")

/** The sum of these cells over the units, and the entries that went into it. */
const add = (edition: Edition.Edition, units: ReadonlyArray<Unit>, cells: ReadonlyArray<Cell>) => {
  const contributions: Array<Contribution> = []
  const unknown: Array<Unknown> = []
  const entries: Array<Entry> = []
  let sum = 0n
  for (const unit of units) {
    const { agency } = unit
    const parts = told(edition, unit, cells)
    entries.push(...(parts ?? []).map(({ entry }) => entry))
    if (parts === undefined) unknown.push({ agency, why: "other edition" })
    else if (parts.some(({ number }) => Number.isNaN(number))) {
      unknown.push({ agency, why: whyNot(parts.flatMap(({ entry, number }) => (Number.isNaN(number) ? [entry] : []))) })
    } else {
      const exact = parts.reduce((total, { number }) => total + BigInt(number), 0n)
      sum += exact
      contributions.push({ agency, value: exact })
    }
  }
  return { contributions, unknown, sum, entries }
}

const held: { readonly [M in Measure]: (sum: number) => Entry } = {
  count: (sum) => (sum < 0 ? null : Count.make(sum)),
  change: (sum) => Change.make(sum),
  amount: (sum) => (sum < 0 ? null : Money.make(sum))
}

/** What a cell of this measure says for a sum; `null` where no file holds it: above 2^53 − 1, or below 0 where nothing may be. Amounts in 分. */
export const holding = (measure: Measure, sum: bigint): Entry =>
  Number.isSafeInteger(Number(sum)) ? held[measure](Number(sum)) : null

/** 本项全年无 and 不适用 stay what they are where every unit says the same. */
const entryOf = (measure: Measure, entries: ReadonlyArray<Entry>, sum: bigint, isAdjusted: boolean): Entry => {
  const [first] = entries
  if (!isAdjusted && (first === "none" || first === "n/a") && entries.every((entry) => entry === first)) return first
  return holding(measure, sum)
}

const newest = (units: ReadonlyArray<Unit>): Edition.Edition | undefined =>
  units.map(({ edition }) => edition).toSorted((one, other) => other.years.from - one.years.from)[0]

/** The cells of `edition` that another edition of the units knows only together. */
const knownTogether = (edition: Edition.Edition, units: ReadonlyArray<Unit>): ReadonlyArray<ReadonlyArray<Cell>> =>
  [...new Set(units.map((unit) => unit.edition))].flatMap((other) =>
    [...bridge(other, edition).values()].flatMap((relation) => (relation._tag === "SumOf" ? [relation.cells] : []))
  )

/**
 * Adds reports of one year up. Throws a `RangeError` where they are of several years, where there are none, and for a draft of an
 * edition that is not official.
 */
export const consolidate = (
  children: ReadonlyArray<Draft.Draft>,
  { own, adjustments = {}, edition: wanted, nameOf = ({ agency }) => agency.name }: Options = {}
): Consolidation => {
  const drafts = own === undefined ? children : [own, ...children]
  const years = [...new Set(drafts.map(({ year }) => year))].toSorted((one, other) => one - other)
  if (years.length > 1)
    throw new RangeError(`reports of ${years.join(", ")} cannot be added up: give those of one year`)
  const units = drafts.map((draft) => unitOf(draft, nameOf(draft)))
  const edition = wanted ?? (own === undefined ? newest(units) : editionOf(own))
  if (edition === undefined) throw new RangeError("there is no report to add up")
  const cells = Edition.slots(edition).map(({ cell, measure }): CellSum => {
    const { entries, ...sum } = add(edition, units, [cell])
    const adjustment = adjustments[cell]
    const whole = sum.sum + BigInt(adjustment?.by ?? 0)
    const entry = sum.unknown.length > 0 ? null : entryOf(measure, entries, whole, adjustment !== undefined)
    return { cell, ...sum, sum: whole, ...(adjustment && { adjustment }), entry }
  })
  const together = knownTogether(edition, units).map((some): RowsTogether => {
    const { entries: _entries, ...sum } = add(edition, units, some)
    const adjusted = some.reduce((total, cell) => total + BigInt(adjustments[cell]?.by ?? 0), sum.sum)
    return { cells: some, ...sum, sum: adjusted }
  })
  return {
    edition,
    cells,
    together,
    draft: (head) =>
      Draft.fill(
        edition,
        { scope: "aggregate", reading: "draft", ...head },
        (cell) => cells[Edition.place(edition, cell)]?.entry ?? null
      )
  }
}
