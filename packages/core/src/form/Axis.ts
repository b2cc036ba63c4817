/**
 * One axis of a statutory table: a tree of headings whose leaves are its lines.
 *
 * Rows and columns are the same thing seen from two sides, so keys, spans and sums are worked out here, once.
 * A heading above others has no number of its own: only leaves have an address.
 *
 * @module
 */
import { once } from "../once.ts"
import type { Citation } from "./Citation.ts"

/** What the numbers of a line measure: 件数, an increase or decrease, or an amount of money. */
export type Measure = "count" | "change" | "amount"

/** A heading of a row or column. With `of` it stands above others and has no number of its own; without, it is a line. */
export interface Heading {
  readonly key: string
  /** As the form prints it; empty where the form prints none. */
  readonly label: string
  readonly cites?: Citation
  /** This line is the sum of the other lines beside it. */
  readonly sums?: true
  /** Of a column; a count unless it says otherwise. */
  readonly measure?: Measure
  readonly of?: Axis
}

/** The headings of one side of a table, in the order of the form. */
export type Axis = ReadonlyArray<Heading>

/** The dotted keys of the leaves, as a union; `"outcome.denied"` is a type error. */
export type Address<A extends Axis> = {
  [K in keyof A]: A[K] extends { readonly key: infer H extends string }
    ? A[K] extends { readonly of: infer Below extends Axis }
      ? `${H}.${Address<Below>}`
      : H
    : never
}[number]

/** A leaf, with the headings above it and itself, outermost first. */
export interface Line {
  readonly key: string
  readonly path: ReadonlyArray<Heading>
  readonly heading: Heading
}

const below = (axis: Axis, above: ReadonlyArray<Heading>): ReadonlyArray<Line> =>
  axis.flatMap((heading) => {
    const path = [...above, heading]
    return heading.of === undefined
      ? [{ key: path.map((each) => each.key).join("."), path, heading }]
      : below(heading.of, path)
  })

const whole = once((axis: Axis) => below(axis, []))

/** The leaves of an axis, in the order of the form; `above` are the headings over all of them. */
export const lines = (axis: Axis, above: ReadonlyArray<Heading> = []): ReadonlyArray<Line> =>
  above.length === 0 ? whole(axis) : below(axis, above)

/** The headings of a line as the form prints them: 三、本年度办理结果／（三）不予公开／1.属于国家秘密. */
export const printed = ({ path }: Pick<Line, "path">): string =>
  path
    .map((heading) => heading.label)
    .filter((label) => label !== "")
    .join("／")

/** How many levels of headings are printed; an axis that prints no label fills none. */
export const depth = (axis: Axis): number =>
  Math.max(
    0,
    ...axis.map((heading) => (heading.of === undefined ? (heading.label === "" ? 0 : 1) : 1 + depth(heading.of)))
  )

/** A heading as it is printed: the line it starts at, how many lines it covers, and how many levels it fills. */
export interface Span {
  readonly heading: Heading
  readonly level: number
  readonly start: number
  readonly length: number
  readonly levels: number
}

/** Every heading with the place it takes in print. Levels and starts count from 0; a leaf fills all levels left below it. */
export const spans = (axis: Axis, levels = depth(axis), level = 0, start = 0): ReadonlyArray<Span> => {
  let at = start
  return axis.flatMap((heading) => {
    const below = heading.of === undefined ? [] : spans(heading.of, levels, level + 1, at)
    const length = lines([heading]).length
    const own = { heading, level, start: at, length, levels: heading.of === undefined ? levels - level : 1 }
    at += length
    return [own, ...below]
  })
}

/** One line that totals others: the only arithmetic an axis states by its own shape. */
export interface Sum {
  readonly total: Line
  readonly parts: ReadonlyArray<Line>
}

/** The sums an axis states: each line with `sums` and all other leaves under the same heading, outermost axis first. */
export const sums = (axis: Axis, above: ReadonlyArray<Heading> = []): ReadonlyArray<Sum> => [
  ...lines(axis, above)
    .filter((line) => line.heading.sums === true && line.path.length === above.length + 1)
    .map((total) => ({ total, parts: lines(axis, above).filter((line) => line.key !== total.key) })),
  ...axis.flatMap((heading) => (heading.of === undefined ? [] : sums(heading.of, [...above, heading])))
]
