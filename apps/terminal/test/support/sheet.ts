/**
 * A table of a report as a spreadsheet puts it on the clipboard.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import { requests } from "@gongkai/core/editions/2021"
import { show } from "@gongkai/core/Entry"
import { layout } from "@gongkai/core/Layout"

/** Table three of a report as a sheet has it: stub, heads and figures between tabs. */
export const sheet = (draft: Draft.Draft): string =>
  layout(requests)
    .grid.map((row) =>
      row
        .map((slot) => {
          if (slot._tag === "Value") return show(Draft.at(draft, slot.cell), "count")
          return slot._tag === "Heading" ? slot.text : ""
        })
        .join("\t")
    )
    .join("\r\n")
