/**
 * Puts the paragraphs, cells and rows of a rich text file together to blocks, tables within tables included.
 *
 * @module
 */
import type { Block, Item } from "@gongkai/match/Document"
import { type Division } from "../doc/row.ts"
import { rectangle } from "../doc/table.ts"
import { cellText } from "../cellText.ts"
import { arranges, lines } from "../docx/body.ts"
import { limits } from "../limits.ts"
import { pictured } from "../pictures.ts"

/** Stands in a text for a picture in its line: U+FFFC, which Unicode has for objects. */
export const pictureSign = "\ufffc"

interface Row {
  readonly cells: ReadonlyArray<ReadonlyArray<Block>>
  readonly divisions: ReadonlyArray<Division> | undefined
  readonly line: number
}

/** A table that is open: its rows, the cells of the row that is open, and what stands in the cell that is open. */
interface Open {
  readonly rows: Array<Row>
  cells: Array<ReadonlyArray<Block>>
  content: Array<Block>
}

/** The text itself, or that of one box. Depth 0 is outside of all tables, 1 in a table, 2 in a table within that. */
export class Flow {
  readonly #blocks: Array<Block> = []
  readonly #open: Array<Open> = []
  #line = 0
  #cells = 0
  #wasItem = false
  /** Whether there is more in it than in any report. */
  isTooMuch = false

  /** Where something at this depth is put: tables that lie deeper are over. */
  #at(depth: number): Array<Block> {
    while (this.#open.length > depth) this.#close()
    while (this.#open.length < depth) this.#open.push({ rows: [], cells: [], content: [] })
    return this.#open.at(-1)?.content ?? this.#blocks
  }

  #close(): void {
    const table = this.#open.pop()
    if (table === undefined) return
    // A row whose end is missing does not say how it is divided.
    const rest = [...table.cells, ...(table.content.length > 0 ? [table.content] : [])]
    const rows = rest.length > 0 ? [...table.rows, { cells: rest, divisions: undefined, line: this.#line }] : table.rows
    const all = rows.map(({ cells, divisions, line }) => ({ texts: cells.map(cellText), divisions, line }))
    const cells = rows.flatMap((row, at) =>
      row.cells.map((content, cell) => ({ content, text: all[at]?.texts[cell] ?? "" }))
    )
    const around = this.#open.at(-1)?.content ?? this.#blocks
    if (cells.length === 0) return
    if (arranges(cells)) around.push(...cells.flatMap(({ content }) => content))
    else {
      const table = rectangle(all)
      if (table === undefined) this.isTooMuch = true
      else around.push(table)
    }
  }

  paragraph(text: string, depth: number, item?: Item): void {
    const into = this.#at(depth)
    if (++this.#line > limits.elements) this.isTooMuch = true
    if (this.isTooMuch) return
    const place = { line: this.#line }
    if (depth > 0 && text.includes(pictureSign)) into.push(pictured(undefined, undefined, place))
    for (const [at, line] of lines(text.replaceAll(pictureSign, "")).entries())
      into.push({
        _tag: "Paragraph",
        text: line.replaceAll(/\s+/gu, " "),
        place,
        // An item is whole, and so is what follows it.
        ...(at === 0 && (item !== undefined || this.#wasItem) && { goesOn: false }),
        ...(at === 0 && item !== undefined && { item })
      })
    this.#wasItem = item !== undefined
  }

  /** Blocks that stand behind the last paragraph, such as those of a box. */
  add(blocks: ReadonlyArray<Block>, depth: number): void {
    this.#at(depth).push(...blocks)
  }

  cell(text: string, depth: number): void {
    if (text !== "") this.paragraph(text, depth)
    else this.#at(depth)
    const table = this.#open.at(-1)
    if (table === undefined || this.isTooMuch) return
    table.cells.push(table.content)
    table.content = []
    this.isTooMuch = ++this.#cells > limits.cells
  }

  row(divisions: ReadonlyArray<Division>, depth: number): void {
    this.#at(depth)
    const table = this.#open.at(-1)
    if (table === undefined) return
    const { cells, content } = table
    if (++this.#line > limits.elements) this.isTooMuch = true
    if (this.isTooMuch) return
    table.rows.push({ cells: content.length > 0 ? [...cells, content] : cells, divisions, line: this.#line })
    table.cells = []
    table.content = []
  }

  /** All blocks; nothing can follow. */
  blocks(): ReadonlyArray<Block> {
    while (this.#open.length > 0) this.#close()
    return this.#blocks
  }
}
