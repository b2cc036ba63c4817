/**
 * The options of a row of running text: the ways to part its figures that remain, as its report is written.
 *
 * @module
 */
import { cheapest } from "./cheapest.ts"
import type { Group, Parts, Value } from "./Group.ts"
import { columnsOf, type Run } from "./runs.ts"
import { keepsThousands, splits, type Sum, tokens } from "./split.ts"
import {
  areFull,
  arePrinted,
  type Blanks,
  enoughRows,
  type Parted,
  sumsWithin,
  type Totals,
  type Zeros
} from "./ways.ts"
import { totalOrNone, withoutTotals } from "./withoutTotals.ts"

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
  { run, texts, label, clean, bare, after }: Run,
  { full, short }: Parted,
  { zeros, blanks, totals }: { readonly zeros: Zeros; readonly blanks: Blanks; readonly totals: Totals }
): Pick<Group, "options" | "plainly" | "uniquely" | "unproven" | "least" | "broken" | "ways" | "addsUp" | "parts"> & {
  readonly short?: Group["options"]
  readonly shortParts?: Parts
  readonly lacking?: Group["options"]
} => {
  if (bare) return { options: [], ...(!areFull(blanks) && { short: short() ?? [] }) }
  const [count, within] = [columnsOf(label).length, sumsWithin(label)]
  const read = texts.map((text) => tokens(text) ?? [])
  const pieces = read.find((each) => each.length === count) ?? read[0] ?? []
  const digits = pieces.join("")
  if (pieces.length === count) {
    // What stands at the end may be the remark's, where a blank cell left nothing.
    if (texts.length > 1 && !areFull(blanks)) return { options: [] }
    // Where no space parts figures, as many pieces as cells may be those of fewer figures and a remark.
    if (texts.length > 1 && !/[\p{Nd}/－—无-]\s+[\p{Nd}/－—无-]/u.test(after))
      return { options: within.length === 0 ? [] : (full ?? []) }
    const any = (splits(pieces, count) ?? []).filter(keepsThousands(run))
    const broken = any.some((way) => !addsUp(way, within))
    // Where something else stands behind figures that contradict each other, it may be the rest of one of them, or the last the remark's.
    return broken && (!clean || texts.length > 1)
      ? { options: [], broken }
      : { options: any, plainly: any.length === 1, broken }
  }
  // A row of several sums may have blank totals as well, unless other rows show that these are printed.
  const mayLack = within.length > 1 && totals.printed + totals.whole < enoughRows
  const some = () => (mayLack ? withoutTotals(read, count, within, short()) : short()) ?? []
  // A figure with a comma, or with something else behind it, may be no more than a part of what stands there.
  const firm = clean && texts.length === 1 && !/[,，]/u.test(run)
  const isCrowded = !mayLack && firm && within.length > 0 && short() === undefined
  const own = (way: ReadonlyArray<Value>): boolean => addsUp(way, within)
  const beside = areFull(blanks)
    ? {}
    : !arePrinted(totals)
      ? blanks === "sure" && { lacking: firm && zeros === "begin" ? totalOrNone(pieces, count, within, full) : [] }
      : { short: some(), ...(isCrowded && { shortParts: { pieces, blanks: true as const, addsUp: own } }) }
  if (blanks === "sure") return { options: [], ...beside }
  if (/^0+$/u.test(digits) && digits.length === count)
    return { options: [Array.from(digits, () => 0)], plainly: true, ...beside }
  // Where no sum tells, one blank cell among many zeros is seen by nothing.
  const isSeen = within.length > 0 || (zeros === "begin" && blanks !== "hardly")
  if (zeros === "none" || !isSeen) return { options: [], ...beside }
  // Where spaces part figures and no sum tells, one that was lost and a blank look alike.
  if (firm && digits.length === count && (within.length > 0 || (pieces.length === 1 && totals.whole >= enoughRows))) {
    const any = splits(pieces, count) ?? []
    const broken = any.some((way) => !addsUp(way, within))
    if (any.length === 1) return { options: any, plainly: !broken, broken, ...beside }
  }
  // Without sums a row is parted where there is but one way: no number begins with 0. Elsewhere rows must show that no cell is blank.
  const isWhole = blanks === "none" && totals.whole >= enoughRows
  const alone = within.length === 0 && firm && pieces.length === 1 && isWhole ? splits(pieces, count) : undefined
  if (alone?.length === 1) return { options: alone, plainly: true }
  if (within.length === 0 || isByChance(pieces, count, within)) return { options: [], ...beside }
  if (full === undefined) return { options: [], ...(firm && { parts: { pieces, addsUp: own } }), ...beside }
  if (full.length > 0)
    return {
      options: full,
      uniquely: firm && full.length === 1 && digits.length <= count + 1,
      ...(within.length === 1 && (splits(pieces, count) ?? []).length > count && { unproven: true as const }),
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
  const parts = blank.length === 0 ? { parts: { pieces } } : {}
  if (any.length > 0 && any.length <= many)
    return { options: [...any, ...blank], broken: true, least, ...parts, ...more, ...beside }
  const ways: Group["ways"] = (doubt) => [...(splits(pieces, count, [], { doubt }) ?? []), ...blank]
  return { options: [], broken: true, least, ways, ...parts, ...more, ...beside }
}

const addsUp = (way: ReadonlyArray<Value>, within: ReadonlyArray<Sum>): boolean => {
  const worth = (place: number): number => {
    const value = way[place]
    return typeof value === "number" ? value : 0
  }
  return within.every(({ total, parts }) => parts.reduce((sum, part) => sum + worth(part), 0) === worth(total))
}
