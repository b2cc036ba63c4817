/**
 * Puts a table together again that a converter split by columns: its rows stand twice, each time with other columns.
 *
 * Nothing is guessed: the labels of all rows must be the same, and no column may stand in both halves.
 *
 * @module
 */
import type { Block, Rectangle, Row, Slot } from "./Document.ts"
import { isFigure } from "./figure.ts"
import { plain } from "./fold.ts"

/** Fewer rows than these may be alike by chance. */
const fewest = 3

const textAt = ({ cells }: Row, at: number): string => cells[at]?.text ?? ""

/** How many columns stand in front of the first figure of any row; `undefined` for a table without figures. */
const stubOf = ({ rows }: Rectangle): number | undefined => {
  const firsts = rows.flatMap(({ cells }) => {
    const at = cells.findIndex((slot) => slot !== null && slot.text !== "" && isFigure(slot.text))
    return at === -1 ? [] : [at]
  })
  return firsts.length < fewest ? undefined : Math.min(...firsts)
}

/** The lowest heads of the columns behind the labels. */
const headsOf = ({ rows }: Rectangle, stub: number): ReadonlyArray<string> => {
  const body = rows.findIndex(({ cells }) =>
    cells.some((slot) => slot !== null && slot.text !== "" && isFigure(slot.text))
  )
  const width = rows[0]?.cells.length ?? 0
  return Array.from({ length: Math.max(0, width - stub) }, (_, at) =>
    plain(
      rows
        .slice(0, body)
        .map((row) => textAt(row, stub + at))
        .findLast((text) => text !== "") ?? ""
    )
  )
}

const labels = ({ rows }: Rectangle, stub: number): string =>
  rows
    .map(({ cells }) =>
      cells
        .slice(0, stub)
        .map((slot) => plain(slot?.text ?? ""))
        .join("|")
    )
    .join("\n")

const beside = (left: Rectangle, right: Rectangle): Rectangle | undefined => {
  const stub = stubOf(left)
  if (stub === undefined || stub === 0 || stub !== stubOf(right) || left.rows.length !== right.rows.length)
    return undefined
  if (left.grid !== right.grid || labels(left, stub) !== labels(right, stub)) return undefined
  const [own, other] = [headsOf(left, stub), headsOf(right, stub)]
  if ([...own, ...other].includes("") || own.some((head) => other.includes(head))) return undefined
  const rows = left.rows.map(({ cells, place }, at): Row => {
    const more: ReadonlyArray<Slot | null> = right.rows[at]?.cells.slice(stub) ?? []
    return { place, cells: [...cells, ...more] }
  })
  return { ...left, rows }
}

/** Without the columns at the end in which nothing stands. */
const trimmed = (half: Rectangle): Rectangle => {
  const width = Math.max(
    0,
    ...half.rows.map((row) => row.cells.findLastIndex((slot) => slot !== null && slot.text !== "") + 1)
  )
  return { ...half, rows: half.rows.map((row) => ({ ...row, cells: row.cells.slice(0, width) })) }
}

/** Both halves may stand in one table, one below the other, as in a sheet. */
const folded = (block: Rectangle): Rectangle => {
  const half = block.rows.length / 2
  if (!Number.isInteger(half) || half < fewest) return block
  const [upper, lower] = [block.rows.slice(0, half), block.rows.slice(half)].map((rows) => trimmed({ ...block, rows }))
  return (upper && lower && beside(upper, lower)) ?? block
}

/** The blocks with the halves of tables side by side; what stands between two halves stays in front of them. */
export const besideEachOther = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const done: Array<Block> = []
  for (const block of blocks) {
    const at = block._tag === "Rectangle" ? done.findLastIndex(({ _tag }) => _tag === "Rectangle") : -1
    const last = done[at]
    const whole = block._tag === "Rectangle" && last?._tag === "Rectangle" ? beside(last, block) : undefined
    if (whole === undefined) done.push(block._tag === "Rectangle" ? folded(block) : block)
    else done.splice(at, 1, whole)
  }
  return done
}
