/**
 * Proposes the smallest change that makes the equations of a report hold again, the likeliest first.
 *
 * A proposal is arithmetic, not knowledge: which figure is wrong only the source can tell. Each has been tried on all equations of the
 * edition: it mends those it is for and breaks no other.
 *
 * @module
 */
import { type Cell, inEnglish } from "../../form/Cell.ts"
import type { Options } from "../check.ts"
import type { Draft } from "../../report/Draft.ts"
import * as Edition from "../../form/Edition.ts"
import { editionOf } from "../../editions/official.ts"
import * as Ledger from "../../report/Ledger.ts"
import * as Matrix from "../Matrix.ts"
import { accidents } from "./accidents.ts"
import { type Deltas, search } from "./search.ts"
import { type Slip, slip, names } from "./slips.ts"
import { broken, components, type Residuals, type System, system } from "./System.ts"
import type { Text } from "../../Text.ts"
import { isTotal } from "../../report/Totals.ts"

/** A cell to change; amounts in 分. */
export interface Change {
  readonly cell: Cell
  readonly from: number
  readonly to: number
  /** Nothing is printed there: it counted 0. */
  readonly blank?: true
}

/** A small change after which the equations hold, and what may have gone wrong. */
export interface Proposal {
  readonly changes: ReadonlyArray<Change>
  /** How it may have come about. */
  readonly cause: Text
}

/** What mends one set of broken equations that share cells. */
export interface Repair {
  /** The cells of the equations it mends. */
  readonly cells: ReadonlyArray<Cell>
  /** At most five, the likeliest first; none where no small change does. */
  readonly proposals: ReadonlyArray<Proposal>
  /** How many changes of this size there are; `more` if there may be others that were not looked at. */
  readonly found: number
  readonly more: boolean
}

const most = 5

interface Candidate extends Proposal {
  readonly cost: number
}

const stale: Text = { zh: "合计没有随各项更新", en: "a total was not brought up to date" }
const unknown: Text = { zh: "填错", en: "a wrong figure" }
const costs: { readonly [S in Slip]: number } = { dropped: 1, doubled: 1, transposed: 1, replaced: 1.3 }

/** Throws a `RangeError` for a draft of an edition that is neither official nor given. */
export const repair = (draft: Draft, options: Pick<Options, "edition" | "reading"> = {}): ReadonlyArray<Repair> => {
  const edition = options.edition ?? editionOf(draft)
  const ledger = Ledger.ledger(edition, draft)
  if (ledger.largest > Matrix.exact) return []
  const vector = Ledger.numbers(ledger, options.reading ?? draft.reading ?? "draft")
  const all = system(edition)
  const residuals = Matrix.residuals(all.matrix, vector)
  if (broken(residuals).length === 0) return []

  // Only figures and blanks can be changed: what is declared none, not applicable or unread says something else.
  const free = Float64Array.from(vector, (number, at) =>
    typeof ledger.entries[at] === "number" || ledger.entries[at] === null ? number : Number.NaN
  )
  const propose = (set: ReadonlyArray<number>, withAccidents: boolean): Repair => {
    const { solutions, more } = search(all, free, residuals, set)
    const whole = withAccidents
      ? accidents(edition, free).filter(({ deltas }) => mends(all, residuals, set, deltas))
      : []
    const named = new Map(whole.map(({ deltas, name }) => [spelled(deltas), name]))
    const candidates = [
      ...whole.map(({ deltas, name }) => candidate(ledger, vector, deltas, name)),
      ...solutions.filter((deltas) => !named.has(spelled(deltas))).map((deltas) => candidate(ledger, vector, deltas))
    ].toSorted((one, other) => one.cost - other.cost)
    return {
      cells: [...new Set(set.flatMap((equation) => all.cells[equation] ?? []))].flatMap((at) => cellAt(edition, at)),
      proposals: candidates.slice(0, most).map(({ changes, cause }) => ({ changes, cause })),
      found: candidates.length,
      more
    }
  }
  const { alone, others } = grouped(all, free, residuals)
  const separately = (sets: ReadonlyArray<ReadonlyArray<number>>) => sets.map((set) => propose(set, set.length > 1))
  if (others.length < 2) return separately([...alone, ...others])
  const joint = propose(
    others.flat().toSorted((one, other) => one - other),
    true
  )
  return [...separately(alone), ...(joint.proposals.length > 0 ? [joint] : separately(others))]
}

/** Sets that one cell mends stand by themselves; the others may have one cause, which no cell joins, and are tried together first. */
const grouped = (all: System, free: Float64Array, residuals: Residuals) => {
  const sets = components(all, residuals)
  const single = (set: ReadonlyArray<number>): boolean => search(all, free, residuals, set, 1).solutions.length > 0
  const alone = sets.filter(single)
  return { alone, others: sets.filter((set) => !alone.includes(set)) }
}

const mends = (all: System, residuals: Residuals, set: ReadonlyArray<number>, deltas: Deltas): boolean => {
  const left = new Map(set.map((equation) => [equation, residuals[equation] ?? 0]))
  for (const [cell, delta] of deltas)
    for (const { equation, sign } of all.terms[cell] ?? []) {
      const residual = (left.get(equation) ?? residuals[equation] ?? 0) + sign * delta
      left.set(equation, residual)
    }
  return [...left.values()].every((residual) => residual === 0 || Number.isNaN(residual))
}

const spelled = (deltas: Deltas): string =>
  [...deltas]
    .toSorted(([one], [other]) => one - other)
    .map(([cell, delta]) => `${cell}:${delta}`)
    .join()

const cellAt = (edition: Edition.Edition, at: number): ReadonlyArray<Cell> => {
  const slot = Edition.slots(edition)[at]
  return slot === undefined ? [] : [slot.cell]
}

const candidate = (
  { edition, entries }: Ledger.Ledger,
  vector: Float64Array,
  deltas: Deltas,
  name?: Text
): Candidate => {
  const changes = [...deltas]
    .toSorted(([one], [other]) => one - other)
    .flatMap(([at, delta]) =>
      cellAt(edition, at).map((cell): Change => {
        const from = vector[at] ?? 0
        return { cell, from, to: from + delta, ...(entries[at] === null && { blank: true }) }
      })
    )
  if (name !== undefined) return { changes, cause: name, cost: 1.5 }
  const causes = changes.map((change) => likely(edition, change))
  const cost = causes.reduce((sum, each) => sum + each.cost, 0) + (causes.length - 1) / 2
  const texts = [...new Map(causes.map(({ cause }) => [cause.zh, cause])).values()]
  const cause = { zh: texts.map(({ zh }) => zh).join("、"), en: texts.map(({ en }) => en).join("; ") }
  return { changes, cause, cost }
}

const likely = (
  edition: Edition.Edition,
  { cell, from, to }: Change
): { readonly cause: Text; readonly cost: number } => {
  const by = slip(to, from)
  const total = isTotal(edition, cell)
  if (by !== undefined) return { cause: names[by], cost: costs[by] - (total ? 0.1 : 0) }
  return total ? { cause: stale, cost: 1.1 } : { cause: unknown, cost: from === 0 ? 1.8 : 2 }
}

/** The proposal in words: 若“三、本年度办理结果／（七）总计”自然人由3改为4，即平。 */
export const explain = (edition: Edition.Edition, { changes, cause }: Proposal): Text => {
  return {
    zh: `若${changes.map(({ cell, from, to, blank }) => `“${Edition.labelOf(edition, cell)}”由${blank ? "空白" : from}改为${to}`).join("、")}，即平（${cause.zh}）`,
    en: `${changes.map(({ cell, from, to, blank }) => `${inEnglish(cell)} from ${blank ? "blank" : from} to ${to}`).join(", ")} would balance it (${cause.en})`
  }
}
