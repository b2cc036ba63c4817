/**
 * Reads files that are right, without the schema's detours: walks them along the edition's tree and takes their entries on the way.
 *
 * It accepts only what the edition's schema accepts (a test compares the two on right, damaged and random files). Whatever it does
 * not accept goes to the schema, which alone knows what is wrong and how to say it.
 *
 * @module
 */
import * as Option from "effect/Option"
import type { Measure } from "../form/Axis.ts"
import * as Cell from "../form/Cell.ts"
import { type Edition, slots, type Way, ways } from "../form/Edition.ts"
import { once } from "../once.ts"
import { child, type Draft } from "../report/Draft.ts"
import { decodeAmount, type Entry, schema } from "../report/Entry.ts"
import * as Header from "../report/Header.ts"
import { narrativeOf } from "../report/Narrative.ts"
import { type Field, fieldsOf, isRecord, record, type Walk, walkOf } from "./sound.ts"

/** The walk through all but the forms; those are walked along their own tree. */
export const head = once((edition: Edition): Walk => {
  const narrative = walkOf(narrativeOf(edition).ast)
  const own = new Map<PropertyKey, Field>(fieldsOf(Header.Struct.ast))
  own.set("preamble", { walk: narrative, isNeeded: false })
  own.set("edition", { walk: (node) => (node === edition.key ? 0 : Number.NaN), isNeeded: true })
  for (const { key, kind } of edition.sections) {
    const walk: Walk = kind === "form" ? () => 0 : (node) => (node === null ? 0 : narrative(node))
    own.set(key, { walk, isNeeded: true })
  }
  return record(own)
})

const walks = { count: walkOf(schema("count").ast), change: walkOf(schema("change").ast) }

/** The keys of an entry as the file has it, and the entry itself put into `all`. */
const entry = (node: unknown, measure: Measure, all: Array<Entry>): number => {
  if (measure === "amount") {
    const amount = decodeAmount(node)
    if (Option.isNone(amount)) return Number.NaN
    all.push(amount.value)
    return isRecord(node) ? Object.keys(node).length : 0
  }
  // A value that the walk of its measure passes is an entry of that measure.
  all.push(node as Entry)
  return typeof node === "number" && node >= 0 && Number.isSafeInteger(node) ? 0 : walks[measure](node)
}

/** The keys below a node, and its entries put into `all`. */
const take = (node: unknown, below: ReadonlyArray<Way>, all: Array<Entry>): number => {
  if (!isRecord(node)) return Number.NaN
  let count = 0
  for (const _ in node) count++
  if (count !== below.length) return Number.NaN
  for (const { key, below: next, measure } of below) {
    count += measure === undefined ? take(node[key], next, all) : entry(node[key], measure, all)
  }
  return count
}

/** A file that is right: how many keys it has in all, and its entries in the order of the edition's slots. */
export interface Taken {
  readonly keys: number
  readonly entries: ReadonlyArray<Entry>
}

/** Takes the entries of a file; `undefined` where the schema might refuse it. */
export const quick = (edition: Edition, file: unknown): Taken | undefined => {
  const entries: Array<Entry> = []
  let keys = head(edition)(file)
  for (const { key, below } of ways(edition)) {
    if (Number.isNaN(keys)) return undefined
    keys += take(child(file, key), below, entries)
  }
  // Only an object comes this far.
  return Number.isNaN(keys) || !Header.saysEnough(Object(file)) ? undefined : { keys, entries }
}

const amounts = once((edition: Edition) =>
  slots(edition).flatMap(({ cell, measure }, at) => {
    const path = Cell.path(cell)
    return measure === "amount" ? [{ at, above: path.slice(0, -1), key: path.at(-1) ?? "" }] : []
  })
)

/** Turns a file that was taken into the draft, in place: only amounts are written otherwise in files than they are held. */
export const settle = (edition: Edition, file: unknown, entries: ReadonlyArray<Entry>): Draft => {
  for (const { at, above, key } of amounts(edition)) {
    Reflect.set(Object(above.reduce<unknown>(child, file)), key, entries[at])
  }
  // Every part has been walked, and this was the last difference between a file and a draft.
  return file as Draft
}
