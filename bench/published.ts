/**
 * Published reports in the folder that `GONGKAI_CORPUS` names: those of the edition measured with, which balance, each only once.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { check } from "@gongkai/core/check"
import { at, type Draft, putAll } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { Count } from "@gongkai/core/Entry"
import { read } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { edition } from "./reports.ts"

const corpus = process.env["GONGKAI_CORPUS"] ?? ""

/** What is blank on a page is 0 here, so that any cell can be spoiled; a page without its totals does not balance then. */
const filled = (draft: Draft): Draft =>
  putAll(
    draft,
    Object.fromEntries(
      slots(edition).flatMap(({ cell, measure }) =>
        measure === "count" && typeof at(draft, cell) !== "number" ? [[cell, Count.make(0)]] : []
      )
    )
  )

export const balancedReports = async (): Promise<ReadonlyArray<Draft>> => {
  if (!existsSync(corpus)) return []
  const all = await Promise.all(
    readdirSync(corpus, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(async ({ name }): Promise<ReadonlyArray<Draft>> => {
        const bytes = readFileSync(join(corpus, name))
        const result = await Effect.runPromise(Effect.result(read({ name, bytes })))
        return Result.isSuccess(result) && result.success.edition === edition ? [filled(result.success.draft)] : []
      })
  )
  const sound = all.flat().filter((draft) => check(draft, { edition }).every(({ severity }) => severity !== "error"))
  return [...new Map(sound.map((draft) => [`${draft.agency.name} ${draft.year}`, draft])).values()]
}
