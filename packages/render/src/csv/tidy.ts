/**
 * The numbers of reports as tidy CSV: one observation a line, all reports and years in one file.
 *
 * A blank, a declared none and a number that was not read are told apart by `status`; `value` holds digits or nothing, never a guess.
 *
 * @module
 */
import { printed } from "@gongkai/core/Axis"
import type * as Draft from "@gongkai/core/Draft"
import { type Edition, heading } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import { figures } from "../figures.ts"
import { csv } from "./field.ts"

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
  "status"
] as const

/** The observations of one report, in the order of the form. */
const observations = (draft: Draft.Draft, edition: Edition = editionOf(draft)): ReadonlyArray<ReadonlyArray<string>> =>
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
    status
  ])

/** All observations of some reports below one line of heads. */
export const tidy = (drafts: ReadonlyArray<Draft.Draft>): string =>
  csv([columns, ...drafts.flatMap((draft) => observations(draft))])
