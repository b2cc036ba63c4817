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
    const at = cells.findIndex(isFilled)
    return at === -1 ? [] : [at]
  })
  return firsts.length < fewest ? undefined : Math.min(...firsts)
}

const widthOf = ({ rows }: Rectangle): number => rows[0]?.cells.length ?? 0

/** The lowest heads of the columns behind the labels. */
const headsOf = (rectangle: Rectangle, stub: number): ReadonlyArray<string> => {
  const [above] = parts(rectangle)
  return Array.from({ length: Math.max(0, widthOf(rectangle) - stub) }, (_, at) =>
    plain(above.map((row) => textAt(row, stub + at)).findLast((text) => text !== "") ?? "")
  )
}

/** The rows of heads, and those from the first with a figure. */
const parts = ({ rows }: Rectangle): readonly [ReadonlyArray<Row>, ReadonlyArray<Row>] => {
  const body = rows.findIndex(({ cells }) => cells.some(isFilled))
  return [rows.slice(0, body), rows.slice(body)]
}

const isFilled = (slot: Slot | null): boolean => slot !== null && slot.text !== "" && isFigure(slot.text)

const labels = (rows: ReadonlyArray<Row>, stub: number): string =>
  rows
    .map(({ cells }) =>
      cells
        .slice(0, stub)
        .map((slot) => plain(slot?.text ?? ""))
        .join("|")
    )
    .join("\n")

/** Heads may stand in fewer rows over one half than over the other: the lowest are in one line. */
const level = (heads: ReadonlyArray<Row>, height: number, width: number): ReadonlyArray<Row> => [
  ...Array.from({ length: height - heads.length }, (): Row => ({
    place: heads[0]?.place ?? {},
    cells: Array.from({ length: width }, () => null)
  })),
  ...heads
]

const beside = (left: Rectangle, right: Rectangle): Rectangle | undefined => {
  const stub = stubOf(left)
  if (stub === undefined || stub === 0 || stub !== stubOf(right) || left.grid !== right.grid) return undefined
  const [[above, below], [otherAbove, otherBelow]] = [parts(left), parts(right)]
  if (below.length !== otherBelow.length || labels(below, stub) !== labels(otherBelow, stub)) return undefined
  const [own, other] = [headsOf(left, stub), headsOf(right, stub)]
  if ([...own, ...other].includes("") || own.some((head) => other.includes(head))) return undefined
  const height = Math.max(above.length, otherAbove.length)
  const more = [...level(otherAbove, height, widthOf(right)), ...otherBelow]
  const rows = [...level(above, height, widthOf(left)), ...below].map(({ cells, place }, at): Row => ({
    place,
    cells: [...cells, ...(more[at]?.cells.slice(stub) ?? [])]
  }))
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
