/**
 * Reads a table that was copied without tabs, as PDF viewers give it: a row a line with blanks between the figures, or a cell a line.
 *
 * A row counts only if it has a figure for every column of its block: nobody can say which column a missing figure is of. Whole rows without
 * a label count only where their totals bear the columns out.
 *
 * @module
 */
import { type Axis, lines, sums } from "@gongkai/core/Axis"
import type { Block, Form } from "@gongkai/core/Form"
import { once } from "@gongkai/core/once"
import type { Text } from "@gongkai/core/Text"
import { figure, isFigure } from "@gongkai/match/figure"
import { likely, whole } from "./likely.ts"
import * as reasons from "./reasons.ts"
import { type FormRow, formRows } from "./rows.ts"

/** A row as it was copied: the pieces of text in front of its figures, and the figures. */
interface Piece {
  /** The line of the text where its figures begin, from 1. */
  readonly at: number
  readonly texts: ReadonlyArray<string>
  readonly figures: ReadonlyArray<string>
}

export interface Spaced {
  /** Rows as cells: a label and a figure for each column. */
  readonly rows: ReadonlyArray<{
    readonly at: number
    readonly target: FormRow
    readonly figures: ReadonlyArray<string>
    /** Amounts are in yuan, as the heads say. */
    readonly isYuan?: true
  }>
  readonly refused: ReadonlyArray<{ readonly at: number; readonly text: string; readonly reason: Text }>
}

/** The words of a line, and behind them the figures that end it. */
const parted = (line: string): { readonly texts: ReadonlyArray<string>; readonly figures: ReadonlyArray<string> } => {
  const words = line.split(/[\s\u3000]+/u).filter((word) => word !== "")
  const from = words.findLastIndex((word) => !isFigure(word)) + 1
  return { texts: words.slice(0, from), figures: words.slice(from) }
}

const pieces = (text: string): ReadonlyArray<Piece> => {
  const all: Array<Piece> = []
  let [at, texts, figures]: [number, Array<string>, Array<string>] = [1, [], []]
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const own = parted(line)
    if (own.texts.length > 0 && figures.length > 0) {
      all.push({ at, texts, figures })
      ;[texts, figures] = [[], []]
    }
    texts.push(...own.texts)
    if (figures.length === 0) at = index + 1
    figures.push(...own.figures)
  })
  return [...all, { at, texts, figures }]
}

const headings = (axis: Axis): ReadonlyArray<string> =>
  axis.flatMap(({ label, of }) => [label, ...(of === undefined ? [] : headings(of))])

/** All that a form prints beside its figures. */
const printedIn = once((form: Form): ReadonlyArray<string> =>
  [
    form.title,
    ...form.blocks.flatMap(({ heading = "", corner = "", over = "", rows, columns }) => [
      heading,
      corner,
      over,
      ...headings(rows),
      ...headings(columns)
    ])
  ]
    .map(whole)
    .filter((label) => label !== "")
)

/** In no more pieces than these a label is broken. */
const pieced = 8

const labels = once((form: Form) =>
  formRows(form).flatMap((row) => {
    const label = whole(row.line.heading.label)
    return label === "" ? [] : [{ row, label }]
  })
)

/** The row whose label ends the words, and how many of the words come before it; a label that a page's edge cut is known by its beginning. */
const named = (
  form: Form,
  texts: ReadonlyArray<string>
): { readonly target: FormRow; readonly before: number } | undefined => {
  const labelled = labels(form)
  const from = Math.max(0, texts.length - pieced)
  const joined = texts.slice(from).map((_, at) => [from + at, texts.slice(from + at).join("")] as const)
  for (const [before, label] of joined) {
    const own = whole(label)
    const same = labelled.filter((each) => each.label === own)
    const [target] = same
    if (target !== undefined && same.length === 1) return { target: target.row, before }
  }
  for (const [before, label] of joined) {
    const own = whole(label)
    const begun = own.length < 8 ? [] : labelled.filter((each) => each.label.startsWith(own))
    const [target] = begun
    if (target !== undefined && begun.length === 1) return { target: target.row, before }
  }
  const last = texts.at(-1) ?? ""
  const { all } = likely(last, formRows(form), ({ line }) => line.heading.label)
  const [target] = all
  return target !== undefined && all.length === 1 ? { target, before: texts.length - 1 } : undefined
}

/** Whether the words name columns that stand side by side in another order than the form's. */
const isShuffled = (axis: Axis, said: string): boolean => {
  const places = axis
    .map(({ label }) => (whole(label).length < 3 ? -1 : said.indexOf(whole(label))))
    .filter((at) => at >= 0)
  return (
    places.some((at, index) => index > 0 && at < (places[index - 1] ?? 0)) ||
    axis.some(({ of }) => of !== undefined && isShuffled(of, said))
  )
}

/** Whether every total of a whole row is the sum of its parts, and one of them is more than 0. */
const isBorneOut = ({ columns }: Block, figures: ReadonlyArray<string>): boolean => {
  const all = lines(columns)
  const numbers = figures.map((text, at) => {
    const heading = all[at]?.heading
    const { entry } = figure(text, heading?.measure ?? "count", heading?.label ?? "")
    return entry === "none" ? 0 : typeof entry === "number" ? entry : undefined
  })
  const valueAt = (key: string) => numbers[all.findIndex((line) => line.key === key)]
  const known = sums(columns).map(({ total, parts }) => ({
    total: valueAt(total.key),
    parts: parts.map(({ key }) => valueAt(key))
  }))
  return (
    known.length > 0 &&
    known.every(
      ({ total, parts }) =>
        total !== undefined &&
        total ===
          parts.reduce<number | undefined>(
            (sum, part) => (sum === undefined || part === undefined ? undefined : sum + part),
            0
          )
    ) &&
    known.some(({ total = 0 }) => total > 0)
  )
}

const isZero = (figures: ReadonlyArray<string>): boolean => figures.every((text) => /^[0０无/—-]$/u.test(text))

/** Whole rows, one behind the other, from the row of the cursor on. */
const unlabelled = (
  rows: ReadonlyArray<FormRow>,
  from: FormRow,
  { at, figures }: Piece
): Spaced["rows"] | undefined => {
  const width = lines(from.block.columns).length
  const count = figures.length / width
  if (!Number.isInteger(count) || width < 2) return undefined
  const start = rows.indexOf(from)
  const all = Array.from({ length: count }, (_, down) => ({
    target: rows[start + down],
    figures: figures.slice(down * width, (down + 1) * width)
  }))
  const isWhole = all.every(({ target, figures }) => {
    return target?.block === from.block && (isZero(figures) || isBorneOut(from.block, figures))
  })
  if (!isWhole || !all.some(({ figures }) => isBorneOut(from.block, figures))) return undefined
  return all.flatMap(({ target, figures }) => (target === undefined ? [] : [{ at, target, figures }]))
}

/** The rows of a text without tabs; `undefined` where it is no table of this form. `cursor` is the row of the cell in hand. */
export const spaced = (form: Form, cursor: string, text: string): Spaced | undefined => {
  if (text.includes("\t")) return undefined
  const all = pieces(text)
  const rows = formRows(form)
  const known = printedIn(form)
  const [only] = all
  // Figures alone, or behind the heads of the one row that the form has.
  if (only !== undefined && all.length === 1) {
    const target = rows.length === 1 ? rows[0] : rows.find(({ line }) => line.key === cursor)
    const isKnown = only.texts.every((each) => known.some((label) => label.includes(whole(each))))
    const own =
      target === undefined || (only.texts.length > 0 && rows.length > 1) ? undefined : unlabelled(rows, target, only)
    if (
      own !== undefined &&
      isKnown &&
      target !== undefined &&
      !isShuffled(target.block.columns, whole(only.texts.join("")))
    )
      return { rows: own, refused: [] }
  }
  const found: Array<Spaced["rows"][number]> = []
  const refused: Array<Spaced["refused"][number]> = []
  let [last, heads, isTable] = ["", "", false]
  for (const piece of all) {
    // The rest of a label that goes on below its figures.
    const begins = piece.texts.findIndex((each) => !(last !== "" && last.includes(whole(each))))
    const texts = begins === -1 ? [] : piece.texts.slice(begins)
    const own = piece.figures.length === 0 ? undefined : named(form, texts)
    const above = own === undefined ? texts : texts.slice(0, own.before)
    heads += whole(above.join(""))
    for (const each of above)
      if (!known.some((label) => label.includes(whole(each))))
        refused.push({ at: piece.at, text: each, reason: reasons.unknownRow })
    if (piece.figures.length === 0) continue
    const { figures } = piece
    isTable ||= own !== undefined
    const refuse = (reason: Text) => refused.push(...figures.map((text) => ({ at: piece.at, text, reason })))
    if (own === undefined) refuse(reasons.unknownRow)
    else if (found.some(({ target }) => target === own.target)) refuse(reasons.repeatedRow)
    else if (figures.length !== lines(own.target.block.columns).length || isShuffled(own.target.block.columns, heads))
      refuse(reasons.misaligned)
    else found.push({ at: piece.at, target: own.target, figures, ...(/单位元/u.test(heads) && { isYuan: true }) })
    last = own === undefined ? "" : whole(own.target.line.heading.label)
  }
  if (!isTable) return undefined
  // Where totals are, most rows with a number in them bear the columns out, or the columns are others.
  const summed = found.filter(({ target, figures }) => sums(target.block.columns).length > 0 && !isZero(figures))
  const isOther = 2 * summed.filter(({ target, figures }) => isBorneOut(target.block, figures)).length < summed.length
  if (!isOther) return { rows: found, refused }
  const others = found.flatMap(({ at, figures }) => figures.map((text) => ({ at, text, reason: reasons.misaligned })))
  return { rows: [], refused: [...refused, ...others] }
}
