/**
 * An edition of the report's format: its six parts in order, its own arithmetic, and the report years it governs.
 *
 * An edition is one value in one file; everything else is computed from it, and remembered by `once`.
 *
 * @module
 */
import { type Axis, type Heading, type Measure, printed } from "./Axis.ts"
import * as Cell from "./Cell.ts"
import type { Citation } from "./Citation.ts"
import { once } from "../once.ts"
import * as Form from "./Form.ts"
import type { Arithmetic } from "./Arithmetic.ts"

/** A part written in prose: 一、五 and 六. */
export interface Prose<K extends string = string> {
  readonly kind: "prose"
  readonly key: K
  readonly title: string
  readonly cites: Citation
}

/** One of the parts of a report: prose (一、五、六) or a form (二、三、四). `kind` tells which. */
export type Section = Prose | Form.Form

/** An edition as data: what a notice orders, and for which report years. */
export interface Edition<K extends string = string, S extends ReadonlyArray<Section> = ReadonlyArray<Section>> {
  /** The value of `edition` in a file: `"2021"`. */
  readonly key: K
  readonly title: string
  readonly cites: Citation
  /** Report years governed, both inclusive; without `until` it is in force. */
  readonly years: { readonly from: number; readonly until?: number }
  readonly sections: S
  /** What one report hands to the next: a cell of last year's, whatever its edition, and the cell that takes it up. */
  readonly carries: ReadonlyArray<{ readonly last: Cell.Cell; readonly now: Cell.Cell }>
  /** What the notice demands beyond the sums that the axes state by their shape. */
  readonly rules: ReadonlyArray<Arithmetic>
}

/** Writes an edition down so that the compiler knows its keys one by one; returns its argument. */
export const edition = <const K extends string, const S extends ReadonlyArray<Section>>(
  spec: Edition<K, S>
): Edition<K, S> => spec

/** A part in prose of an edition. */
export const prose = <const K extends string>(spec: Omit<Prose<K>, "kind">): Prose<K> => ({ kind: "prose", ...spec })

/** The addresses of an edition, as a union: a wrong one does not compile. */
export type CellOf<E extends Edition> = Cells<E["sections"][number]>

// Distributes over the parts: those in prose have no cells.
type Cells<S extends Section> = S extends Form.Form ? Form.CellOf<S> : never

/** The Chinese numerals from 1 to 10, as parts and paragraphs are numbered. */
export const numerals = "一二三四五六七八九十"

/** The heading of a part as printed, numbered by its place: 三、收到和处理政府信息公开申请情况. */
export const heading = (edition: Edition, section: Section): string =>
  `${numerals.charAt(edition.sections.indexOf(section))}、${section.title}`

/** The clause of the edition's own notice that a part rests on; that of the whole notice where it has no such part. */
export const clauseOf = (edition: Edition, part: string): Citation =>
  edition.sections.find(({ key }) => key === part)?.cites ?? edition.cites

/** The forms of an edition, in the order of its parts. */
export const forms = once((edition: Edition): ReadonlyArray<Form.Form> =>
  edition.sections.filter((section) => section.kind === "form")
)

/** Every place for a number, part by part, in reading order. A report's vector has the same order. */
export const slots = once((edition: Edition): ReadonlyArray<Form.Slot> => forms(edition).flatMap(Form.slots))

/** The place of each address in `slots`. */
export const index = once(
  (edition: Edition): ReadonlyMap<string, number> => new Map(slots(edition).map((slot, at) => [slot.cell, at]))
)

/** The place of an address in `slots` and in a report's entries, or −1, where nothing lies, when the edition has no such cell. */
export const place = (edition: Edition, cell: string): number => index(edition).get(cell) ?? -1

/** The place for a number at an address, or `undefined` when the edition has no such cell. */
export const slot = (edition: Edition, cell: string): Form.Slot | undefined => slots(edition)[place(edition, cell)]

/** The keys to follow from the top of a file down to its numbers: a key, and what follows below it; a leaf says what it measures. */
export interface Way {
  readonly key: string
  readonly below: ReadonlyArray<Way>
  readonly measure?: Measure
}

const down = (axis: Axis, leaf: (heading: Heading) => Omit<Way, "key">): ReadonlyArray<Way> =>
  axis.map((heading) => ({
    key: heading.key,
    ...(heading.of === undefined ? leaf(heading) : { below: down(heading.of, leaf) })
  }))

/** The ways to all numbers, one for each form; they end in the order of `slots`. */
export const ways = once((edition: Edition): ReadonlyArray<Way> =>
  forms(edition).map(({ key, blocks }) => ({
    key,
    below: blocks.flatMap(({ rows, columns }) => {
      const row = { below: down(columns, ({ measure = "count" }) => ({ below: [], measure })) }
      return down(rows, () => row)
    })
  }))
)

/** An address written in code, checked by the compiler. */
export const cell = <E extends Edition>(_edition: E, address: CellOf<E>): CellOf<E> => address

const paths = once(
  (edition: Edition) => new Map(slots(edition).map((slot) => [Cell.path(slot.cell).join("."), slot] as const))
)

/** The cell at or above a path of keys in a file, with the section it lies in: `["requests", "received", "total"]`. */
export const locate = (
  edition: Edition,
  path: ReadonlyArray<PropertyKey>
): { readonly section?: Section; readonly slot?: Form.Slot } => {
  const section = edition.sections.find((each) => each.key === path[0])
  const slot = path
    .map((_, at) => paths(edition).get(path.slice(0, at + 1).join(".")))
    .find((each) => each !== undefined)
  return { ...(section && { section }), ...(slot && { slot }) }
}

/** The clause that a place rests on: that of its row, else its column, its block, or its form. */
export const citeOf = ({ form, block, row, column }: Form.Slot): Citation =>
  [block, ...column.path, ...row.path].findLast(({ cites }) => cites !== undefined)?.cites ?? form.cites

/** The row and column of a place as the form prints them: 「一、本年新收政府信息公开申请数量／自然人」. */
export const label = (slot: Form.Slot): string =>
  [printed(slot.row), printed(slot.column)].filter((text) => text !== "").join("／")

/** The same of an address; an address that the edition does not have is shown as it is. */
export const labelOf = (edition: Edition, cell: string): string => {
  const found = slot(edition, cell)
  return found === undefined ? cell : label(found)
}
