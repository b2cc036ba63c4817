/**
 * Whether the heads of a table's columns stand in the order of the form, in text that broke each of them into lines.
 *
 * A line of text goes from left to right: heads, or pieces of them, that stand in one line follow one another on the page as well. What
 * stands in lines of its own is in order only if all heads are.
 *
 * @module
 */
import { lines, spans, sums } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { plain } from "@gongkai/match/fold"

type Opening = ReadonlyArray<ReadonlyArray<string>>

/** `opening` is what stands in front of the first row, line by line. */
export const inOrder = (opening: Opening, { columns }: Block): boolean => {
  const text = plain(opening.flat().join(""))
  const all = lines(columns)
  const groups = spans(columns).flatMap(({ heading }) => (heading.of === undefined ? [] : [plain(heading.label)]))
  const distinct = [...new Set(all.map(({ heading }) => plain(heading.label)))]
  if (distinct.length < all.length)
    return inTurn(text, distinct, all.length / distinct.length) && ascend(groupsAbove(columns, text))
  // The sums of rows tell where the total stands, if rows hold several figures; heads must not say otherwise.
  const totals = new Set(sums(columns).map(({ total }) => total.key))
  const parts = all.filter(({ key }) => !totals.has(key)).map(({ heading }) => plain(heading.label))
  return (
    (follows(text, parts, groups) || isOnly(opening, parts, groups)) && isTopInOrder(columns, text, distinct, groups)
  )
}

const ascend = (places: ReadonlyArray<number>): boolean =>
  places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))

/** Where the names of the outermost groups stand, those that do. */
const groupsAbove = (columns: Block["columns"], text: string): ReadonlyArray<number> =>
  columns.map(({ label }) => text.indexOf(plain(label))).filter((place) => place !== -1)

/**
 * Whether the heads of the upper row stand in the order of the form, if all of them stand in front of those of the lower; heads that reach
 * over both rows come out among these. Without the names of groups there is one row of heads.
 */
const isTopInOrder = (
  columns: Block["columns"],
  text: string,
  labels: ReadonlyArray<string>,
  groups: ReadonlyArray<string>
): boolean => {
  const signs = signsOf(labels, groups)
  const places = signs.map((sign) => text.lastIndexOf(sign))
  if (groups.some((group) => !text.includes(group))) return ascend(places)
  const placeOf = (label: string): number => places[labels.indexOf(label)] ?? -1
  const inner = columns.flatMap(({ of = [] }) => of.map(({ label }) => placeOf(plain(label))))
  const top = columns.map(({ label, of }) => (of === undefined ? placeOf(plain(label)) : text.indexOf(plain(label))))
  return top.some((place) => place > Math.min(...inner)) || ascend(top)
}

/** Of each line with several pieces of heads the heads that each piece may be of. */
const rowsOf = (
  opening: Opening,
  labels: ReadonlyArray<string>,
  groups: ReadonlyArray<string>
): ReadonlyArray<ReadonlyArray<ReadonlyArray<number>>> =>
  opening
    .map((line) =>
      line
        .map(plain)
        .filter((piece) => piece !== "" && !groups.includes(piece))
        .map((piece) => labels.flatMap((label, at) => (label.includes(piece) ? [at] : [])))
        .filter((owners) => owners.length > 0)
    )
    .filter((row) => row.length > 1)

/** For each label the first of its signs that no other has; in groups neither, if there is one. */
const signsOf = (labels: ReadonlyArray<string>, groups: ReadonlyArray<string> = []): ReadonlyArray<string> =>
  labels.map((label) => {
    const own = Array.from(label).filter((sign) => labels.every((other) => other === label || !other.includes(sign)))
    return own.find((sign) => groups.every((group) => !group.includes(sign))) ?? own[0] ?? ""
  })

/** Each head stands behind the one before it. */
const follows = (text: string, labels: ReadonlyArray<string>, groups: ReadonlyArray<string>): boolean => {
  const places = signsOf(labels, groups).map((sign) => (sign === "" ? -1 : text.lastIndexOf(sign)))
  return places.every((place, at) => place > (places[at - 1] ?? -1))
}

/** So many heads of several groups may have come out of their turn. */
const slack = 2

/** The same heads below each of several groups: over and over in the order of the form, from the first of them on. */
const inTurn = (text: string, labels: ReadonlyArray<string>, count: number): boolean => {
  const signs = signsOf(labels)
  if (signs.some((sign) => sign === "" || text.split(sign).length <= count)) return false
  const turns = Array.from(text).flatMap((each) => (signs.includes(each) ? [signs.indexOf(each)] : []))
  const strange = turns.filter((turn, at) => at > 0 && turn !== ((turns[at - 1] ?? 0) + 1) % labels.length)
  return turns[0] === 0 && strange.length <= slack
}

/** Heads of more columns than these are not tried in all orders. */
const most = 7

/** In no other order of the columns could the pieces of their heads stand so in the lines. */
const isOnly = (opening: Opening, labels: ReadonlyArray<string>, groups: ReadonlyArray<string>): boolean => {
  if (labels.length > most) return false
  const rows = rowsOf(opening, labels, groups)
  if (rows.length === 0) return false
  const fits = (order: ReadonlyArray<number>): boolean => rows.every((row) => ascends(row, order))
  const [only, ...others] = orders(labels.length, fits, 2)
  return only !== undefined && others.length === 0 && only.every((column, at) => column === at)
}

/** Whether each piece of a line can be one of a head further to the right than the one before it. */
const ascends = (row: ReadonlyArray<ReadonlyArray<number>>, order: ReadonlyArray<number>): boolean => {
  let last = -1
  for (const owners of row) {
    const next = owners.map((owner) => order.indexOf(owner)).filter((place) => place > last)
    if (next.length === 0) return false
    last = Math.min(...next)
  }
  return true
}

/** The orders of so many columns that fit, no more than asked for. */
const orders = (
  count: number,
  fits: (order: ReadonlyArray<number>) => boolean,
  limit: number
): ReadonlyArray<ReadonlyArray<number>> => {
  const found: Array<ReadonlyArray<number>> = []
  const visit = (order: ReadonlyArray<number>): void => {
    if (found.length >= limit) return
    if (order.length === count) {
      if (fits(order)) found.push(order)
      return
    }
    for (let column = 0; column < count; column++) if (!order.includes(column)) visit([...order, column])
  }
  visit([])
  return found
}
