/**
 * The equations of the form as an error-correcting code: of several readings, those that contradict the fewest equations.
 *
 * A group is a few cells that were read together and may be read in several ways. A report that does not balance is read too: what an
 * equation speaks against is not vetoed, but counts. A cell is decided when all choices agree on it that contradict the fewest equations,
 * or one more than those where some do: of a report that contradicts itself, the next best reading may be the true one.
 *
 * @module
 */
import { type Cell, parse } from "@gongkai/core/Cell"
import type { Equation } from "@gongkai/core/Equation"
import type { Group, Value } from "../stream/Group.ts"
import { listed, type Signs, signs } from "./listed.ts"
import { best, type Domains, failingIn, type Purse, type Puzzle, supported } from "./search.ts"

const worth = (value: Value | undefined): number => (typeof value === "number" ? value : 0)

/** So many rows that all add up are a table without an error. */
const enough = 6

/** An equation that does not hold, and what its sides come to. */
export interface Gap {
  readonly equation: Equation
  readonly left: number
  readonly right: number
}

export interface Decision {
  /** The cells on which all choices agree. */
  readonly decided: ReadonlyMap<Cell, Value>
  /** The cells for which more than one value remains, or none could be chosen for too many contradictions, with what remains. */
  readonly open: ReadonlyMap<Cell, ReadonlyArray<Value>>
  /** The equations that the best choice contradicts. */
  readonly against: ReadonlyArray<Equation>
  /** The same with what their sides come to in it. */
  readonly gaps: ReadonlyArray<Gap>
  /** The cells of groups that no choice reads without contradiction, or that were left out as none of their options is known. */
  readonly failed: ReadonlySet<Cell>
}

/** Whether nothing is left open. */
export const isSettled = ({ open }: Decision): boolean => open.size === 0

/** What a search may spend, in options weighed; more where some row does not add up, and all ways to part it are tried. */
const purse = 400_000
const purseOfBroken = 4_000_000

/** A report with more contradictions than these was not understood. */
const most = 9

interface Usable {
  readonly equation: Equation
  readonly signs: Signs
  /** The groups that it ties together. */
  readonly groups: ReadonlyArray<number>
}

/**
 * Decides the groups by those equations all of whose cells are known or in a group. `known` answers `undefined` for a cell that is
 * neither; a blank counts as nothing.
 */
export const decide = (
  equations: ReadonlyArray<Equation>,
  all: ReadonlyArray<Group>,
  known: (cell: Cell) => Value | undefined
): Decision => {
  const every = listed(equations, all, known)
  const groups = every.filter(({ options }) => options.length > 0)
  const lost = new Set(
    every.flatMap(({ cells, options, broken }) => (broken === true && options.length === 0 ? cells : []))
  )
  const owner = new Map(groups.flatMap(({ cells }, group) => cells.map((cell) => [cell, group] as const)))
  const usable = equations.flatMap((equation): ReadonlyArray<Usable> => {
    const own = signs(equation)
    const cells = [...own.keys()]
    const tied = [...new Set(cells.flatMap((cell) => owner.get(cell) ?? []))]
    const whole = cells.every((cell) => owner.has(cell) || known(cell) !== undefined)
    // The sums among the cells of a row are not asked again: its options were made by them, or in spite of them.
    const inner = tied.length === 1 && cells.length > 1 && cells.every((cell) => owner.has(cell))
    return whole && tied.length > 0 && !inner ? [{ equation, signs: own, groups: tied }] : []
  })
  const parts = components(groups.length, usable)
  const unchecked = (cell: Cell): boolean =>
    equations.some(({ left, right }) => {
      const cells = [...left, ...right]
      return cells.includes(cell) && cells.some((each) => lost.has(each))
    })
  const isBalanced = (form: string | undefined): boolean => {
    const own = every.filter(({ cells }) => parse(cells[0] ?? "")?.form === form)
    return own.length >= enough && own.every(({ broken, options }) => broken !== true && options.length > 0)
  }
  const decisions = parts.map((part) => decidePart({ all: groups, part, usable, known, unchecked, isBalanced }))
  return {
    decided: new Map(decisions.flatMap(({ decided }) => [...decided])),
    open: new Map(decisions.flatMap(({ open }) => [...open])),
    against: decisions.flatMap(({ against }) => against),
    gaps: decisions.flatMap(({ gaps }) => gaps),
    failed: new Set([...lost, ...decisions.flatMap(({ failed }) => [...failed])])
  }
}

/** The groups that equations tie together, directly or by others. */
const components = (count: number, usable: ReadonlyArray<Usable>): ReadonlyArray<ReadonlyArray<number>> => {
  const part = Array.from({ length: count }, (_, group) => group)
  for (const { groups } of usable) {
    const [to = 0, ...others] = groups.map((group) => part[group] ?? group)
    for (const [group, own] of part.entries()) if (others.includes(own)) part[group] = to
  }
  return [...new Set(part)].map((own) => [...part.keys()].filter((group) => part[group] === own))
}

const decidePart = ({
  all,
  part,
  usable,
  known,
  unchecked,
  isBalanced
}: {
  readonly all: ReadonlyArray<Group>
  readonly part: ReadonlyArray<number>
  readonly usable: ReadonlyArray<Usable>
  readonly known: (cell: Cell) => Value | undefined
  /** Whether a row that does not add up, and could not be parted, keeps the sums of a cell's column from being asked. */
  readonly unchecked: (cell: Cell) => boolean
  /** Whether all rows of a form add up, and there are enough of them: then so does one that no sum of columns bears out. */
  readonly isBalanced: (form: string | undefined) => boolean
}): Decision => {
  const groups = part.flatMap((at) => all[at] ?? [])
  const own = usable.filter(({ groups: tied }) => tied.some((group) => part.includes(group)))
  const puzzle = puzzleOf(groups, own, known)
  const every: Domains = groups.map(({ options }) => [...options.keys()])
  const broken = groups.reduce((sum, group) => sum + (group.broken === true ? (group.rows ?? 1) : 0), 0)
  const spent: Purse = { left: broken === 0 ? purse : purseOfBroken }
  const found = best(puzzle, every, most, spent)
  const failing = found === undefined ? [] : failingIn(puzzle, found.choice)
  const against = failing.flatMap((sum) => own[sum]?.equation ?? [])
  // Of a report that contradicts itself the next best reading may be the true one.
  const spare = failing.length > 0 || broken > 0 ? 1 : 0
  const left =
    found === undefined || failing.length * 2 > own.length + 2
      ? every
      : supported(puzzle, every, failing.length + spare, spent)
  const unexplained = columnsOf(against) > broken
  const mayBeOther = otherwise(groups, own)
  const decided = new Map<Cell, Value>()
  const open = new Map<Cell, ReadonlyArray<Value>>()
  for (const [at, { cells, options, plainly, uniquely, unproven }] of groups.entries()) {
    const kept = (left[at] ?? []).flatMap((option) => [options[option] ?? []])
    const isAlone = unproven === true && own.length === 0 && !isBalanced(parse(cells[0] ?? "")?.form)
    const isChecked = (): boolean =>
      !isAlone && !cells.some(unchecked) && !(unexplained && mayBeOther(puzzle, found?.choice ?? [], at))
    const sure =
      (uniquely === true && options.length === 1) || (found !== undefined && (plainly === true || isChecked()))
    for (const [place, cell] of cells.entries()) {
      const values = [...new Set(kept.map((option) => option[place]))].filter((value) => value !== undefined)
      const [value] = values
      if (sure && values.length === 1 && value !== undefined) decided.set(cell, value)
      else open.set(cell, values)
    }
  }
  const fails = found === undefined ? spent.left > 0 : found.failing > 0 || broken > 0
  const chosen = new Map(
    groups.flatMap(({ cells, options }, at) => {
      const option = options[found?.choice[at]?.[0] ?? -1] ?? []
      return cells.map((cell, place) => [cell, option[place]] as const)
    })
  )
  const sideOf = (cells: ReadonlyArray<Cell>): number =>
    cells.reduce((sum, cell) => sum + worth(chosen.get(cell) ?? known(cell)), 0)
  const gaps = against.map((equation) => ({ equation, left: sideOf(equation.left), right: sideOf(equation.right) }))
  return { decided, open, against, gaps, failed: new Set(fails ? groups.flatMap(({ cells }) => cells) : []) }
}

/**
 * In how many columns they are. A figure that an office got wrong breaks the sum of its row and that of its column; where more columns
 * than rows are broken, some row was parted wrongly and adds up by chance.
 */
const columnsOf = (equations: ReadonlyArray<Equation>): number =>
  new Set(equations.flatMap(({ left }) => left.map((cell) => parse(cell)?.column))).size

/**
 * Whether a row that adds up may have been parted wrongly: parted in another way, whatever that adds up to, it would mend more columns
 * than it breaks. One that would mend none is what is printed, whatever else is wrong.
 */
const otherwise =
  (groups: ReadonlyArray<Group>, usable: ReadonlyArray<Usable>) =>
  ({ fixed, groups: pieces }: Puzzle, choice: Domains, at: number): boolean => {
    const group = groups[at]
    const least = group?.least
    const own = pieces[at]?.adds[choice[at]?.[0] ?? -1]
    if (group === undefined || least === undefined || own === undefined) return true
    const totals = [...fixed]
    for (const [place, { sums, adds }] of pieces.entries())
      for (const [nth, sum] of sums.entries())
        totals[sum] = (totals[sum] ?? 0) + (adds[choice[place]?.[0] ?? -1]?.[nth] ?? 0)
    const sums = (pieces[at]?.sums ?? []).filter((sum) => sum < usable.length)
    const now = sums.filter((sum) => totals[sum] !== 0).length
    if (now === 0) return false
    const asked = sums.map((sum, nth) => ({ signs: usable[sum]?.signs, rest: (totals[sum] ?? 0) - (own[nth] ?? 0) }))
    const prices = group.cells.map((cell) =>
      asked.flatMap(({ signs: of, rest }) => {
        const factor = of?.get(cell) ?? 0
        return factor === 0 ? [] : [{ factor, rest }]
      })
    )
    // A sum of two figures of the row would be asked of each by itself.
    if (prices.flat().length > sums.length) return true
    return (
      least((place, value) => (prices[place] ?? []).filter(({ factor, rest }) => rest + factor * value !== 0).length) <
      now
    )
  }

/** What an option of a group adds to each of some sums. */
const addsOf = (
  cells: ReadonlyArray<Cell>,
  option: ReadonlyArray<Value>,
  sums: ReadonlyArray<number>,
  usable: ReadonlyArray<Usable>
): ReadonlyArray<number> =>
  sums.map((sum) =>
    cells.reduce((total, cell, place) => {
      const factor = usable[sum]?.signs.get(cell) ?? 0
      return total + (factor === 0 ? 0 : factor * worth(option[place]))
    }, 0)
  )

const puzzleOf = (
  groups: ReadonlyArray<Group>,
  usable: ReadonlyArray<Usable>,
  known: (cell: Cell) => Value | undefined
): Puzzle => {
  const grouped = new Set(groups.flatMap(({ cells }) => cells))
  const fixed = usable.map(({ signs: own }) =>
    [...own].reduce((total, [cell, sign]) => (grouped.has(cell) ? total : total + sign * worth(known(cell))), 0)
  )
  const pieces = groups.map(({ cells, options, addsUp }) => {
    const sums = usable.flatMap(({ signs: own }, sum) => (cells.some((cell) => own.has(cell)) ? [sum] : []))
    const adds = options.map((option) => addsOf(cells, option, sums, usable))
    if (addsUp === undefined) return { sums, adds }
    // Its own sum is one more, which fails where an option does not add up.
    fixed.push(0)
    const marks = options.map((option) => (addsUp(option) ? 0 : 1))
    return { sums: [...sums, fixed.length - 1], adds: adds.map((each, at) => [...each, marks[at] ?? 0]) }
  })
  return { fixed, groups: pieces }
}
