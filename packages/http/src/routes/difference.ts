/**
 * Where two versions of a report differ, as JSON pointers into its file: cells, parts in prose, keys of the head.
 *
 * @module
 */
import * as Cell from "@gongkai/core/Cell"
import type { Draft } from "@gongkai/core/Draft"
import { difference } from "@gongkai/core/difference"
import { pointer } from "@gongkai/core/Problem"

/** The pointers in the order head, prose, cells. A report of another edition differs as a whole: the pointer is empty. */
export const changed = (one: Draft, other: Draft): ReadonlyArray<string> => {
  if (one.edition !== other.edition) return [""]
  const changes = difference(one, other)
  const head = changes.flatMap((change) => (change._tag === "Head" && change.key !== "provenance" ? [change.key] : []))
  const prose = changes.flatMap((change) => (change._tag === "Prose" ? [change.section] : []))
  const cells = changes.flatMap((change) => (change._tag === "Cell" ? [pointer(Cell.path(change.cell))] : []))
  return [...[...head, ...new Set(prose)].map((key) => pointer([key])), ...cells]
}
