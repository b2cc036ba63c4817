/**
 * Says of each number in a report's prose what it was taken for, and whether the tables bear it out.
 *
 * Dates, ordinals and document numbers count nothing and are not among them.
 *
 * @module
 */
import { type Draft, narrative } from "../../report/Draft.ts"
import { type Edition, labelOf } from "../../form/Edition.ts"
import type { Lookup } from "../../form/Equation.ts"
import type { Verdict } from "../Finding.ts"
import type { Cell } from "../../form/Cell.ts"
import { once } from "../../once.ts"
import { simplify } from "../../simplified.ts"
import { shown, texts } from "../../report/Plain.ts"
import type { Figure } from "./figures.ts"
import { resting, sentencesOf } from "./kept.ts"
import { isMarked, opensLines } from "./lines.ts"
import { readParagraph } from "./read.ts"
import type { Aside, Reading } from "./Reading.ts"
import { type Reference, referencesIn, within } from "./references.ts"
import { quote, type Sentence } from "./sentences.ts"
import { type Term, terms } from "./terms.ts"

/** What a number in the text is: a verdict of the tables, or nothing that they have. */
export type Standing = Verdict | "not in the tables"

export interface Claim {
  /** The part, and the place of the block in it. */
  readonly part: string
  readonly block: number
  readonly sentence: Sentence
  readonly figure: Figure
  readonly standing: Standing
  /** Of how many names the number is, 1 where nothing says 各. */
  readonly times: number
  /** Why it is not in the tables, where it is not. */
  readonly aside?: Aside
  /** The sum it agrees with, or the first it could mean; without cells where it means none. */
  readonly term: Term
  readonly terms: ReadonlyArray<Term>
  /** Those among them that it agrees with. */
  readonly right: ReadonlyArray<Term>
}

const sum = (cells: ReadonlyArray<Cell>, at: Lookup): number | undefined =>
  cells.reduce<number | undefined>((total, cell) => {
    const number = at(cell)
    return total === undefined || number === undefined ? undefined : total + number
  }, 0)

/** What the cells of a term that are known come to. */
export const knownOf = ({ cells }: Term, at: Lookup): number =>
  cells.reduce((total, cell) => total + (at(cell) ?? 0), 0)

export const comesTo = ({ cells }: Term, at: Lookup): number | undefined => sum(cells, at)

/** A sentence of a part in prose, with the place of its block, and the references to cells that it shows numbers of. */
export interface Stand {
  readonly part: string
  readonly block: number
  readonly sentence: Sentence
  readonly references: ReadonlyArray<Reference>
}

/** A paragraph, or an item or cell of a list or table, as its sentences; `heading` is the short line above it. */
export interface Passage {
  readonly part: string
  readonly block: number
  readonly stands: ReadonlyArray<Stand>
  readonly heading: ReadonlyArray<Sentence>
}

/** A line so short, and without a number, may be a heading: （二）依申请公开情况. */
const longestHeading = 30

const nothingSaid: Pick<Sentence, "text"> = { text: "" }

const isHeading = (text: string): boolean => text.length <= longestHeading && !/[。；]|\d[^、.．）)\d]/u.test(text)

const passages = (edition: Edition, draft: Draft): ReadonlyArray<Passage> => {
  const show = shown(edition, draft)
  return edition.sections.flatMap((section) => {
    const part = section.key
    if (section.kind === "form") return []
    let heading: ReadonlyArray<Sentence> = []
    // 办结件中： leads to （一）予以公开23件 and further lines, each of which goes on with what it speaks of.
    let leading: ReadonlyArray<Sentence> = []
    return (narrative(draft, section) ?? []).flatMap((each, block) =>
      texts(each, show).map((text): Passage => {
        const all = each.type === "paragraph" ? referencesIn(each.text, show) : []
        let from = 0
        const stands = sentencesOf(each, text).map((sentence): Stand => {
          from = text.indexOf(sentence.original, from)
          const references = all.length === 0 ? all : within(all, sentence, from)
          from += sentence.original.length
          return { part, block, sentence, references }
        })
        const isItem = each.type === "list" || isMarked(text)
        const passage = { part, block, stands, heading: heading.length === 0 && isItem ? leading : heading }
        const own = stands.map(({ sentence }) => sentence)
        heading = isHeading(text) ? own : []
        leading = opensLines(own.at(-1) ?? nothingSaid) ? own : isItem ? leading : []
        return passage
      })
    )
  })
}

const known = once((draft: Draft) => once((edition: Edition) => passages(edition, draft)))

/** The paragraphs of the parts in prose; of lists and tables their items and cells. Worked out once for a draft. */
const passagesOf = (edition: Edition, draft: Draft): ReadonlyArray<Passage> => known(draft)(edition)

/** The sentences of the parts in prose; of lists and tables those of their items and cells. */
export const proseOf = (edition: Edition, draft: Draft): ReadonlyArray<Stand> =>
  passagesOf(edition, draft).flatMap(({ stands }) => stands)

/** The clause around a number, from the last pause but one to the next. */
export const around = (sentence: Sentence, { from, to }: { readonly from: number; readonly to: number }): string => {
  const before = sentence.text.slice(0, from).replaceAll(/（[^（）]{0,60}）/gu, (aside) => "＊".repeat(aside.length))
  const start = Math.max(0, ...["，", "；", "。", "：", "、", "（"].map((mark) => before.lastIndexOf(mark) + 1))
  const end = sentence.text.slice(to).search(/[，；。、（）]/u)
  return quote(sentence, start, end === -1 ? sentence.text.length : to + end)
}

/** The clause with the number of a claim, as written. */
export const quoteOf = ({ sentence, figure }: Pick<Claim, "sentence" | "figure">): string => around(sentence, figure)

const nothing: Term = { name: "", cells: [] }
const none: ReadonlyArray<Term> = []

const isMet = (sum: number | undefined, { figure, within, together, times = 1 }: Reading): boolean =>
  sum !== undefined &&
  (sum === figure.value * times || together?.includes(sum) === true || Math.abs(sum - figure.value * times) < within)

/**
 * Whether a number may still be a sum of which cells are blank: its known cells come to no more. Cells that the text never speaks of (`silent`)
 * leave nothing open: 收到17件 is not 16 and an unnamed one carried in.
 */
const isOpen = (term: Term, { figure, within }: Reading, at: Lookup, silent: ReadonlyArray<Cell>): boolean =>
  term.cells.some((cell) => at(cell) === undefined && !silent.includes(cell)) &&
  knownOf(term, at) <= figure.value + within

const standingOf = (
  reading: Reading,
  terms: ReadonlyArray<Term>,
  agrees: boolean,
  at: Lookup,
  silent: ReadonlyArray<Cell>
): Standing =>
  agrees
    ? "agrees"
    : reading.elsewhere
      ? "other scope"
      : reading.weak || terms.length === 0
        ? "not in the tables"
        : terms.some((term) => isOpen(term, reading, at, silent))
          ? "unchecked"
          : "contradicts"

const readings = resting<ReadonlyArray<Reading>>()

/** Every number of the prose that counts something, and every denial as the number 0, each with exactly one standing. */
export const claims = (edition: Edition, draft: Draft, at: Lookup): ReadonlyArray<Claim> => {
  const whose = { agency: simplify(draft.agency.name), year: draft.year }
  const each = passagesOf(edition, draft).flatMap((passage) => {
    const { stands, heading } = passage
    const all = stands.map(({ sentence }) => sentence)
    const [first] = all
    if (first === undefined) return []
    const on = [edition, whose.agency, whose.year, ...all, ...heading]
    const read = readings(first, on, () => readParagraph(edition, whose, all, heading))
    return read.length === 0 ? [] : [{ ...passage, read }]
  })
  const carried = terms(edition).carriedIn.cells
  const isCarried = ({ cells }: Term): boolean => cells.length === 1 && cells[0] === carried[0]
  const isSpokenOf = each.some(({ read }) => read.some((one) => one.terms.some(isCarried)))
  const silent = isSpokenOf ? [] : carried
  return each.flatMap(({ part, block, stands, read }) => {
    const referencesOf = new Map(stands.map((stand) => [stand.sentence, stand.references]))
    let isOwn = false
    return read.flatMap((said): ReadonlyArray<Claim> => {
      if (said.unsure === "hangs" && !isOwn) return []
      const goesOn = said.unsure === "follows" || said.unsure === "hangs"
      const reading = goesOn && isOwn ? { ...said, elsewhere: false } : said
      const { figure, sentence, aside } = reading
      const references = referencesOf.get(sentence) ?? []
      const referred = references.find(({ from, to }) => from < figure.to && figure.from < to)
      // A number that a reference shows is the cell's own, whatever the words around it seem to speak of.
      const open =
        referred === undefined || figure.unit === "%"
          ? reading.terms
          : [{ name: labelOf(edition, referred.cell), cells: [referred.cell] }]
      const right = open.length === 0 ? none : open.filter((term) => isMet(comesTo(term, at), reading))
      if (said.unsure === "leads") isOwn = right.length > 0 && figure.value > 0
      const standing = standingOf(reading, open, right.length > 0, at, silent)
      return [
        {
          part,
          block,
          sentence,
          figure,
          standing,
          times: reading.times ?? 1,
          ...(aside !== undefined && { aside }),
          term: right[0] ?? open[0] ?? nothing,
          terms: open,
          right
        }
      ]
    })
  })
}
