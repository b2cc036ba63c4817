/**
 * Reports of the 2021 edition that are there up to a part, or up to a row of a table.
 *
 * @module
 */
import { lines } from "../../src/form/Axis.ts"
import type { Cell } from "../../src/form/Cell.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Section } from "../../src/form/Edition.ts"
import type { End } from "../../src/report/brokenOff.ts"

/** What is there of a report up to the part of a key; of a table up to the row of a key, and all of it unless said. */
export const upTo = (part: string, row?: string) => {
  const keys: ReadonlyArray<string> = edition2021.sections.map(({ key }) => key)
  const last = keys.indexOf(part)
  const rows = edition2021.sections.flatMap((section) =>
    section.kind === "form" && section.key === part ? section.blocks.flatMap((block) => lines(block.rows)) : []
  )
  const end = rows.findIndex(({ key }) => key === row)
  return {
    cell: (cell: Cell): boolean => {
      const [form = "", own = ""] = cell.split("/")
      const at = keys.indexOf(form)
      return at < last || (at === last && (row === undefined || rows.findIndex(({ key }) => key === own) <= end))
    },
    part: ({ key }: Section): boolean => keys.indexOf(key) <= last
  }
}

export const sectionKeys = (end: End | undefined): ReadonlyArray<string> | undefined =>
  end?.sections.map(({ key }) => key)
