/**
 * What a terminal of a certain size shows at once, as the editor asks it.
 *
 * @module
 */
import { lastYearLines } from "./drawLastYear.ts"
import { pages } from "./pages.ts"
import { wrapTo } from "./wrap.ts"
import type { Size } from "./Screen.ts"
import type { View } from "@gongkai/editor/State"

/** The columns of a row of prose, beside a free one at either side. */
export const proseColumns = (columns: number): number => Math.max(8, columns - 2)

/** Rows that are not the list's: the title, the message and the keys, with what stands above and below the list. */
export const viewOf = ({ columns, rows }: Size): View => ({
  page: {
    head: Math.max(1, rows - 6),
    table: Math.max(1, rows - 14),
    prose: Math.max(2, rows - 6),
    findings: Math.max(1, (rows - 8) >> 1),
    law: Math.max(1, rows - 6),
    preview: Math.max(1, rows - 5),
    lastYear: Math.max(1, rows - 5),
    paste: Math.max(1, rows - 8),
    news: Math.max(1, rows - 8),
    help: Math.max(1, rows - 4),
    conflict: Math.max(1, Math.floor((rows - 8) / 3)),
    differing: Math.max(1, rows - 8)
  },
  wrap: wrapTo(proseColumns(columns)),
  differences: (editing, last, language) => lastYearLines(last, editing, language, columns).length,
  pages: ({ edition, draft }) => pages(edition, draft, columns).length
})
