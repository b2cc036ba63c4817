/**
 * Which cells of an old spreadsheet, and which stretches of their text, are raised, lowered or struck through ([MS-XLS] 2.4.122, 2.5.293).
 *
 * The library that reads the values leaves the fonts out.
 *
 * @module
 */
import { inStyle, type Style } from "@gongkai/match/marks"
import { type FontRun, records, runsOf } from "./records.ts"

const [font, format, sheet, strings, more, begin] = [0x31, 0xe0, 0x85, 0xfc, 0x3c, 0x809]
/** Records of one cell, which begin with its row, its column and its format. */
const single = new Set([0xfd, 0x203, 0x27e, 0x06, 0x204, 0x205, 0x201, 0xd6])
const [several, shared] = [0xbd, 0xfd]

/** A cell by the number of its sheet, its row and its column, all from 0. */
type Key = `${number}/${number}/${number}`

const styleOf = (view: DataView, at: number): Style | undefined => {
  if ((view.getUint16(at + 2, true) & 0x8) !== 0) return "struck"
  const way = view.getUint16(at + 8, true)
  return way === 1 ? "raised" : way === 2 ? "lowered" : undefined
}

/** Text before the first stretch is in the font of the cell. */
const inRuns = (
  text: string,
  runs: ReadonlyArray<FontRun>,
  style: (font: number) => Style | undefined,
  around: Style | undefined
): string =>
  inStyle(around, text.slice(0, runs[0]?.from)) +
  runs.map(({ from, font: number }, at) => inStyle(style(number), text.slice(from, runs[at + 1]?.from))).join("")

/** Answers the text of a cell in its style. */
export const styledCells = (stream: Uint8Array): ((at: Key, text: string) => string) => {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const fonts: Array<Style | undefined> = []
  const formats: Array<number> = []
  const places: Array<number> = []
  const table: Array<DataView> = []
  const cells = new Map<Key, { readonly format: number; readonly string?: number }>()
  let open = -1
  let last = 0
  // No font has the number 4.
  const style = (number: number): Style | undefined => fonts[number > 4 ? number - 1 : number]
  for (const { kind, at, data } of records(view)) {
    if (kind === font) fonts.push(styleOf(data, 0))
    else if (kind === format) formats.push(data.getUint16(0, true))
    else if (kind === sheet) places.push(data.getUint32(0, true))
    else if (kind === strings || (kind === more && last === strings)) table.push(data)
    else if (kind === begin && places.includes(at)) open = places.indexOf(at)
    else if (open >= 0 && single.has(kind)) {
      const [row, column, own] = [0, 2, 4].map((offset) => data.getUint16(offset, true))
      const string = kind === shared ? { string: data.getUint32(6, true) } : {}
      cells.set(`${open}/${row ?? 0}/${column ?? 0}`, { format: own ?? 0, ...string })
    } else if (open >= 0 && kind === several)
      for (let offset = 4; offset + 8 <= data.byteLength; offset += 6)
        cells.set(`${open}/${data.getUint16(0, true)}/${data.getUint16(2, true) + (offset - 4) / 6}`, {
          format: data.getUint16(offset, true)
        })
    if (kind !== more) last = kind
  }
  if (fonts.every((each) => each === undefined)) return (_, text) => text
  const runs = runsOf(table)
  return (at, text) => {
    const cell = cells.get(at)
    if (cell === undefined) return text
    // A cell whose whole font is raised has nothing that it could be raised beside.
    const around = style(formats[cell.format] ?? 0) === "struck" ? "struck" : undefined
    const own = cell.string === undefined ? undefined : runs.get(cell.string)
    return inRuns(text, own ?? [], style, around)
  }
}
