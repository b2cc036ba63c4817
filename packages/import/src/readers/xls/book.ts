/**
 * The sheets of an old spreadsheet, their cells as they are stored and set ([MS-XLS] 2.4; of Excel 95 the same records in older forms).
 *
 * Formulas are never worked out: the results that are stored with them are read.
 *
 * @module
 */
import { inStyle, type Style } from "@gongkai/match/marks"
import { limits } from "../limits.ts"
import { decode } from "../rtf/fonts.ts"
import { heldIn, shown } from "../xlsx/cells.ts"
import { type Filled, type Merge, type Place, reference } from "../xlsx/sheet.ts"
import { charactersIn, type FontRun, records, type Shared, sharedStrings } from "./records.ts"

/** A sheet with its cells. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly filled: Array<Filled>
  readonly merges: Array<Merge>
  /** Cells that are there and hold nothing. */
  readonly blank: Array<Place>
  /** Cells with a formula and its result, as `B7`. */
  readonly computed: Array<string>
  /** Rows and columns that hold something and are hidden, counted from 0. */
  readonly hiddenRows: ReadonlyArray<number>
  readonly hiddenColumns: ReadonlyArray<number>
}

/** A sheet while it is read: all rows and stretches of columns that are hidden, whether or not they hold anything. */
interface Open extends Omit<Sheet, "hiddenRows" | "hiddenColumns"> {
  readonly rowsAway: Set<number>
  readonly columnsAway: Array<readonly [from: number, to: number]>
}

const closed = ({ rowsAway, columnsAway, ...sheet }: Open): Sheet => ({
  ...sheet,
  hiddenRows: [...new Set(sheet.filled.flatMap(({ row }) => (rowsAway.has(row) ? [row] : [])))].toSorted(
    (one, other) => one - other
  ),
  hiddenColumns: heldIn(sheet.filled, ({ column }) => columnsAway.some(([from, to]) => from <= column && column <= to))
})

const kinds = {
  font: 0x31,
  format: 0xe0,
  sheet: 0x85,
  strings: 0xfc,
  more: 0x3c,
  begin: 0x809,
  end: 0x0a,
  page: 0x42,
  merges: 0xe5,
  shared: 0xfd,
  rational: 0x27e,
  rationals: 0xbd,
  number: 0x203,
  label: 0x204,
  styledLabel: 0xd6,
  flag: 0x205,
  formula: 0x06,
  result: 0x207,
  blank: 0x201,
  blanks: 0xbe,
  row: 0x208,
  columns: 0x7d
} as const

/** Excel 97 and later. */
const excel97 = 0x600

const errors: { readonly [code: number]: string } = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A"
}

const flag = (value: number, isError: boolean): string =>
  isError ? (errors[value] ?? "#N/A") : value === 1 ? "TRUE" : "FALSE"

const styleOf = (view: DataView): Style | undefined => {
  if ((view.getUint16(2, true) & 0x8) !== 0) return "struck"
  const way = view.getUint16(8, true)
  return way === 1 ? "raised" : way === 2 ? "lowered" : undefined
}

/** A number in four bytes: the upper part of one in eight, or a whole one, either perhaps a hundredfold. */
const rational = (view: DataView, at: number): string => {
  const word = view.getInt32(at, true)
  const wide = new DataView(new ArrayBuffer(8))
  wide.setInt32(4, word & ~3, true)
  const number = (word & 2) === 0 ? wide.getFloat64(0, true) : word >> 2
  return shown(String((word & 1) === 0 ? number : number / 100))
}

/** Text before the first stretch is in the font of the cell. */
const inRuns = (
  { text, runs }: Shared,
  style: (font: number) => Style | undefined,
  around: Style | undefined
): string => {
  const stretch = ({ from, font }: FontRun, at: number): string =>
    inStyle(style(font), text.slice(from, runs[at + 1]?.from))
  return inStyle(around, text.slice(0, runs[0]?.from)) + runs.map(stretch).join("")
}

const plain = (text: string): Shared => ({ text, runs: [] })

/** Reads the sheets out of a workbook's stream. Answers `undefined` where they hold more than any report; throws at a damaged stream. */
export const bookOf = (stream: Uint8Array): ReadonlyArray<Sheet> | undefined => {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const fonts: Array<Style | undefined> = []
  const formats: Array<number> = []
  const table: Array<DataView> = []
  const sheets = new Map<number, Open>()
  let strings: ReadonlyArray<Shared> = []
  let [version, page, depth, last, cells] = [excel97, 1252, 0, 0, 0]
  let left: number = limits.characters
  let open: Open | undefined
  let awaiting: { readonly place: Place; readonly format: number } | undefined

  // No font has the number 4.
  const style = (number: number): Style | undefined => fonts[number > 4 ? number - 1 : number]
  /** A cell whose whole font is raised has nothing that it could be raised beside. */
  const around = (format: number): Style | undefined =>
    style(formats[format] ?? 0) === "struck" ? "struck" : undefined
  const text = (data: DataView, at: number, wideCount: boolean): string => {
    const count = wideCount ? data.getUint16(at, true) : data.getUint8(at)
    const from = at + (wideCount ? 2 : 1)
    if (version >= excel97) return charactersIn(data, from + 1, count, (data.getUint8(from) & 1) === 1)
    const bytes = new Uint8Array(data.buffer, data.byteOffset + from, Math.min(count, data.byteLength - from))
    return decode([...bytes], undefined, page)
  }
  const put = (place: Place, format: number, shared: Shared): void => {
    cells++
    left -= shared.text.length
    if (shared.text === "") open?.blank.push(place)
    else open?.filled.push({ ...place, text: inRuns(shared, style, around(format)).replaceAll(/\r\n?/gu, "\n") })
  }

  const inBook = (kind: number, data: DataView): void => {
    if (kind === kinds.font) fonts.push(styleOf(data))
    else if (kind === kinds.format) formats.push(data.getUint16(0, true))
    else if (kind === kinds.page) page = data.getUint16(0, true)
    else if (kind === kinds.strings || (kind === kinds.more && last === kinds.strings)) table.push(data)
    else if (kind === kinds.sheet) {
      // Charts and macros are no sheets of cells.
      if (data.getUint8(5) !== 0) return
      sheets.set(data.getUint32(0, true), {
        name: text(data, 6, false),
        isHidden: (data.getUint8(4) & 3) !== 0,
        filled: [],
        merges: [],
        blank: [],
        computed: [],
        rowsAway: new Set(),
        columnsAway: []
      })
    }
  }

  const merged = (data: DataView): void => {
    for (let each = 2; each + 8 <= data.byteLength; each += 8) {
      const [top = 0, bottom = 0, first = 0, end = 0] = [0, 2, 4, 6].map((offset) =>
        data.getUint16(each + offset, true)
      )
      if (bottom >= top && end >= first && (open?.merges.length ?? 0) < limits.cells)
        open?.merges.push({ row: top, column: first, rows: bottom - top + 1, columns: end - first + 1 })
    }
  }

  const inSheet = (kind: number, data: DataView): void => {
    if (kind === kinds.merges) return merged(data)
    if (kind === kinds.result) {
      if (awaiting !== undefined) put(awaiting.place, awaiting.format, plain(text(data, 0, true)))
      awaiting = undefined
      return
    }
    if (kind === kinds.row && data.byteLength >= 16) {
      if ((data.getUint16(12, true) & 0x20) !== 0) open?.rowsAway.add(data.getUint16(0, true))
      return
    }
    if (kind === kinds.columns && data.byteLength >= 10) {
      if ((data.getUint16(8, true) & 1) !== 0)
        open?.columnsAway.push([data.getUint16(0, true), data.getUint16(2, true)])
      return
    }
    if (data.byteLength < 6) return
    const [row, column, format] = [data.getUint16(0, true), data.getUint16(2, true), data.getUint16(4, true)]
    const place = { row, column }
    if (kind === kinds.shared) put(place, format, strings[data.getUint32(6, true)] ?? plain("#REF!"))
    else if (kind === kinds.rational) put(place, format, plain(rational(data, 6)))
    else if (kind === kinds.number) put(place, format, plain(shown(String(data.getFloat64(6, true)))))
    else if (kind === kinds.label || kind === kinds.styledLabel) put(place, format, plain(text(data, 6, true)))
    else if (kind === kinds.flag) put(place, format, plain(flag(data.getUint8(6), data.getUint8(7) === 1)))
    else if (kind === kinds.blank) put(place, format, plain(""))
    else if (kind === kinds.rationals)
      for (let at = 4; at + 8 <= data.byteLength; at += 6)
        put({ row, column: column + (at - 4) / 6 }, data.getUint16(at, true), plain(rational(data, at + 2)))
    else if (kind === kinds.blanks)
      for (let at = 4; at + 4 <= data.byteLength; at += 2)
        put({ row, column: column + (at - 4) / 2 }, data.getUint16(at, true), plain(""))
    else if (kind === kinds.formula) {
      open?.computed.push(reference(row, column))
      if (data.getUint16(12, true) !== 0xffff) return put(place, format, plain(shown(String(data.getFloat64(6, true)))))
      const what = data.getUint8(6)
      if (what === 0) awaiting = { place, format }
      else put(place, format, plain(what === 3 ? "" : flag(data.getUint8(8), what === 2)))
    }
  }

  for (const { kind, at, data } of records(view)) {
    if (kind === kinds.begin) {
      if (at === 0) version = data.getUint16(0, true)
      const sheet = sheets.get(at)
      depth = sheet === undefined ? depth + 1 : 1
      if (sheet !== undefined) {
        if (strings.length === 0) strings = sharedStrings(table)
        open = sheet
      }
    } else if (kind === kinds.end) {
      depth--
      if (depth === 0) open = undefined
      // What is embedded in a sheet, such as a chart, keeps cells of its own.
    } else if (open === undefined) inBook(kind, data)
    else if (depth === 1) inSheet(kind, data)
    if (kind !== kinds.more) last = kind
    if (cells > limits.cells || left < 0) return undefined
  }
  return [...sheets.values()].map(closed)
}
