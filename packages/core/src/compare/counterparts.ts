/**
 * The cells of two editions side by side: which count the same, alone or together, and which of either have no counterpart.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { type Edition, slots } from "../form/Edition.ts"
import { bridge } from "../editions/bridge.ts"
import { notComparable } from "../editions/notComparable.ts"
import type { Text } from "../Text.ts"

/** Cells of one edition and cells of another whose sums count the same; on one side at least it is a single cell. */
export interface Pair {
  readonly before: ReadonlyArray<Cell>
  readonly after: ReadonlyArray<Cell>
}

/** A cell that the other edition does not ask for, and why it cannot be compared. */
export interface Alone {
  readonly cell: Cell
  readonly reason: Text
}

/** Two editions side by side. */
export interface Counterparts {
  /** In the order of the later edition's slots. Within one edition every cell pairs with itself. */
  readonly pairs: ReadonlyArray<Pair>
  readonly onlyBefore: ReadonlyArray<Alone>
  readonly onlyAfter: ReadonlyArray<Alone>
}

const alone = (from: Edition, to: Edition): ReadonlyArray<Alone> =>
  [...bridge(from, to)].flatMap(([cell, relation]) => {
    if (relation._tag !== "NotComparable" || relation.whole !== undefined) return []
    // The keys of a bridge are the addresses of its edition.
    const reason = notComparable(from, to, cell as Cell)?.reason
    return reason === undefined ? [] : [{ cell: cell as Cell, reason }]
  })

/** The cells of `before` and of `after` that count the same, and those that stand alone. */
export const counterparts = (before: Edition, after: Edition): Counterparts => {
  const [there, back] = [bridge(before, after), bridge(after, before)]
  // Parts of one whole are told once, where the first of them stands.
  const seen = new Set<Cell>()
  const pairs = slots(after).flatMap(({ cell }): ReadonlyArray<Pair> => {
    const relation = back.get(cell)
    if (relation?._tag === "Same") return [{ before: [relation.cell], after: [cell] }]
    if (relation?._tag === "SumOf") return [{ before: relation.cells, after: [cell] }]
    const whole = relation?._tag === "NotComparable" ? relation.whole : undefined
    if (whole === undefined || seen.has(whole)) return []
    seen.add(whole)
    const parts = there.get(whole)
    return parts?._tag === "SumOf" ? [{ before: [whole], after: parts.cells }] : []
  })
  return { pairs, onlyBefore: alone(before, after), onlyAfter: alone(after, before) }
}
