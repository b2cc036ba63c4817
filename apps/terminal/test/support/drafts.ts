/**
 * Reports of invented organs, written into a folder as files.
 *
 * @module
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { blank, type Draft, putAll } from "@gongkai/core/Draft"
import type { Cell } from "@gongkai/core/Cell"
import { slots } from "@gongkai/core/Edition"
import { editionOf, official } from "@gongkai/core/editions/official"
import { Count, type Entry } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"

/** A report in which every cell holds 0, but for those given. */
export const reportOf = (
  name: string,
  entries: { readonly [cell: Cell]: Entry } = {},
  { year = 2023, edition = "2021" }: { readonly year?: number; readonly edition?: string } = {}
): Draft => {
  const own = official.find(({ key }) => key === edition)
  if (own === undefined) throw new RangeError(`there is no edition ${edition}`)
  const draft: Draft = blank(own, { agency: { name }, year, reading: "draft" })
  const zeros = Object.fromEntries(slots(own).map(({ cell }): [Cell, Entry] => [cell, Count.make(0)]))
  return putAll(draft, { ...zeros, ...entries })
}

/** Writes a report as a file of the folder. */
export const put = (cwd: string, name: string, draft: Draft): string => {
  writeFileSync(join(cwd, name), Interchange.show(draft, editionOf(draft)))
  return name
}
