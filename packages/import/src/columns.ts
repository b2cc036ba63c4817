/**
 * Finds the columns of a block from its head rows: which of the form's columns stands where, and what else stands between them.
 *
 * @module
 */
import { type Axis, type Line, lines, spans } from "@gongkai/core/Axis"
import { align } from "./align.ts"
import { type Reading, texts } from "./rows.ts"
import { forms, likeness } from "./similarity.ts"

/** The place of a column in a grid, from the first to before the last, and its head as the source prints it. */
export interface Column {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The columns of a block as the source prints them. */
export interface Head {
  /** In order: an index into the form's columns, or `undefined` for a column the form does not have. */
  readonly order: ReadonlyArray<number | undefined>
  /** The grid position of the first of them, where the head rows tell. */
  readonly start?: number
  /** Where each of them stands, where the head rows tell. */
  readonly places?: ReadonlyArray<Column>
  /** The grid that these places are places of, where all heads stand in one. */
  readonly table?: number
  /** Not every head was recognised: the others were taken by their place among these. */
  readonly partial?: true
}

/** Reads the columns off the head rows of a table. Answers `undefined` when not every column of the form is found. */
export const columns = (heads: ReadonlyArray<Reading>, axis: Axis): Head | undefined => {
  const across = lines(axis)
  const lowest = leaves(heads)
  const pairs = paired(
    lowest.map(({ text }) => text),
    across.map((line) => line.heading.label)
  )
  const found = whole(lowest, pairs, across) ?? inReadingOrder(heads, axis) ?? partly(lowest, pairs, across)
  // A caption above a grid stands in no column of it.
  const [table, ...others] = new Set(heads.filter(({ owners }) => owners !== undefined).map((each) => each.table))
  return found === undefined || table === undefined || others.length > 0 ? found : { ...found, table }
}

const paired = (labels: ReadonlyArray<string>, wanted: ReadonlyArray<string>) => {
  const [ours, theirs] = [labels.map(forms), wanted.map(forms)]
  return align(labels.length, wanted.length, (label, line) => likeness(ours[label] ?? [], theirs[line] ?? []))
}

/** In a whole grid the lowest label of each position is its column's; in one whose spans are known it may be several wide. */
const leaves = (heads: ReadonlyArray<Reading>): ReadonlyArray<Column> => {
  const lowest = new Map<number, Column>()
  for (const { row, owners } of heads) {
    if (owners === undefined) {
      for (const [at, text] of texts(row).entries()) if (text !== "") lowest.set(at, { from: at, to: at + 1, text })
    } else {
      for (const [at, owner] of owners.entries()) {
        if (owner !== null && owner.slot.text !== "")
          lowest.set(at, { from: owner.from, to: owner.to, text: owner.slot.text })
      }
    }
  }
  const found: Array<Column> = []
  for (const [at, column] of [...lowest].toSorted(([one], [other]) => one - other)) {
    const last = found.at(-1)
    // A head that spans several places is one column, as far as nothing lower stands under a part of it.
    if (last !== undefined && last.to === at && at > column.from && last.text === column.text)
      found.splice(-1, 1, { ...last, to: at + 1 })
    else found.push({ from: at, to: at + 1, text: column.text })
  }
  return found
}

const whole = (
  lowest: ReadonlyArray<Column>,
  pairs: ReadonlyArray<number | undefined>,
  across: ReadonlyArray<Line>
): Head | undefined => {
  const first = pairs.findIndex((pair) => pair !== undefined)
  const order = pairs.slice(first)
  if (!across.every((_, line) => order.includes(line))) return undefined
  return { order, start: lowest[first]?.from ?? 0, places: lowest.slice(first) }
}

/** Some heads are cut short or locally worded: if those recognised stand as in the form, so do the others between them. */
const partly = (
  lowest: ReadonlyArray<Column>,
  pairs: ReadonlyArray<number | undefined>,
  across: ReadonlyArray<Line>
): Head | undefined => {
  const shifts = new Set(pairs.flatMap((line, at) => (line === undefined ? [] : [at - line])))
  const [shift, ...others] = shifts
  if (shift === undefined || others.length > 0 || shift < 0) return undefined
  const places = lowest.slice(shift, shift + across.length)
  if (places.length < across.length) return undefined
  return { order: across.map((_, line) => line), start: places[0]?.from ?? 0, places, partial: true }
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
