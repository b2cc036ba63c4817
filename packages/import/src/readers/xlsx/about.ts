/**
 * The sheet 机关信息 of our workbooks, which says what the organ is: a label a row, and beside it what somebody filled in.
 *
 * @module
 */
import type { Details } from "@gongkai/core/details"
import type { Message } from "@gongkai/match/Message"
import { detailsOf } from "../details.ts"

/** A cell of the sheet; row and column count from 0. */
interface Filled {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** The name of the sheet, which stands on top of it too. */
export const about = "机关信息"

/** The label beside which the organ names itself. */
const named = "机关名称"

/** Every such sheet has these. */
const labels = ["地址", "邮政编码", "联系电话", "电子邮箱", "网址"]

/** What the sheet says, and a message for each field that cannot hold its text; `undefined` for any other sheet. */
export const detailsIn = (
  name: string,
  filled: ReadonlyArray<Filled>
): { readonly details: Details; readonly notes: ReadonlyArray<Message>; readonly organ?: string } | undefined => {
  if (!filled.some(({ row, column, text }) => row === 0 && column === 0 && text === about)) return undefined
  const written = new Set(filled.flatMap(({ column, text }) => (column === 0 ? [text] : [])))
  // Somebody may have renamed it: then all its labels must stand there.
  if (name !== about && !labels.every((label) => written.has(label))) return undefined
  const beside = new Map(filled.flatMap(({ row, column, text }) => (column === 1 ? [[row, text.trim()]] : [])))
  const organ = filled.find(({ column, text }) => column === 0 && text === named)
  const own = organ === undefined ? undefined : beside.get(organ.row)
  const found = detailsOf(
    filled.flatMap(({ row, column, text }) => {
      const value = beside.get(row)
      return column !== 0 || value === undefined || value === ""
        ? []
        : [{ name: text, text: value, place: { sheet: about, cell: `B${row + 1}` } }]
    })
  )
  return { ...found, ...(own !== undefined && own !== "" && { organ: own }) }
}
