/**
 * A report that waits to be checked, as bytes: a thousand reports take a few megabytes, and a thread hands them over without copying.
 *
 * @module
 */
import { deserialize, serialize } from "node:v8"
import { editionOf } from "@gongkai/core/editions/official"
import type { Imported } from "@gongkai/import"

export interface Serialized {
  /** The report of the year before is found by agency and year. */
  readonly agency: string
  readonly year: number
  readonly bytes: Uint8Array
}

export const serialized = ({ draft, messages }: Imported): Serialized => ({
  agency: draft.agency.name,
  year: draft.year,
  bytes: serialize({ draft, messages })
})

export const restore = ({ bytes }: Serialized): Imported => {
  // What `serialized` wrote in this same run.
  const { draft, messages } = deserialize(bytes) as Pick<Imported, "draft" | "messages">
  return { draft, messages, edition: editionOf(draft) }
}
