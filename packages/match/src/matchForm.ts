/**
 * Reads a form's numbers out of the tables of its part: rows and columns are found by their headings, in the form's order.
 *
 * A cell is read only when its row and its column are both certain; otherwise it stays unread, with what stood there.
 *
 * @module
 */
import { lines, sums } from "@gongkai/core/Axis"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import { isUnread } from "@gongkai/core/Entry"
import { once } from "@gongkai/core/once"
import { type Arrangement, arrangements, type Wanted } from "./arrangements.ts"
import { underCaptions } from "./captions.ts"
import { columns, type Head } from "./columns.ts"
import type { Block } from "./Document.ts"
import { gathered } from "./fragments.ts"
import { plain } from "./fold.ts"
import { filled, headless } from "./headless.ts"
import type { Message } from "./Message.ts"
import { isHeadLabel } from "./headWords.ts"
import { kept } from "./kept.ts"
import { leftOut } from "./leftOut.ts"
import { figuresApart, labelApart } from "./oneCell.ts"
import { blanked, leftBlank, missing } from "./notPrinted.ts"
import { isWhole, paired } from "./paired.ts"
import { type Kind, tied } from "./piles.ts"
import { type Guess, type Read, readRow } from "./readRow.ts"
import { apart, headUnknown, inOneCell, misprinted, officialOrder, rowLeftOut, unofficial } from "./remarks.ts"
import type { Reading } from "./Reading.ts"
import { isBlank, mend, rows as rowsOf, settle } from "./rows.ts"
import { certain, forms, likeness } from "./similarity.ts"
import { notApplicable, single } from "./single.ts"
import { under } from "./under.ts"
import { headsAmong, isHead, wordsOf } from "./words.ts"

/** What was read of one form. */
export interface Match {
  readonly reads: ReadonlyArray<Read>
  readonly messages: ReadonlyArray<Message>
  /** Heads that were not recognised in full: the name of what was read under each in the official order, and how that is said. */
  readonly assumptions: ReadonlyArray<{ readonly together: string; readonly message: Message }>
  /** How sure this is the right form: the sum of the likenesses of its rows and columns. */
  readonly score: number
}

/** No part of a report has more rows than this; what goes on beyond is not a table of the form. */
const most = 1000

/** Labels with local explanations are long; a text longer than this is prose. */
const longestLabel = 300

/** Likenesses up to this are none, where words are put together. */
const below = 0.79

/** A row of the source paired with a row of the form, and how alike their labels are. */
interface Pair {
  readonly at: number
  readonly reading: Reading
  readonly wanted: Wanted
  readonly likeness: number
}

/** Matches the tables of a part with a form, in the arrangement that gives the most readable cells; an empty match if no row is found. */
export const matchForm = (form: Form, blocks: ReadonlyArray<Block>): Match => {
  const all = rowsOf(blocks).slice(0, most)
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
  const settled = all.map((reading) => labelApart(settle(reading, like), like))
  const heard = memory(arrangement)
  const words = (text: string) => heard(text, () => likeness(forms(text), allWords, below))
  const mended = mend(
    captioned ? settled : gathered(settled, words),
    like,
    isGroup,
    (text) => text !== "" && words(text) === 1
  )
  const headed = headsAmong(mended)
  const whole = captioned || wanted.every((each) => each.forms.length === 0) ? mended : tied(mended, kindOf)
  const readings = captioned ? underCaptions(whole, like) : whole
  const heads = readings.map(isHead)
  const alike = (row: number, line: number): number => {
    const reading = readings[row]
    if (wanted[line]?.forms.length === 0) return unlabelled(reading)
    if (reading === undefined || heads[row] === true) return 0
    return marks(reading.labels.at(-1) ?? "")[line] ?? 0
  }
  const aligned = paired(readings, wanted, alike)
  const alone = single(readings, wanted, aligned)
  const found = alone === undefined ? aligned : aligned.with(alone.row, alone.line)
  if (found.every((line) => line === undefined)) return nothing

  const pairs = readings.flatMap((reading, at): ReadonlyArray<Pair> => {
    const line = found[at]
    const own = wanted[line ?? -1]
    if (line === undefined || own === undefined) return []
    const likeness = at === alone?.row ? 1 : Math.max(locally, alike(at, line))
    return [{ at, reading, wanted: own, likeness }]
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
        row.cells.length === 1 && text !== "" && !isPiece(text) && likeness(forms(text), known) < certain
    )
    .map(({ row, labels: [text = ""] }) => ({ text, place: row.place }))
  return {
    reads: [...matches.flatMap((match) => match.reads), ...(alone === undefined ? [] : notApplicable(alone))],
    messages: [
      ...(alone === undefined ? [] : [alone.message]),
      ...extra,
      ...leftOut(`“${form.title}”表外的文字`, beside),
      ...matches.flatMap((match) => match.messages)
    ],
    assumptions: matches.flatMap((match) => match.assumptions),
    score: matches.reduce((sum, match) => sum + match.score, 0)
  }
}

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
    return found.includes(1) ? found.map((each) => (each === 1 ? 1 : 0)) : found
  }
  return (label) => (label.length > longestLabel ? strange : memory(label, () => work(label)))
})

/** The rows of one block, each under the head that stands nearest above it; a head not recognised in full is said. */
const matchBlock = (
  form: Form,
  block: FormBlock,
  pairs: ReadonlyArray<Pair>,
  readings: ReadonlyArray<Reading>,
  isDoubled: boolean
): Match => {
  const across = lines(block.columns)
  const official: Head = { order: across.map((_, column) => column) }
  const runs: Array<{ readonly head: Head | undefined; readonly own: Array<Pair> }> = []
  let last = -1
  for (const pair of pairs) {
    if (pair.wanted.block === block) {
      const between = readings.slice(Math.max(last + 1, pair.at - 16), pair.at)
      const own = between.length === 0 ? undefined : columns(between, block, pair.reading)
      // Below a head that was recognised, a further one that was not is none.
      const weak = own?.places === undefined && own?.assumed !== undefined && own.assumed.length === own.order.length
      const head = runs.length > 0 && (weak || own?.order.length === 0) ? undefined : own
      // Figures without a label say nothing of what they are: without their head, only a full row of them is taken.
      if (pair.wanted.forms.length === 0 && head === undefined && filled(pair.reading) < across.length) continue
      const run = runs.at(-1)
      if (run === undefined || head !== undefined) runs.push({ head, own: [pair] })
      else run.own.push(pair)
    }
    last = pair.at
  }
  const done = runs.flatMap(({ head, own }, run) => {
    const used = head ?? official
    const all = own.map(({ reading }) => figuresApart(reading, used.order.length, sums(block.columns).length > 0))
    const lines = tooShort(used, across.length, all) ? [] : under(all, used.order, head)
    const columnsAssumed = head === undefined ? official.order : (head.assumed ?? [])
    const assumed = columnsAssumed.length > 0
    const together = `${form.key} ${form.blocks.indexOf(block)} ${run}`
    const rows = own.map((pair, at) => {
      const guess = (column: number) =>
        columnsAssumed.includes(column)
          ? { text: headUnknown(form, block), together }
          : guessOf(form, { ...pair, reading: own })
      const own = all[at] ?? pair.reading
      const reading = head === undefined ? headless(own, block) : own
      const read = readRow({ form, wanted: pair.wanted, across, head: used, guess }, reading, lines[at])
      return { pair, assumed, together, ...read }
    })
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

/** A head of fewer columns than some row below it has figures does not say which of them belong to its columns. */
const tooShort = ({ order }: Head, count: number, below: ReadonlyArray<Reading>): boolean =>
  order.filter((column) => column !== undefined).length < count &&
  below.some((reading) => reading.grid !== true && filled(reading) > order.length)

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

/** How like the one row without a label of part four a row is: figures and nothing else. */
const unlabelled = (reading: Reading | undefined): number => {
  if (reading === undefined || reading.labels.length > 0 || reading.row.cells.length < 2) return 0
  return reading.tail.some((cell) => cell !== "") ? 1 : 0.7
}
