/** A surface of which every character takes one column and every row is as long as the others. */
import { characters } from "../../src/prose/graphemes.ts"
import type { Row, Wrap } from "../../src/prose/Wrap.ts"

export const even = (columns: number): Wrap => ({
  columns,
  width: () => 1,
  rows: ({ lines }) =>
    lines.flatMap(({ text }, line) => {
      const all = characters(text)
      const rows: Array<Row> = []
      let from = 0
      for (let at = 0; at === 0 || at < all.length; at += columns) {
        const piece = all.slice(at, at + columns).join("")
        rows.push({ line, from, to: from + piece.length, text: piece, indent: 0 })
        from += piece.length
      }
      return rows
    })
})
