/**
 * The reports in one document: cut apart, each composed by itself, so that one which cannot be read leaves the others alone.
 *
 * @module
 */
import { same } from "@gongkai/core/difference"
import { entries, narrative } from "@gongkai/core/Draft"
import { official } from "@gongkai/core/editions/official"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { compose } from "../compose/compose.ts"
import type { Document } from "@gongkai/match/Document"
import type { Imported, Options } from "../compose/Imported.ts"
import { twiceTheSame } from "../open/refusals.ts"
import { several } from "./several.ts"

/** One report of a file: where it begins, and what was read of it or why nothing was. */
export interface Found {
  readonly place?: Spot
  readonly result: Result.Result<Imported, Text>
  /** The same, read with whose it is and of which year as the user says. */
  readonly told: () => Result.Result<Imported, Text>
}

/** Divides a document into its reports, and reads each. */
export const slices = (document: Document, file: string, options: Options): Result.Result<ReadonlyArray<Found>, Text> =>
  Result.map(several(document, options.editions ?? official), (documents) => {
    const alone = documents.length === 1
    // Of several reports the user cannot have named each: what they say of themselves comes first.
    const { agency: _, year: __, ...bare } = options
    return distinct(
      documents.map((each): Found => {
        const told = () => compose(each, file, options)
        const first = each.blocks[0]
        const place = first?._tag === "Paragraph" ? first.place : first?.rows[0]?.place
        if (alone) return { result: told(), told }
        const own = compose(each, file, bare)
        return { ...(place && { place }), result: Result.isSuccess(own) ? own : told(), told }
      })
    )
  })

/** Reports that say the same are one: a page may hold its report twice, for wide screens and for small ones. */
export const distinct = (all: ReadonlyArray<Found>): ReadonlyArray<Found> => {
  const kept: Array<Found> = []
  for (const each of all) {
    const { result } = each
    const same = kept.findIndex(
      (other) =>
        Result.isSuccess(result) && Result.isSuccess(other.result) && alike(other.result.success, result.success)
    )
    const first = kept[same]
    if (first === undefined) kept.push(each)
    else kept.splice(same, 1, { ...first, result: Result.map(first.result, noted) })
  }
  return kept
}

const noted = (imported: Imported): Imported =>
  imported.messages.includes(twiceTheSame) ? imported : { ...imported, messages: [...imported.messages, twiceTheSame] }

/** What a report says: of the last part, what stands behind the report may have been taken for it. */
const essence = ({ draft, edition }: Imported) => ({
  agency: draft.agency.name,
  year: draft.year,
  entries: entries(edition, draft),
  prose: edition.sections.slice(0, -1).flatMap((each) => (each.kind === "form" ? [] : [narrative(draft, each)]))
})

const alike = (one: Imported, other: Imported): boolean => same(essence(one), essence(other))
