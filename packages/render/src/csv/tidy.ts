/**
 * The numbers of reports as tidy CSV: one observation a line, all reports and years in one file.
 *
 * A blank, a declared none and a number that was not read are told apart by `status`; `value` holds digits or nothing, never a guess.
 * `notice` says of every line whether its report is a draft, and what that report lacks.
 *
 * @module
 */
import { printed } from "@gongkai/core/Axis"
import type * as Draft from "@gongkai/core/Draft"
import { heading } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import { figures } from "@gongkai/core/figures"
import { notice, wholeness } from "@gongkai/core/wholeness"
import { csv, lines } from "./field.ts"
import type { Options } from "./wide.ts"

/** The columns, in order. `code` is the 行政区划代码 where the report has one; `value` of an amount is in 万元. */
export const columns = [
  "code",
  "agency",
  "year",
  "edition",
  "cell",
  "table",
  "block",
  "row",
  "column",
  "measure",
  "value",
  "status",
  "notice"
] as const

/** The line of heads, behind the mark by which spreadsheets know UTF-8. */
export const tidyHead = csv([columns])

/** The lines of one report, in the order of the form. */
export const tidyLines = (draft: Draft.Draft, { edition = editionOf(draft), previous }: Options = {}): string => {
  const said = notice(wholeness(draft, edition, previous)) ?? ""
  return lines(
    Array.from(figures(edition, draft).values(), ({ slot, entry, status }) => [
      draft.agency.divisionCode ?? "",
      draft.agency.name,
      String(draft.year),
      edition.key,
      slot.cell,
      heading(edition, slot.form),
      slot.block.heading ?? "",
      printed(slot.row),
      printed(slot.column),
      slot.measure,
      status === "number" ? Entry.show(entry, slot.measure) : status === "none" ? "0" : "",
      status,
      said
    ])
  )
}

/** All observations of some reports below one line of heads. Among them, last year's report of an organ is known as such. */
export const tidy = (drafts: ReadonlyArray<Draft.Draft>): string =>
  tidyHead +
  drafts
    .map((draft) =>
      tidyLines(draft, {
        previous: drafts.filter(({ agency, year }) => agency.name === draft.agency.name && year === draft.year - 1)
      })
    )
    .join("")
