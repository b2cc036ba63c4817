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
import type { Equation } from "@gongkai/core/Equation"
import { rules } from "@gongkai/core/Matrix"
import type { Text } from "@gongkai/core/Text"
import type { Group, Value } from "../stream/Group.ts"
import type { Pending } from "../stream/matchStream.ts"
import { decide } from "./decide.ts"
import type { Forms } from "./Forms.ts"
import type { Read } from "@gongkai/match/readRow"

const listed = 12

export const settleOpen = ({ edition, reads, pending }: Forms, previous: Draft | undefined): ReadonlyArray<Read> => {
  const doubtful = [...reads.values()].filter(({ entry }) => isUnread(entry) && entry.candidates !== undefined)
  const groups: ReadonlyArray<Group> = [
    ...pending.filter(({ options }) => options.length > 0),
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
  const last = previous && lastYear(edition, previous)
  const more = last && decide([...equations, ...last.equations], groups, (cell) => last.values.get(cell) ?? known(cell))
  const how = (cell: Cell): { readonly value: Value; readonly note: string } | undefined => {
    const value = own.decided.get(cell)
    if (value !== undefined) return { value, note: "按勾稽关系确定，只有这一种读法能使全表平衡" }
    const other = more?.decided.get(cell)
    return other === undefined ? undefined : { value: other, note: "按勾稽关系和上年报告确定，只有这一种读法" }
  }
  return [
    ...pending.flatMap((row) => row.cells.map((cell, place) => settled(row, cell, place, how(cell), own.solutions))),
    ...doubtful.flatMap((read) => {
      const found = how(read.cell)
      return found === undefined || !constrained(equations, read.cell, weighed)
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

const settled = (
  row: Pending,
  cell: Cell,
  at: number,
  found: { readonly value: Value; readonly note: string } | undefined,
  solutions: number | undefined
): Read => {
  const { options, text, place, plainly, guess } = row
  const by = { guessed: guess.text, together: guess.together }
  const [only] = options
  const plain = plainly ? only?.[at] : undefined
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
  const why = open(row, solutions)
  return {
    cell,
    entry: { unread: text, ...(candidates.length > 0 && { candidates }) },
    place: { ...place, text, confidence: "doubtful", note: why.zh },
    why
  }
}

const open = ({ text, options }: Pending, solutions: number | undefined): Text => {
  if (options.length === 0)
    return {
      zh: `其后的数（${text}）分不成各列的数`,
      en: `the figures behind the label (${text}) cannot be parted into its columns`
    }
  const why =
    solutions === 0
      ? { zh: "没有一种读法能使全表平衡", en: "no way to part them balances the table" }
      : { zh: `有${options.length}种读法`, en: `there are ${options.length} ways to part them` }
  return { zh: `数字连在一起（${text}），${why.zh}`, en: `the figures run together (${text}): ${why.en}` }
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
