/**
 * How a PDF was printed, as it says so in its metadata: enough to print it again and compare.
 *
 * It stands in a property of our own in XMP. Files of the first two sets of rules have it among their keywords, where people saw it.
 *
 * @module
 */
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { all, today } from "./layout/line/Rules.ts"

/** The version of this package; a test keeps it that of package.json. */
export const version = "0.2.0"

const Fonts = Schema.Record(Schema.String, Schema.String)

/** How a PDF was printed. */
export const Record = Schema.Struct({
  version: Schema.String,
  part: Schema.Literals(["1b", "3b"]),
  tagged: Schema.Boolean,
  /** By which rules its pages were laid out; files up to 0.2 of November 2026 say nothing, which is 1. */
  layout: Schema.optionalKey(Schema.Literals(all)),
  mark: Schema.optionalKey(Schema.String),
  /** What every page says of a report that is not whole. */
  notice: Schema.optionalKey(Schema.String),
  head: Schema.optionalKey(Schema.String),
  pages: Schema.optionalKey(Schema.Array(Schema.Literals(["findings", "comparison", "doubleEntry", "charts"]))),
  /** Of a book of several reports. */
  book: Schema.optionalKey(Schema.Struct({ title: Schema.String, author: Schema.String })),
  /** The working notes of its reports are not in it; `drafts` says which of them, counted from 0, are marked 草稿, since the notes decide that. */
  withheld: Schema.optionalKey(Schema.Struct({ drafts: Schema.Array(Schema.Natural) })),
  /** The names of fonts that are not ours, by role. */
  fonts: Schema.optionalKey(Fonts)
})
/** By which rules pages are laid out today. */
export const layout = today

/** A record, as its schema describes it. */
export interface Record extends Schema.Schema.Type<typeof Record> {}

const signature = "gongkai/print@1 "

/** A record as text. */
export const show = (record: Record): string => signature + JSON.stringify(record)

const Json = Schema.fromJsonString(Record)

/** `undefined` for a text that is not ours. */
export const parse = (keywords: string): Record | undefined =>
  keywords.startsWith(signature)
    ? Option.getOrUndefined(Schema.decodeOption(Json)(keywords.slice(signature.length)))
    : undefined

const latin = new TextDecoder("latin1")
const utf8 = new TextDecoder()

/** XMP is kept in the open, and near the end: what a file says of itself can be found without reading it as a PDF. */
const xmpOf = (bytes: Uint8Array): string => {
  const text = latin.decode(bytes)
  const from = text.lastIndexOf("<?xpacket begin=")
  const to = text.indexOf("<?xpacket end=", from)
  return from < 0 || to < 0 ? "" : utf8.decode(bytes.subarray(from, to))
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")

const places = [/<gongkai:print>([^<]*)<\/gongkai:print>/u, /<pdf:Keywords>([^<]*)<\/pdf:Keywords>/u]

/** What the XMP of a PDF says of how it was printed; `undefined` where it says nothing. */
export const ofXmp = (xmp: string): Record | undefined =>
  places
    .map((place) => place.exec(xmp)?.[1])
    .flatMap((text) => (text === undefined ? [] : (parse(unescaped(text)) ?? [])))[0]

/** What a PDF of ours says of how it was printed; `undefined` for any other file. */
export const find = (bytes: Uint8Array): Record | undefined => ofXmp(xmpOf(bytes))

/** Whether a PDF says that this is the report in it. */
export const holds = (bytes: Uint8Array, identifier: string): boolean =>
  xmpOf(bytes).includes(`<dc:identifier>${identifier}</dc:identifier>`)
