/**
 * A table whose columns stand below strokes, as pandoc writes what needs no frame: each row in a line, or in several between blank lines.
 *
 * @module
 */
import type { WrittenRow } from "../grid.ts"
import type { TextLine } from "../page/TextLine.ts"
import { joined, placesOf } from "./places.ts"

const strokes = /^\s*-{2,}(?: +-{2,})+\s*$/u
const one = /^\s*-{20,}\s*$/u

/** Whether a line is one long stroke, which opens and ends a table whose rows take several lines. */
export const isStroke = (text: string): boolean => one.test(text)

/** Where the columns begin that a line of strokes tells; `undefined` for any other line. */
export const columnsOf = (text: string): ReadonlyArray<number> | undefined =>
  strokes.test(text) ? [...text.matchAll(/-+/gu)].map(({ index }) => index) : undefined

/** The pieces of a line by the column over which each begins; blanks part them, one where a column begins, two anywhere. */
const cellsOf = (text: string, columns: ReadonlyArray<number>): ReadonlyArray<string> => {
  const cells = columns.map(() => "")
  const signs = placesOf(text)
  const at = (x: number) =>
    Math.max(
      0,
      columns.findLastIndex((column) => column <= x + 1)
    )
  const begun = new Set(columns)
  let last = -1
  for (const { 0: piece, index } of text.matchAll(/\S+/gu)) {
    const x = signs.find((sign) => sign.at === index)?.x ?? 0
    const isApart = begun.has(x) || !/\S $/u.test(text.slice(0, index))
    if (isApart) last = Math.max(last, at(x))
    cells[last] = `${cells[last] ?? ""}${cells[last] === "" ? "" : " "}${piece}`
  }
  return cells
}

/** The rows of the table that begins with these lines, and how many lines it takes; `undefined` where none begins. */
export const stroked = (
  lines: ReadonlyArray<TextLine>
): { readonly rows: ReadonlyArray<WrittenRow>; readonly length: number } | undefined => {
  const first = lines[0]?.text ?? ""
  const ruler = lines.slice(0, 12).findIndex(({ text }) => columnsOf(text) !== undefined)
  const columns = columnsOf(lines[ruler]?.text ?? "")
  if (columns === undefined) return undefined
  // A stroke opens and ends a table with a head whose rows take several lines; strokes do one without a head.
  const several = isStroke(first)
  const headless = ruler === 0
  const isEnd = ({ text }: TextLine) =>
    several ? isStroke(text) : (!headless && text.trim() === "") || columnsOf(text) !== undefined
  const length = lines.slice(ruler + 1).findIndex(isEnd)
  if ((several || headless) && length === -1) return undefined
  const end = length === -1 ? lines.length : ruler + 1 + length
  const head = lines.slice(several ? 1 : 0, ruler).filter(({ text }) => text.trim() !== "")
  const body = lines.slice(ruler + 1, end)
  const apart = several || (headless && body.some(({ text }) => text.trim() === ""))
  const groups = apart ? inGroups(body) : body.map((line) => [line])
  const rows = [...(head.length > 0 ? [head] : []), ...groups].map((own): WrittenRow => {
    const place = { line: own[0]?.line ?? 0 }
    const all = own.map(({ text }) => cellsOf(text, columns))
    return {
      place,
      cells: columns.map((_, at) => ({
        text: joined(all.flatMap((cells) => (cells[at] ? [cells[at]] : []))),
        rows: 1,
        columns: 1,
        place
      }))
    }
  })
  return { rows, length: end + (lines[end] === undefined || lines[end].text.trim() === "" ? 0 : 1) }
}

/** Lines between blank ones. */
const inGroups = (lines: ReadonlyArray<TextLine>): ReadonlyArray<ReadonlyArray<TextLine>> => {
  const groups: Array<Array<TextLine>> = [[]]
  for (const line of lines)
    if (line.text.trim() === "") groups.push([])
    else groups.at(-1)?.push(line)
  return groups.filter((group) => group.length > 0)
}
