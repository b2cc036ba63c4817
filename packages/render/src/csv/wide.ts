/**
 * The tables of a report as CSV, exactly as the official form lays them out: heads, labels, figures in their places.
 *
 * A place that a merged cell covers is an empty field, so that columns stay under their heads.
 *
 * @module
 */
import type * as Draft from "@gongkai/core/Draft"
import { type Edition, forms, heading } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { titleOf } from "@gongkai/core/Header"
import { layout } from "@gongkai/core/Layout"
import { figures } from "../figures.ts"
import { csv } from "./field.ts"

/** The title, and each table below its heading; an empty line stands between tables. */
export const wide = (draft: Draft.Draft, edition: Edition = editionOf(draft)): string => {
  const values = figures(edition, draft)
  const tables = forms(edition).map((form) => [
    [heading(edition, form)],
    ...layout(form).grid.map((slots) =>
      slots.map((slot) =>
        slot._tag === "Covered" ? "" : slot._tag === "Heading" ? slot.text : (values.get(slot.cell)?.text ?? "")
      )
    )
  ])
  return csv([[titleOf(draft)], ...tables.flatMap((rows) => [[], ...rows])])
}
