/**
 * The units of a desk as a tree with dates: who reported to whom on any day, and who took over whose work.
 *
 * A tree is asked through a view of one day (`View.ts`). Every tree is sound: whoever is named as parent or successor is there on the days
 * that matter, nobody stands below itself, and no two units share a 统一社会信用代码 on one day. Changes answer another tree, or every
 * reason why it would not be sound.
 *
 * @module
 */
import * as Result from "effect/Result"
import { dayBefore } from "./Instant.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import { type Fault, faults } from "./soundness.ts"
import * as Unit from "./Unit.ts"

/** The units of a desk by their ids, in the order in which they were entered. */
export interface Tree {
  readonly units: ReadonlyMap<string, Unit.Unit>
}

/** Why a change was not made. */
export type Unchanged =
  | Refusal<"NoSuchUnit", { readonly unit: string }>
  | Refusal<"NotThen", { readonly unit: string; readonly day: string }>
  | Refusal<"LaterChange", { readonly unit: string; readonly day: string }>
  | Refusal<"Unsound", { readonly faults: ReadonlyArray<Fault> }>

/** A tree, or why there is none. */
export type Changed = Result.Result<Tree, Unchanged>

/** A tree without units. */
export const empty: Tree = { units: new Map() }

const sound = (units: ReadonlyArray<Unit.Unit>): Changed => {
  const found = faults(units)
  if (found.length === 0) return Result.succeed({ units: new Map(units.map((unit) => [unit.id, unit])) })
  const [zh, en] = [found.map(({ text }) => text.zh).join("；"), found.map(({ text }) => text.en).join("; ")]
  return Result.fail(refusal("Unsound", { faults: found }, zh, en))
}

/** A tree of these units, or every fault among them. */
export const make = (units: Iterable<Unit.Unit>): Changed => sound([...units])

const unitOf = ({ units }: Tree, id: string): Result.Result<Unit.Unit, Unchanged> => {
  const unit = units.get(id)
  return unit === undefined
    ? Result.fail(
        refusal(
          "NoSuchUnit",
          { unit: id },
          `没有编号为“${id}”的单位，请先登记`,
          `there is no unit “${id}”; register it first`
        )
      )
    : Result.succeed(unit)
}

/** A unit that can be changed from a day on: it is there that day, and nothing later is known of it. */
const open = (tree: Tree, id: string, day: string): Result.Result<Unit.Unit, Unchanged> =>
  Result.flatMap(unitOf(tree, id), (unit): Result.Result<Unit.Unit, Unchanged> => {
    const name = Unit.nameOf(unit)
    const later = [...unit.standings.map(({ from }) => from), unit.end?.on].find((each) => (each ?? "") > day)
    if (Unit.on(unit, day) === undefined) {
      return Result.fail(
        refusal(
          "NotThen",
          { unit: id, day },
          `“${name}”在${day}尚未成立或已撤销，请核对日期`,
          `“${name}” does not exist on ${day}; check the day`
        )
      )
    }
    if (later === undefined) return Result.succeed(unit)
    return Result.fail(
      refusal(
        "LaterChange",
        { unit: id, day: later },
        `“${name}”在${later}已有变动登记，不能再登记更早的变动；请先核对该项登记`,
        `a later change of “${name}”, on ${later}, is already on record; check that one first`
      )
    )
  })

const replaced = ({ units }: Tree, ...changed: ReadonlyArray<Unit.Unit>): Changed => {
  const own = new Map(changed.map((unit) => [unit.id, unit]))
  const added = changed.filter(({ id }) => !units.has(id))
  return sound([...[...units.values()].map((unit) => own.get(unit.id) ?? unit), ...added])
}

/** Enters a further unit. An id that is taken is a fault. */
export const found = ({ units }: Tree, unit: Unit.Unit): Changed => sound([...units.values(), unit])

/** What may change of a unit from a day on; `null` takes away what need not be there. */
export interface Change {
  readonly name?: string
  readonly kind?: Unit.Standing["kind"]
  readonly level?: Unit.Standing["level"]
  readonly parent?: string | null
  readonly creditCode?: string | null
  readonly division?: string | null
  readonly basis?: string | null
}

const changedStanding = (standing: Unit.Standing, from: string, change: Change): Unit.Standing => {
  // The document that ordered the standing before did not order this one.
  const { basis: _basis, ...old } = standing
  const next = Object.entries({ ...old, ...change, from }).filter(([, value]) => value !== null && value !== undefined)
  // What `null` takes away is optional in a standing, so what is left is one.
  return Object.fromEntries(next) as unknown as Unit.Standing
}

const stood = (unit: Unit.Unit, from: string, change: Change): Unit.Unit => {
  const [first, ...rest] = unit.standings
  const next = changedStanding(unit.standings.at(-1) ?? first, from, change)
  // A second change of one day amends the first.
  if (first.from === from) return { ...unit, standings: [next] }
  return { ...unit, standings: [first, ...rest.filter((each) => each.from !== from), next] }
}

/** Renames, moves or recodes a unit from a day on. Before that day everything stays as it was. */
export const change = (tree: Tree, id: string, from: string, what: Change): Changed =>
  Result.flatMap(open(tree, id, from), (unit) => replaced(tree, stood(unit, from, what)))

/** Ends a unit: from the day on it is no more, and the successors do its work. Whoever stood below it must have moved. */
export const end = (tree: Tree, id: string, on: string, successors: ReadonlyArray<string>, basis?: string): Changed =>
  Result.flatMap(open(tree, id, dayBefore(on)), (unit) =>
    replaced(tree, { ...unit, end: { on, successors, ...(basis !== undefined && { basis }) } })
  )

/**
 * Merges units into one from a day on: into one of them, into another, or into a new one, which is given whole. Whoever stood below a unit
 * that ends stands below the one that takes over.
 */
export const merge = (
  tree: Tree,
  ids: ReadonlyArray<string>,
  into: string | Unit.Unit,
  on: string,
  basis?: string
): Changed => {
  const to = typeof into === "string" ? into : into.id
  // A unit that is given whole is new: under an id that is taken it would wipe another unit's history out.
  if (typeof into !== "string" && tree.units.has(to)) return found(tree, into)
  const ending = [...new Set(ids)].filter((id) => id !== to)
  const ended: Array<Unit.Unit> = []
  for (const id of ending) {
    const unit = open(tree, id, dayBefore(on))
    if (Result.isFailure(unit)) return Result.fail(unit.failure)
    ended.push({ ...unit.success, end: { on, successors: [to], ...(basis !== undefined && { basis }) } })
  }
  const orphans = [...tree.units.values()].filter(
    (unit) => !ending.includes(unit.id) && ending.includes(Unit.on(unit, on)?.parent ?? "")
  )
  const moved: Array<Unit.Unit> = []
  for (const { id } of orphans) {
    const unit = open(tree, id, on)
    if (Result.isFailure(unit)) return Result.fail(unit.failure)
    // One that takes over from the unit it stood below rises to that unit's own place.
    const above = id === to ? parentAfter(tree, ending, id, on) : to
    moved.push(stood(unit.success, on, { parent: above ?? null, ...(basis !== undefined && { basis }) }))
  }
  return replaced(tree, ...(typeof into === "string" ? [] : [into]), ...ended, ...moved)
}

/** The nearest unit above that does not end. */
const parentAfter = ({ units }: Tree, ending: ReadonlyArray<string>, id: string, day: string): string | undefined => {
  let above: string | undefined = id
  do {
    const unit: Unit.Unit | undefined = units.get(above)
    above = unit === undefined ? undefined : Unit.on(unit, day)?.parent
  } while (above !== undefined && ending.includes(above))
  return above
}
