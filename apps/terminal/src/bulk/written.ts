/**
 * A report among many as the bytes of a file, made here or in a thread.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import { hasNotes } from "@gongkai/core/forPublic"
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import { formats, type Name } from "../formats/exported.ts"
import { lacking } from "../formats/left.ts"
import { restore, type Serialized } from "./Serialized.ts"

/** A report to write. */
export interface Job {
  readonly report: Serialized
  /** Last year's reports. */
  readonly previous: ReadonlyArray<Serialized>
  readonly name: Name
  readonly findings: boolean
  /** The working notes go into the file. */
  readonly notes: boolean
  /** Charts are drawn, with those of the units below. */
  readonly charts?: { readonly units: ReadonlyArray<Serialized> }
}

/** The bytes of the file, and the draft without its parts: what `summary` tells of it. */
export interface Written {
  readonly content: Uint8Array | string
  readonly of: Pick<Draft, "agency" | "year" | "edition" | "reading">
  /** Working notes were left out of it. */
  readonly isWithheld: boolean
  /** What such a file does not carry of the report. */
  readonly lacks: ReadonlyArray<Text>
}

/** Makes the file. */
export const written = ({
  report,
  previous: before,
  name,
  findings,
  notes,
  charts
}: Job): Effect.Effect<Written, { readonly text: Text }> => {
  const { draft, edition } = restore(report)
  const previous = before.map((each) => restore(each).draft)
  const told = findings ? { findings: check(draft, { edition, previous }) } : {}
  const drawn = charts === undefined ? {} : { charts: { units: charts.units.map((each) => restore(each).draft) } }
  const { agency, year, reading } = draft
  return Effect.map(formats[name].write({ draft, edition, previous, notes, ...told, ...drawn }), (content) => ({
    content,
    isWithheld: !notes && hasNotes(draft),
    lacks: lacking(name, { draft, edition }),
    of: { agency, year, edition: draft.edition, ...(reading !== undefined && { reading }) }
  }))
}
