/**
 * The ways in which the run of figures behind a label can be the figures of its row.
 *
 * As many pieces as cells are those cells. Otherwise the sums among the cells of the row tell the ways apart; which of them it is, if
 * more than one is left or none adds up, the sums of the columns are asked.
 *
 * @module
 */
import { lines, sums } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import type { Group, Value } from "./Group.ts"
import type { Run } from "./runs.ts"
import { splits, type Sum, tokens } from "./split.ts"
import { totalled } from "./totalled.ts"

/** `undefined` where there are too many to list, or the figures are not counts. */
export type Ways = Group["options"] | undefined

/** What is known of a run by itself. */
export interface Parted {
  /** The ways to part it that add up, if each cell holds a figure. */
  readonly full: Ways
  /** The same if blank cells left nothing behind. */
  readonly short: () => Ways
}

/** Whether its rows hold several figures, counts each. */
export const ofCounts = ({ columns }: Block): boolean =>
  lines(columns).length > 1 && lines(columns).every(({ heading }) => (heading.measure ?? "count") === "count")

export const parted = ({ label: { block }, run, bare }: Run): Parted => {
  const pieces = ofCounts(block) && run !== "" && !bare ? tokens(run) : undefined
  const [count, within] = [lines(block.columns).length, sumsWithin(block.columns)]
  let short: { readonly ways: Ways } | undefined
  return {
    full: pieces === undefined || pieces.length >= count ? undefined : balancing(pieces, count, within),
    short: () => {
      short ??= {
        ways: bare
          ? [Array.from({ length: count }, () => null)]
          : pieces === undefined || within.length === 0
            ? undefined
            : balancing(pieces, count, within, true)
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

/** Whether blank cells of a form left nothing behind: surely; perhaps, as one row would add up if they did; or none did. */
export type Blanks = "sure" | "perhaps" | "none"

/** An office errs in a few sums. Where many rows cannot be parted, or one has fewer digits than cells, some cells are blank. */
export const blanksIn = (all: ReadonlyArray<readonly [Run, Parted]>): Blanks => {
  const counted = all.filter(([, { full }]) => full !== undefined)
  const lost = counted.filter(([, { full }]) => full?.length === 0)
  const fewer = lost.some(([{ run, label }]) => (tokens(run) ?? []).join("").length < lines(label.block.columns).length)
  const short = lost.filter(([, ways]) => (ways.short() ?? [[]]).length > 0).length
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
}

export const totalsIn = (runs: ReadonlyArray<Run>): Totals => {
  const own = runs.filter(({ label: { block }, piled }) => {
    return piled === undefined && ofCounts(block) && sumsWithin(block.columns).length === 1
  })
  const rows = own.map(({ run, label: { block } }) => ({ all: tokens(run) ?? [], count: lines(block.columns).length }))
  const isApart = rows.some(({ all }) => all.length > 1)
  const short = rows.flatMap(({ all, count }): ReadonlyArray<boolean> => {
    const digits = all.join("")
    if (all.length === 0 || all.length >= count || /^[0-]*$/u.test(digits)) return []
    // Where figures run together, a row of one and its total shows twice the same.
    if (all.length === 1 && !isApart) {
      const half = digits.slice(0, digits.length / 2)
      return digits.length === 1 ? [false] : half.repeat(2) === digits ? [true] : []
    }
    const [last = 0, ...others] = all.map(Number).toReversed()
    return [others.length > 0 && others.reduce((sum, each) => sum + each, 0) === last]
  })
  return { printed: short.filter(Boolean).length, lacking: short.filter((each) => !each).length }
}

/** Whether the totals of rows are printed wherever they are not 0, as far as the rows tell. */
export const arePrinted = ({ printed, lacking }: Totals): boolean => printed > 2 * lacking

/** More ways than these to part a row that does not add up are too many. */
const many = 300

/**
 * The options of a row. Figures are parted only where the form prints its zeros, so that each cell holds a figure, or where blank cells
 * are taken into account. Where no way adds up, the office erred in this row.
 */
export const optionsOf = (
  { run, label: { block }, clean, bare }: Run,
  { full, short }: Parted,
  { zeros, blanks, totals }: { readonly zeros: boolean; readonly blanks: Blanks; readonly totals: Totals }
): Pick<Group, "options" | "plainly" | "broken" | "ways"> & { readonly short?: Group["options"] } => {
  if (bare) return { options: [], ...(blanks !== "none" && { short: short() ?? [] }) }
  const pieces = tokens(run) ?? []
  const [count, within] = [lines(block.columns).length, sumsWithin(block.columns)]
  const digits = pieces.join("")
  if (pieces.length === count) {
    const any = splits(pieces, count) ?? []
    const broken = any.some((way) => !addsUp(way, within))
    // Where something else stands behind figures that contradict each other, it may be the rest of one of them.
    return broken && !clean ? { options: [], broken } : { options: any, plainly: any.length === 1, broken }
  }
  const beside = blanks === "none" || !arePrinted(totals) ? {} : { short: short() ?? [] }
  if (blanks === "sure") return { options: [], ...beside }
  if (/^0+$/u.test(digits) && digits.length === count)
    return { options: [Array.from(digits, () => 0)], plainly: true, ...beside }
  if (!zeros) return { options: [], ...beside }
  // A figure with a comma, or with something else behind it, may be no more than a part of what stands there.
  const firm = clean && !/[,，]/u.test(run)
  if (firm && digits.length === count) {
    const any = splits(pieces, count) ?? []
    const broken = any.some((way) => !addsUp(way, within))
    if (any.length === 1) return { options: any, plainly: !broken, broken, ...beside }
  }
  if (within.length === 0 || full === undefined) return { options: [], ...beside }
  if (full.length > 0) return { options: full, ...beside }
  if (!firm) return { options: [], broken: true, ...beside }
  const any = splits(pieces, count) ?? []
  if (any.length > 0 && any.length <= many) return { options: any, broken: true, ...beside }
  return { options: [], broken: true, ways: (doubt) => splits(pieces, count, [], { doubt }) ?? [], ...beside }
}

const addsUp = (way: ReadonlyArray<Value>, within: ReadonlyArray<Sum>): boolean => {
  const worth = (place: number): number => {
    const value = way[place]
    return typeof value === "number" ? value : 0
  }
  return within.every(({ total, parts }) => parts.reduce((sum, part) => sum + worth(part), 0) === worth(total))
}

const sumsWithin = (columns: Block["columns"]): ReadonlyArray<Sum> => {
  const keys = lines(columns).map(({ key }) => key)
  return sums(columns).map(({ total, parts }) => ({
    total: keys.indexOf(total.key),
    parts: parts.map(({ key }) => keys.indexOf(key))
  }))
}
