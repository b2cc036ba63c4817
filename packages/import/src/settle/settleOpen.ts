/**
 * Decides by the equations of the form what the source leaves open: figures that run together, digits that may be misread.
 *
 * A reading is taken only if it is the only one that balances; otherwise the cell stays unread, with the numbers it may be.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { at, type Draft } from "@gongkai/core/Draft"
import { type Edition, index, slot } from "@gongkai/core/Edition"
import { Count, type Entry, isUnread } from "@gongkai/core/Entry"
import type { Equation, Lookup } from "@gongkai/core/Equation"
import { rules } from "@gongkai/core/Matrix"
import type { Stated } from "@gongkai/core/stated"
import type { Text } from "@gongkai/core/Text"
import type { Group, Value } from "../stream/Group.ts"
import type { Pending } from "../stream/readRun.ts"
import { bySaid, type Settled } from "./bySaid.ts"
import { contradictionOf } from "./contradiction.ts"
import { decide, isSettled } from "./decide.ts"
import type { Forms } from "./Forms.ts"
import { withBlanks, withoutTotal } from "./withBlanks.ts"
import type { Read } from "@gongkai/match/readRow"

const listed = 12

/** Figures that are known from elsewhere: last year's report, and what the report's own prose states of single cells. */
export interface Evidence {
  readonly previous?: Draft | undefined
  /** Asked with what is known of cells. */
  readonly stated?: (at: Lookup) => ReadonlyMap<Cell, Stated>
}

export const settleOpen = (
  { edition, reads, pending }: Forms,
  { previous, stated = () => new Map() }: Evidence = {}
): ReadonlyArray<Read> => {
  const doubtful = [...reads.values()].filter(({ entry }) => isUnread(entry) && entry.candidates !== undefined)
  const groups: ReadonlyArray<Group> = [
    ...pending,
    ...doubtful.map(({ cell, entry }) => ({
      cells: [cell],
      options: isUnread(entry) ? (entry.candidates ?? []).map((value) => [Number(value)]) : []
    }))
  ]
  if (groups.length === 0 && pending.length === 0) return []
  const equations = rules(edition).flatMap((rule) => rule.equations)
  const known = (cell: Cell): Value | undefined => valueOf(reads.get(cell)?.entry)
  const doubted = new Set(doubtful.map(({ cell }) => cell))
  const weighed = (cell: Cell): boolean => doubted.has(cell) || known(cell) !== undefined
  const own = decide(equations, groups, known)
  const blank = new Map([...withBlanks(equations, pending, known), ...withoutTotal(equations, pending, known)])
  const held = equations.filter((equation) => !own.against.includes(equation))
  const last = previous && lastYear(edition, previous)
  const more = last && decide([...equations, ...last.equations], groups, (cell) => last.values.get(cell) ?? known(cell))
  const counted = (cell: Cell): number | undefined => {
    const value = own.decided.get(cell) ?? known(cell)
    return value === undefined ? undefined : typeof value === "number" ? value : 0
  }
  const said = isSettled(own) ? undefined : bySaid({ equations, groups, known, own, stated: stated(counted) })
  const unsure = new Set(pending.flatMap(({ cells, perhaps }) => (perhaps === true ? cells : [])))
  const contradicts = (form: string) => contradictionOf(edition, own.gaps, form)
  const how = (cell: Cell): Settled | undefined => {
    // Where blank cells may have left nothing behind, only a form that balances so is read so.
    if (!blank.has(cell) && unsure.has(cell) && own.failed.has(cell)) return undefined
    const value = blank.has(cell) ? blank.get(cell) : own.decided.get(cell)
    if (value !== undefined) return { value, note: "按勾稽关系确定，只有这一种读法与之相符" }
    const other = more?.decided.get(cell)
    if (other !== undefined) return { value: other, note: "按勾稽关系和上年报告确定，只有这一种读法" }
    return said?.(cell)
  }
  return [
    ...pending.flatMap((row) =>
      row.cells.map((cell, place) =>
        settled({ row, cell, at: place, found: how(cell), contradicts, full: !blank.has(cell) })
      )
    ),
    ...doubtful.flatMap((read) => {
      const found = how(read.cell)
      const isConstrained = own.against.length === 0 && constrained(held, read.cell, weighed)
      return found === undefined || !(isConstrained || found.isSaid === true)
        ? []
        : [
            {
              cell: read.cell,
              entry: entryOf(found.value),
              place: { ...read.place, confidence: "likely" as const, note: found.note }
            }
          ]
    })
  ]
}

/** A single doubtful cell is decided only by an equation whose other cells are known, or decided with it. */
const constrained = (equations: ReadonlyArray<Equation>, cell: Cell, weighed: (cell: Cell) => boolean): boolean =>
  equations.some(({ left, right }) => {
    const all = [...left, ...right]
    return all.includes(cell) && all.every(weighed)
  })

const valueOf = (entry: Entry | undefined): Value | undefined => {
  if (entry === undefined || isUnread(entry)) return undefined
  return typeof entry === "number" ? entry : entry === "none" ? "none" : null
}

const entryOf = (value: Value): Entry => (typeof value === "number" ? Count.make(value) : value)

const settled = ({
  row,
  cell,
  at,
  found,
  contradicts,
  full
}: {
  readonly row: Pending
  readonly cell: Cell
  readonly at: number
  readonly found: Settled | undefined
  /** Which sums of its table do not hold, however the row is read. */
  readonly contradicts: (form: string) => Text | undefined
  readonly full: boolean
}): Read => {
  const { options, text, place, plainly, guess } = row
  const by = { guessed: guess.text, together: guess.together }
  const [only] = options
  const plain = plainly && (full || row.short === undefined) ? only?.[at] : undefined
  if (plain !== undefined) return { cell, entry: entryOf(plain), place: { ...place, text }, ...by }
  if (found !== undefined)
    return {
      cell,
      entry: entryOf(found.value),
      place: { ...place, text, confidence: "likely", note: found.note },
      ...by
    }
  const numbers = [...new Set(options.flatMap((option) => (typeof option[at] === "number" ? [option[at]] : [])))]
  const candidates = numbers.slice(0, listed).map((number) => Count.make(number))
  const why = open(row, contradicts(row.form.key))
  return {
    cell,
    entry: { unread: text, ...(candidates.length > 0 && { candidates }) },
    place: { ...place, text, confidence: "doubtful", note: why.zh },
    why
  }
}

const open = ({ options }: Pending, contradiction: Text | undefined): Text => {
  if (options.length === 0)
    return {
      zh: "行名后面的数分不成各列的数",
      en: "the figures behind the label cannot be parted into its columns"
    }
  const why = contradiction ?? (options.length === 1 ? unproven : ambiguous)
  return { zh: `数字连在一起，${why.zh}`, en: `the figures run together: ${why.en}` }
}

/** One cause for all rows of a table, however many ways each has; what stands there the message quotes. */
const ambiguous: Text = { zh: "分开的办法不止一种", en: "there is more than one way to part them" }
const unproven: Text = {
  zh: "只有一种分法合乎本行的合计，但同一表里有的行没有读出，无从核对",
  en: "one way alone adds up, but rows of the same table were not read, so nothing bears it out"
}

/** What last year's report adds: its carried figures, and the chain of what is in force. */
const lastYear = (edition: Edition, previous: Draft) => {
  const values = new Map<Cell, Value>()
  const said = (cell: Cell): Cell | undefined => {
    const value = index(edition).has(cell) ? valueOf(at(previous, cell)) : undefined
    const name: Cell = `previous/${cell.replaceAll("/", ".")}/value`
    if (typeof value !== "number") return undefined
    values.set(name, value)
    return name
  }
  if (previous.edition !== edition.key) return { values, equations: [] }
  const carried = edition.carries.flatMap(({ last, now }): ReadonlyArray<Equation> => {
    const name = said(last)
    return name === undefined ? [] : [{ left: [now], right: [name] }]
  })
  const chains = ["rules", "normativeDocuments"].flatMap((row): ReadonlyArray<Equation> => {
    const [issued, repealed, inForce] = ["issued", "repealed", "inForce"].map(
      (column): Cell => `proactive/${row}/${column}`
    )
    const name = inForce && slot(edition, inForce) ? said(inForce) : undefined
    return issued && repealed && inForce && name ? [{ left: [issued, name], right: [inForce, repealed] }] : []
  })
  return { values, equations: [...carried, ...chains] }
}
