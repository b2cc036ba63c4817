/**
 * Counts of a table that says it counts in tens, hundreds or ten thousands, 单位：百件, are not the numbers that the form asks for.
 *
 * Nobody knows what was rounded away, so such counts are left unread as they stand. Amounts have their unit in the form: 万元.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, forms } from "@gongkai/core/Edition"
import { slots } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import type { Block, Document } from "@gongkai/match/Document"
import type { Read } from "@gongkai/match/readRow"
import type { Outline } from "../outline/outline.ts"

const unit = "(?:十|百|千|万|十万|百万|千万|亿)(?:人次|[件条个份次项宗起篇])"
/** 单位：百件, or （百件） behind a head. */
const multiple = new RegExp(`单位\\s*[:：为是]\\s*(?<said>${unit})|[（(]\\s*(?<behind>${unit})\\s*[)）]`, "u")

/** A remark on units is short; a sentence that speaks of units is none. */
const longest = 40

const textsOf = (block: Block): ReadonlyArray<string> =>
  block._tag === "Paragraph"
    ? [block.text]
    : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell === null ? [] : [cell.text])))

const unitOf = (blocks: ReadonlyArray<Block>): string | undefined =>
  blocks
    .flatMap(textsOf)
    .filter((text) => text.length <= longest)
    .map((text) => multiple.exec(text)?.groups)
    .map((found) => found?.["said"] ?? found?.["behind"])
    .find((found) => found !== undefined)

/** The counts of tables that state such a unit, each with it: in the part of the table, or anywhere where it has none of its own. */
export const inMultiples = (
  edition: Edition,
  { parts, near }: Pick<Outline, "parts" | "near">,
  { blocks }: Pick<Document, "blocks">
): ReadonlyMap<Cell, string> =>
  new Map(
    forms(edition).flatMap((form) => {
      const said = unitOf(parts.get(form) ?? near.get(form) ?? blocks)
      if (said === undefined) return []
      return slots(form).flatMap(({ cell, measure }) => (measure === "count" ? [[cell, said] as const] : []))
    })
  )

const why = (said: string): Text => ({
  zh: `表上写明以“${said}”为单位，不是实际件数`,
  en: `the table says that it counts in ${said}, not one by one`
})

/** The same reads with these counts left unread. */
export const withoutMultiples = (
  reads: ReadonlyMap<Cell, Read>,
  units: ReadonlyMap<Cell, string>
): ReadonlyMap<Cell, Read> => {
  if (units.size === 0) return reads
  return new Map(
    [...reads].map(([cell, read]) => {
      const said = units.get(cell)
      if (said === undefined || typeof read.entry !== "number") return [cell, read]
      const reason = why(said)
      const { text } = read.place
      return [cell, { ...read, entry: { unread: text }, place: { ...read.place, note: reason.zh }, why: reason }]
    })
  )
}
