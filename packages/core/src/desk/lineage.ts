/**
 * Who does a unit's work after a reform, and whose reports of last year a unit's report goes on from.
 *
 * @module
 */
import type { Tree } from "./Tree.ts"
import * as Unit from "./Unit.ts"

/** The units that do a unit's work on a day: itself while it is there, else its successors or theirs; none where the work ended too. */
export const heirs = ({ units }: Tree, id: string, day: string): ReadonlyArray<string> => {
  const [found, seen] = [new Set<string>(), new Set<string>()]
  const follow = (each: string): void => {
    const unit = units.get(each)
    if (unit === undefined || seen.has(each)) return
    seen.add(each)
    if (Unit.on(unit, day) !== undefined) found.add(each)
    else if (unit.end !== undefined && unit.end.on <= day) unit.end.successors.forEach(follow)
  }
  follow(id)
  return [...found]
}

/** Whose reports of last year a report goes on from. */
export interface Sources {
  /** Units all of whose work is this one's now: 上年结转 is the sum of what they carried out. */
  readonly whole: ReadonlyArray<string>
  /** Units whose work went to several: what came from them no machine can tell. */
  readonly shared: ReadonlyArray<string>
}

/** Whose reports of the year before a unit's report of a year goes on from; itself is among them where it was there already. */
export const sources = (tree: Tree, id: string, year: number): Sources => {
  const [last, now] = [`${year - 1}-12-31`, `${year}-12-31`]
  const all = [...tree.units.values()].flatMap((unit) => {
    if (Unit.on(unit, last) === undefined) return []
    const to = heirs(tree, unit.id, now)
    return to.includes(id) ? [{ id: unit.id, isWhole: to.length === 1 }] : []
  })
  return {
    whole: all.filter(({ isWhole }) => isWhole).map((each) => each.id),
    shared: all.filter(({ isWhole }) => !isWhole).map((each) => each.id)
  }
}
