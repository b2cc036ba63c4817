/**
 * The rows of a table without borders: figures at one height, with the label that stands at that height too.
 *
 * @module
 */
import type { Slot } from "@gongkai/match/Document"
import { spoken } from "@gongkai/match/figure"
import { isGroupLabel } from "@gongkai/match/rowWords"
import type { Ruling } from "../rulings.ts"
import type { Box } from "../tables.ts"
import { type Column, columnOf } from "./columns.ts"
import { divided, type Label, label as labelOf, labels, pitchOf, said } from "./labels.ts"
import { middle, type Word } from "./words.ts"

/** A row, or a label beside which no figure stands, from top to bottom. */
export interface Row extends Box {
  readonly cells: ReadonlyArray<Slot>
  readonly hasFigures: boolean
}

/** Figures whose heights differ by less than this part of their size stand side by side. */
const level = 0.35
/** A row stands beside a label that reaches up or down to within this part of the distance of lines. */
const reach = 0.6
/** In parts of the size, where labels have one line each. */
const usual = 1.4

type Figures = ReadonlyArray<Word>

const heightOf = (figures: Figures): number =>
  figures.reduce((sum, figure) => sum + middle(figure), 0) / Math.max(1, figures.length)

const sideBySide = (figures: Figures): ReadonlyArray<Figures> => {
  const found: Array<Array<Word>> = []
  for (const figure of figures.toSorted((one, other) => middle(one) - middle(other))) {
    const [first] = found.at(-1) ?? []
    if (first !== undefined && middle(figure) - middle(first) <= level * figure.size) found.at(-1)?.push(figure)
    else found.push([figure])
  }
  return found
}

const isBeside = ({ top, bottom, lines: [first] }: Label, height: number, pitch: number): boolean => {
  const half = (first?.size ?? 0) / 2
  return height >= top + half - reach * pitch && height <= bottom - half + reach * pitch
}

const away = ({ top, bottom }: Label, height: number): number => Math.max(0, top - height, height - bottom)

/** The label of figures at a height: of those that stand there, the one furthest to the right. */
const besideOf = (all: ReadonlyArray<Label>, height: number, pitch: number): Label | undefined => {
  const there = all.filter((label) => isBeside(label, height, pitch))
  const inner = Math.max(...there.map(({ left }) => left))
  const size = there[0]?.lines[0]?.size ?? 0
  const [nearest, next] = there
    .filter(({ left }) => left >= inner - size)
    .toSorted((one, other) => away(one, height) - away(other, height))
  if (nearest === undefined || next === undefined) return nearest
  return away(next, height) - away(nearest, height) > 0.15 * pitch ? nearest : undefined
}

/** A cell of a row: what stands in its column, line by line; `undefined` where a line of it may be another row's. */
const cellOf = (pieces: Figures, main: Figures): Slot | undefined => {
  const [only, ...more] = pieces.toSorted((one, other) => middle(one) - middle(other))
  if (only === undefined) return { text: "" }
  if (more.length === 0) return main.includes(only) ? spoken(only.text) : undefined
  const isOwn = pieces.some((piece) => main.includes(piece))
  const centred = Math.abs(heightOf(pieces) - heightOf(main)) <= level * only.size
  return isOwn || centred ? { text: [only, ...more].map(({ text }) => text).join("\n"), joined: true } : undefined
}

interface Draft {
  readonly label: Label | undefined
  readonly lines: ReadonlyArray<Figures>
}

const rowOf = (
  { label, lines }: Draft,
  columns: ReadonlyArray<Column>,
  groups: ReadonlyArray<Label>
): Row | undefined => {
  const figures = lines.flat()
  const [main = []] = lines.toSorted((one, other) => other.length - one.length)
  const places = figures.map((figure) => columnOf(figure, columns))
  if (places.includes(undefined)) return undefined
  const cells = columns.map((_, column) =>
    cellOf(
      figures.filter((_figure, at) => places[at] === column),
      main
    )
  )
  // Where a piece may be another row's, the figures belong to no label.
  const sure = cells.every((cell) => cell !== undefined) && figures.some(({ isFigure }) => isFigure)
  const words = sure && label !== undefined ? [...groups.map(said), said(label)].map((text): Slot => ({ text })) : []
  const shown = cells.map((cell, column): Slot => {
    const own = figures.filter((_figure, at) => places[at] === column)
    return cell ?? { text: own.map(({ text }) => text).join("\n"), joined: true }
  })
  const box = labelOf([...figures, ...(label?.lines ?? [])])
  return { ...box, cells: [...words, ...shown], hasFigures: true }
}

/** More than half of the columns have a figure at that height: it is the height of a row, not of what its cells wrapped. */
const isMain = (figures: Figures, columns: ReadonlyArray<Column>): boolean => figures.length > columns.length / 2

/** Whether a line of figures may be what narrow cells wrapped of the line above: each stands right below a number as long as any there. */
const isRest = (line: Figures, above: Figures | undefined, columns: ReadonlyArray<Column>, pitch: number): boolean => {
  if (above === undefined || heightOf(line) - heightOf(above) > 1.3 * pitch) return false
  const longest = Math.max(...above.map(({ text }) => text.length))
  return longest > 1 && line.every((figure) => over(figure, above, columns)?.text.length === longest)
}

const over = (figure: Word, above: Figures, columns: ReadonlyArray<Column>): Word | undefined => {
  const column = columnOf(figure, columns)
  return column === undefined ? undefined : above.find((each) => columnOf(each, columns) === column)
}

const draftsOf = (
  label: Label,
  lines: ReadonlyArray<Figures>,
  columns: ReadonlyArray<Column>,
  pitch: number
): ReadonlyArray<Draft> => {
  const mains = lines.filter((line) => isMain(line, columns))
  if (mains.length < 2 || mains.some((line, at) => isRest(line, mains[at - 1], columns, pitch)))
    return [{ label, lines }]
  const parts = divided(label, mains.map(heightOf), pitch)
  const rest = lines.filter((line) => !mains.includes(line))
  const alone = rest.map((line): Draft => ({ label: undefined, lines: [line] }))
  return [...mains.map((line, at): Draft => ({ label: parts?.[at], lines: [line] })), ...alone]
}

/** Figures that stand beside no label; what a cell wrapped stands right above or below the other figures of its row. */
const unlabelled = (
  lines: ReadonlyArray<Figures>,
  columns: ReadonlyArray<Column>,
  pitch: number
): ReadonlyArray<Draft> => {
  const mains = lines.filter((line) => isMain(line, columns))
  const owned = lines.map((line) => ({
    line,
    owner: mains.find((main) => Math.abs(heightOf(main) - heightOf(line)) <= 1.2 * pitch)
  }))
  return [...new Set(owned.map(({ line, owner }) => owner ?? line))].map((main) => ({
    label: undefined,
    lines: owned.flatMap(({ line, owner }) => ((owner ?? line) === main ? [line] : []))
  }))
}

/** The rows of a table out of the words left of its figures, and the figures; `undefined` where a figure stands in no column. */
export const rows = (
  beside: ReadonlyArray<Word>,
  figures: Figures,
  columns: ReadonlyArray<Column>,
  rulings: ReadonlyArray<Ruling>
): ReadonlyArray<Row> | undefined => {
  const size = Math.max(0, ...figures.map((figure) => figure.size))
  const pitch = pitchOf(beside) ?? usual * size
  const all = labels(beside, pitch, rulings)
  const lines = sideBySide(figures).map((line) => {
    const own = besideOf(all, heightOf(line), pitch)
    // A few figures at the height of a group's label are rests of the rows above or below.
    return { line, own: own && isGroupLabel(said(own)) && !isMain(line, columns) ? undefined : own }
  })
  const drafts = [
    ...all.flatMap((label) => {
      const own = lines.flatMap((each) => (each.own === label ? [each.line] : []))
      return own.length === 0 ? [] : draftsOf(label, own, columns, pitch)
    }),
    ...unlabelled(
      lines.flatMap(({ line, own }) => (own === undefined ? [line] : [])),
      columns,
      pitch
    )
  ].toSorted((one, other) => heightOf(one.lines.flat()) - heightOf(other.lines.flat()))
  const used = new Set(lines.flatMap(({ own }) => own ?? []))
  // A label that stands beside rows and is none of theirs names a group of them.
  const unused = all.filter((label) => !used.has(label))
  const rowsOfGroup = new Map<Label, Draft>()
  for (const label of unused) {
    const first = drafts.find(
      (draft) => draft.label !== undefined && isBeside(label, heightOf(draft.lines.flat()), pitch)
    )
    if (first !== undefined) rowsOfGroup.set(label, first)
  }
  const found = drafts.map((draft) => {
    const groups = unused.filter((label) => rowsOfGroup.get(label) === draft)
    return rowOf(draft, columns, groups)
  })
  const lone = unused
    .filter((label) => !rowsOfGroup.has(label))
    .map((label): Row => ({ ...labelOf(label.lines), cells: [{ text: said(label) }], hasFigures: false }))
  if (found.includes(undefined)) return undefined
  const own = withRests(
    found.flatMap((row) => row ?? []),
    columns.length,
    pitch
  )
  return [...own, ...lone].toSorted((one, other) => middle(one) - middle(other))
}

/**
 * Figures by themselves within the height of a row with a label are rests of its own: its cells hold both, and nobody joined them. Right
 * below one row or above another they may be rests of either.
 */
const withRests = (all: ReadonlyArray<Row>, count: number, pitch: number): ReadonlyArray<Row> => {
  const isBare = ({ cells }: Row): boolean => cells.length === count
  const labelled = all.filter((each) => !isBare(each))
  const ownersOf = (row: Row): ReadonlyArray<Row> => {
    const there = labelled.filter((each) => middle(row) > each.top && middle(row) < each.bottom)
    if (there.length > 0) return there.length === 1 ? there : []
    return labelled.filter((each) => Math.max(each.top - row.bottom, row.top - each.bottom) < near * pitch)
  }
  const owners = new Map(all.filter(isBare).map((row) => [row, ownersOf(row)] as const))
  return all
    .filter((row) => (owners.get(row) ?? []).length === 0)
    .map((row) => {
      const rests = [...owners].flatMap(([rest, own]) => (own.includes(row) ? [rest] : []))
      return rests.reduce((whole, rest) => withRest(whole, rest, count), row)
    })
}
/** Lines of one cell stand no further apart than this part of the distance of lines. */
const near = 0.6

const withRest = (row: Row, rest: Row, count: number): Row => ({
  ...row,
  top: Math.min(row.top, rest.top),
  bottom: Math.max(row.bottom, rest.bottom),
  cells: row.cells.map((cell, at): Slot => {
    const own = rest.cells[at - (row.cells.length - count)]?.text ?? ""
    // By itself it is no number: it goes on one that stands elsewhere.
    return own === "" ? cell : { text: cell.text === "" ? `…${own}` : `${cell.text}\n${own}`, joined: true }
  })
})
