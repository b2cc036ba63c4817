/**
 * The tables of a report as CSV, exactly as the official form lays them out: heads, labels, figures in their places.
 *
 * A place that a merged cell covers is an empty field, so that columns stay under their heads. A report that is not whole says so below
 * its title.
 *
 * @module
 */
import type * as Draft from "@gongkai/core/Draft"
import { type Edition, forms, heading } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { titleOf } from "@gongkai/core/Header"
import { layout } from "@gongkai/core/Layout"
import { figures } from "@gongkai/core/figures"
import { notice, wholeness } from "@gongkai/core/wholeness"
import { csv } from "./field.ts"

/** What the notice of a report depends on besides the report. */
export interface Options {
  /** The edition of a draft that is of none of the official ones. */
  readonly edition?: Edition
  /** Last year's reports: some errors, and so the mark 草稿, depend on them. */
  readonly previous?: ReadonlyArray<Draft.Draft>
}

/** The title, and each table below its heading; an empty line stands between tables. */
export const wide = (draft: Draft.Draft, { edition = editionOf(draft), previous }: Options = {}): string => {
  const values = figures(edition, draft)
  const said = notice(wholeness(draft, edition, previous))
  const tables = forms(edition).map((form) => [
    [heading(edition, form)],
    ...layout(form).grid.map((slots) =>
      slots.map((slot) =>
        slot._tag === "Covered" ? "" : slot._tag === "Heading" ? slot.text : (values.get(slot.cell)?.text ?? "")
      )
    )
  ])
  const top = [[titleOf(draft)], ...(said === undefined ? [] : [[said]])]
  return csv([...top, ...tables.flatMap((rows) => [[], ...rows])])
}
