/**
 * Finds the cell under each column of a row: by its place in a grid, by counting cells where spans were lost.
 *
 * @module
 */
import type { Head } from "./columns.ts"
import type { Text } from "@gongkai/core/Text"
import type { Slot } from "./Document.ts"
import { figure, isFigure } from "./figure.ts"
import { placements } from "./placement.ts"
import type { Reading } from "./Reading.ts"

/** The cell under one column. */
export interface Found {
  readonly text: string
  readonly slot?: Slot
  /** The cell is merged over several columns or rows. */
  readonly merged?: true
  /** The source has no cell there at all. */
  readonly absent?: true
  /** Why it may belong under another column. */
  readonly guessed?: Text
}

type Line = ReadonlyArray<Found> | undefined

/**
 * For each row, the cell under each column of the head, in order; `undefined` if the row does not fit the head. `among` are these rows with
 * those between them that were not recognised.
 */
export const under = (
  readings: ReadonlyArray<Reading>,
  order: Head["order"],
  head: Head | undefined,
  among: ReadonlyArray<Reading> = readings
): ReadonlyArray<Line> => {
  const starts = placements(readings, order.length, head)
  const out = moved(readings, head)
  const isShort = lacking(among, order)
  return readings.map((reading, at) => {
    const { grid } = reading
    const isHeaded =
      grid === true
        ? head?.table === reading.table
        : own(reading).length !== order.length || head?.start === reading.start
    if (!isHeaded && mayBeLabels(reading, readings)) return undefined
    // Places are those of one table; what goes on in another may be laid out anew.
    if (grid === true)
      return (
        (head?.table === reading.table && !out.has(reading) ? byPlace(reading, head) : undefined) ??
        (isMerged(reading, among) ? undefined : byCount(reading, order))
      )
    if (grid === false) return isShort(reading) ? undefined : byCount(reading, order)
    const lost = head !== undefined && head.start === undefined ? exact(reading, order.length) : undefined
    return lost ?? behind(reading, starts[at], order.length, head?.start)
  })
}

/**
 * Whether the first cells behind a label may be blank ones of labels: where a table goes on without a head, figures begin where they do in
 * its other rows, and a row by itself does not say where.
 */
const mayBeLabels = (reading: Reading, all: ReadonlyArray<Reading>): boolean => {
  const slots = own(reading)
  if (reading.labels.length === 0 || slots[0]?.text !== "" || slots.every(({ text }) => text === "")) return false
  return !all.some((each) => {
    return each.table === reading.table && each.start <= reading.start && each.row.cells[reading.start]?.text
  })
}

const behind = (reading: Reading, way: number | undefined, count: number, below: number | undefined): Line => {
  if (way === undefined) return undefined
  const { tail, start, row } = reading
  const own = tail.slice(way, way + count)
  // Between blanks a figure tells its column only where the head says at which place the columns begin.
  const open = tail.length > count && start + way !== below && own.some((text) => text !== "")
  // Apart from its label, with a blank in front: that may be a cell of labels as well as the first figure.
  if (open && reading.below === true && tail[0] === "") return undefined
  return own.map((text, place) => {
    const slot = row.cells[start + way + place]
    return { text, ...(slot && { slot }), ...(open && { guessed: shifted }) }
  })
}

const shifted: Text = {
  zh: "行里有空格，各数的位置按其他行推定",
  en: "there are blanks in the row; where its figures begin was taken from other rows"
}

/**
 * Rows of a grid in which a cell is too many or missing, unlike in most others: a figure stands behind the last head, or nothing stands under
 * it behind a figure. All that stands behind that cell is out of its column, unless the file says by itself where each cell stands.
 */
const moved = (readings: ReadonlyArray<Reading>, head: Head | undefined): ReadonlySet<Reading> => {
  const last = head?.places?.at(-1)
  if (last === undefined || (head?.places?.length ?? 0) < 2) return new Set()
  const own = readings.filter(({ grid, table, row }) => grid === true && table === head?.table && !row.place.sheet)
  const few = (found: ReadonlyArray<Reading>) => (found.length * 2 > own.length ? [] : found)
  const long = own.filter(({ owners = [] }) =>
    owners.slice(last.to).some((owner) => owner !== null && owner.slot.text !== "" && isFigure(owner.slot.text))
  )
  const short = own.filter(({ owners = [] }) => {
    const end = owners.findLast((owner) => owner !== null)
    return end !== undefined && end !== null && end.to <= last.from && end.slot.text !== "" && isFigure(end.slot.text)
  })
  return new Set([...few(long), ...few(short)])
}

/** A cell covers a column if it stands over any part of it. Two cells under one head are read only if one is blank. */
const byPlace = ({ owners, start, labels }: Reading, head: Head | undefined): Line => {
  if (owners === undefined || head?.places === undefined) return undefined
  const first = head.places[0]
  // Where the head stands left of where the figures begin, it is the head of another grid.
  if (first === undefined || (labels.length > 0 && first.to <= start - 1) || owners.length < first.to) return undefined
  const found = head.places.map(({ from, to }, at): Found | undefined => {
    // What stands under a head that the form does not have is not read.
    if (head.order[at] === undefined) return { text: "" }
    const covering = [...new Set(owners.slice(from, to))].filter((owner) => owner !== null)
    const said = covering.filter(({ slot }) => slot.text !== "")
    const [one, ...more] = said.length > 0 ? said : covering
    if (one === undefined) return { text: "", absent: true }
    // A label under a head of a figure: the row is laid out otherwise than its head.
    if (one.from < start && labels.includes(one.slot.text)) return undefined
    if (more.length > 0) return said.length === 0 ? { text: "" } : undefined
    const wide = head.places?.filter((place) => place.from < one.to && place.to > one.from).length ?? 0
    const merged = wide > 1 || (one.slot.rows ?? 1) > 1
    return { text: one.slot.text, slot: one.slot, ...(merged && { merged }) }
  })
  if (isPushed(owners, found, head.places.at(-1)?.to ?? 0)) return undefined
  return found.every((each) => each !== undefined) ? found : undefined
}

/** A cell above that reaches too far down pushes figures aside: some column has no cell of the row, and behind the last stand figures. */
const isPushed = (
  owners: NonNullable<Reading["owners"]>,
  found: ReadonlyArray<Found | undefined>,
  end: number
): boolean =>
  found.some((each) => each?.absent === true || ((each?.slot?.rows ?? 1) > 1 && !isFigure(each?.text ?? ""))) &&
  owners.slice(end).some((owner) => owner !== null && owner.slot.text !== "" && isFigure(owner.slot.text))

const own = (reading: Reading): ReadonlyArray<Slot> =>
  reading.row.cells.slice(reading.start).filter((slot) => slot !== null)

/** Spans lost or not, a row that has as many cells of its own as there are columns has one for each. */
const exact = (reading: Reading, count: number): Line => {
  const slots = own(reading)
  return slots.length === count ? slots.map((slot) => ({ text: slot.text, slot })) : undefined
}

/** Whether one of several cells of a row reaches over two or more of another row of its grid: then its cells are not one for each column. */
const isMerged = (reading: Reading, among: ReadonlyArray<Reading>): boolean => {
  const wide = placed(reading).filter(({ from, to }) => to - from > 1)
  if (wide.length === 0 || own(reading).length < 2) return false
  return among.some(
    (other) =>
      other.table === reading.table &&
      wide.some(({ from, to }) => placed(other).filter((each) => each.from >= from && each.to <= to).length > 1)
  )
}

/** The cells behind the labels of a row, each with the places that it covers. */
const placed = ({ row, start }: Reading): ReadonlyArray<{ readonly from: number; readonly to: number }> =>
  row.cells.flatMap((slot, from) => (slot === null || from < start ? [] : [{ from, to: from + (slot.columns ?? 1) }]))

/**
 * Whether a row that ends in a blank may be of a table that lacks a column, one that is blank in all its rows: then remarks stand where the
 * last figures would. Words in another of its rows tell so; where the head names remarks too, so does that none of them has a number there.
 */
const lacking = (among: ReadonlyArray<Reading>, order: Head["order"]): ((reading: Reading) => boolean) => {
  const last = order.findLastIndex((column) => column !== undefined)
  const ends = (test: (text: string) => boolean): ReadonlySet<number> =>
    new Set(among.filter((each) => each.grid === false && test(own(each)[last]?.text ?? "")).map(({ table }) => table))
  const worded = ends((text) => text !== "" && !isFigure(text))
  const counted = ends((text) => /\p{Nd}$/u.test(text) && isFigure(text))
  return (reading) => {
    const slots = own(reading)
    if (last < 1 || slots.length !== last + 1 || slots[last]?.text !== "") return false
    if (slots.every(({ text }) => text === "")) return false
    return worded.has(reading.table) || (last + 1 < order.length && !counted.has(reading.table))
  }
}

const byCount = (reading: Reading, order: Head["order"]): Line => {
  const slots = own(reading)
  // Columns that the form does not have may be blank behind those that it has.
  const least = order.findLastIndex((column) => column !== undefined) + 1
  if (least < order.length && slots.length === least) {
    // A remark among them stands under a column of its own: then others are missing, nobody knows which.
    if (!slots.every(({ text }) => text === "" || isFigure(text))) return undefined
    // A sign for none at the end may be the remark itself.
    const end = slots.at(-1)?.text ?? ""
    if (end !== "" && !/\p{Nd}/u.test(end)) return undefined
    return slots.map((slot) => ({ text: slot.text, slot, guessed: shifted }))
  }
  const count = order.length
  // Where blank cells leave nothing behind, a remark may stand where the last figure would.
  const last = slots[count - 1]?.text ?? ""
  if (reading.grid === false && count > 1 && last !== "" && !isFigure(last)) return undefined
  const filled = slots.findLastIndex(({ text }) => text !== "") + 1
  // What goes on behind the last column is blank.
  if (slots.length >= count && filled <= count && slots.length - count <= 3) {
    // One cell more than columns, and the first of them blank: the figures may begin with either.
    if (slots.length > count && filled > 0 && slots[0]?.text === "") return undefined
    const doubt = slots.length > count && filled > 0 && slots.slice(0, count).some(({ text }) => text === "")
    return slots.slice(0, count).map((slot) => ({ text: slot.text, slot, ...(doubt && { guessed: shifted }) }))
  }
  const [only] = slots
  // One cell that was merged over all columns: it can only be a sign for none.
  if (slots.length === 1 && only !== undefined && (only.columns ?? 1) > 1 && count > 1 && isNothing(only.text))
    return Array.from({ length: count }, () => ({ text: only.text, slot: only, merged: true }))
  return undefined
}

/** Whether a text says 0 or none: what alone can be the figure of several columns at once. */
export const isNothing = (text: string): boolean => {
  const { entry } = figure(text, "count", "")
  return entry === 0 || entry === "none"
}
