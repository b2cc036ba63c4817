/**
 * Reads the rows of one block of a form that were found: each under the head that stands nearest above it.
 *
 * Where no head was recognised, the official order of columns is assumed only as long as the sums of each row may speak against it.
 *
 * @module
 */
import { lines, sums } from "@gongkai/core/Axis"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import type { Wanted } from "./arrangements.ts"
import { lastColumn, remarks, serials, wordsBeside, wordsOfHeads } from "./beside.ts"
import { columns, type Head } from "./columns.ts"
import { disordered } from "./disordered.ts"
import type { Message, Quoted } from "./Message.ts"
import { runIntoBlank, isRunTogether, misplaced, movedLeft, overhanging } from "./misplaced.ts"
import { blanked, leftBlank, missing } from "./notPrinted.ts"
import { figuresOf } from "./doubled.ts"
import { isHeadLabel } from "./headWords.ts"
import { figuresApart, lonely } from "./oneCell.ts"
import { type Guess, type Read, readRow } from "./readRow.ts"
import type { Reading } from "./Reading.ts"
import {
  apart,
  headMissing,
  headUnknown,
  inOneCell,
  misaligned,
  misprinted,
  officialOrder,
  unofficial,
  untied
} from "./remarks.ts"
import { texts } from "./rows.ts"
import { type Found, under } from "./under.ts"

/** What was read of one form. */
export interface Match {
  readonly reads: ReadonlyArray<Read>
  readonly messages: ReadonlyArray<Message>
  /** Heads that were not recognised in full: the name of what was read under each in the official order, and how that is said. */
  readonly assumptions: ReadonlyArray<{ readonly together: string; readonly message: Message }>
  /** How sure this is the right form: the sum of the likenesses of its rows and columns. */
  readonly score: number
  /** Rows stand in two tables with different figures: no other way of reading may choose between them. */
  readonly standsTwice?: true
  /** Most rows of a table lack a cell, by their own sums: no other way of reading knows which. */
  readonly lacksCells?: true
  /** Words in rows that were read and in their heads, under no column of the form. */
  readonly besides?: ReadonlyArray<Quoted>
}

/** A row of the source paired with a row of the form, and how alike their labels are. */
export interface Pair {
  readonly at: number
  readonly reading: Reading
  readonly wanted: Wanted
  readonly likeness: number
}

/** The rows of one block, each under the head that stands nearest above it; a head not recognised in full is said. */
export const matchBlock = (
  form: Form,
  block: FormBlock,
  pairs: ReadonlyArray<Pair>,
  readings: ReadonlyArray<Reading>,
  isDoubled: boolean
): Match => {
  const across = lines(block.columns)
  const official: Head = { order: across.map((_, column) => column) }
  const runs: Array<{ readonly head: Head | undefined; readonly own: Array<Pair>; readonly isRemarked: boolean }> = []
  const isLonely = across.length > 1 ? lonely(readings) : () => false
  let last = -1
  for (const pair of pairs) {
    if (pair.wanted.block === block) {
      const between = readings.slice(Math.max(last + 1, pair.at - 16), pair.at)
      const above = between.length === 0 ? undefined : headOf(between, block, pair.reading)
      // Below a head that was recognised, a further one that was not is none.
      const weak =
        above?.places === undefined && above?.assumed !== undefined && above.assumed.length === above.order.length
      const head = runs.length > 0 && (weak || above?.order.length === 0) ? undefined : above
      // Figures without a label say nothing of what they are: without their head, only a full row of them is taken.
      if (pair.wanted.forms.length === 0 && head === undefined && filled(pair.reading) < across.length) continue
      const run = runs.at(-1)
      const isAnew = run === undefined || head !== undefined
      const isRemarked = isAnew ? !head?.order.includes(undefined) && names(between, remarks) : run.isRemarked
      const isOne = isNumbered(pair, between)
      const isMore = head?.order.includes(undefined) === true || names(between, remarks)
      const behind = isOne && !isMore ? behindNumber(pair.reading, across.length) : undefined
      const isOpen =
        (isOne && behind === undefined) || isLonely(pair.reading) || (isRemarked && endsInSign(pair.reading))
      const own = isOpen
        ? { ...pair, reading: withoutPlace(pair.reading) }
        : { ...pair, reading: behind ?? pair.reading }
      if (isAnew) runs.push({ head, own: [own], isRemarked })
      else run.own.push(own)
    }
    last = pair.at
  }
  const besideHeads: Array<Quoted> = []
  const done = runs.flatMap(({ head, own }, run) => {
    const used = head ?? official
    const all = own.map(({ reading }) => figuresApart(reading, used.order.length, sums(block.columns).length > 0))
    const keys = used.order.map((column) => (column === undefined ? undefined : across[column]?.key))
    const between = readings.slice(own[0]?.at ?? 0, (own.at(-1)?.at ?? 0) + 1)
    const found = tooShort(used, across.length, all) ? [] : under(all, used.order, head, between)
    // Where cells stand one behind the other any blank may be out of its place; in a grid or between bars only where the sums say so.
    const texts = found.map((line, at) => (all[at]?.grid === false ? line?.map(({ text }) => text) : undefined))
    const kept = found.map((line, at) => (all[at]?.grid === false ? undefined : line?.map(({ text }) => text)))
    const isMoved = movedLeft(kept, keys, sums(block.columns))
    const isOff = misplaced(texts, keys, sums(block.columns)).map((each, at) => each || isMoved[at] === true)
    const isJoined = (line: ReadonlyArray<Found> | undefined): boolean =>
      isRunTogether(
        (line ?? []).map(({ text }) => text),
        keys,
        sums(block.columns)
      )
    const isIntoBlank = runIntoBlank(
      found.map((line) => line?.map(({ text }) => text)),
      keys,
      sums(block.columns)
    )
    const isOver = overhanging(all, found)
    const lines = found.map((line, at) =>
      isOff[at] === true ||
      (all[at]?.grid !== true && isJoined(line)) ||
      (all[at]?.row.place.sheet === undefined && isIntoBlank[at] === true) ||
      (line?.[0]?.text === "" && isOver[at] === true)
        ? undefined
        : line
    )
    const lacksCells = isMoved.filter(Boolean).length * 2 > isMoved.length
    const columnsAssumed = head === undefined ? official.order : (head.assumed ?? [])
    const assumed = columnsAssumed.length > 0
    const above = readings.slice(Math.max(0, (own[0]?.at ?? 0) - 16), own[0]?.at ?? 0)
    const isOtherwise = assumed && disordered(wordsOf(above), block.columns)
    const together = `${form.key} ${form.blocks.indexOf(block)} ${run}`
    const rows = own.map((pair, at) => {
      const guess = (column: number): Guess | undefined => {
        const ofRow = guessOf(form, { ...pair, reading: own })
        if (!columnsAssumed.includes(column)) return ofRow
        return { text: headUnknown(form, block), together, ...(ofRow === undefined && { isOfColumns: true }) }
      }
      const own = all[at] ?? pair.reading
      const headed = head === undefined ? headless(own, block) : totalless(own, head, block)
      const reading = isOtherwise
        ? { ...headed, open: headed.open ?? { text: figuresOf(own), why: headMissing } }
        : headed
      const read = readRow({ form, wanted: pair.wanted, across, head: used, guess }, reading, lines[at])
      return { pair, reading, assumed, together, lacksCells, besides: wordsBeside(reading, lines[at]), ...read }
    })
    const heads = above.slice(above.findLastIndex(({ row }) => pairs.some(({ reading }) => reading.row === row)) + 1)
    besideHeads.push(...wordsOfHeads(heads, lastColumn(rows.map(({ reading }, at) => [reading, lines[at]] as const))))
    const gone = isDoubled
      ? []
      : missing(
          block,
          head,
          rows.map(({ reads }) => reads)
        )
    return gone.length === 0
      ? rows
      : rows.map((row, at) => ({
          ...row,
          reads: blanked(row.reads, gone, `${together} blank`),
          messages: [...(at === 0 ? [leftBlank(form, block, gone, row.pair.reading.row.place)] : []), ...row.messages]
        }))
  })
  const unknown = done.filter(({ assumed, together }, at) => assumed && done[at - 1]?.together !== together)
  return {
    reads: done.flatMap((row) => row.reads),
    messages: [
      ...done.flatMap(({ pair: { reading, likeness: alike, wanted } }) =>
        reading.grid === true && alike < 1 && wanted.forms.length > 0 ? [unofficial(reading, wanted.line)] : []
      ),
      ...done.flatMap((row) => row.messages)
    ],
    besides: [...besideHeads, ...done.flatMap((row) => row.besides)],
    ...(done.some((row) => row.lacksCells) && { lacksCells: true as const }),
    assumptions: unknown.map(({ pair, together }) => ({
      together,
      message: officialOrder(form, block, pair.reading.row.place)
    })),
    score: done.reduce(
      (sum, { pair }) => sum + pair.likeness,
      done.length > 0 && unknown.length === 0 ? across.length : 0
    )
  }
}

/** The head right above a row. What stands above another row is the head of that one, where further heads stand between the two. */
const headOf = (above: ReadonlyArray<Reading>, block: FormBlock, below: Reading): Head | undefined => {
  const last = above.findLastIndex(({ labels, tail }) => labels.length > 0 && tail.some((text) => /\d/u.test(text)))
  const rest = above.slice(last + 1)
  const isHeaded = last !== -1 && rest.some(({ row }) => texts(row).some((text) => text !== "" && isHeadLabel(text)))
  return isHeaded ? (columns(rest, block, below) ?? { order: [] }) : columns(above, block, below)
}

const wordsOf = (above: ReadonlyArray<Reading>): string =>
  above.flatMap(({ labels, tail }) => [...labels, ...tail]).join("")

/** In a text, a head without any of the form's totals may be one line of several: nothing tells whether its figures are those below it. */
const totalless = (reading: Reading, { order }: Head, { columns: across }: FormBlock): Reading => {
  const totals = sums(across).map(({ total }) => lines(across).findIndex(({ key }) => key === total.key))
  if (reading.grid === true || totals.length === 0 || totals.some((total) => order.includes(total))) return reading
  return { ...reading, open: reading.open ?? { text: figuresOf(reading), why: headMissing } }
}

/** In a text, whether figures without a label stand below a head 序号: then the first of them may be the number of their row. */
const isNumbered = ({ wanted, reading }: Pair, above: ReadonlyArray<Reading>): boolean =>
  wanted.forms.length === 0 && reading.grid !== true && names(above, serials)

/** The figures behind the number of the only row: that is a 1, in front of one figure for each column and nothing else. */
const behindNumber = (reading: Reading, count: number): Reading | undefined => {
  const own = reading.tail.slice(0, reading.tail.findLastIndex((text) => text !== "") + 1)
  if (own.length !== count + 1 || !/^\s*1?\s*$/u.test(own[0] ?? "") || own.includes("", 1)) return undefined
  const cells = reading.row.cells.with(reading.start, null)
  return { ...reading, row: { ...reading.row, cells }, start: reading.start + 1, tail: reading.tail.slice(1) }
}

const names = (above: ReadonlyArray<Reading>, head: RegExp): boolean =>
  above.some(({ row }) => texts(row).some((text) => head.test(text)))

/** In a text, a sign for none at the end of a row may stand in a column of remarks whose place is not known. */
const endsInSign = ({ grid, tail }: Reading): boolean => {
  const last = tail.findLast((text) => text !== "") ?? ""
  return grid !== true && last !== "" && !/\p{Nd}/u.test(last)
}

const withoutPlace = (reading: Reading): Reading => ({
  ...reading,
  open: reading.open ?? { text: figuresOf(reading), why: misaligned }
})

/** A head of fewer columns than some row below it has figures does not say which of them belong to its columns. */
const tooShort = ({ order }: Head, count: number, below: ReadonlyArray<Reading>): boolean =>
  order.filter((column) => column !== undefined).length < count &&
  below.some((reading) => reading.grid !== true && filled(reading) > order.length)

/**
 * Without a head the official order of columns is assumed only where the sum of each row may speak against it. Of one figure beside a
 * label no more needs to be said, but of one below it.
 */
const headless = (reading: Reading, { columns: across }: FormBlock): Reading => {
  const one = lines(across).length === 1
  // A blank cell and a figure behind it: that may be a column of its own, of remarks for one.
  const [first = null, ...others] = reading.row.cells.slice(reading.start)
  const behindBlank = one && first?.text === "" && others.some((slot) => slot !== null && slot.text !== "")
  // Which of the form's columns a narrower table has, only a head could say.
  const narrower = reading.grid === true && reading.row.cells.length - reading.start < lines(across).length
  if (!narrower && !behindBlank && (one ? reading.below !== true : sums(across).length > 0 && reading.below !== true))
    return reading
  return {
    ...reading,
    open: reading.open ?? { text: figuresOf(reading), why: one && !behindBlank ? untied : headMissing }
  }
}

/** Why the figures of a row may belong to another row: its label differs from the form's, or is not beside them. */
const guessOf = (form: Form, { reading, likeness, wanted }: Pair): Guess | undefined => {
  const text =
    likeness < 0.8
      ? misprinted(reading, wanted.line)
      : reading.below === true
        ? apart(wanted.line)
        : reading.run === true
          ? inOneCell(wanted.line)
          : undefined
  return text && { text, together: `${form.key}/${wanted.line.key}` }
}

const filled = ({ tail }: Reading): number => tail.filter((text) => text !== "").length
