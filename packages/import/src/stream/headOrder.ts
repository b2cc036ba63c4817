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

/** `opening` is what stands in front of the first figure, line by line. Totals are left out: the sums of the rows tell where they stand. */
export const inOrder = (opening: ReadonlyArray<ReadonlyArray<string>>, { columns }: Block): boolean => {
  const totals = new Set(sums(columns).map(({ total }) => total.key))
  const labels = lines(columns)
    .filter(({ key }) => !totals.has(key))
    .map(({ heading }) => plain(heading.label))
  const distinct = [...new Set(labels)]
  const groups = spans(columns).flatMap(({ heading }) => (heading.of === undefined ? [] : [plain(heading.label)]))
  const text = plain(opening.flat().join(""))
  return distinct.length < labels.length
    ? inTurn(text, distinct, labels.length / distinct.length)
    : follows(text, distinct, groups) || isOnly(opening, distinct, groups)
}

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

/** The same heads below each of several groups, over and over in the same order. */
const inTurn = (text: string, labels: ReadonlyArray<string>, count: number): boolean => {
  const signs = signsOf(labels)
  const turns = Array.from(text).flatMap((each) => {
    const at = signs.indexOf(each)
    return at === -1 ? [] : [at]
  })
  const strange = turns.filter((turn, at) => at > 0 && turn !== ((turns[at - 1] ?? 0) + 1) % labels.length)
  return turns.length >= count * labels.length && strange.length <= slack
}

/** Heads of more columns than these are not tried in all orders. */
const most = 7

/** In no other order of the columns could the pieces of their heads stand so in the lines. */
const isOnly = (
  opening: ReadonlyArray<ReadonlyArray<string>>,
  labels: ReadonlyArray<string>,
  groups: ReadonlyArray<string>
): boolean => {
  if (labels.length > most) return false
  const rows = opening
    .map((line) =>
      line
        .map(plain)
        .filter((piece) => piece !== "" && !groups.includes(piece))
        .map((piece) => labels.flatMap((label, at) => (label.includes(piece) ? [at] : [])))
        .filter((owners) => owners.length > 0)
    )
    .filter((row) => row.length > 1)
  if (rows.length === 0) return false
  const fits = (order: ReadonlyArray<number>): boolean => rows.every((row) => ascends(row, order))
  const [only, ...others] = orders(labels.length, fits)
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

/** The orders of so many columns that fit, two at most. */
const orders = (
  count: number,
  fits: (order: ReadonlyArray<number>) => boolean
): ReadonlyArray<ReadonlyArray<number>> => {
  const found: Array<ReadonlyArray<number>> = []
  const visit = (order: ReadonlyArray<number>): void => {
    if (found.length > 1) return
    if (order.length === count) {
      if (fits(order)) found.push(order)
      return
    }
    for (let column = 0; column < count; column++) if (!order.includes(column)) visit([...order, column])
  }
  visit([])
  return found
}
