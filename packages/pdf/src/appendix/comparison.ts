/**
 * A report beside last year's: every number of the tables that is not the same in both, as pages behind it.
 *
 * Cells that only one of the two editions has are left out; a blank is shown as it is and never as 0.
 *
 * @module
 */
import { at, type Draft } from "@gongkai/core/Draft"
import { type Edition, heading, label, slot, slots } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Entry from "@gongkai/core/Entry"
import type { Flow } from "../layout/Flow.ts"
import { grid } from "../layout/Table.ts"
import { valuesOf } from "./findings.ts"

const shares = [6, 2, 2, 2]

const difference = (was: Entry.Entry, is: Entry.Entry, measure: "count" | "change" | "amount"): string => {
  if (typeof was !== "number" || typeof is !== "number" || measure === "amount") return ""
  return is > was ? `＋${is - was}` : `－${was - is}`
}

export const comparison = (draft: Draft, edition: Edition, last: Draft): Flow => {
  const before = editionOf(last)
  const tables = edition.sections.flatMap((section): Flow => {
    const rows = slots(edition)
      .filter(({ form, cell }) => form.key === section.key && slot(before, cell) !== undefined)
      .flatMap((each) => {
        const [was, is] = [at(last, each.cell), at(draft, each.cell)]
        const [old, now] = [Entry.show(was, each.measure, "未填"), Entry.show(is, each.measure, "未填")]
        return old === now ? [] : [[label(each), old, now, difference(was, is, each.measure)]]
      })
    if (rows.length === 0) return []
    const table = grid({ head: ["项目", `${last.year}年`, `${draft.year}年`, "增减"], rows, shares })
    return [
      { kind: "heading", level: 2, text: heading(edition, section) },
      { kind: "table", table, values: valuesOf(rows) }
    ]
  })
  return [
    { kind: "heading", level: 1, text: `附：与${last.year}年度比较` },
    {
      kind: "paragraph",
      text: `${tables.length === 0 ? "两年各表的数都相同。" : "只列两年不同的数。"}本页不是报告的内容。`
    },
    ...tables
  ]
}
