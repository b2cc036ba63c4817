/**
 * Finds the columns of a block from its head rows: which of the form's columns stands where, and what else stands between them.
 *
 * @module
 */
import { type Axis, type Line, lines, spans } from "@gongkai/core/Axis"
import { align } from "./align.ts"
import { type Reading, texts } from "./rows.ts"
import { forms, likeness } from "./similarity.ts"

/** The columns of a block as the source prints them. */
export interface Head {
  /** In order: an index into the form's columns, or `undefined` for a column the form does not have. */
  readonly order: ReadonlyArray<number | undefined>
  /** The grid position of the first of them, where the head rows tell. */
  readonly start?: number
}

/** Reads the columns off the head rows of a table. Answers `undefined` when not every column of the form is found. */
export const columns = (heads: ReadonlyArray<Reading>, axis: Axis): Head | undefined =>
  byPosition(heads, lines(axis)) ?? inReadingOrder(heads, axis)

const paired = (labels: ReadonlyArray<string>, wanted: ReadonlyArray<string>) => {
  const [ours, theirs] = [labels.map(forms), wanted.map(forms)]
  return align(labels.length, wanted.length, (label, line) => likeness(ours[label] ?? [], theirs[line] ?? []))
}

/** In a whole grid the lowest label of each position is its column's. */
const byPosition = (heads: ReadonlyArray<Reading>, across: ReadonlyArray<Line>): Head | undefined => {
  const lowest = new Map<number, string>()
  for (const { row } of heads) for (const [at, cell] of texts(row).entries()) if (cell !== "") lowest.set(at, cell)
  const cells = [...lowest].toSorted(([one], [other]) => one - other)
  const pairs = paired(
    cells.map(([, cell]) => cell),
    across.map((line) => line.heading.label)
  )
  const first = pairs.findIndex((pair) => pair !== undefined)
  const order = pairs.slice(first)
  return across.every((_, line) => order.includes(line)) ? { order, start: cells[first]?.[0] ?? 0 } : undefined
}

/**
 * Copied out of a web page, a head has lost the places of its spans: 自然人⇥法人或其他组织⇥总计, and below 商业企业⇥科研机构⇥…
 * Its labels then follow one another as in the form, and nothing else stands among them.
 */
const inReadingOrder = (heads: ReadonlyArray<Reading>, axis: Axis): Head | undefined => {
  const wanted = spans(axis)
    .toSorted((one, other) => one.level - other.level)
    .map((span) => span.heading.label)
  const labels = heads.flatMap(({ row }) => texts(row).filter((cell) => cell !== ""))
  const pairs = paired(labels, wanted)
  const first = pairs.findIndex((pair) => pair !== undefined)
  const within = pairs.slice(Math.max(0, first))
  const complete = within.length === wanted.length && within.every((pair, at) => pair === at)
  return complete ? { order: lines(axis).map((_, line) => line) } : undefined
}
