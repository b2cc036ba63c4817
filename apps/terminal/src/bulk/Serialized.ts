/**
 * A report that waits for its turn, as bytes: a thousand of them take a few megabytes, and a thread hands them over without copying.
 *
 * @module
 */
import { deserialize, serialize } from "node:v8"
import { editionOf } from "@gongkai/core/editions/official"
import type { Imported } from "@gongkai/import"

export interface Kept {
  /** By these two its predecessor is found. */
  readonly agency: string
  readonly year: number
  readonly bytes: Uint8Array
}

export const keep = ({ draft, messages }: Imported): Kept => ({
  agency: draft.agency.name,
  year: draft.year,
  bytes: serialize({ draft, messages })
})

export const restore = ({ bytes }: Kept): Imported => {
  // What `keep` wrote in this same run.
  const { draft, messages } = deserialize(bytes) as Pick<Imported, "draft" | "messages">
  return { draft, messages, edition: editionOf(draft) }
}
