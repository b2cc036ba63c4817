/**
 * Tables in which two years stand side by side, each under a head that names it: only the columns of the report's own year are its.
 *
 * @module
 */
import type { Block, Rectangle, Row, Slot } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"

/** A head over the columns of a year. */
interface Head {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly isOwn: boolean
}

/** In so many rows from the top stand the heads of years. */
const depth = 3

const named = /^(?<year>(?:19|20)\d{2})年?度?$/u
const own = /^(?:本年|今年|本报告年)度?$/u
const other = /^(?:上一?年|去年|往年|上年同期|去年同期)度?$/u

const headOf = (slot: Slot | null, from: number, year: number): Head | undefined => {
  const text = slot?.text.replaceAll(/\s/gu, "") ?? ""
  const said = named.exec(text)?.groups?.["year"]
  if (slot === null || (said === undefined && !own.test(text) && !other.test(text))) return undefined
  const isOwn = said === undefined ? own.test(text) : Number(said) === year
  return { text, from, to: from + (slot.columns ?? 1), isOwn }
}

/** The heads of years in one row of a grid: of the report's own and of others, each over as many columns, more than one. */
const yearsIn = ({ rows, grid }: Rectangle, year: number): ReadonlyArray<Head> => {
  if (grid !== true) return []
  const found = rows.slice(0, depth).map(({ cells }) => cells.flatMap((slot, at) => headOf(slot, at, year) ?? []))
  const heads = found.find((all) => all.length > 1) ?? []
  const [first] = heads
  const isAlike = heads.every(({ from, to }) => to - from > 1 && to - from === (first?.to ?? 0) - (first?.from ?? 0))
  return isAlike && heads.filter(({ isOwn }) => isOwn).length === 1 ? heads : []
}

const without = (row: Row, isGone: (place: number) => boolean): Row => {
  const cells: Array<Slot | null> = []
  for (const [at, slot] of row.cells.entries()) {
    if (isGone(at)) continue
    if (slot === null) cells.push(null)
    else {
      const columns = Array.from({ length: slot.columns ?? 1 }, (_, more) => at + more).filter(
        (place) => !isGone(place)
      )
      cells.push({ ...slot, columns: columns.length })
    }
  }
  return { ...row, cells }
}

const leftOut = (gone: ReadonlyArray<Head>, table: Rectangle): Message => {
  const place = table.rows[0]?.place
  const names = gone.map(({ text }) => `“${text}”`).join("")
  return {
    severity: "note",
    ...(place && { place }),
    leavesOut: true,
    text: {
      zh: `表里并列的${names}各列不是本报告年度的数，没有收录`,
      en: `the columns ${names} of the table are of another year and were left out`
    }
  }
}

/** Finds in each block the columns of other years than that of the report, once: the same block is left as it is, or made anew once. */
export const withoutOtherYears = (
  year: number | undefined
): {
  readonly clear: (blocks: ReadonlyArray<Block>) => ReadonlyArray<Block>
  readonly messages: ReadonlyArray<Message>
} => {
  const known = new Map<Block, Block>()
  const messages: Array<Message> = []
  const cleared = (block: Block): Block => {
    if (block._tag === "Paragraph" || year === undefined) return block
    const gone = yearsIn(block, year).filter(({ isOwn }) => !isOwn)
    if (gone.length === 0) return block
    const before = known.get(block)
    if (before !== undefined) return before
    messages.push(leftOut(gone, block))
    const isGone = (place: number) => gone.some(({ from, to }) => place >= from && place < to)
    const made: Block = { ...block, rows: block.rows.map((row) => without(row, isGone)) }
    known.set(block, made)
    return made
  }
  return { messages, clear: (blocks) => blocks.map(cleared) }
}
