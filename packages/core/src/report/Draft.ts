/**
 * A report as filled in so far: its head, its prose, and in each cell a number, a blank, a declared none or something unread.
 *
 * Editors hold drafts, importers yield them, files keep them. Parts lie under their keys, numbers under their headings:
 * `draft.requests.outcome.denied.stateSecret.naturalPerson`. Code for any edition goes by address instead (`at`, `put`, `entries`).
 *
 * The casts below all rest on one fact: a draft has its edition's shape, because the edition's schema decoded it or `fill` built it.
 *
 * @module
 */
import type { Axis, Heading, Measure } from "../form/Axis.ts"
import * as Cell from "../form/Cell.ts"
import { type CellOf, type Edition, type Prose, type Section, slot, type Way, ways } from "../form/Edition.ts"
import { type Entry, isOf as isOfMeasure, type Value } from "./Entry.ts"
import type * as Form from "../form/Form.ts"
import { format, formatOf, type Header } from "./Header.ts"
import type { Narrative } from "./Narrative.ts"
import { refusal } from "./telling.ts"

type Leaf<H> = Entry<Value<H extends { readonly measure: infer M extends Measure } ? M : "count">>

/** The numbers of one row, under the headings of the columns. */
export type Row<A extends Axis> = {
  readonly [H in A[number] as H["key"]]: H extends { readonly of: infer Below extends Axis } ? Row<Below> : Leaf<H>
}

/** The rows of a block, under their headings. */
export type Rows<R extends Axis, C extends Axis> = {
  readonly [H in R[number] as H["key"]]: H extends { readonly of: infer Below extends Axis } ? Rows<Below, C> : Row<C>
}

/** The numbers of a form. */
export type Values<B extends ReadonlyArray<Form.Block>> = B extends readonly [
  Form.Block<infer R, infer C>,
  ...infer Others extends ReadonlyArray<Form.Block>
]
  ? Rows<R, C> & Values<Others>
  : unknown

/** The parts of a report: prose, or `null` where the part is missing, and the numbers of the forms. */
export type Parts<S extends ReadonlyArray<Section>> = {
  readonly [X in S[number] as X["key"]]: X extends Form.Form<string, infer B>
    ? Values<B>
    : X extends Prose
      ? Narrative | null
      : never
}

/** Without its edition a draft is known by its head alone; `Draft<typeof edition2021>` knows every cell. */
export type Draft<E extends Edition = Edition> = Header &
  (string extends E["key"] ? object : { readonly edition: E["key"] } & Parts<E["sections"]>)

/** What lies under a key of a value decoded by the edition's schema: the one place where types stop at the file's shape. */
export const child = (node: unknown, key: string): unknown => (node as { readonly [key: string]: unknown })[key]

/** Whether a draft is of this edition; then all its cells are known to the compiler. */
export const isOf = <E extends Edition>(edition: E, draft: Draft): draft is Draft<E> => draft.edition === edition.key

/** The entry in a cell. The compiler knows the edition's cells; for an address from anywhere use `entryAt`. */
export const at = <E extends Edition>(draft: Draft<E>, cell: CellOf<E>): Entry =>
  Cell.path(cell).reduce<unknown>(child, draft) as Entry

/** What a cell of the edition holds, by an address from anywhere; `undefined` where the edition has no such cell. */
export const entryAt = (edition: Edition, draft: Draft, cell: string): Entry | undefined => {
  const found = slot(edition, cell)
  return found && at(draft, found.cell)
}

/** The same draft with another entry in one cell. */
export const put = <E extends Edition>(draft: Draft<E>, cell: CellOf<E>, entry: Entry): Draft<E> => {
  const set = (node: unknown, [key, ...below]: ReadonlyArray<string>): unknown =>
    key === undefined ? entry : { ...(node as object), [key]: set(child(node, key), below) }
  return set(draft, Cell.path(cell)) as Draft<E>
}

/** The same draft with other entries in some cells; what the cells share above them is copied once. */
export const putAll = <E extends Edition>(draft: Draft<E>, cells: { readonly [cell: Cell.Cell]: Entry }): Draft<E> => {
  const copies = new Map<string, object>()
  const root = { ...draft }
  for (const [cell, entry] of Object.entries(cells)) {
    // Of what lies above the cell, what was copied for another is used again.
    let [node, above]: [object, string] = [root, ""]
    const path = Cell.path(cell as Cell.Cell)
    for (const key of path.slice(0, -1)) {
      above += `/${key}`
      const copy = copies.get(above) ?? { ...(child(node, key) as object) }
      copies.set(above, copy)
      Reflect.set(node, key, copy)
      node = copy
    }
    Reflect.set(node, path.at(-1) ?? "", entry)
  }
  return root
}

/** The prose of a part, or `null` where the part is missing. */
export const narrative = (draft: Draft, section: Prose): Narrative | null =>
  child(draft, section.key) as Narrative | null

const collect = (node: unknown, below: ReadonlyArray<Way>, all: Array<Entry>): void => {
  for (const way of below) {
    const next = child(node, way.key)
    if (way.below.length === 0) all.push(next as Entry)
    else collect(next, way.below, all)
  }
}

/** All entries, in the order of `Edition.slots`. */
export const entries = (edition: Edition, draft: Draft): ReadonlyArray<Entry> => {
  const all: Array<Entry> = []
  collect(draft, ways(edition), all)
  return all
}

const made = (cell: Cell.Cell, measure: Measure, entry: Entry): Entry => {
  if (isOfMeasure(measure, entry)) return entry
  throw new RangeError(`${cell}: ${refusal(measure, entry)}`)
}

/** What a caller says of a report; its format and edition are written for it. */
export type Head = Omit<Header, "edition" | "format">

/**
 * A draft from its head, its prose and a way to fill each cell. Throws a `RangeError` that names the cell, the value and the reason where
 * an entry is none of the cell's measure: a count below 0, half a case, an amount that is not whole 分.
 */
export const fill = <E extends Edition>(
  edition: E,
  header: Head,
  entry: (cell: Cell.Cell) => Entry,
  prose: (section: Prose) => Narrative | null = () => null
): Draft<E> => {
  const tree = (axis: Axis, leaf: (key: string, heading: Heading) => unknown, above = ""): object =>
    Object.fromEntries(
      axis.map((heading) => {
        const key = above + heading.key
        return [heading.key, heading.of === undefined ? leaf(key, heading) : tree(heading.of, leaf, `${key}.`)]
      })
    )
  const values = (form: Form.Form): object =>
    Object.assign(
      {},
      ...form.blocks.map((block) =>
        tree(block.rows, (row) =>
          tree(block.columns, (column, { measure = "count" }) => {
            const cell = Cell.show({ form: form.key, row, column })
            return made(cell, measure, entry(cell))
          })
        )
      )
    )
  const parts = edition.sections.map((section) => [
    section.key,
    section.kind === "form" ? values(section) : prose(section)
  ])
  const draft = { ...header, format, edition: edition.key, ...Object.fromEntries(parts) }
  return { ...draft, format: formatOf(draft) } as Draft<E>
}

/** A draft in which nothing is filled in yet. */
export const blank = <E extends Edition>(edition: E, header: Head): Draft<E> => fill(edition, header, () => null)
