/**
 * Reads a form's numbers out of the tables of its part: rows and columns are found by their headings, in the form's order.
 *
 * A cell is read only when its row and its column are both certain; otherwise it stays unread, with what stood there.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import type { Form } from "@gongkai/core/Form"
import { isUnread } from "@gongkai/core/Entry"
import { once } from "@gongkai/core/once"
import { type Arrangement, arrangements, type Wanted } from "./arrangements.ts"
import { underCaptions } from "./captions.ts"
import type { Block } from "./Document.ts"
import { bareTwice, figuresOf, standsTwice, undoubled } from "./doubled.ts"
import { isFigure } from "./figure.ts"
import { gathered } from "./fragments.ts"
import { plain } from "./fold.ts"
import { isHeadLabel } from "./headWords.ts"
import { kept } from "./kept.ts"
import { leftOut } from "./leftOut.ts"
import { type Match, matchBlock, type Pair } from "./matchBlock.ts"
import { labelApart } from "./oneCell.ts"
import { isWhole, paired } from "./paired.ts"
import { type Kind, tied } from "./piles.ts"
import { rowLeftOut, untied } from "./remarks.ts"
import type { Reading } from "./Reading.ts"
import { bareRows } from "./rests.ts"
import { isBlank, mend, rows as rowsOf, settle } from "./rows.ts"
import { certain, forms, likeness } from "./similarity.ts"
import { notApplicable, single } from "./single.ts"
import { squeezed } from "./squeezed.ts"
import { headsAmong, isHead, wordsOf } from "./words.ts"

/** No part of a report has more rows than this; what goes on beyond is not a table of the form. */
const most = 1000

/** Labels with local explanations are long; a text longer than this is prose. */
const longestLabel = 300

/** Likenesses up to this are none, where words are put together. */
const below = 0.79

/** Matches the tables of a part with a form, in the arrangement that gives the most readable cells; an empty match if no row is found. */
export const matchForm = (form: Form, blocks: ReadonlyArray<Block>): Match => {
  const all = rowsOf(squeezed(form, blocks)).slice(0, most)
  const tried = arrangements(form).map((arrangement) => matchArrangement(form, arrangement, all))
  const [best] = tried.toSorted((one, other) => readable(other) - readable(one) || other.score - one.score)
  return best ?? nothing
}

const nothing: Match = { reads: [], messages: [], assumptions: [], score: 0 }

const readable = ({ reads }: Match): number => reads.filter(({ entry }) => !isUnread(entry)).length

/** Lines of a text are put together anew for each way in which it is seen. */
const memory = once<Arrangement, ReturnType<typeof kept<number>>>(() => kept(4000))

const matchArrangement = (form: Form, arrangement: Arrangement, all: ReadonlyArray<Reading>): Match => {
  const { blocks, wanted, captioned } = arrangement
  const marks = marksOf(wanted)
  const like = (label: string) => Math.max(...marks(label))
  const groups = new Set(wanted.flatMap(({ line }) => line.path.slice(0, -1).map((heading) => plain(heading.label))))
  const isGroup = (label: string) => groups.has(plain(label))
  const groupWords = wanted.flatMap(({ line }) => line.path.slice(0, -1).flatMap(({ label }) => forms(label)))
  const likeGroup = remember((label) => likeness(forms(label), groupWords, below))
  const known = wordsOf(form)
  const allWords = [...new Set([...groupWords, ...known, ...wanted.flatMap((each) => each.forms)])]
  const kindOf = (reading: Reading): Kind => {
    const own = reading.labels.at(-1)
    if (own === undefined) return isBlank(reading) ? "group" : "figures"
    if (headed.has(reading)) return "end"
    if (!isBlank(reading)) return "whole"
    if (like(own) >= certain && like(own) >= likeGroup(own)) return "label"
    if (likeGroup(own) > below) return "group"
    if (own.length > longestLabel || likeness(forms(own), known) >= certain) return "end"
    return reading.labels.length > 1 && reading.labels.some(isHeadLabel) ? "end" : "other"
  }
  const settled = all.map((reading) => labelApart(settle(reading, like, isGroup), like))
  const heard = memory(arrangement)
  const words = (text: string) => heard(text, () => likeness(forms(text), allWords, below))
  const mended = mend(
    captioned ? settled : gathered(settled, words),
    like,
    isGroup,
    (text) => text !== "" && words(text) === 1
  )
  const headed = headsAmong(mended)
  const isBare = wanted.every((each) => each.forms.length === 0)
  const width = Math.max(...blocks.map((block) => lines(block.columns).length))
  const whole = isBare ? bareRows(mended, width) : captioned ? mended : tied(mended, kindOf)
  const readings = captioned ? underCaptions(whole, like) : whole
  const heads = readings.map(isHead)
  const alike = (row: number, line: number): number => {
    const reading = readings[row]
    if (wanted[line]?.forms.length === 0) return unlabelled(reading)
    if (reading === undefined || heads[row] === true) return 0
    return marks(reading.labels.at(-1) ?? "")[line] ?? 0
  }
  const aligned = paired(readings, wanted, alike)
  const sole = undoubled(readings, wanted, aligned, alike)
  const alone = single(readings, wanted, sole.found)
  const found = alone === undefined ? sole.found : sole.found.with(alone.row, alone.line)
  if (found.every((line) => line === undefined)) return nothing

  /** Rows of blank cells before figures without a label, or that other labels share: these may be theirs. */
  const isOrphaned = (at: number): boolean => {
    const reading = readings[at]
    if (reading === undefined || !isBlank(reading)) return false
    if (readings.some((each, row) => found[row] === undefined && mayHoldThoseOf(each, reading))) return true
    const next = readings.findIndex((each, row) => row > at && heads[row] !== true && holdsFigures(each, reading))
    const other = readings[next]
    if (other === undefined) return false
    return other.open?.why === untied || (found[next] === undefined && standsApart(other, reading))
  }
  /** A row of which nobody knows whose figures it has is open. */
  const whose = (at: number, reading: Reading): Reading => {
    if (sole.open.has(at))
      return { ...reading, open: { text: figuresOf(reading), why: isBlank(reading) ? bareTwice : standsTwice } }
    return isOrphaned(at) ? orphaned(reading) : reading
  }
  const pairs = readings.flatMap((reading, at): ReadonlyArray<Pair> => {
    const line = found[at]
    const own = wanted[line ?? -1]
    if (line === undefined || own === undefined) return []
    const likeness = at === alone?.row ? 1 : Math.max(locally, alike(at, line))
    return [{ at, reading: whose(at, reading), wanted: own, likeness }]
  })
  const unpaired = readings.filter((_, row) => found[row] === undefined)
  // Rows that stand twice may have in one table what they lack in the other.
  const isDoubled = unpaired.some((reading) => isWhole(reading) && like(reading.labels.at(-1) ?? "") >= certain)
  const matches = blocks.map((block) => matchBlock(form, block, pairs, readings, isDoubled))
  const extra = unpaired.filter(isWhole).map(rowLeftOut)
  // A piece of a label that stands apart is no text of its own.
  const isPiece = (text: string): boolean => text.length > 1 && known.some((word) => word.includes(plain(text)))
  const beside = unpaired
    .filter(
      ({ row, labels: [text = ""] }) =>
        row.cells.filter((slot) => slot !== null && slot.text !== "").length === 1 &&
        text !== "" &&
        !isPiece(text) &&
        likeness(forms(text), known) < certain
    )
    .map(({ row, labels: [text = ""] }) => ({ text, place: row.place }))
  return {
    reads: [...matches.flatMap((match) => match.reads), ...(alone === undefined ? [] : notApplicable(alone))],
    messages: [
      ...(alone === undefined ? [] : [alone.message]),
      ...extra,
      ...leftOut(`“${form.title}”表外的文字`, beside),
      ...leftOut(
        `“${form.title}”各行旁边的文字`,
        matches.flatMap(({ besides = [] }) => besides)
      ),
      ...matches.flatMap((match) => match.messages)
    ],
    assumptions: matches.flatMap((match) => match.assumptions),
    score: matches.reduce((sum, match) => sum + match.score, 0),
    ...(sole.open.size > 0 && { standsTwice: true as const }),
    ...(matches.some((match) => match.lacksCells) && { lacksCells: true as const })
  }
}

/** A label whose bracket is not closed goes on below, beside its figures. */
const isCut = (label = ""): boolean => /[（(][^）)]*$/u.test(label)

/** Whether a row has no label where another has its own: what it begins with stands where the figures of that row do. */
const standsApart = (row: Reading, { owners, start, labels }: Reading): boolean => {
  const first = row.row.cells.findIndex((slot) => slot !== null && slot.text !== "")
  return row.labels.length === 0 || isCut(labels.at(-1)) || first >= (owners?.[start - 1]?.to ?? start)
}

/** Whether a row has figures, or something illegible where another row has its figures: 13/4, 见附件. */
const holdsFigures = (row: Reading, other: Reading): boolean => {
  if (row.open?.why === untied || row.tail.some((text) => text !== "" && isFigure(text))) return true
  const isIllegible = row.grid === true || row.labels.every((text) => /\d/u.test(text) && !/\p{Script=Han}/u.test(text))
  return row.labels.length > 0 && isIllegible && standsApart(row, other)
}

/**
 * Whether the row stands a second time, with several figures in one of its cells, or as one text with several behind its label: some of
 * them are those of its other columns.
 */
const mayHoldThoseOf = (other: Reading, { labels }: Reading): boolean => {
  const [own, theirs] = [labels.at(-1) ?? "", other.labels.at(-1) ?? ""]
  if (own === "") return false
  const from = other.tail.length === 0 ? theirs.lastIndexOf(own) : -1
  const behind = from === -1 ? [] : figuresIn(theirs.slice(from + own.length))
  if (behind.length > 1 && behind.every(isFigure)) return true
  const figures = other.tail.flatMap(figuresIn)
  const isFull = figures.length > other.tail.filter((text) => text !== "").length
  return plain(theirs) === plain(own) && isFull && figures.every(isFigure)
}

const figuresIn = (text: string): ReadonlyArray<string> => text.match(/\S+/gu) ?? []

const orphaned = (reading: Reading): Reading => ({ ...reading, open: reading.open ?? { text: "", why: untied } })

/** How like a label is that was recognised by its number and place alone. */
const locally = 0.5

/** A label is asked after many times, by every step and every row above and below it. */
const remember = <A>(work: (label: string) => A): ((label: string) => A) => {
  const known = new Map<string, A>()
  return (label) => {
    const found = known.get(label) ?? work(label)
    known.set(label, found)
    return found
  }
}

/** Labels that are remembered for each form: those of reports are the same ones over and over. */
const remembered = 2000

/** How alike a label is to each row that is looked for; asked after many times, by every step, and again in the next report. */
const marksOf = once((wanted: ReadonlyArray<Wanted>): ((label: string) => ReadonlyArray<number>) => {
  const memory = kept<ReadonlyArray<number>>(remembered)
  const strange = wanted.map(() => 0)
  const work = (label: string): ReadonlyArray<number> => {
    const own = forms(label)
    const found = wanted.map((each) => likeness(own, each.forms))
    // The label of one row as the form has it is not that of another misprinted.
    if (found.includes(1)) return found.map((each) => (each === 1 ? 1 : 0))
    return isSharedEnd(own, wanted) ? strange : found
  }
  return (label) => (label.length > longestLabel ? strange : memory(label, () => work(label)))
})

/** Whether a label is no more than what those of several rows end with: 信息公开申请数量 tells neither of its two rows. */
const isSharedEnd = (own: ReadonlyArray<string>, wanted: ReadonlyArray<Wanted>): boolean =>
  own.some((form) => wanted.filter((each) => each.forms.some((label) => label.endsWith(form))).length > 1)

/** How like the one row without a label of part four a row is: figures and nothing else. */
const unlabelled = (reading: Reading | undefined): number => {
  if (reading === undefined || reading.labels.length > 0 || reading.row.cells.length < 2) return 0
  return reading.tail.some((cell) => cell !== "") ? 1 : 0.7
}
