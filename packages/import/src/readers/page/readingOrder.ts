/**
 * The lines of a text in the order in which people read them, where columns of prose stand side by side on its pages.
 *
 * Writers of text count a Chinese character as one column or as two: a text is measured in the way that shows columns.
 *
 * @module
 */
import { beginsAt, type Column, columnsOf, inOrder, isFull, isWithin, type Part, partsIn } from "./abreast.ts"
import type { Segment } from "./PageLine.ts"
import { segmentsOf } from "./stretches.ts"
import type { TextLine } from "./TextLine.ts"

/** A stretch of a line, with the characters between which it stands. */
interface Stretch extends Part {
  readonly from: number
  readonly to: number
}

type Measure = (segment: Segment, height: number) => Stretch

const placeOf = ({ text, from }: Segment) => ({ text, from, to: from + text.length })

/** A piece begins where its characters do, and is as wide as fonts make them. */
const narrow: Measure = (segment, height) => ({
  ...placeOf(segment),
  size: 1,
  blur: 0.5,
  top: height,
  bottom: height + 1,
  left: segment.from,
  right: segment.from + (segment.wide === undefined ? segment.text.length : (segment.wide.to - segment.wide.from) / 2)
})

const wide: Measure = (segment, height) => ({
  ...placeOf(segment),
  size: 2,
  blur: 1,
  top: 2 * height,
  bottom: 2 * height + 2,
  left: segment.wide?.from ?? segment.from,
  right: segment.wide?.to ?? segment.from + segment.text.length
})

interface Sheet {
  readonly lines: ReadonlyArray<TextLine>
  readonly levels: ReadonlyArray<ReadonlyArray<Stretch>>
  readonly columns: ReadonlyArray<Column>
}

/** On a page where few lines stand beside one another, columns are known by those of another. */
const little = { lines: 2, beside: 1 } as const
const alike = 0.12

const widthOf = ([first]: ReadonlyArray<Column>): number => (first === undefined ? 0 : first.right - first.left)

/** The pages of a text, with the columns in which their prose stands: the same text has them at other places on each page. */
const sheetsOf = (lines: ReadonlyArray<TextLine>, measure: Measure): ReadonlyArray<Sheet> => {
  const all = [...new Set(lines.map(({ sheet }) => sheet))].map((sheet): Sheet => {
    const own = lines.filter((line) => line.sheet === sheet)
    const levels = own.map(({ text, line }) => segmentsOf(text).map((each) => measure(each, line)))
    return { lines: own, levels, columns: columnsOf([levels]) }
  })
  const known = all.map(({ columns }) => widthOf(columns)).filter((width) => width > 0)
  if (known.length === 0) return all
  return all.map((sheet) => {
    const columns = sheet.columns.length > 0 ? sheet.columns : columnsOf([sheet.levels], little)
    const isKnown = known.some((width) => Math.abs(width - widthOf(columns)) <= alike * width)
    return isKnown ? { ...sheet, columns, levels: parted(sheet.lines, sheet.levels, columns, measure) } : sheet
  })
}

/** Writers squeeze blanks out of a full line: what stands behind it may begin so many characters too far left. */
const squeezed = 3.2

const isNear = ({ left, right, size, blur = 0 }: Stretch, column: Column): boolean =>
  Math.abs(left - column.left) <= squeezed * size && right <= column.right + size + blur

/** A line whose columns a single blank parts, since the first is full: parted where the next one begins. */
const partedAt = (line: TextLine, level: ReadonlyArray<Stretch>, columns: ReadonlyArray<Column>, measure: Measure) =>
  level.flatMap((stretch): ReadonlyArray<Stretch> => {
    if (columns.some((column) => isWithin(stretch, column))) return [stretch]
    const ways = [...stretch.text.matchAll(/(?<=\S) (?=\S)/gu)].flatMap(({ index }) => {
      const before = line.text.slice(0, stretch.from + index)
      const behind = `${" ".repeat(before.length)} ${stretch.text.slice(index + 1)}`
      const [last, next] = [segmentsOf(before).at(-1), segmentsOf(behind)[0]]
      return last === undefined || next === undefined
        ? []
        : (waysInto(measure(last, line.line), measure(next, line.line), columns) ?? [])
    })
    const [best] = ways.toSorted((one, other) => one.away - other.away)
    return best === undefined ? [stretch] : best.parts
  })

const waysInto = (last: Stretch, next: Stretch, columns: ReadonlyArray<Column>) => {
  const at = columns.findIndex((column) => isWithin(last, column) && isFull(last, column))
  const column = columns[at + 1]
  if (at === -1 || column === undefined || !isNear(next, column)) return undefined
  return {
    away: Math.abs(next.left - column.left),
    parts: [last, { ...next, left: Math.max(next.left, column.left) }]
  }
}

/** The levels of a page with those parted that stand below or above a line in its columns. */
const parted = (
  lines: ReadonlyArray<TextLine>,
  levels: ReadonlyArray<ReadonlyArray<Stretch>>,
  columns: ReadonlyArray<Column>,
  measure: Measure
): ReadonlyArray<ReadonlyArray<Stretch>> => {
  const isInside = (level: ReadonlyArray<Stretch> | undefined): boolean =>
    level !== undefined &&
    level.length > 0 &&
    level.every((each) => columns.some((column) => isWithin(each, column))) &&
    level.some((each) => columns.some((column, at) => at > 0 && isWithin(each, column)))
  const found = [...levels]
  for (const order of [levels.keys(), [...levels.keys()].toReversed()])
    for (const at of order) {
      const [line, level] = [lines[at], found[at]]
      if (line === undefined || level === undefined || !(isInside(found[at - 1]) || isInside(found[at + 1]))) continue
      found[at] = partedAt(line, level, columns, measure)
    }
  return found
}

/** A gap, which most lines have none of: a long line is looked through for it at once. */
const gap = /[^\S\t]{2}/u
/** Two texts with a gap between them. */
const abreast = /\p{Script=Han}{4}\S*[^\S\t]{2,}\S*\p{Script=Han}{4}/u
const fewest = 3

/** The lines of a text, those of columns one column after another. */
export const inReadingOrder = (lines: ReadonlyArray<TextLine>): ReadonlyArray<TextLine> => {
  if (lines.filter(({ text }) => gap.test(text) && abreast.test(text)).length < fewest) return lines
  if (lines.some(({ text }) => text.includes("\t"))) return lines
  for (const measure of [narrow, wide]) {
    const sheets = sheetsOf(lines, measure)
    if (sheets.some(({ columns }) => columns.length > 0)) return ordered(sheets)
  }
  return lines
}

const ordered = (sheets: ReadonlyArray<Sheet>): ReadonlyArray<TextLine> => {
  let last: { readonly part: Part; readonly column: Column } | undefined
  const inColumn = (parts: ReadonlyArray<Stretch>, column: Column, line: TextLine): ReadonlyArray<TextLine> => {
    const [first, final] = [parts[0], parts.at(-1)]
    if (first === undefined || final === undefined) return []
    const goesOn = last !== undefined && isFull(last.part, last.column) && beginsAt(first, column)
    last = { part: final, column }
    return [{ ...line, text: line.text.slice(first.from, final.to), goesOn }]
  }
  return sheets.flatMap(({ lines, levels, columns }) =>
    columns.length === 0
      ? lines
      : inOrder(levels, columns).flatMap((placed) => {
          const [line, column] = [lines[placed.at], columns[placed.column ?? -1]]
          if (line === undefined) return []
          if (column !== undefined) return inColumn(partsIn(levels[placed.at] ?? [], placed, columns), column, line)
          if (line.text.trim() !== "") last = undefined
          return [line]
        })
  )
}
