/**
 * Reads a form's numbers by their order alone, where a page's text came out with its labels apart from its figures.
 *
 * There must be one figure for each cell, all labels and heads in the order of the form, and the rows must add up. A row that does not
 * is the office's error only if its figures would add up in no other order; where figures of two columns may have changed places, the
 * columns stay unread.
 *
 * @module
 */
import { lines, sums } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Equation } from "@gongkai/core/Equation"
import type { Form } from "@gongkai/core/Form"
import type { Block } from "@gongkai/match/Document"
import { figure } from "@gongkai/match/figure"
import type { Read } from "@gongkai/match/readRow"
import { byOrder, mixed } from "@gongkai/match/remarks"
import { columnsHold, type Figures, offs } from "./columnSums.ts"
import { inOrder } from "./headOrder.ts"
import { aboveRows, rowsInOrder } from "./labelOrder.ts"
import { type Apart, laidApart } from "./laidApart.ts"
import { inText } from "./readRun.ts"
import { mended } from "./mended.ts"
import { type Doubtful, doubtful, withinRow } from "./shuffled.ts"

/** What was read of a form by the order of its figures; `undefined` where anything speaks against that order. */
export const matchInOrder = (
  form: Form,
  blocks: ReadonlyArray<Block>,
  equations: ReadonlyArray<Equation>
): ReadonlyArray<Read> | undefined => {
  const [block, ...others] = form.blocks
  if (block === undefined || others.length > 0 || sums(block.columns).length === 0) return undefined
  const apart = laidApart(blocks)
  const [rows, columns] = [lines(block.rows), lines(block.columns)]
  if (apart === undefined || apart.figures.length !== rows.length * columns.length) return undefined
  if (!inOrder(aboveRows(apart, block), block) || !rowsInOrder(apart, block)) return undefined
  const cells = rows.flatMap((row) =>
    columns.map((column): Cell => show({ form: form.key, row: row.key, column: column.key }))
  )
  const given = apart.figures.map(({ text }) => figure(text, "count", "")).map(({ entry }) => worthOf(entry))
  const keys = columns.map(({ key }) => key)
  const within = sums(block.columns).map(({ total, parts }) => ({
    total: keys.indexOf(total.key),
    parts: parts.map(({ key }) => keys.indexOf(key))
  }))
  const about = { width: columns.length, within, cells, equations }
  const order =
    within.length === 1 && given.every((worth) => worth !== undefined) ? orderOf(apart, given, about) : undefined
  const figures = order === undefined ? apart.figures : order.flatMap((at) => apart.figures[at] ?? [])
  const entries = figures.map(({ text }, at) => {
    const { heading } = columns[at % columns.length] ?? {}
    return figure(text, heading?.measure ?? "count", heading?.label ?? "")
  })
  const doubts: Doubtful | undefined = doubtful({ worths: entries.map(({ entry }) => worthOf(entry)), ...about })
  if (doubts === undefined) return undefined
  return cells.map((cell, at): Read => {
    const { text = "", place = {} } = figures[at] ?? {}
    const isDoubtful = doubts.rows.has(Math.floor(at / columns.length)) || doubts.figures.has(at)
    if (isDoubtful) return { cell, entry: { unread: text }, place: { ...place, text, note: mixed.zh }, why: mixed }
    const { entry, note } = entries[at] ?? { entry: { unread: text } }
    return {
      cell,
      entry,
      place: { ...place, text, ...(note && { note: note.zh }) },
      guessed: byOrder,
      together: inText,
      ...(isUnread(entry) && note && { why: note })
    }
  })
}

/** What a figure counts for; `undefined` for one that is no number. */
const worthOf = (entry: Entry): number | undefined =>
  isUnread(entry) ? undefined : typeof entry === "number" ? entry : 0

/** The order of figures in which everything adds up, if they do not as they stand. */
const orderOf = (
  { figures }: Apart,
  worths: ReadonlyArray<number>,
  about: Omit<Figures, "worths">
): ReadonlyArray<number> | undefined => {
  const { rows } = doubtful({ worths, ...about }) ?? {}
  const addsUp = (order: ReadonlyArray<number>): boolean =>
    columnsHold({ ...about, worths: order.map((at) => worths[at]) })
  const given = figures.map((_, at) => at)
  const lined = figures.map(({ line }) => line)
  const moved = rows?.size === 0 ? given : mended({ worths, lines: lined, width: about.width, addsUp })
  const against = (order: ReadonlyArray<number>): number =>
    offs({ ...about, worths: order.map((at) => worths[at]) }).failing.reduce(
      (sum, { columns }) => sum + columns.size,
      0
    )
  // An order that more columns speak against than against the one given mends an office's error by chance.
  const whole = moved !== undefined && against(moved) > against(given) ? given : moved
  return whole && withinRow({ ...about, worths: whole.map((at) => worths[at]) }).flatMap((at) => whole[at] ?? [])
}
