/**
 * The ways in which the run of figures behind a label can be the figures of its row.
 *
 * As many pieces as cells are those cells. Otherwise the sums among the cells of the row tell the ways apart; which of them it is, if
 * more than one is left or none adds up, the sums of the columns are asked.
 *
 * @module
 */
import { type Measure, sums } from "@gongkai/core/Axis"
import type { Group, Value } from "./Group.ts"
import { columnsOf, type Label, type Run } from "./runs.ts"
import { keepsThousands, splits, type Sum, tokens } from "./split.ts"
import { totalled } from "./totalled.ts"
import { together } from "./withoutTotals.ts"

/** `undefined` where there are too many to list, or the figures are not counts. */
export type Ways = Group["options"] | undefined

/** What is known of a run by itself. */
export interface Parted {
  /** The ways to part it that add up, if each cell holds a figure. */
  readonly full: Ways
  /** The same if blank cells left nothing behind. */
  readonly short: () => Ways
}

/**
 * Whether a row holds several figures, digits each. A change may have a sign, and an amount a point and a unit: where none is there, it is
 * digits too.
 */
export const ofCounts = ({ label, run, clean }: Pick<Run, "label" | "run" | "clean">): boolean => {
  const all = columnsOf(label)
  const isOf = (measure: Measure) => all.some((column) => column !== "other" && column.heading.measure === measure)
  return (
    all.length > 1 &&
    (!isOf("change") || !/[-—–―－−+＋]/u.test(run)) &&
    (!isOf("amount") || (clean && /^[0\s]+$/u.test(run)))
  )
}

export const parted = (row: Run): Parted => {
  const { label, texts, run, bare } = row
  const [count, within] = [columnsOf(label).length, sumsWithin(label)]
  const all = ofCounts(row) && run !== "" && !bare ? texts.map(tokens) : []
  const ways = (blanks: boolean): Ways =>
    all.length === 0
      ? undefined
      : together(
          all.map(
            (pieces, at) => pieces && balancing(pieces, count, within, blanks)?.filter(keepsThousands(texts[at] ?? ""))
          )
        )
  let short: { readonly ways: Ways } | undefined
  return {
    full:
      texts.length === 1 && all.some((pieces) => pieces === undefined || pieces.length >= count)
        ? undefined
        : ways(false),
    short: () => {
      short ??= {
        ways: bare ? [Array.from({ length: count }, () => null)] : within.length === 0 ? undefined : ways(true)
      }
      return short.ways
    }
  }
}

/** The ways to part the pieces that add up. */
const balancing = (pieces: ReadonlyArray<string>, count: number, within: ReadonlyArray<Sum>, blanks = false): Ways => {
  const [sum] = within
  return within.length === 1 && sum?.total === count - 1 && sum.parts.length === count - 1
    ? totalled(pieces, count, blanks)
    : splits(pieces, count, within, { blanks })
}

/**
 * Whether blank cells of a form left nothing behind: surely; perhaps, as one row would add up if they did; hardly, as so many zeros are
 * printed that a row which does not add up is rather the office's error; or none did.
 */
export type Blanks = "sure" | "perhaps" | "hardly" | "none"

/**
 * How it is known that zeros are printed: a row of several figures begins with 0, or holds a sign for none; or some rows hold zeros in
 * whatever way they are parted, which says less of rows without sums; or it is not known.
 */
export type Zeros = "begin" | "within" | "none"

/** Whether each cell is taken to hold a figure. */
export const areFull = (blanks: Blanks): boolean => blanks === "none" || blanks === "hardly"

const isZero = (value: Value): boolean => value === 0 || value === "none"

const fewestZeros = (ways: NonNullable<Ways>): number => Math.min(...ways.map((way) => way.filter(isZero).length))

/** How many zeros are printed in a row for certain, in whatever way it is parted. */
const zerosOf = ({ full = [], short }: Parted): number => {
  if (full.length === 0) return 0
  const printed = fewestZeros(full)
  // Ways with blanks are many to search for, and cannot make it more.
  return printed === 0 ? 0 : Math.min(printed, fewestZeros(short() ?? []))
}

/** In so many rows a zero is printed: then zeros are, though no row begins with one. */
const zeroRows = 3

/** Whether zeros are printed, as far as rows tell that do not begin with one. */
export const showsZeros = (all: ReadonlyArray<readonly [Run, Parted]>): boolean => {
  let left = zeroRows
  return all.some(([, ways]) => zerosOf(ways) > 0 && --left === 0)
}

/** For each row that might hold blanks so many zeros must be printed elsewhere, if it is to be the office's error. */
const zerosToOne = 12

const enoughZeros = 4

/** In so many rows an office errs at most. */
const errors = 6

/** Whether each row can be parted if each cell holds a figure: then each does, though no zero shows it. */
export const isFull = (all: ReadonlyArray<readonly [Run, Parted]>): boolean => {
  const counted = all.filter(([{ label }, { full }]) => full !== undefined && sumsWithin(label).length > 0)
  return counted.length >= enoughRows && counted.every(([, { full = [] }]) => full.length > 0)
}
export const enoughRows = 8

/** An office errs in a few sums. Where many rows cannot be parted, or one has fewer digits than cells, some cells are blank. */
export const blanksIn = (all: ReadonlyArray<readonly [Run, Parted]>): Blanks => {
  const counted = all.filter(([, { full }]) => full !== undefined)
  const lost = counted.filter(([, { full }]) => full?.length === 0)
  const fewer = lost.some(([{ run, label }]) => (tokens(run) ?? []).join("").length < columnsOf(label).length)
  // Rows of zeros that are whole show that zeros are printed: what does not add up there is the office's error.
  const zeros = counted.filter(([{ run, label }]) => /^0+$/u.test(run) && run.length === columnsOf(label).length)
  if (!fewer && zeros.length >= enoughZeros) return "none"
  const short = lost.filter(([, ways]) => (ways.short() ?? [[]]).length > 0).length
  if (short > 0 && !fewer && lost.length * 4 <= counted.length) {
    const printed = counted.reduce((sum, [, ways]) => sum + zerosOf(ways), 0)
    if (printed >= zerosToOne * short) return "hardly"
  }
  // Blanks would mend none of them: the office erred in more sums than usual.
  if (short === 0 && !fewer && lost.length * 4 <= counted.length && lost.length <= errors) return "none"
  if (lost.length > 1 && (fewer || short > 1 || lost.length * 6 > counted.length)) return "sure"
  return short > 0 ? "perhaps" : "none"
}

/**
 * In how many short rows the last figure is the sum of the others, and in how many it is not: offices leave totals blank too, and a total
 * that is blank says nothing of its row.
 */
export interface Totals {
  readonly printed: number
  readonly lacking: number
  /** How many rows with a total have a figure in each cell, so far as can be told. */
  readonly whole: number
}

export const totalsIn = (all: ReadonlyArray<readonly [Run, Parted]>, blanks: Blanks = "sure"): Totals => ({
  ...(areFull(blanks) ? { printed: 0, lacking: 0 } : shortTotals(all)),
  whole: all.filter(([run, { full = [] }]) => sumsWithin(run.label).length === 1 && (full.length > 0 || isWhole(run)))
    .length
})

const isWhole = ({ label, run, texts }: Run): boolean =>
  run !== "" && texts.some((text) => tokens(text)?.length === columnsOf(label).length)

const shortTotals = (all: ReadonlyArray<readonly [Run, Parted]>): Omit<Totals, "whole"> => {
  const own = all.filter(([run]) => {
    const { label, piled } = run
    const [sum, ...others] = sumsWithin(label)
    return piled === undefined && ofCounts(run) && others.length === 0 && sum?.total === columnsOf(label).length - 1
  })
  const rows = own.map(([{ run, label }]) => ({ all: tokens(run) ?? [], count: columnsOf(label).length }))
  const isApart = rows.some(({ all: pieces }) => pieces.length > 1)
  const short = rows.flatMap(({ all: pieces, count }): ReadonlyArray<boolean> => {
    const digits = pieces.join("")
    if (pieces.length === 0 || pieces.length >= count || /^[0-]*$/u.test(digits)) return []
    // Where figures run together, a row of one and its total shows twice the same.
    if (pieces.length === 1 && !isApart) {
      const half = digits.slice(0, digits.length / 2)
      return digits.length === 1 ? [false] : half.repeat(2) === digits ? [true] : []
    }
    const [last = 0, ...others] = pieces.map(Number).toReversed()
    return [others.length > 0 && others.reduce((sum, each) => sum + each, 0) === last]
  })
  if (short.length > 0 || isApart)
    return { printed: short.filter(Boolean).length, lacking: short.filter((each) => !each).length }
  // Where no row is short, all of them must add up in some way.
  const adding = own.flatMap(([, ways]) =>
    ways.full === undefined ? [] : [ways.full.length > 0 || (ways.short() ?? []).length > 0]
  )
  return adding.length >= enoughRows && adding.every(Boolean)
    ? { printed: adding.length, lacking: 0 }
    : { printed: 0, lacking: adding.filter((each) => !each).length }
}

/** Whether the totals of rows are printed wherever they are not 0, as far as the rows tell. */
export const arePrinted = ({ printed, lacking }: Totals): boolean => printed > 2 * lacking

/** The sums among the columns that are printed, all of whose parts are. */
export const sumsWithin = (label: Label): ReadonlyArray<Sum> => {
  const keys = columnsOf(label).map((column) => (column === "other" ? undefined : column.key))
  return sums(label.block.columns)
    .map(({ total, parts }) => ({
      total: keys.indexOf(total.key),
      parts: parts.map(({ key }) => keys.indexOf(key))
    }))
    .filter(({ total, parts }) => total !== -1 && !parts.includes(-1))
}
