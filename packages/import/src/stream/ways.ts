/**
 * The ways in which the run of figures behind a label can be the figures of its row.
 *
 * As many pieces as cells are those cells. Otherwise the sums among the cells of the row tell the ways apart; which of them it is, if
 * more than one is left or none adds up, the sums of the columns are asked.
 *
 * @module
 */
import { type Measure, sums } from "@gongkai/core/Axis"
import { cheapest } from "./cheapest.ts"
import type { Group, Value } from "./Group.ts"
import { columnsOf, type Label, type Run } from "./runs.ts"
import { keepsThousands, splits, type Sum, tokens } from "./split.ts"
import { totalled } from "./totalled.ts"
import { together, withoutTotals } from "./withoutTotals.ts"

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
    full: all.some((pieces) => pieces === undefined || pieces.length >= count) ? undefined : ways(false),
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

/** How many zeros are printed in a row for certain, in whatever way it is parted. */
const zerosOf = ({ full = [], short }: Parted): number =>
  full.length === 0 ? 0 : Math.min(...[...full, ...(short() ?? [])].map((way) => way.filter(isZero).length))

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

/** Whether each row can be parted if each cell holds a figure: then each does, though no zero shows it. */
export const isFull = (all: ReadonlyArray<readonly [Run, Parted]>): boolean => {
  const counted = all.filter(([{ label }, { full }]) => full !== undefined && sumsWithin(label).length > 0)
  return counted.length >= enoughRows && counted.every(([, { full = [] }]) => full.length > 0)
}
const enoughRows = 8

/** An office errs in a few sums. Where many rows cannot be parted, or one has fewer digits than cells, some cells are blank. */
export const blanksIn = (all: ReadonlyArray<readonly [Run, Parted]>): Blanks => {
  const counted = all.filter(([, { full }]) => full !== undefined)
  const lost = counted.filter(([, { full }]) => full?.length === 0)
  const fewer = lost.some(([{ run, label }]) => (tokens(run) ?? []).join("").length < columnsOf(label).length)
  // Rows of zeros that are whole show that zeros are printed: what does not add up there is the office's error.
  const zeros = counted.filter(([{ run, label }]) => /^0+$/u.test(run) && run.length === columnsOf(label).length)
  if (!fewer && zeros.length >= enoughZeros) return "none"
  const short = lost.filter(([, ways]) => (ways.short() ?? [[]]).length > 0).length
  if (short > 0 && !fewer && lost.length * 6 <= counted.length) {
    const printed = counted.reduce((sum, [, ways]) => sum + zerosOf(ways), 0)
    if (printed >= zerosToOne * short) return "hardly"
  }
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

/**
 * Whether figures that run together could add up in some way by chance: those of 四, whose three sums nothing else bears out, with so many
 * more digits than cells. A row in which the office erred would be read as another one.
 */
const isByChance = (pieces: ReadonlyArray<string>, count: number, within: ReadonlyArray<Sum>): boolean =>
  within.length > 1 && pieces.length === 1 && (pieces[0] ?? "").length > count + spare
const spare = 8

/** More ways than these to part a row that does not add up are too many. */
const many = 300

/**
 * The options of a row. Figures are parted only where the form prints its zeros, so that each cell holds a figure, or where blank cells
 * are taken into account. Where no way adds up, the office erred in this row.
 */
export const optionsOf = (
  { run, texts, label, clean, bare }: Run,
  { full, short }: Parted,
  { zeros, blanks, totals }: { readonly zeros: Zeros; readonly blanks: Blanks; readonly totals: Totals }
): Pick<Group, "options" | "plainly" | "uniquely" | "least" | "broken" | "ways" | "addsUp"> & {
  readonly short?: Group["options"]
} => {
  if (bare) return { options: [], ...(!areFull(blanks) && { short: short() ?? [] }) }
  const [count, within] = [columnsOf(label).length, sumsWithin(label)]
  const read = texts.map((text) => tokens(text) ?? [])
  const pieces = read.find((each) => each.length === count) ?? read[0] ?? []
  const digits = pieces.join("")
  if (pieces.length === count) {
    // What stands at the end may be the remark's, where a blank cell left nothing.
    if (texts.length > 1 && !areFull(blanks)) return { options: [] }
    const any = (splits(pieces, count) ?? []).filter(keepsThousands(run))
    const broken = any.some((way) => !addsUp(way, within))
    // Where something else stands behind figures that contradict each other, it may be the rest of one of them.
    return broken && !clean ? { options: [], broken } : { options: any, plainly: any.length === 1, broken }
  }
  // A row of several sums may have blank totals as well, unless other rows show that these are printed.
  const mayLack = within.length > 1 && totals.printed + totals.whole < enoughRows
  const some = () => (mayLack ? withoutTotals(read, count, within, short()) : short()) ?? []
  const beside = areFull(blanks) || !arePrinted(totals) ? {} : { short: some() }
  if (blanks === "sure") return { options: [], ...beside }
  if (/^0+$/u.test(digits) && digits.length === count)
    return { options: [Array.from(digits, () => 0)], plainly: true, ...beside }
  // Where no sum tells, one blank cell among many zeros is seen by nothing.
  const isSeen = within.length > 0 || (zeros === "begin" && blanks !== "hardly")
  if (zeros === "none" || !isSeen) return { options: [], ...beside }
  // A figure with a comma, or with something else behind it, may be no more than a part of what stands there.
  const firm = clean && texts.length === 1 && !/[,，]/u.test(run)
  // Where spaces part figures and no sum tells, one that was lost and a blank look alike.
  if (firm && digits.length === count && (within.length > 0 || (pieces.length === 1 && totals.whole >= enoughRows))) {
    const any = splits(pieces, count) ?? []
    const broken = any.some((way) => !addsUp(way, within))
    if (any.length === 1) return { options: any, plainly: !broken, broken, ...beside }
  }
  // Without sums a row is parted where there is but one way: no number begins with 0.
  const alone =
    within.length === 0 && firm && pieces.length === 1 && blanks === "none" ? splits(pieces, count) : undefined
  if (alone?.length === 1) return { options: alone, plainly: true }
  if (within.length === 0 || full === undefined || isByChance(pieces, count, within)) return { options: [], ...beside }
  if (full.length > 0)
    return {
      options: full,
      uniquely: firm && full.length === 1 && digits.length <= count + 1,
      least: (cost) => cheapest(pieces, count, cost),
      ...beside
    }
  if (!firm || (mayLack && withoutTotals(read, count, within, [])?.length !== 0))
    return { options: [], broken: true, ...beside }
  const least: Group["least"] = (cost) => cheapest(pieces, count, cost)
  const any = splits(pieces, count) ?? []
  // A row that would add up if it had blanks is read so where its columns say it.
  const blank = blanks === "hardly" ? (short() ?? []) : []
  const more = blank.length === 0 ? {} : { addsUp: (way: ReadonlyArray<Value>) => addsUp(way, within) }
  if (any.length > 0 && any.length <= many)
    return { options: [...any, ...blank], broken: true, least, ...more, ...beside }
  const ways: Group["ways"] = (doubt) => [...(splits(pieces, count, [], { doubt }) ?? []), ...blank]
  return { options: [], broken: true, least, ways, ...more, ...beside }
}

const addsUp = (way: ReadonlyArray<Value>, within: ReadonlyArray<Sum>): boolean => {
  const worth = (place: number): number => {
    const value = way[place]
    return typeof value === "number" ? value : 0
  }
  return within.every(({ total, parts }) => parts.reduce((sum, part) => sum + worth(part), 0) === worth(total))
}

/** The sums among the columns that are printed, all of whose parts are. */
const sumsWithin = (label: Label): ReadonlyArray<Sum> => {
  const keys = columnsOf(label).map((column) => (column === "other" ? undefined : column.key))
  return sums(label.block.columns)
    .map(({ total, parts }) => ({
      total: keys.indexOf(total.key),
      parts: parts.map(({ key }) => keys.indexOf(key))
    }))
    .filter(({ total, parts }) => total !== -1 && !parts.includes(-1))
}
