/**
 * The sheets around the six parts: first the title, the day of publication and the preamble; at the end what the agency is.
 *
 * @module
 */
import { details } from "@gongkai/core/details"
import type { Draft } from "@gongkai/core/Draft"
import { titleOf } from "@gongkai/core/Header"
import * as Plain from "@gongkai/core/Plain"
import { columns, heightOf } from "./proseSheet.ts"
import type { Cell, Merge, Sheet } from "./Sheet.ts"

/** A day as paper writes it: 2024年1月9日. */
export const dayOf = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

/** Empty rows for whoever writes the preamble of a form. */
const free = 4

/** The first sheet, 首页. `hasRoom` leaves rows for a preamble that is not written yet. */
export const headSheet = (draft: Draft, show: Plain.Shown, notice: string | undefined, hasRoom = false): Sheet => {
  const { publishedOn } = draft
  const cells: Array<Cell> = []
  const merges: Array<Merge> = []
  const heights = new Map<number, number>()
  const whole = (text: string, style: Cell["style"], height: number): void => {
    const row = heights.size
    cells.push({ row, column: 0, style, ...(text !== "" && { content: { text } }) })
    merges.push({ row, column: 0, rows: 1, columns })
    heights.set(row, height)
  }
  whole(titleOf(draft), "title", 48)
  if (publishedOn !== undefined) whole(`发布日期：${dayOf(publishedOn)}`, "soft", 18)
  if (notice !== undefined) whole(notice, "unread", 20)
  for (const block of draft.preamble ?? [])
    for (const text of Plain.lines(block, show)) whole(text, "prose", heightOf(text))
  if (hasRoom && (draft.preamble ?? []).length === 0) for (let at = 0; at < free; at++) whole("", "prose", heightOf(""))
  return { name: "首页", cells, merges, heights, widths: Array.from({ length: columns }, () => 11) }
}

const fieldsOf = (draft: Draft): ReadonlyArray<readonly [name: string, text: string]> => [
  ["机关名称", draft.agency.name],
  ["年度", String(draft.year)],
  ...details(draft)
]

/** The name of the last sheet in sight, and what stands on top of it. */
const about = "机关信息"

/** The last sheet in sight. */
export const aboutSheet = (draft: Draft): Sheet => ({
  name: about,
  cells: [
    { row: 0, column: 0, style: "heading", content: { text: about } },
    ...fieldsOf(draft).flatMap(([name, text], at): ReadonlyArray<Cell> => [
      { row: at + 1, column: 0, style: "head", content: { text: name } },
      { row: at + 1, column: 1, style: "field", ...(text !== "" && { content: { text } }) }
    ])
  ],
  widths: [14, 60]
})
