/**
 * Columns of prose that stand side by side on a page, put into the order in which people read them: each column down to its end.
 *
 * Only columns of one width that running text fills are taken for such; a table's labels and figures never fill theirs.
 *
 * @module
 */
import { isHeading, level as levelOf } from "@gongkai/core/Narrative"
import { isFigure } from "@gongkai/match/figure"

/** A piece of a line, or a table: where it stands, in points or in characters. */
export interface Part {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** How wide a Chinese character is. */
  readonly size: number
  /** How far from the truth its left edge may lie, where it is counted in characters. */
  readonly blur?: number
  /** Empty for a table. */
  readonly text: string
}

/** What stands at one height of a page, from left to right. */
export type Level = ReadonlyArray<Part>

/** Where the lines of a column begin and end. */
export interface Column {
  readonly left: number
  readonly right: number
}

/** A level of the page, by its place from the top, and of which of the columns; the whole of it where none is named. */
export interface Placed {
  readonly at: number
  readonly column?: number
}

/** Lines of one column begin within this, in characters; a line that is full ends this near to the right edge. */
const [edge, reach] = [0.6, 1.6]
/** So far the first line of a paragraph is set in, in characters. */
const [leastIndent, mostIndent] = [1.4, 3.2]
/** So wide is what parts two columns. */
const gutter = { least: 0.8, most: 20 } as const
/** Columns are as wide as one another, but for this part. */
const even = 0.12

/** So many full lines make a column, and so many of them stand beside those of the other. */
export interface Evidence {
  readonly lines: number
  readonly beside: number
}
const enough: Evidence = { lines: 4, beside: 3 }

/** A line of running text has so many characters at least. */
const wordy = 8

const middle = ({ top, bottom }: Part): number => (top + bottom) / 2
const widthOf = ({ left, right }: Column): number => right - left
const isWordy = ({ text }: Part): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= wordy

interface Cluster extends Column {
  readonly size: number
  readonly parts: Array<{ readonly part: Part; readonly page: number }>
}

/** Lines that begin at one place and end at one. */
const clusters = (pages: ReadonlyArray<ReadonlyArray<Level>>, { lines }: Evidence): ReadonlyArray<Cluster> => {
  const all = pages.flatMap((levels, page) =>
    levels.flatMap((level) => level.filter(isWordy).map((part) => ({ part, page })))
  )
  const found: Array<Cluster> = []
  for (const each of all.toSorted((one, other) => other.part.right - one.part.right)) {
    const { left, right, size, blur = 0 } = each.part
    const own = found.find(
      (cluster) => Math.abs(cluster.left - left) <= edge * size + blur && cluster.right - right <= reach * size
    )
    if (own === undefined) found.push({ left, right, size, parts: [each] })
    else own.parts.push(each)
  }
  const columns = found.map((each) => ({ ...each, left: Math.min(...each.parts.map(({ part }) => part.left)) }))
  return columns.map((each) => withFirstLines(each, columns)).filter(({ parts }) => parts.length >= lines)
}

const isSetIn = (far: number, { size, blur = 0 }: Pick<Part, "size" | "blur">): boolean =>
  far >= leastIndent * size + blur && far <= mostIndent * size + blur

/** Lines with those that end where they do and are set in. */
const withFirstLines = (cluster: Cluster, all: ReadonlyArray<Cluster>): Cluster => {
  const first = all.filter(
    ({ left, right, size, parts: [first] }) =>
      isSetIn(left - cluster.left, first?.part ?? cluster) && Math.abs(right - cluster.right) <= reach * size
  )
  return { ...cluster, parts: [cluster, ...first].flatMap(({ parts }) => parts) }
}

/** Whether one column of lines stands right of another, as wide, and beside it. */
const isBeside = (one: Cluster, other: Cluster, { beside }: Evidence): boolean => {
  const gap = other.left - one.right
  if (gap < gutter.least * one.size || gap > gutter.most * one.size) return false
  if (Math.abs(widthOf(one) - widthOf(other)) > even * Math.max(widthOf(one), widthOf(other)) + one.size) return false
  const isNear = (each: Cluster["parts"][number]): boolean =>
    other.parts.some(
      ({ part, page }) => page === each.page && Math.abs(middle(part) - middle(each.part)) < 1.2 * each.part.size
    )
  return one.parts.filter(isNear).length >= beside
}

/** The columns in which the prose of some pages stands, from left to right; none where it runs over the whole page. */
export const columnsOf = (
  pages: ReadonlyArray<ReadonlyArray<Level>>,
  evidence: Evidence = enough
): ReadonlyArray<Column> => {
  const all = clusters(pages, evidence).toSorted((one, other) => other.parts.length - one.parts.length)
  const after = (one: Cluster): Cluster | undefined =>
    all.filter((other) => isBeside(one, other, evidence)).toSorted((one, other) => one.left - other.left)[0]
  const before = (one: Cluster): Cluster | undefined =>
    all.filter((other) => isBeside(other, one, evidence)).toSorted((one, other) => other.left - one.left)[0]
  const first = all.find((one) => after(one) !== undefined)
  const found: Array<Cluster> = []
  for (let next = first; next !== undefined; next = after(next)) found.push(next)
  for (let next = first && before(first); next !== undefined; next = before(next)) found.unshift(next)
  return found.map(({ left, right }) => ({ left, right }))
}

/** Whether a part stands within a column. */
export const isWithin = ({ left, right, size, blur = 0 }: Part, column: Column): boolean =>
  left >= column.left - edge * size - blur && right <= column.right + size + blur

/** The column within which a part stands; `undefined` where it reaches over several. */
const columnOf = (part: Part, columns: ReadonlyArray<Column>): number | undefined => {
  const own = columns.findIndex((column) => isWithin(part, column))
  return own === -1 ? undefined : own
}

interface Spread {
  readonly at: number
  readonly level: Level
  /** The columns of its parts. */
  readonly own: ReadonlyArray<number>
}

/** Whether a line ends where no further character has room. */
export const isFull = ({ right, size }: Part, column: Column | undefined): boolean =>
  column !== undefined && right >= column.right - reach * size

/** Whether a line begins where its column does, or is set in as a paragraph's first. */
const begins = (part: Part, column: Column | undefined): boolean =>
  column !== undefined && (beginsAt(part, column) || isSetIn(part.left - column.left, part))

/** Whether a line begins at its column's edge. */
export const beginsAt = ({ left, size, blur = 0 }: Part, column: Column): boolean =>
  Math.abs(left - column.left) <= edge * size + blur

const isOnly = ({ own }: Spread, column: (own: number) => boolean): boolean => own.every(column)

const isFullIn = ({ level, own }: Spread, columns: ReadonlyArray<Column>): boolean =>
  level.some((part, at) => isFull(part, columns[own[at] ?? -1]))

/** What stands over the first rows of a table. */
const opensTable = /^(?:第二十条第|信息内容|（本列数据)/u

const isTable = ({ level: [part] }: Spread): boolean => opensTable.test(part?.text ?? "")

const isPartHeading = (each: Spread): boolean => {
  const { text = "" } = each.level[0] ?? {}
  return (isHeading(text) && levelOf(text) === 1) || isTable(each)
}

const distanceOf = (one: Part, other: Part): number => Math.abs(middle(one) - middle(other))

/** Lines of a column further apart than this many times the usual distance leave room for a line between them. */
const roomy = 1.7

/** Whether the columns beside a level are empty at its height: their lines above and below it leave room for a line. */
const isAlone = (all: ReadonlyArray<Spread>, at: number): boolean => {
  const beyond = all.map(({ level, own }) => level.find((_, each) => (own[each] ?? 0) > 0))
  const [above, below] = [
    beyond.slice(0, at).findLast((part) => part !== undefined),
    beyond.slice(at + 1).find((part) => part !== undefined)
  ]
  if (above === undefined || below === undefined || beyond[at] !== undefined) return false
  const pitches = beyond.flatMap((part, index) => {
    const next = beyond.slice(index + 1).find((each) => each !== undefined)
    return part === undefined || next === undefined ? [] : [distanceOf(part, next)]
  })
  const usual = pitches.toSorted((one, other) => one - other)[Math.floor(pitches.length / 2)] ?? 0
  return distanceOf(above, below) > roomy * usual
}

/** Levels parted in front of the headings of parts that stand over all columns. */
const partedAtHeadings = (all: ReadonlyArray<Spread>): ReadonlyArray<ReadonlyArray<Spread>> => {
  const cuts = all.flatMap((each, at) =>
    isOnly(each, (own) => own === 0) && isPartHeading(each) && (isTable(each) || isAlone(all, at)) ? [at] : []
  )
  return [0, ...cuts].map((from, at) => all.slice(from, cuts[at]))
}

/** The heading of a part below the columns stands at the left, and goes on in nothing that fills a column. */
const endOf = (all: ReadonlyArray<Spread>, columns: ReadonlyArray<Column>): number => {
  const last = all.findLastIndex((each) => !isOnly(each, (own) => own === 0))
  const cut = all.findIndex(
    (each, at) => at > last && isPartHeading(each) && all.slice(at).every((other) => !isFullIn(other, columns))
  )
  return cut === -1 ? all.length : cut
}

/** What stands above the columns and at their left, or right, is no part of them unless it fills one or begins with one. */
const startOf = (all: ReadonlyArray<Spread>, columns: ReadonlyArray<Column>): number => {
  const first = all.findIndex(({ own }) => own.includes(0))
  const right = all.findIndex((each) => !isOnly(each, (own) => own === 0))
  if (right < first)
    return all.findIndex(
      ({ level, own }, at) => at >= first || level.every((part, each) => begins(part, columns[own[each] ?? -1]))
    )
  const full = all.findIndex((each) => isFullIn(each, columns))
  return full === -1 ? right : Math.min(full, right)
}

/** Whether levels are columns of running text: one is full, and the next begins where it ought to. */
const isAbreast = (all: ReadonlyArray<Spread>, columns: ReadonlyArray<Column>): boolean => {
  const parts = all.flatMap(({ level, own }) => level.map((part, at) => ({ part, column: own[at] ?? 0 })))
  const texts = parts.filter(({ part }) => part.text !== "")
  const beyond = texts.filter(({ column }) => column > 0)
  const begun = beyond.filter(({ part, column }) => begins(part, columns[column]))
  const doubled = all.filter(({ own }) => new Set(own).size < own.length)
  return (
    beyond.length > 0 &&
    texts.some(({ part, column }) => column === 0 && isFull(part, columns[column])) &&
    begun.length >= 0.6 * beyond.length &&
    doubled.length <= 0.2 * all.length
  )
}

const banded = (all: ReadonlyArray<Spread>, columns: ReadonlyArray<Column>): ReadonlyArray<Placed> => {
  const from = Math.max(0, startOf(all, columns))
  const to = Math.max(from, endOf(all, columns))
  const band = all.slice(from, to)
  const whole = (each: ReadonlyArray<Spread>) => each.map(({ at }): Placed => ({ at }))
  if (!isAbreast(band, columns)) return whole(all)
  const inside = columns.flatMap((_, column) =>
    band.flatMap(({ at, own }): ReadonlyArray<Placed> => (own.includes(column) ? [{ at, column }] : []))
  )
  return [...whole(all.slice(0, from)), ...inside, ...whole(all.slice(to))]
}

/** The levels of a page in the order in which they are read. */
export const inOrder = (page: ReadonlyArray<Level>, columns: ReadonlyArray<Column>): ReadonlyArray<Placed> => {
  const found: Array<Placed> = []
  let band: Array<Spread> = []
  const end = () => {
    for (const own of partedAtHeadings(band)) found.push(...banded(own, columns))
    band = []
  }
  for (const [at, level] of page.entries()) {
    const own = level.flatMap((part) => columnOf(part, columns) ?? [])
    const isRow = level.length > columns.length + 1 || level.some(({ text }) => isFigure(text))
    if (own.length === level.length && !isRow) band.push({ at, level, own })
    else {
      end()
      found.push({ at })
    }
  }
  end()
  return found
}

/** The parts of a level that stand in a column; all of them where none is named. */
export const partsIn = <A extends Part>(
  level: ReadonlyArray<A>,
  { column }: Placed,
  columns: ReadonlyArray<Column>
): ReadonlyArray<A> => (column === undefined ? level : level.filter((part) => columnOf(part, columns) === column))
