/**
 * The content of one cell: a number, nothing yet, 本项全年无, 不适用, or a text that could not be read as a number.
 *
 * The five are never confused, and none but the form's author turns one into another: blank is not 0, unread is not blank.
 * In files an entry is written as it is held, but for amounts, which are decimal strings of 万元.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type { Measure } from "../form/Axis.ts"
import * as Money from "./Money.ts"
import { Words } from "./Narrative.ts"
import { telling } from "./telling.ts"

/** 件数: 0 … 2^53 − 1. `Count.make` throws a `RangeError` with the value and the reason. */
export const Count = telling("count", Schema.Natural.pipe(Schema.brand("Count")))
/** A whole number from 0 to 2^53 − 1. */
export type Count = typeof Count.Type

/** 本年增/减 of the 2019 edition: a count that may be negative. `Change.make` throws a `RangeError` with the value and the reason. */
export const Change = telling("change", Schema.Int.pipe(Schema.brand("Change")))
/** A whole number between −(2^53 − 1) and 2^53 − 1. */
export type Change = typeof Change.Type

/** The number a line of this measure holds. */
export type Value<M extends Measure = Measure> = { count: Count; change: Change; amount: Money.Money }[M]

/** Read from a source, but not as a number: the text as it stood, and the numbers it might be. */
export interface Unread<V = Value> {
  readonly unread: string
  readonly candidates?: ReadonlyArray<V>
}

/** 未填 is `null`; 本项全年无 is `"none"`; 不适用 is `"n/a"`. */
export type Entry<V = Value> = V | null | "none" | "n/a" | Unread<V>

/** The JSON value of an entry in a file. */
export type Encoded =
  | number
  | string
  | null
  | { readonly unread: string; readonly candidates?: ReadonlyArray<number | string> }

/** Whether an entry could not be read from its source. */
export const isUnread = (entry: Entry): entry is Unread => typeof entry === "object" && entry !== null

const amount = Schema.String.check(Schema.isPattern(/^(0|[1-9]\d{0,9})(\.\d{1,6}0*)?$/u)).pipe(
  Schema.decodeTo(Money.Money, {
    decode: SchemaGetter.transform((text: string) => Money.parse(text) ?? Number.NaN),
    encode: SchemaGetter.transform((fen: number) => Money.show(Money.Money.make(fen)))
  })
)

const entry = <V extends number, E extends number | string>(value: Schema.Codec<V, E>) =>
  Schema.Union([
    Schema.Literals(["none", "n/a"]),
    value,
    Schema.Null,
    Schema.Struct({ unread: Words, candidates: Schema.optionalKey(Schema.Array(value)) })
  ])

const schemas = {
  count: entry(Count).annotate({ title: "件数", identifier: "Count" }),
  change: entry(Change).annotate({ title: "增减数", identifier: "Change" }),
  amount: entry(amount).annotate({ title: "金额（万元）", identifier: "Amount" })
}

const numbers = { count: Schema.is(Count), change: Schema.is(Change), amount: Schema.is(Money.Money) }
const Unread = Schema.Struct({ unread: Words, candidates: Schema.optionalKey(Schema.Array(Schema.Finite)) })
const isUnreadText = Schema.is(Unread)

/** Whether a value, from outside the type system too, is an entry of this measure. */
export const isOf = (measure: Measure, value: unknown): value is Entry => {
  if (value === null || value === "none" || value === "n/a") return true
  const isNumber: (each: unknown) => boolean = numbers[measure]
  if (typeof value === "number") return isNumber(value)
  return isUnreadText(value) && (value.candidates ?? []).every(isNumber)
}

/** The schema of an entry of this measure. */
export const schema = <M extends Measure>(measure: M): (typeof schemas)[M] => schemas[measure]

/** Decodes the entry of an amount from its JSON value; `None` where the schema refuses it. */
export const decodeAmount = Schema.decodeUnknownOption(schemas.amount, { onExcessProperty: "error" })

/** The entry as paper shows it; the caller says how a blank looks. */
export const show = (value: Entry, measure: Measure, blank = ""): string => {
  if (value === null) return blank
  if (value === "none") return "0"
  if (value === "n/a") return "—"
  if (typeof value === "object") return value.unread
  return measure === "amount" ? Money.show(Money.Money.make(value)) : String(value)
}
