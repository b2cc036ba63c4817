/**
 * What is pasted as the page takes it: rows of cells, also from programs that put a table on the clipboard as markup alone.
 *
 * Markup is parsed in a document of its own, in which no script runs and no picture is loaded, and only its texts are read.
 *
 * @module
 */

/** The clipboard of a paste, as far as it is used here. */
export type Clipboard = Pick<DataTransfer, "getData">

/** The text of an element on one line. */
export const textIn = (element: Element): string => {
  for (const line of element.querySelectorAll("br, p + p, div + div")) line.prepend(" ")
  for (const none of element.querySelectorAll("script, style")) none.remove()
  return (element.textContent ?? "").replaceAll(/\s+/gu, " ").trim()
}

/** The rows of a table with a blank for each place that a merged cell covers, as sheets copy them. */
export const rowsOf = (table: HTMLTableElement): ReadonlyArray<ReadonlyArray<string>> => {
  const rows = Array.from(table.rows, (): Array<string | undefined> => [])
  Array.from(table.rows).forEach(({ cells }, at) => {
    const own = rows[at] ?? []
    for (const cell of cells) {
      let place = 0
      while (own[place] !== undefined) place += 1
      const text = textIn(cell)
      for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1)
        for (let over = 0; over < cell.colSpan; over += 1) {
          const row = rows[at + down]
          if (row !== undefined) row[place + over] = down + over === 0 ? text : ""
        }
    }
  })
  return rows.map((row) => Array.from(row, (text) => text ?? ""))
}

/** The tables of markup, none within another, as tabs and lines; `undefined` where there is none. */
const tablesIn = (markup: string): string | undefined => {
  if (!/<table/iu.test(markup)) return undefined
  const tables = new DOMParser().parseFromString(markup, "text/html").querySelectorAll("table")
  const outer = Array.from(tables).filter((table) => table.parentElement?.closest("table") === null)
  return outer.flatMap((table) => rowsOf(table).map((row) => row.join("\t"))).join("\n")
}

/** The text of a paste. A table is taken from the markup where the plain text has lost its columns, or is not there. */
export const textOf = (data: Clipboard | null): string => {
  const plain = data?.getData("text/plain") ?? ""
  if (plain.includes("\t")) return plain
  const table = tablesIn(data?.getData("text/html") ?? "")
  return table !== undefined && (plain.trim() === "" || table.includes("\t")) ? table : plain
}
