/**
 * Where two versions of a report differ, as JSON pointers into its file: cells, parts in prose, keys of the head.
 *
 * @module
 */
import * as Cell from "@gongkai/core/Cell"
import { child, type Draft, entries } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { fields } from "@gongkai/core/Header"
import { pointer } from "@gongkai/core/Problem"

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** A report of another edition differs as a whole: the pointer is empty. */
export const difference = (one: Draft, other: Draft): ReadonlyArray<string> => {
  if (one.edition !== other.edition) return [""]
  const edition = editionOf(one)
  const [ours, theirs] = [entries(edition, one), entries(edition, other)]
  const prose = edition.sections.flatMap(({ kind, key }) => (kind === "prose" ? [key] : []))
  const keys = [...Object.keys(fields), ...prose].filter((key) => key !== "provenance")
  return [
    ...keys.filter((key) => !same(child(one, key), child(other, key))).map((key) => pointer([key])),
    ...slots(edition).flatMap(({ cell }, at) => (same(ours[at], theirs[at]) ? [] : [pointer(Cell.path(cell))]))
  ]
}
