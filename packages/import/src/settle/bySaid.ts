/**
 * Lets the report's own prose choose among the readings of a row that the equations leave open.
 *
 * What the text states of a cell takes away the readings with another number there, if any is left that has it; it never makes one. So
 * chosen, the tables must contradict no more equations than they did before: a text that is wrong chooses nothing.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Equation } from "@gongkai/core/Equation"
import type { Stated } from "@gongkai/core/stated"
import type { Group, Value } from "../stream/Group.ts"
import { decide, type Decision } from "./decide.ts"

/** What an open cell holds, and how that was found out. */
export interface Settled {
  readonly value: Value
  readonly note: string
  /** The text states this very cell. */
  readonly isSaid?: boolean
}

/** Of each cell that is open without the text, what it holds with it; nothing where the text states none of them, or contradicts more. */
export const bySaid = ({
  equations,
  groups,
  known,
  own,
  stated
}: {
  readonly equations: ReadonlyArray<Equation>
  readonly groups: ReadonlyArray<Group>
  readonly known: (cell: Cell) => Value | undefined
  /** What was decided without the text. */
  readonly own: Decision
  readonly stated: ReadonlyMap<Cell, Stated>
}): ((cell: Cell) => Settled | undefined) | undefined => {
  const used = new Set<Cell>()
  const chosen = groups.map((group): Group => {
    const places = group.cells.flatMap((cell, place) => {
      const said = stated.get(cell)
      const values = said?.values.filter((value) => own.open.get(cell)?.includes(value) === true) ?? []
      return values.length > 0 ? [{ cell, place, values }] : []
    })
    const agrees = (option: ReadonlyArray<Value>) =>
      places.every(({ place, values }) => {
        const value = option[place]
        return typeof value === "number" && values.includes(value)
      })
    const options = group.options.filter(agrees)
    if (places.length === 0 || (options.length === 0 && group.ways === undefined)) return group
    for (const { cell } of places) used.add(cell)
    const { ways } = group
    return { ...group, options, ...(ways && { ways: (doubt) => ways(doubt).filter(agrees) }) }
  })
  if (used.size === 0) return undefined
  const { decided, against } = decide(equations, chosen, known)
  if (against.length > own.against.length) return undefined
  return (cell) => {
    const value = decided.get(cell)
    if (value === undefined || own.open.get(cell)?.includes(value) !== true) return undefined
    const said = used.has(cell) ? stated.get(cell) : undefined
    return said === undefined
      ? { value, note: "按勾稽关系和正文所述的数确定，只有这一种读法" }
      : { value, note: `正文写“${said.quote}”，几种读法中只有这一种与之相符`, isSaid: true }
  }
}
