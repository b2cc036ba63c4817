/**
 * The only report in a zip that somebody wants in one file: a portal hands out a single document packed, a data package may hold one report.
 *
 * @module
 */
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { loadedAll, type Said } from "../disk/load.ts"
import { gather, type Item } from "./gather.ts"

/** The document with the report, and why each other was none. */
export interface Sole {
  readonly item: Item
  readonly others: ReadonlyArray<{ readonly name: string; readonly why: Refused }>
}

/** Of more documents than this it is not asked: whoever packed them wants a folder. */
const most = 20

/** The document of a zip with a report, where there is one and no other; `undefined` for several, or none. */
export const soleReport = Effect.fnUntraced(function* (path: string, said: Said) {
  const items = yield* Effect.promise(() => gather([path]))
  if (items.length > most) return undefined
  const [first] = items
  if (first !== undefined && items.length === 1) return { item: first, others: [] } satisfies Sole
  const found: Array<Item> = []
  const others: Array<Sole["others"][number]> = []
  for (const item of items) {
    const all = yield* Effect.result(loadedAll(item.open, said))
    if (Result.isFailure(all)) {
      others.push({ name: item.name, why: all.failure })
      continue
    }
    for (const each of all.success)
      if (Result.isSuccess(each)) found.push(item)
      else others.push({ name: item.name, why: each.failure })
  }
  const [item] = found
  return item === undefined || found.length > 1 ? undefined : ({ item, others } satisfies Sole)
})
