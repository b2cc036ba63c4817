/**
 * A change to a report: the new entries of cells, the new prose of parts and the new fields of the head.
 *
 * A patch sets values and never adds to them. Applying it twice equals applying it once, so a journal can be replayed from any point.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type { Cell } from "../form/Cell.ts"
import { once } from "../once.ts"
import * as Draft from "./Draft.ts"
import { type Edition, slots } from "../form/Edition.ts"
import * as Entry from "./Entry.ts"
import { fields, formatOf } from "./Header.ts"
import { type Narrative, narrativeOf } from "./Narrative.ts"

const { format: _format, edition: _edition, ...own } = fields

/** What may be changed of the head; `null` takes away what need not be there. */
const headFields = {
  year: Schema.optionalKey(own.year),
  agency: Schema.optionalKey(own.agency),
  scope: Schema.optionalKey(Schema.NullOr(own.scope.schema)),
  reading: Schema.optionalKey(Schema.NullOr(own.reading.schema)),
  period: Schema.optionalKey(Schema.NullOr(own.period.schema)),
  title: Schema.optionalKey(Schema.NullOr(own.title.schema)),
  preamble: Schema.optionalKey(Schema.NullOr(own.preamble.schema)),
  signature: Schema.optionalKey(Schema.NullOr(own.signature.schema)),
  publishedOn: Schema.optionalKey(Schema.NullOr(own.publishedOn.schema)),
  waivers: Schema.optionalKey(Schema.NullOr(own.waivers.schema)),
  doubleEntry: Schema.optionalKey(Schema.NullOr(own.doubleEntry.schema)),
  provenance: Schema.optionalKey(Schema.NullOr(own.provenance.schema))
}
const Head = Schema.Struct(headFields)

/** A field of the head that a patch may change. */
export type HeadKey = keyof typeof Head.Type

/** Those fields, in the order of the head. The cast holds because `Object.keys` answers the schema's own keys. */
export const headKeys = Object.keys(Head.fields) as ReadonlyArray<HeadKey>

/** New values: entries by address, prose by part, fields of the head. Whatever a patch does not name stays as it is. */
export interface Patch {
  readonly cells?: { readonly [cell: Cell]: Entry.Entry }
  /** Parts in prose by their key; `null` is a part that is missing. */
  readonly parts?: { readonly [section: string]: Narrative | null }
  readonly head?: typeof Head.Type
}

const build = once((edition: Edition) => {
  const cells = slots(edition).map(({ cell, measure }) => [cell, Schema.optionalKey(Entry.schema(measure))] as const)
  const prose = Schema.optionalKey(Schema.NullOr(narrativeOf(edition)))
  const parts = edition.sections.flatMap(({ kind, key }) => (kind === "prose" ? [[key, prose] as const] : []))
  return Schema.Struct({
    cells: Schema.optionalKey(Schema.Struct(Object.fromEntries(cells))),
    parts: Schema.optionalKey(Schema.Struct(Object.fromEntries(parts))),
    head: Schema.optionalKey(Schema.Struct({ ...headFields, preamble: prose }))
  })
})

/** A patch as JSON has it: amounts as decimal strings of 万元, as in the interchange file. */
export interface Encoded {
  readonly [key: string]: unknown
}

/** The schema of an edition's patches. The cast holds because it is built from the edition's cells and parts. */
export const schema = (edition: Edition): Schema.Codec<Patch, Encoded> =>
  build(edition) as unknown as Schema.Codec<Patch, Encoded>

/** The draft as the patch leaves it. */
export const apply = <E extends Edition>(draft: Draft.Draft<E>, { cells = {}, parts = {}, head = {} }: Patch) => {
  const gone = new Set(Object.entries(head).flatMap(([key, value]) => (value === null ? [key] : [])))
  const kept = Object.fromEntries(Object.entries({ ...draft, ...head, ...parts }).filter(([key]) => !gone.has(key)))
  // The head and the parts that were put in are those the edition's schema has.
  return Draft.putAll({ ...kept, format: formatOf(kept) } as unknown as Draft.Draft<E>, cells)
}

/** Two patches as one: where both touch the same cell, part or key, the later one counts. */
export const join = (earlier: Patch, later: Patch): Patch => ({
  ...((earlier.cells ?? later.cells) && { cells: { ...earlier.cells, ...later.cells } }),
  ...((earlier.parts ?? later.parts) && { parts: { ...earlier.parts, ...later.parts } }),
  ...((earlier.head ?? later.head) && { head: { ...earlier.head, ...later.head } })
})

/** The patch that undoes this one: the draft's own values in every place that this one changes. */
export const invert = (draft: Draft.Draft, { cells, parts, head }: Patch): Patch => {
  const before = (keys: object) => Object.keys(keys).map((key) => [key, Draft.child(draft, key) ?? null] as const)
  return {
    // The keys of `cells` are addresses: TypeScript widens the keys of a record to strings.
    ...(cells && {
      cells: Object.fromEntries(Object.keys(cells).map((cell) => [cell, Draft.at(draft, cell as Cell)]))
    }),
    // What a draft has under these keys is what the patch's own schema has there.
    ...(parts && { parts: Object.fromEntries(before(parts)) as NonNullable<Patch["parts"]> }),
    ...(head && { head: Object.fromEntries(before(head)) as NonNullable<Patch["head"]> })
  }
}

/** The addresses, parts and keys of the head that a patch touches. */
export const touched = ({ cells = {}, parts = {}, head = {} }: Patch): ReadonlyArray<string> => [
  ...Object.keys(cells),
  ...Object.keys(parts),
  ...Object.keys(head)
]
