/**
 * What converters and page breaks make of a table: rows torn in two, heads repeated, cells merged, labels piled up.
 *
 * @module
 */
import { type FormatName, pages, spreadsheets, textFiles } from "../formats.ts"
import type { Manner } from "../Manner.ts"
import { type Box, type Grid, type Table, words } from "../Paper.ts"

/** Cuts a grid in two above a row; what reaches over the cut goes on below it, blank or with its label again. */
const cut = (grid: Grid, at: number, again: boolean): readonly [Grid, Grid] => {
  const above = grid
    .slice(0, at)
    .map((row, y) => row.map((box) => (box === null || y + box.rows <= at ? box : { ...box, rows: at - y })))
  const below = grid.slice(at).map((row) => [...row])
  for (const [y, row] of grid.slice(0, at).entries())
    for (const [x, box] of row.entries())
      if (box !== null && y + box.rows > at)
        below[0]?.splice(x, 1, { ...box, rows: y + box.rows - at, lines: again ? box.lines : [] })
  return [above, below]
}

const bodyRows = ({ grid, blocks }: Table): ReadonlyArray<number> =>
  grid.flatMap((_, row) =>
    blocks.some(({ start, head, length }) => row > start + head && row < start + length) ? [row] : []
  )

const digits = /^\d{2,}$/u

/** A row whose page ends in the middle of it: the figures that were wrapped go on in the next, and so do the labels. */
const torn = (row: ReadonlyArray<Box | null>, stub: number): readonly [Grid[number], Grid[number]] => {
  const halves = row.map((box, column): readonly [Box | null, Box | null] => {
    if (box === null) return [null, null]
    const text = words(box, "")
    const middle = Math.ceil(text.length / 2)
    const part = (own: string): Box => ({ ...box, rows: 1, prints: [], lines: own === "" ? [] : [[{ text: own }]] })
    const plain = box.lines.flat().every(({ as }) => as === undefined)
    const wrapped = plain && (column < stub ? text.length > 8 : digits.test(text))
    if (!wrapped || box.rows > 1) return [box, box.rows > 1 ? null : part("")]
    return [{ ...part(text.slice(0, middle)), prints: box.prints }, part(text.slice(middle))]
  })
  return [halves.map(([upper]) => upper), halves.map(([, lower]) => lower)]
}

const piling: ReadonlyArray<FormatName> = ["tabs", "tabs without spans", "spaces", "double spaces"]
const paged: ReadonlyArray<FormatName> = [
  "html",
  ...textFiles,
  "tabs",
  "tabs without spans",
  "pdf",
  "layout",
  "markdown"
]

export const tableManners: ReadonlyArray<Manner> = [
  {
    name: "nothings are merged",
    formats: [...pages, ...textFiles, ...spreadsheets, "pdf"],
    table: (table, draw) => [
      {
        ...table,
        grid: table.grid.map((row) => {
          if (row.every((box) => box === null || box.prints.length === 0) || !draw.happens(30)) return row
          const made = [...row]
          for (let x = 0; x + 1 < made.length; x++) {
            const [box, next] = [made[x], made[x + 1]]
            const nothing = box?.prints[0]?.said
            if (!box || !next || nothing === undefined || (typeof nothing === "number" && nothing !== 0)) continue
            if (next.prints[0]?.said !== nothing || words(box, "") !== words(next, "")) continue
            const length =
              1 +
              made
                .slice(x + 1)
                .findIndex((each) => each?.prints[0]?.said !== nothing || words(each, "") !== words(box, ""))
            const over = length === 0 ? made.length - x : length
            const merged = made.slice(x, x + over)
            made.splice(
              x,
              over,
              { ...box, columns: over, prints: merged.flatMap((each) => each?.prints ?? []) },
              ...merged.slice(1).map(() => null)
            )
            x += over - 1
          }
          return made
        })
      }
    ]
  },
  {
    name: "a row is torn by a page's end",
    formats: paged,
    table: (table, draw) => {
      const rows = bodyRows(table).filter((row) =>
        table.grid[row]?.some((box) => box?.prints.length && digits.test(words(box, "")))
      )
      const at = rows[draw.below(Math.max(1, rows.length))]
      const row = at === undefined ? undefined : table.grid[at]
      if (at === undefined || row === undefined) return [table]
      const [upper, lower] = torn(row, table.stub)
      const grid = [...table.grid.slice(0, at), upper, lower, ...table.grid.slice(at + 1)].map((each, y) =>
        each.map((box) =>
          box !== null && y <= at && y + box.rows > at && (y < at || box.rows > 1)
            ? { ...box, rows: box.rows + 1 }
            : box
        )
      )
      const blocks = table.blocks.map((block) =>
        at < block.start
          ? { ...block, start: block.start + 1 }
          : at < block.start + block.length
            ? { ...block, length: block.length + 1 }
            : block
      )
      return [{ ...table, grid, blocks, pages: [at + 1] }]
    }
  },
  {
    name: "the head is repeated on the next page",
    formats: [
      "html",
      ...textFiles,
      "tabs",
      "tabs without spans",
      "pdf",
      "layout",
      "markdown",
      "csv",
      "double spaces",
      "spaces"
    ],
    table: (table, draw) => {
      if (table.form.key !== "requests") return [table]
      const rows = bodyRows(table)
      const at = rows[draw.below(Math.max(1, rows.length))]
      const [block] = table.blocks
      if (at === undefined || block === undefined || block.head === 0) return [table]
      const [above, below] = cut(table.grid, at, draw.happens(50))
      const head = table.grid.slice(0, block.head)
      if (draw.happens(50)) {
        const whole = [...above, ...head, ...below]
        return [{ ...table, grid: whole, blocks: [{ ...block, length: whole.length }], pages: [at] }]
      }
      return [
        { ...table, grid: above, blocks: [{ ...block, length: above.length }] },
        { ...table, grid: [...head, ...below], blocks: [{ ...block, length: head.length + below.length }] }
      ]
    }
  },
  {
    name: "labels are piled up",
    formats: piling,
    table: (table, draw) => {
      const rows = bodyRows(table)
      const from = rows[draw.below(Math.max(1, rows.length))]
      return from === undefined
        ? [table]
        : [{ ...table, piled: [{ from, to: Math.min(from + 2 + draw.below(6), table.grid.length) }] }]
    }
  }
]
