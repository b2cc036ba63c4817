/**
 * A cell changed after a second person had entered the figures: the record in the head no longer vouches for what stands there.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { dayOf, isStale } from "../../report/doubleEntry.ts"
import type { Judgement } from "../Rule.ts"

export const doubleEntry: Judgement = {
  id: "double-entry.stale",
  severity: "note",
  statement: {
    zh: "双人复核之后，表格的数没有再改",
    en: "No number of the tables was changed after the double entry"
  },
  cites: Regulation("第五十条"),
  hint: {
    zh: "请核对改动的数；需要的，再复核一遍",
    en: "Check what was changed; where it matters, enter the figures a second time again"
  },
  check: ({ edition, draft }) => {
    const { doubleEntry: record } = draft
    if (record === undefined || !isStale(edition, draft)) return []
    return [
      {
        at: "report",
        severity: "note",
        cells: [],
        message: {
          zh: `${record.second.by}于${dayOf(record.second)}复核之后，表格的数又有改动`,
          en: `numbers of the tables were changed after the double entry by ${record.second.by} on ${dayOf(record.second)}`
        }
      }
    ]
  }
}
