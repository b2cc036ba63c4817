/**
 * Says why an equation does not hold, in the words of the form and in both languages.
 *
 * @module
 */
import { type Heading, type Line, printed } from "../form/Axis.ts"
import { type Cell, inEnglish } from "../form/Cell.ts"
import * as Edition from "../form/Edition.ts"
import type { Equation, Lookup, Verdict } from "../form/Equation.ts"
import type { Text } from "../Text.ts"

/**
 * Says a breach in the words of the form: which line, what each side comes to, and by how much they differ. A blank that counts 0 is
 * called blank, since no 0 is printed.
 */
export const explain = (
  edition: Edition.Edition,
  { left, right }: Equation,
  at: Lookup,
  verdict: Extract<Verdict, { readonly _tag: "Breached" }>,
  isBlank: (cell: Cell) => boolean = () => false
): Text => {
  const difference = verdict.left > verdict.right ? verdict.left - verdict.right : verdict.right - verdict.left
  const { place, name } = naming(edition, [...left, ...right])
  const side = (cells: ReadonlyArray<Cell>, total: bigint): string => {
    if (cells.length > 3) return `其余${cells.length}项合计${total}`
    const terms = cells.map((cell) =>
      isBlank(cell)
        ? `“${name(cell)}”（未填）`
        : `“${name(cell)}”${cells.length > 1 ? (at(cell) ?? "") : `为${at(cell) ?? ""}`}`
    )
    return terms.join("＋") + (cells.length > 1 ? `＝${total}` : "")
  }
  return {
    zh: `${place}：${side(left, verdict.left)}，${side(right, verdict.right)}，相差${difference}`,
    en: `${sides(left, verdict.left)} differs from ${sides(right, verdict.right)} by ${difference}`
  }
}

const sides = (cells: ReadonlyArray<Cell>, total: bigint) =>
  cells.length > 3 ? `the other ${cells.length} cells (= ${total})` : `${cells.map(inEnglish).join(" + ")} (= ${total})`

/** Splits the labels of an equation's cells into what they share (a row or column, a group) and what tells them apart. */
const naming = (edition: Edition.Edition, cells: ReadonlyArray<Cell>) => {
  const slots = cells.flatMap((cell) => Edition.slot(edition, cell) ?? [])
  const inOneRow = new Set(slots.map((slot) => slot.row.key)).size === 1
  const lines = new Map<Cell, Line>(slots.map((slot) => [slot.cell, inOneRow ? slot.column : slot.row]))
  const group = shared([...lines.values()].map((line) => line.path.slice(0, -1)))
  const place = slots
    .slice(0, 1)
    .map(
      ({ form, row, column }) =>
        Edition.heading(edition, form) +
        (inOneRow ? quoted(row.path, "行") : quoted(column.path, "列")) +
        quoted(group, "")
    )
  return {
    place: place.join(""),
    name: (cell: Cell) => printed({ path: lines.get(cell)?.path.slice(group.length) ?? [] }) || cell
  }
}

const quoted = (path: ReadonlyArray<Heading>, suffix: string): string =>
  printed({ path }) === "" ? "" : `“${printed({ path })}”${suffix}`

/** The longest beginning that all paths have in common. */
const shared = ([first = [], ...others]: ReadonlyArray<ReadonlyArray<Heading>>): ReadonlyArray<Heading> => {
  const end = first.findIndex((heading, at) => others.some((path) => path[at] !== heading))
  return end === -1 ? first : first.slice(0, end)
}
