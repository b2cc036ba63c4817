/**
 * What the name of a workbook's sheet says: which blocks stand on it, and of which year it is.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"

/** The sheet that a block comes from; `undefined` outside a workbook. */
export const sheetOf = (block: Block | undefined): string | undefined =>
  block?._tag === "Rectangle" ? block.rows[0]?.place.sheet : block?.place.sheet

/** Names of sheets that stand beside a report: last year's table, an annex. */
export const beside = /上年|去年|上一年|往年|同期|附|参考|比较|对比/u

/** The year a sheet is named by: 2023, 2023年报. */
export const yearOfSheet = (name: string): number | undefined => {
  const found = /(?<!\d)(20\d{2})(?!\d)/u.exec(name)?.[1]
  return found === undefined || beside.test(name) ? undefined : Number(found)
}
