/**
 * The cells of the sheets of an OpenDocument spreadsheet: values as they are stored, texts with their styles, repeated ones written out.
 *
 * @module
 */
import { around, inStyle } from "@gongkai/match/marks"
import { limits } from "../limits.ts"
import { type Element, elements } from "../tree.ts"
import { heldIn, shown } from "../xlsx/cells.ts"
import { type Filled, type Merge, type Place, reference } from "../xlsx/sheet.ts"
import { type Look, type looks, styleOf } from "./look.ts"
import { rowsOf, times } from "./table.ts"

/** What stands on a sheet. */
export interface Sheet {
  readonly name: string
  readonly filled: ReadonlyArray<Filled>
  readonly merges: ReadonlyArray<Merge>
  /** Blank cells with borders, in rows that hold something. */
  readonly blank: ReadonlyArray<Place>
  /** Cells with a formula and without its result, and those with both, an empty text too, as `B7`. */
  readonly uncomputed: ReadonlyArray<string>
  readonly computed: ReadonlyArray<string>
  /** Rows and columns that hold something and are hidden, rows filtered away too, counted from 0. */
  readonly hiddenRows: ReadonlyArray<number>
  readonly hiddenColumns: ReadonlyArray<number>
}

type Looks = ReturnType<typeof looks>

/** The styles that columns give to their cells, and whether they are hidden, as far as columns are read. */
const columnsOf = (table: Element) => {
  const columns: Array<{ readonly style: string | undefined; readonly isHidden: boolean }> = []
  const walk = (element: Element): void => {
    for (const child of elements(element)) {
      if (/^table:table-(?:columns|header-columns|column-group)$/u.test(child.name)) walk(child)
      if (child.name !== "table:table-column") continue
      const many = times(child.attributes["table:number-columns-repeated"], limits.columns)
      const column = {
        style: child.attributes["table:default-cell-style-name"],
        isHidden: (child.attributes["table:visibility"] ?? "visible") !== "visible"
      }
      for (let time = 0; time < many && columns.length < limits.columns; time++) columns.push(column)
    }
  }
  walk(table)
  return columns
}

const textOf = (element: Element, look: Looks, around: Look): string =>
  element.children
    .map((child): string => {
      if (typeof child === "string") return inStyle(styleOf(around), child.replaceAll(/[\t\r\n ]+/gu, " "))
      const { name, attributes } = child
      if (name === "text:s") return " ".repeat(times(attributes["text:c"], limits.columns))
      if (name === "text:tab") return "\t"
      if (name === "text:line-break") return "\n"
      if (name === "text:ruby-text" || name === "office:annotation") return ""
      const own = name === "text:span" ? look("text", attributes["text:style-name"]) : {}
      return textOf(child, look, { ...around, ...own })
    })
    .join("")

const numeric = new Set(["float", "currency", "percentage"])

/** The text of a cell; of a cell whose whole font is struck, all of it is. */
const written = (cell: Element, look: Looks, { struck }: Look): string => {
  const value = cell.attributes["office:value"]
  const whole = struck === undefined ? {} : { struck }
  if (numeric.has(cell.attributes["office:value-type"] ?? "") && value !== undefined)
    return around(styleOf(whole), shown(value))
  const lines = elements(cell).filter(({ name }) => name === "text:p" || name === "text:h")
  return lines.map((line) => textOf(line, look, whole)).join("\n")
}

/**
 * The cells of a sheet; `undefined` where there are more than in any report. `isWorkedOut` tells that the program which wrote the file had
 * worked every formula out: LibreOffice stores no value where a formula came to an empty text.
 */
export const sheetOf = (table: Element, look: Looks, isWorkedOut = false): Sheet | undefined => {
  const [filled, merges, blank]: [Array<Filled>, Array<Merge>, Array<Place>] = [[], [], []]
  const [uncomputed, computed]: [Array<string>, Array<string>] = [[], []]
  const hidden: Array<number> = []
  const columns = columnsOf(table)
  let row = 0
  let characters: number = limits.characters
  for (const each of rowsOf(table)) {
    const again = times(each.attributes["table:number-rows-repeated"], Number.MAX_SAFE_INTEGER)
    const own: { readonly filled: Array<Filled>; readonly blank: Array<Place>; readonly merges: Array<Merge> } = {
      filled: [],
      blank: [],
      merges: []
    }
    let column = 0
    for (const cell of elements(each)) {
      const { name, attributes } = cell
      if (name !== "table:table-cell" && name !== "table:covered-table-cell") continue
      const many = times(attributes["table:number-columns-repeated"], Number.MAX_SAFE_INTEGER)
      if (name === "table:table-cell" && column < limits.columns) {
        const style = look("table-cell", attributes["table:style-name"] ?? columns[column]?.style)
        const text = written(cell, look, style)
        const isFormula = attributes["table:formula"] !== undefined
        const missing = text === "" && isFormula && !isWorkedOut && attributes["office:value-type"] !== "string"
        const across = times(attributes["table:number-columns-spanned"], limits.columns)
        const down = times(attributes["table:number-rows-spanned"], limits.cells)
        if (across > 1 || down > 1) own.merges.push({ row, column, rows: down, columns: across })
        for (let at = column; at < Math.min(limits.columns, column + many); at++) {
          if (missing) uncomputed.push(reference(row, at))
          else if (isFormula) computed.push(reference(row, at))
          if (text !== "" || missing) own.filled.push({ row, column: at, text: missing ? "=…" : text })
          else if (style.bordered === true) own.blank.push({ row, column: at })
        }
      }
      column += many
    }
    const size = own.filled.reduce((sum, { text }) => sum + text.length, 0)
    for (let time = 0; time < again && own.filled.length > 0; time++) {
      characters -= size
      if (filled.length + own.filled.length > limits.cells || characters < 0) return undefined
      for (const place of own.filled) filled.push({ ...place, row: row + time })
      if (blank.length < limits.cells) for (const place of own.blank) blank.push({ ...place, row: row + time })
      if ((each.attributes["table:visibility"] ?? "visible") !== "visible") hidden.push(row + time)
    }
    if (merges.length < limits.cells) merges.push(...own.merges)
    row += again
  }
  return {
    name: table.attributes["table:name"] ?? "",
    filled,
    merges,
    blank,
    uncomputed,
    computed,
    hiddenRows: hidden,
    hiddenColumns: heldIn(filled, ({ column }) => columns[column]?.isHidden === true)
  }
}
