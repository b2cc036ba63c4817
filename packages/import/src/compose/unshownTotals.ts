/**
 * Totals of a workbook of ours that show nothing, because their parts are texts (3件, digits set as text) or no program worked them out.
 *
 * Such a total is a formula that adds numbers alone, and stays empty beside a text. The parts were read, so the total is what the formula
 * would show; where one of them is blank or unread it stays blank.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { labelOf } from "@gongkai/core/Edition"
import type { Entry } from "@gongkai/core/Entry"
import * as Totals from "@gongkai/core/Totals"
import type { Imported } from "./Imported.ts"

/** How many totals are named. */
const most = 3

/** The report with these totals; `silent` are the cells whose formulas came to an empty text, as `三!J5`. */
export const withUnshownTotals = (imported: Imported, silent: ReadonlySet<string>): Imported => {
  const { draft, edition, messages } = imported
  const places = draft.provenance?.cells ?? {}
  const found = [...Totals.computed(edition, draft)].flatMap(([cell, entry]): ReadonlyArray<readonly [Cell, Entry]> => {
    const { sheet, cell: reference } = places[cell] ?? {}
    const isSilent = sheet !== undefined && reference !== undefined && silent.has(`${sheet}!${reference}`)
    return isSilent && entry !== null && Draft.at(draft, cell) === null ? [[cell, entry]] : []
  })
  if (found.length === 0) return imported
  const named = found.slice(0, most).map(([cell]) => labelOf(edition, cell))
  const more = found.length > most
  return {
    ...imported,
    draft: Draft.putAll(draft, Object.fromEntries(found)),
    messages: [
      ...messages,
      {
        severity: "note",
        isUnseen: true,
        text: {
          zh: `${named.map((label) => `“${label}”`).join("、")}${more ? `等 ${found.length} 格` : ""}是合计的公式，没有算出（有的数写成了文字，或保存时没有重算），已按各项相加补上；请核对`,
          en: `${named.map((label) => `“${label}”`).join(", ")}${more ? `, … (${found.length} in all)` : ""}: formulas of totals that show nothing, since some numbers are texts or the file was saved without working them out; they were added up: check them`
        }
      }
    ]
  }
}
