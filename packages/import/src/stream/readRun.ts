/**
 * Reads the run of figures of one row: a figure for each column that its heads name, or the ways to part them.
 *
 * @module
 */
import { type Line, lines, type Measure, sums } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { isUnread } from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import { figure } from "@gongkai/match/figure"
import { isMisplaced } from "@gongkai/match/misplaced"
import type { Guess, Read } from "@gongkai/match/readRow"
import {
  apart,
  columnMissing,
  headsUnknown,
  misaligned,
  noFigures,
  running,
  sideUnknown,
  untied
} from "@gongkai/match/remarks"
import type { Column } from "./columns.ts"
import type { Doubt, Group, Value } from "./Group.ts"
import { beginsRemark, clung, isVague, oneFigure, severalOnLine, vague } from "./oneFigure.ts"
import { columnsOf, leadingFigures, type Run } from "./runs.ts"
import { optionsOf } from "./optionsOf.ts"
import { blankMark, tokens } from "./split.ts"
import { brokenMark } from "./stream.ts"
import { areFull, type Blanks, ofCounts, type Parted, type Totals, type Zeros } from "./ways.ts"

/** The name of what was read in running text, its rows behind their labels and its columns under all their heads. */
export const inText = "running text"

/** A row whose figures may be read in several ways. */
export interface Pending extends Group {
  readonly form: Form
  readonly line: Line
  /** The run of figures as it stands. */
  readonly text: string
  readonly place: Spot
  readonly guess: Guess
  /** The ways to read it if blank cells left nothing behind; left out where that cannot be. */
  readonly short?: Group["options"]
  readonly shortParts?: Group["parts"]
  /** The ways to read it if each cell holds a figure, unless it be the total; none where there are too many. */
  readonly lacking?: Group["options"]
  /** Blank cells may have left nothing behind in its report: then it is read only where its form balances. */
  readonly perhaps?: true
}

/** What the runs of a form, and those of all forms of a report, say of how it was written down. */
export interface Habits {
  /** Whether zeros are printed, and each cell holds a figure. */
  readonly zeros: Zeros
  readonly blanks: Blanks
  readonly totals: Totals
  /** Figures stand between the heads and the first row: then those of each row stand in front of its label. */
  readonly inFront: boolean
  /** Figures stand behind the last row, where nothing else can own them: then those of each row stand behind its label. */
  readonly behind: boolean
  /** Below some labels stand more figures than those of a row: then labels come first, and the figures of their rows after them. */
  readonly piles: boolean
  /** Two labels of a table, one behind the other, have figures of their own each. */
  readonly rowByRow: boolean
}

/** Figures set in columns by spaces, or several on a line below their label: which row they belong to, a run cannot tell. */
const laidOut = /\S {2,}\S/u
const below = /\n[^\n]*\S[^\S\n]+\S/u

/** Reads a row, as its report is written. */
export const readRun = (
  form: Form,
  all: Run,
  { zeros, blanks, totals, inFront, behind, piles, rowByRow }: Habits,
  ways: Parted
): { readonly reads: ReadonlyArray<Read>; readonly pending?: Pending } => {
  const { label, after, run, spot, piled, bare } = all
  const { block, line, columns } = label
  const printed = columnsOf(label)
  const known = printed.filter((column) => column !== "other")
  const cellOf = (column: Line): Cell => show({ form: form.key, row: line.key, column: column.key })
  const guess: Guess =
    piled === "tied" ? { text: apart(line), together: `${form.key}/${line.key}` } : { text: running, together: inText }
  const unreadIn = (own: ReadonlyArray<Line>, text: string, why: Text): ReadonlyArray<Read> =>
    own.map((column) => ({
      cell: cellOf(column),
      entry: { unread: text },
      place: { ...spot, text, note: why.zh },
      why
    }))
  const absent = unreadIn(
    lines(block.columns).filter((column) => !known.includes(column)),
    "",
    columnMissing
  )
  const unread = (text: string, why: Text) => ({ reads: [...absent, ...unreadIn(known, text, why)] })
  if (label.isCrowded === true) return unread(wide(after, run), untied)
  if (columns === undefined) return unread(wide(after, run), headsUnknown)
  if (inFront || !behind) return unread(wide(after, run), sideUnknown)
  const pieces = all.texts.map(tokens).find((each) => each?.length === printed.length) ?? tokens(run)
  // The figures of a column that the form does not have are bound by no sum: beside blank cells they let any row add up.
  const isLoose = printed.includes("other") && pieces?.length !== printed.length
  const pending = {
    form,
    line,
    text: run,
    place: spot,
    guess,
    ...((blanks === "perhaps" || (isLoose && blanks !== "none")) && { perhaps: true as const }),
    ...ofKnown(printed, cellOf, optionsOf(all, ways, { zeros, blanks, totals })),
    ...(isLoose && { uniquely: false })
  }
  // Whose the figures below labels are nobody knows where those of other labels stand so too, or none has its own.
  if ((piles || !rowByRow) && piled !== undefined && piled !== "tied") return unread(run, untied)
  // Where blank cells left nothing behind, so did blank rows.
  if (bare && !areFull(blanks) && piled !== "tied" && piled !== "shared" && line.heading.label !== "")
    return { reads: absent, pending: { ...pending, text: "" } }
  if (piled === "open" || piled === "shared" || (piled === "last" && (areFull(blanks) || piles)))
    return unread(run, untied)
  // Of a number in pieces its beginning is never read.
  if (after.includes(brokenMark)) return unread(wide(after, run), misaligned)
  const mayRemark = (text: string): boolean => columns.includes("remark") && text !== blankMark && !/\p{Nd}/u.test(text)
  const single = (pieces: ReadonlyArray<string>) => ({
    reads: [
      ...absent,
      ...pieces.flatMap((piece, at): ReadonlyArray<Read> => {
        const column = printed[at]
        return column === undefined || column === "other" ? [] : readOne(column, cellOf(column), piece, spot, guess)
      })
    ]
  })
  if (printed.length === 1) {
    // A blank cell and a figure, or a figure that goes on in the next line: which is the row's own, nobody knows.
    const two =
      /^\s*(?:(?:\u2400\s*)+[\d０-９]|[\d０-９,，.．]+\s*\n[\s\u2400]*[\d０-９,，.．]+\s*(?:万?元\s*)?(?:\n|$))/u.exec(
        after
      )
    if (two !== null) return unread(two[0].replaceAll(blankMark, "").trim(), misaligned)
    const one = after.trimStart().startsWith(blankMark) ? blankMark : oneFigure(after)
    if (one === "") return unread("", noFigures)
    if (mayRemark(one)) return unread(one, misaligned)
    if (severalOnLine(after) || beginsRemark(after)) return unread(wide(after, run), misaligned)
    if (isVague(after, one, known[0])) return unread(clung(after, one), vague)
    return single([one])
  }
  // Cells that stand on lines of their own are whole; where a blank one left none, nobody knows which it was.
  if (/^[^\S\n]*\n/u.test(after)) {
    const leading = leadingFigures(after)
    const whole = ownFigures(leading, columns, printed.length)
    // Of fewer cells than heads, the blank one at the end may be that of remarks: then a column before it left nothing.
    if (columns.at(-1) === "remark" && leading.length === printed.length && isBlankBehind(leading))
      return unread(leading.filter((piece) => piece !== blankMark).join(" "), misaligned)
    // Where two figures are on one line, cells do not stand on lines of their own.
    if (whole.length > 1 && whole.some((piece) => /\p{Nd}\s+\p{Nd}/u.test(piece)))
      return unread(whole.join(" "), misaligned)
    // A part of a whole number among counts is the beginning of an amount that goes on in the next line.
    if (whole.some((piece, at) => isOf("count", printed[at]) && decimal.test(piece)))
      return unread(whole.join(" "), misaligned)
    // A stroke may be the sign of a number that goes on in the next line.
    if (whole.some((piece, at) => isOf("change", printed[at]) && /^[-－−]$/u.test(piece)) && goesOn(after, whole))
      return unread(whole.join(" "), misaligned)
    const keys = printed.map((column) => (column === "other" ? undefined : column.key))
    const texts = whole.map((piece) => (piece === blankMark ? "" : piece))
    if (whole.length === printed.length && isMisplaced(texts, keys, sums(block.columns)))
      return unread(texts.join(" ").trim(), misaligned)
    if (whole.length === printed.length && !whole.some(mayRemark)) return single(whole)
    const some =
      blanks === "sure" &&
      whole.length > 0 &&
      whole.length < printed.length &&
      whole.every((each) => tokens(each)?.length === 1) &&
      whole.length === tokens(run)?.length
    if ((line.heading.label !== "" || whole.length > 1) && !some && !isLineBelow(all, printed.length))
      return unread(whole.join(" "), whole.length === 0 ? noFigures : misaligned)
  }
  // Below its heads the one row without a label stands alone; any other may be mistaken for the row above or below it.
  const alone =
    !(below.test(run) || (laidOut.test(run) && blanks !== "sure")) ||
    (line.heading.label === "" && pieces?.length === printed.length) ||
    // A row whose line ended within it is whole where it has a figure for each column and adds up.
    (pending.plainly === true &&
      pending.broken === false &&
      !/^[^\S\n]*\n/u.test(after) &&
      sums(block.columns).length > 0)
  // Amounts and changes run together with counts leave no way to tell them apart.
  if ((isLoose && !areFull(blanks)) || !alone || pieces === undefined || pieces.length === 0 || !ofCounts(all))
    return unread(wide(after, run), run === "" ? noFigures : misaligned)
  return { reads: absent, pending }
}

/** Whether a blank cell ends a row that has others than blank ones. */
const isBlankBehind = (pieces: ReadonlyArray<string>): boolean =>
  pieces.at(-1) === blankMark && pieces.some((piece) => piece !== blankMark)

/** A label of several lines, and on the next its figures, one for each column; nothing else stands up to the label of the next row. */
const isLineBelow = ({ clean, run, texts }: Run, count: number): boolean =>
  clean && !run.includes("\n") && texts.some((text) => tokens(text)?.length === count)

/** Whether there are digits behind the figures of a row. */
const goesOn = (after: string, whole: ReadonlyArray<string>): boolean =>
  /\p{Nd}/u.test(
    after
      .split("\n")
      .filter((each) => each.trim() !== "")
      .slice(whole.length)
      .join("")
  )

/** The figures without a sign for none, or a blank, in the column of remarks, and without a blank behind a row that is full. */
const ownFigures = (
  pieces: ReadonlyArray<string>,
  columns: ReadonlyArray<Column>,
  count: number
): ReadonlyArray<string> => {
  const at = columns.indexOf("remark")
  if (pieces.length === columns.length && at !== -1 && !/\p{Nd}/u.test(pieces[at] ?? "")) return pieces.toSpliced(at, 1)
  const isFull = pieces.every((piece, place) => (piece === blankMark) === place >= count)
  return isFull ? pieces.slice(0, count) : pieces
}

/** The cells of the form among the columns that are printed, and what their options say of them. */
const ofKnown = (
  printed: ReadonlyArray<Line | "other">,
  cellOf: (column: Line) => Cell,
  { options, short, ways, least, parts, shortParts, lacking, ...more }: ReturnType<typeof optionsOf>
): Omit<Group, "options"> & Pick<Pending, "short" | "shortParts" | "lacking" | "options"> => {
  const places = printed.flatMap((column, at) => (column === "other" ? [] : [at]))
  const cells = printed.flatMap((column) => (column === "other" ? [] : [cellOf(column)]))
  const own = (all: Group["options"]): Group["options"] => (places.length === printed.length ? all : among(all, places))
  const against = ({ against: of, most }: Doubt): Doubt => ({
    against: (place, value) => (places.includes(place) ? of(places.indexOf(place), value) : 0),
    most
  })
  return {
    ...more,
    cells,
    options: own(options),
    ...(short && { short: own(short) }),
    ...(places.length === printed.length && {
      ...(lacking && { lacking }),
      ...(parts && { parts }),
      ...(shortParts && { shortParts })
    }),
    ...(ways && { ways: (doubt) => own(ways(against(doubt))) }),
    ...(least && {
      least: (cost) => least((place, value) => (places.includes(place) ? cost(places.indexOf(place), value) : 0))
    })
  }
}

/** Ways to read a row, by the figures at some of its places. */
const among = (all: Group["options"], places: ReadonlyArray<number>): Group["options"] => [
  ...new Map(
    all.map((option) => {
      const values = places.flatMap((place): ReadonlyArray<Value> => {
        const value = option[place]
        return value === undefined ? [] : [value]
      })
      return [values.join(), values] as const
    })
  ).values()
]

const decimal = /^[\d０-９,，]+[.．][\d０-９]*$/u

const isOf = (measure: Measure, column: Line | "other" | undefined): boolean =>
  column !== "other" && (column?.heading.measure ?? "count") === measure

/** One figure by itself, with its unit. */
const readOne = (
  line: Line,
  cell: Cell,
  text: string,
  spot: Spot,
  { text: guessed, together }: Guess
): ReadonlyArray<Read> => {
  const { entry, note } = figure(text === blankMark ? "" : text, line.heading.measure ?? "count", line.heading.label)
  const place = { ...spot, text: text === blankMark ? "" : text, ...(note && { note: note.zh }) }
  return [{ cell, entry, place, guessed, together, ...(isUnread(entry) && note && { why: note }) }]
}

/** A run that is not all digits is quoted up to the next text. */
const wide = (after: string, run: string): string => (/^[\s\d.,，．元万/-]+/u.exec(after)?.[0] ?? run).trim()
