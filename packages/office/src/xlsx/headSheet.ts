/**
 * The first sheet: title, what the agency is, the day of publication, the signature, and the preamble.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { titleOf } from "@gongkai/core/Header"
import * as Plain from "@gongkai/core/Plain"
import type { Cell, Merge, Sheet } from "./Sheet.ts"

const dayOf = (date: string | undefined): string => {
  if (date === undefined) return ""
  const [year, month, day] = date.split("-").map(Number)
  return `${year}年${month}月${day}日`
}

/** The fields of the first sheet in order, each with its name and what the report says. */
export const fieldsOf = (draft: Draft): ReadonlyArray<readonly [name: string, text: string]> => {
  const { agency, year, publishedOn, signature } = draft
  return [
    ["机关名称", agency.name],
    ["年度", String(year)],
    ["地址", agency.address ?? ""],
    ["邮政编码", agency.postcode ?? ""],
    ["联系电话", agency.telephone ?? ""],
    ["电子邮箱", agency.email ?? ""],
    ["网址", agency.website ?? ""],
    ["发布日期", dayOf(publishedOn)],
    ["落款机关", signature?.organ ?? ""],
    ["落款日期", dayOf(signature?.date)]
  ]
}

const columns = 8
const room = 44

/** The first sheet, 首页. */
export const headSheet = (draft: Draft, show: Plain.Shown, notice: string | undefined): Sheet => {
  const cells: Array<Cell> = []
  const merges: Array<Merge> = []
  const heights = new Map<number, number>()
  let row = 0
  const whole = (text: string, style: Cell["style"], height: number): void => {
    cells.push({ row, column: 0, style, content: { text } })
    merges.push({ row, column: 0, rows: 1, columns })
    heights.set(row, height)
    row++
  }
  whole(titleOf(draft), "title", 40)
  if (notice !== undefined) whole(notice, "unread", 20)
  for (const [name, text] of fieldsOf(draft)) {
    cells.push({ row, column: 0, style: "head", content: { text: name } })
    for (let column = 1; column < columns; column++)
      cells.push({ row, column, style: "field", ...(column === 1 && text !== "" && { content: { text } }) })
    merges.push({ row, column: 1, rows: 1, columns: columns - 1 })
    row++
  }
  for (const block of draft.preamble ?? [])
    for (const text of Plain.lines(block, show))
      whole(text, "prose", Math.min(409, Math.ceil(text.length / room) * 17 + 4))
  return { name: "首页", cells, merges, heights, widths: [14, ...Array.from({ length: columns - 1 }, () => 11)] }
}
