/**
 * Takes the rows of a part's tables apart into labels and figures, and joins labels that a page break cut in two.
 *
 * @module
 */
import type { Block, Row, Slot } from "./Document.ts"
import { isFigure } from "./figure.ts"
import { besideEachOther } from "./halves.ts"
import { isHeadLabel } from "./headWords.ts"
import { numeral } from "./numerals.ts"
import type { Owner, Reading } from "./Reading.ts"
import { withRest } from "./rests.ts"
import { cutApart, tornRow } from "./remarks.ts"
import { certain } from "./similarity.ts"

/** The texts of a row, one for each place of the grid; what a span covers is empty. */
export const texts = ({ cells }: Row): ReadonlyArray<string> => cells.map((cell) => cell?.text ?? "")

const serial = /^[1-9]\d{0,2}$/u
/** What is typed for a figure and is not plainly one, 约324, 共15件, 300余: not read as a number, but no label. */
const approximate =
  /^\s*(?:(?:大?约|近|共计?|合计|超过?|逾)\s*[\d０-９][\d０-９,，.．]*\s*[余多]?[件条项个份次宗起]?|[\d０-９]+\s*[余多][件条项个份次宗起]?)[，。、]?\s*$/u
const isTyped = (text: string): boolean =>
  approximate.test(text) || (text.trim().length > 1 && numeral(text.trim())?.isSure === true)

/** A row without its number in a list, which stands in front of its label in a cell of its own, and behind no blank one. */
const withoutSerial = (row: Row): ReadonlyArray<string> => {
  const cells = texts(row)
  const [first, next] = cells.flatMap((cell, at) => (cell === "" ? [] : [at]))
  const [number = "", label = ""] = [cells[first ?? -1], cells[next ?? -1]]
  if (first === undefined || !serial.test(number.trim())) return cells
  if (row.cells.slice(0, first).some((slot) => slot !== null)) return cells
  const isLabel = /\p{Script=Han}/u.test(label) && !isFigure(label) && !isTyped(label)
  return isLabel ? cells.with(first, "") : cells
}

/** A figure with a remark that goes on below: 294（含自然. */
const begun = /^\s*\d[\d,]*\s*[（(][^）)]*$/u

/** Takes a row apart: labels are the leading texts that cannot be figures. */
export const take = (row: Row, table: number, grid?: Pick<Reading, "grid" | "owners">): Reading => {
  const cells = withoutSerial(row)
  const figures = cells.findIndex(
    (cell, at) => cell !== "" && (isFigure(cell) || isTyped(cell) || (at > 0 && begun.test(cell)))
  )
  const leading = figures === -1 ? cells : cells.slice(0, figures)
  const start = leading.findLastIndex((cell) => cell !== "") + 1
  return { row, labels: leading.filter((cell) => cell !== ""), start, tail: cells.slice(start), table, ...grid }
}

/** A line of text between tables may be a label that a page end tore from its row: it is a row of one cell. */
export const rows = (blocks: ReadonlyArray<Block>): ReadonlyArray<Reading> =>
  tables(besideEachOther(blocks)).flatMap(({ block, table }) => {
    if (block._tag === "Paragraph") return [take({ cells: headsIn(block.text), place: block.place }, table)]
    if (block.grid === false) return block.rows.map((row) => take(row, table, { grid: false }))
    const own = withoutRemarks(block.rows)
    if (block.grid === undefined) return own.map((row) => take(row, table))
    const all = owners(own)
    return own.map((row, at) => take(row, table, { grid: true, owners: all[at] ?? [] }))
  })

/** A line of several heads is a row of them; any other is one text. */
const headsIn = (text: string): ReadonlyArray<Slot> => {
  const words = text.split(/\s+/u)
  return (words.length > 1 && words.every(isHeadLabel) ? words : [text]).map((each) => ({ text: each }))
}

const remarkHead = /^\s*(?:备\s*注|附\s*注|备\s*考|说\s*明)\s*$/u

const serialHead = /^\s*(?:序\s*号|编\s*号)\s*$/u

/** Figures of a whole row in one cell. */
const several = /\S\s+\S/u

/** Rows in which nothing below a head 备注 or 序号 passes for a figure: 无 says there that nothing is to be remarked. */
const withoutRemarks = (all: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  let places: ReadonlySet<number> = new Set()
  return all.map((row) => {
    const own = texts(row).flatMap((text, at) => (text === "" ? [] : [{ text, at }]))
    if (own.length > 1 && !own.some(({ text }) => isFigure(text))) {
      const found = own.filter(({ text }) => remarkHead.test(text) || serialHead.test(text)).map(({ at }) => at)
      // Other words at a place end the column of remarks: they may be the head of a further table.
      if (found.length > 0 || own.some(({ at }) => places.has(at))) places = new Set(found)
    }
    // The only figure of a row is hardly the remark: a head above it lost a cell in front.
    const figures = own.filter(({ text }) => isFigure(text))
    if (places.size === 0 || (figures.length === 1 && figures.every(({ text }) => /\p{Nd}/u.test(text)))) return row
    const cells = row.cells.map((slot, at) =>
      slot !== null && places.has(at) && isFigure(slot.text) && !several.test(slot.text) ? { ...slot, text: "" } : slot
    )
    return { ...row, cells }
  })
}

/** The blocks with a number for each table. All tables of a sheet are one, whatever parts them: they stand in its columns. */
const tables = (blocks: ReadonlyArray<Block>) => {
  const sheets = new Map<string, number>()
  return blocks.map((block, at) => {
    const sheet = block._tag === "Rectangle" ? block.rows[0]?.place.sheet : undefined
    if (sheet === undefined) return { block, table: at }
    const table = sheets.get(sheet) ?? at
    sheets.set(sheet, table)
    return { block, table }
  })
}

/** The cell at each place of a grid; a cell is at every place that it spans. */
const owners = (all: ReadonlyArray<Row>): ReadonlyArray<ReadonlyArray<Owner | null>> => {
  const grid = all.map(({ cells }) => Array.from(cells, (): Owner | null => null))
  for (const [at, { cells }] of all.entries()) {
    for (const [from, slot] of cells.entries()) {
      if (slot === null) continue
      const owner = { slot, from, to: from + (slot.columns ?? 1) }
      for (const line of grid.slice(at, at + (slot.rows ?? 1)))
        for (let place = from; place < Math.min(owner.to, line.length); place++) line[place] ??= owner
    }
  }
  return grid
}

/**
 * Ends the labels at the text that is most like a label of the form: what stands behind it are figures, legible or not. The name of a
 * group in front of other words is no row's label.
 */
export const settle = (
  reading: Reading,
  likeness: (label: string) => number,
  isGroup: (label: string) => boolean
): Reading => {
  const cells = texts(reading.row)
  const places = cells.flatMap((cell, at) => (cell === "" || isFigure(cell) ? [] : [at]))
  const marks = places.map((place, at) => {
    const cell = cells[place] ?? ""
    const mark = likeness(cell)
    return mark < 1 && at < places.length - 1 && isGroup(cell) ? 0 : mark
  })
  const best = Math.max(...marks)
  const last = places[marks.lastIndexOf(best)] ?? 0
  // A piece of a group's label may be like another row's: 其他 before 2.逾期不缴费. A text with a number is a label by itself.
  const numbered = /^\s*\d{1,2}\s*[.．、]/u.test(reading.labels.at(-1) ?? "") && last < reading.start - 1
  if (best < certain || last === reading.start - 1 || numbered) return reading
  const labels = places.filter((place) => place <= last).map((place) => cells[place] ?? "")
  return { ...reading, labels, start: last + 1, tail: cells.slice(last + 1) }
}

/** A label is put together across the labels beside it only if the whole is beyond doubt. */
const sure = 0.9

/** Whether no cell behind the labels has a text. */
export const isBlank = ({ tail }: Reading): boolean => tail.every((cell) => cell === "")

const label = ({ labels }: Reading): string => labels.at(-1) ?? ""

const relabelled = (reading: Reading, text: string): Reading => ({
  ...reading,
  labels: [...reading.labels.slice(0, -1), text]
})

/**
 * Joins a label that goes on in the next row, wherever the whole is more like a label of the form than its beginning. The figures may
 * stand in either row; where they stand in both, the row was torn, and which figure goes on in the other cannot be said.
 */
export const mend = (
  readings: ReadonlyArray<Reading>,
  likeness: (label: string) => number,
  isGroup: (label: string) => boolean,
  isWord: (label: string) => boolean
): ReadonlyArray<Reading> => {
  const mended: Array<Reading> = []
  for (const [at, reading] of readings.entries()) {
    const last = mended.at(-1)
    const joined =
      last &&
      (behindStroke(last, reading, isGroup) ??
        between(last, reading, readings[at + 1], likeness) ??
        besideGroup(last, reading, likeness, isGroup) ??
        withRest(last, reading) ??
        withRestInGrid(last, reading) ??
        // Words of the form one below the other are no pieces of a label.
        (isWord(label(last)) && isWord(label(reading)) ? undefined : join(last, reading, likeness)))
    if (joined !== undefined) {
      mended.splice(-1, 1, joined)
      continue
    }
    const above = mended.findLastIndex((each) => !isBlank(each))
    const row = mended.length - above > farthest ? undefined : mended[above]
    if (row !== undefined && mayBeRestOf(row, reading))
      mended.splice(above, 1, torn(row, reading, label(row), cutApart))
    mended.push(reading)
  }
  return mended
}

/** A label that goes on behind the name of its group, ／1.信访举报投诉类申请: figures beside both are pieces of those of its row. */
const behindStroke = (last: Reading, next: Reading, isGroup: (label: string) => boolean): Reading | undefined =>
  /^\s*[／/]\s*\S/u.test(label(next)) && isGroup(label(last)) && !isBlank(last) && !isBlank(next)
    ? torn(last, next, label(last) + label(next), cutApart)
    : undefined

/** Between a row and its rest stand no more labels without figures. */
const farthest = 8

/** In a grid, figures by themselves right below some of those of a row with a label: nobody knows whether they are rests of these. */
const withRestInGrid = (last: Reading, next: Reading): Reading | undefined => {
  if (last.grid !== true || next.grid !== true || last.labels.length === 0 || next.labels.length > 0) return undefined
  const [cells, below] = [texts(last.row), texts(next.row)]
  const isUnder = (text: string, at: number) => text === "" || (digits.test(text) && digits.test(cells[at] ?? ""))
  const [own, pieces] = [cells, below].map((all) => all.filter((text) => digits.test(text)).length)
  const isLabelBlank = next.row.cells[last.start - 1]?.text === ""
  const isRest = isLabelBlank && pieces !== undefined && own !== undefined && pieces > 0 && pieces < own
  return isRest && below.every(isUnder) ? torn(last, next, label(last), cutApart) : undefined
}

const digits = /^\d[\d,.]*$/u

/** Whether figures by themselves, some of them blank, may be what a page's end cut from a row further up. */
const mayBeRestOf = (row: Reading, rest: Reading): boolean => {
  const isGrid = row.grid === true && rest.grid === true && row.row.cells.length === rest.row.cells.length
  if (!isGrid && (row.grid !== undefined || rest.grid !== undefined)) return false
  if (row.labels.length === 0 || rest.labels.length > 0) return false
  // In a grid the pieces stand under the figures that they go on.
  const cells = texts(row.row)
  if (isGrid && !texts(rest.row).every((text, at) => text === "" || digits.test(cells[at] ?? ""))) return false
  const pieces = rest.tail.filter((text) => text !== "")
  const own = row.tail.filter((text) => digits.test(text))
  const isBlankAmong = pieces.length > 0 && pieces.length < rest.tail.length
  return isBlankAmong && pieces.every((text) => digits.test(text)) && pieces.length < own.length
}

/** Without borders, the figures of a row may stand between the lines of its label, which then goes on below them. */
const between = (
  last: Reading,
  row: Reading,
  next: Reading | undefined,
  likeness: (label: string) => number
): Reading | undefined => {
  if (next === undefined || row.labels.length > 0 || row.row.cells.length < 2 || isBlank(row)) return undefined
  if (!isBlank(last) || !isBlank(next) || last.labels.length === 0 || next.labels.length !== 1) return undefined
  const gain = likeness(label(last) + label(next)) - Math.max(likeness(label(last)), likeness(label(next)))
  return gain > 0 && likeness(label(last) + label(next)) >= certain ? { ...row, labels: last.labels } : undefined
}

/** Without borders, the label of a group that is cut in two may take the figures with its second half: （四）无法 2.没有… / 提供 3 0 0. */
const besideGroup = (
  last: Reading,
  next: Reading,
  likeness: (label: string) => number,
  isGroup: (label: string) => boolean
): Reading | undefined => {
  const [half, ...more] = next.labels
  if (last.grid !== false || half === undefined || more.length > 0 || !isBlank(last) || isBlank(next)) return undefined
  const halves = last.labels.slice(0, -1).some((label) => isGroup(label + half))
  return halves && likeness(label(last)) >= certain ? { ...next, labels: last.labels } : undefined
}

const join = (last: Reading, next: Reading, likeness: (label: string) => number): Reading | undefined => {
  if (last.labels.length === 0 || next.labels.length === 0) return undefined
  const whole = label(last) + label(next)
  const gain = likeness(whole) - Math.max(likeness(label(last)), likeness(label(next)))
  if (gain <= 0 || (next.labels.length > 1 && likeness(whole) < sure)) return undefined
  // Figures in the cell of either half are those of the row, torn in two.
  const isFigured = isBlank(last) ? figured.test(label(last)) : isBlank(next) && figured.test(label(next))
  if (isFigured) return torn(last, next, whole)
  if (!isBlank(last) && !isBlank(next))
    return likeness(whole) >= sure || likeness(label(next)) < certain ? torn(last, next, whole) : undefined
  return isBlank(last)
    ? { ...relabelled(next, whole), row: { ...next.row, place: last.row.place } }
    : relabelled(last, whole)
}

/** The end of a label with figures behind it in one cell. */
const figured = /[\p{Script=Han}）)”"]\s+[\d０-９][\d０-９\s,.]*$/u

const torn = (last: Reading, next: Reading, whole: string, why = tornRow): Reading => {
  const figures = [last, next].map(({ tail }) => tail.filter((cell) => cell !== "").join(" "))
  return { ...relabelled(last, whole), open: { text: figures.join("；"), why } }
}
