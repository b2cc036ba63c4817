/**
 * Published reports of the edition measured with that balance, each only once; none without a corpus.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import { at, type Draft, putAll } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { Count } from "@gongkai/core/Entry"
import { published } from "./corpus.ts"
import { edition } from "./reports.ts"

/** Writes 0 where a page is blank, so that any cell can be spoiled; a page without its totals does not balance then. */
const filled = (draft: Draft): Draft =>
  putAll(
    draft,
    Object.fromEntries(
      slots(edition).flatMap(({ cell, measure }) =>
        measure === "count" && typeof at(draft, cell) !== "number" ? [[cell, Count.make(0)]] : []
      )
    )
  )

/** The published reports that have no error, once their blanks are 0. */
export const balancedReports = async (): Promise<ReadonlyArray<Draft>> => {
  const own = (await published()).filter((draft) => draft.edition === edition.key).map(filled)
  const sound = own.filter((draft) => check(draft, { edition }).every(({ severity }) => severity !== "error"))
  return [...new Map(sound.map((draft) => [`${draft.agency.name} ${draft.year}`, draft])).values()]
}
