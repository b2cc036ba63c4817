/**
 * The canonical text of drafts that are right, without the schema's detours: what the keys of a form spell is put together once.
 *
 * It writes only what the edition's schema would write (a test compares the two on right and damaged drafts). Whatever it does not
 * write goes to the schema, which alone knows what is wrong and how to say it.
 *
 * @module
 */
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Measure } from "../form/Axis.ts"
import { type Edition, type Way, ways } from "../form/Edition.ts"
import { once } from "../once.ts"
import { child, type Draft } from "../report/Draft.ts"
import { schema } from "../report/Entry.ts"
import * as Header from "../report/Header.ts"
import { canonical, sorted } from "./canonical.ts"
import { head } from "./quick.ts"

/** What stands before an entry, and which entry it is: its number among the slots of its edition. */
interface Piece {
  readonly before: string
  readonly at: number
  readonly measure: Measure
}

/** A form as text: its pieces, and what closes it. */
interface Template {
  readonly pieces: ReadonlyArray<Piece>
  readonly end: string
}

interface Numbered {
  readonly key: string
  readonly below: ReadonlyArray<Numbered>
  readonly at: number
  readonly measure: Measure | undefined
}

const templates = once((edition: Edition): ReadonlyMap<string, Template> => {
  let count = 0
  const numbered = ({ key, below, measure }: Way): Numbered =>
    measure === undefined
      ? { key, below: below.map(numbered), at: Number.NaN, measure }
      : { key, below: [], at: count++, measure }
  return new Map(
    ways(edition).map((way) => {
      const pieces: Array<Piece> = []
      let before = ""
      const spell = (below: ReadonlyArray<Numbered>): void => {
        before += "{"
        const byKey = new Map(below.map((each) => [each.key, each]))
        sorted([...byKey.keys()]).forEach((key, place) => {
          before += `${place === 0 ? "" : ","}${JSON.stringify(key)}:`
          const each = byKey.get(key)
          if (each?.measure === undefined) return spell(each?.below ?? [])
          pieces.push({ before, at: each.at, measure: each.measure })
          before = ""
        })
        before += "}"
      }
      spell(numbered(way).below)
      return [way.key, { pieces, end: before }] as const
    })
  )
})

const encoders: { readonly [measure in Measure]: (entry: unknown) => Option.Option<unknown> } = {
  count: Schema.encodeUnknownOption(schema("count")),
  change: Schema.encodeUnknownOption(schema("change")),
  amount: Schema.encodeUnknownOption(schema("amount"))
}

/** What lies at the ends of the ways, in their order; `undefined` where a draft has nothing. */
const collect = (node: unknown, below: ReadonlyArray<Way>, all: Array<unknown>): void => {
  for (const way of below) {
    const next = typeof node === "object" && node !== null ? child(node, way.key) : undefined
    if (way.measure === undefined) collect(next, way.below, all)
    else all.push(next)
  }
}

/** An entry as text; `undefined` where the schema might refuse it. */
const entryText = (entry: unknown, measure: Measure): string | undefined => {
  if (typeof entry === "number" && measure !== "amount" && Number.isSafeInteger(entry))
    return entry >= 0 || measure === "change" ? String(entry) : undefined
  if (entry === null) return "null"
  const encoded = encoders[measure](entry)
  return Option.isSome(encoded) ? canonical(encoded.value) : undefined
}

const formText = ({ pieces, end }: Template, entries: ReadonlyArray<unknown>): string | undefined => {
  let all = ""
  for (const { before, at, measure } of pieces) {
    const text = entryText(entries[at], measure)
    if (text === undefined) return undefined
    all += before + text
  }
  return all + end
}

/** The fields of a file and their texts, in the order of the file. */
type Fields = ReadonlyArray<readonly [key: string, text: string]>

const fields = (edition: Edition, draft: Draft): Fields | undefined => {
  const file: { readonly [key: string]: unknown } = { ...draft, format: Header.formatOf(draft) }
  if (Number.isNaN(head(edition)(file)) || !Header.saysEnough(file)) return undefined
  const entries: Array<unknown> = []
  collect(draft, ways(edition), entries)
  const forms = templates(edition)
  const all: Array<readonly [string, string]> = []
  for (const key of sorted(Object.keys(file))) {
    const form = forms.get(key)
    const text = form === undefined ? canonical(file[key]) : formText(form, entries)
    if (text === undefined) return undefined
    all.push([key, text])
  }
  return all
}

const joined = (all: Fields): string => `{${all.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`

/** The canonical text of a draft, and the same without provenance; `undefined` where the schema might refuse the draft. */
export const quickText = (
  edition: Edition,
  draft: Draft
): { readonly text: string; readonly essence: string } | undefined => {
  const all = fields(edition, draft)
  if (all === undefined) return undefined
  const text = joined(all)
  return { text, essence: draft.provenance === undefined ? text : joined(all.filter(([key]) => key !== "provenance")) }
}
