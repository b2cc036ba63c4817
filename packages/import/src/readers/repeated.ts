/**
 * Finds the spans of a table again whose cells a converter wrote once for each place they cover, as docling does.
 *
 * Words that stand several times side by side are one cell. Figures are one only below such a head, and only if they are all the same.
 *
 * @module
 */
import type { Block, Rectangle, Row, Slot } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"

/** From the first place of a cell to before its last. */
interface Stretch {
  readonly from: number
  readonly to: number
}

const stretches = (
  cells: Row["cells"],
  isOne: (text: string, from: number, to: number) => boolean
): ReadonlyArray<Stretch> => {
  const found: Array<Stretch> = []
  for (let from = 0; from < cells.length;) {
    const text = cells[from]?.text ?? ""
    let to = from + 1
    while (to < cells.length && cells[to]?.text === text && isOne(text, from, to)) to++
    if (to > from + 1) found.push({ from, to })
    from = to
  }
  return found
}

const isWords = (text: string): boolean => /\p{Script=Han}{2}/u.test(text) && !isFigure(text)

const merged = (cells: Row["cells"], all: ReadonlyArray<Stretch>): Row["cells"] =>
  cells.map((slot, at): Slot | null => {
    const own = all.find(({ from, to }) => at >= from && at < to)
    if (own === undefined || slot === null) return slot
    return own.from === at ? { ...slot, columns: own.to - own.from, repeated: true } : null
  })

/** The tables of a document with their spans, those in which nothing is repeated as they are. */
export const withSpans = (block: Block): Block => {
  if (block._tag === "Paragraph") return block
  let heads: ReadonlyArray<Stretch> = []
  let found = false
  let above: Row["cells"] | undefined
  const rows = block.rows.map((row): Row => {
    const said = row.cells.filter((slot) => slot !== null && slot.text !== "")
    const isHead = said.length > 1 && !said.some((slot) => slot !== null && isFigure(slot.text))
    // What stands below two heads is no one cell.
    const over = isHead ? above : undefined
    const isBelowOne = (to: number) => over === undefined || over[to]?.text === over[to - 1]?.text
    const words = stretches(row.cells, (text, _from, to) => isWords(text) && isBelowOne(to))
    above = isHead ? row.cells : undefined
    if (isHead) heads = words
    const figures = heads.flatMap(({ from, to }) => {
      const own = row.cells.slice(from, to)
      const [first] = own
      const same = first != null && isFigure(first.text) && own.every((slot) => slot?.text === first.text)
      return same && !isHead ? [{ from, to }] : []
    })
    const own = [...words, ...figures]
    if (own.length === 0) return row
    found = true
    return { ...row, cells: merged(row.cells, own) }
  })
  return found ? ({ ...block, rows, grid: true } satisfies Rectangle) : block
}
