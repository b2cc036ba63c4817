/**
 * Reads all forms of an edition out of a document, by tables where there are any and by running text where there are none.
 *
 * What is left open is put to the equations of the edition, and to last year's report where it is given.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, forms, slots } from "@gongkai/core/Edition"
import { isUnread } from "@gongkai/core/Entry"
import { once } from "@gongkai/core/once"
import type { Equation } from "@gongkai/core/Equation"
import type { Form } from "@gongkai/core/Form"
import { rules } from "@gongkai/core/Matrix"
import type { Block, Document } from "@gongkai/match/Document"
import { plain } from "@gongkai/match/fold"
import { leftOut } from "@gongkai/match/leftOut"
import type { Match } from "@gongkai/match/matchBlock"
import { matchForm } from "@gongkai/match/matchForm"
import type { Message } from "@gongkai/match/Message"
import type { Read } from "@gongkai/match/readRow"
import { cutApart, mixed, readByOrder, tornRow, turnedUpright } from "@gongkai/match/remarks"
import { upright } from "@gongkai/match/sideways"
import { wordsOf } from "@gongkai/match/words"
import { matchInOrder } from "../stream/inOrder.ts"
import { matchStream, type Running, type StreamMatch } from "../stream/matchStream.ts"
import type { Habits, Pending } from "../stream/readRun.ts"
import { areFull } from "../stream/ways.ts"
import { ofOtherYears } from "../outline/annex.ts"
import { identify } from "../outline/identify.ts"
import type { Outline } from "../outline/outline.ts"
import { withoutOtherYears } from "../outline/yearsBeside.ts"
import type { Forms } from "../settle/Forms.ts"
import { withStrayPoints } from "./strayPoints.ts"

/** Below this share of its cells, a form was not really found. */
const enough = 0.7

interface Found {
  readonly match: Match
  readonly pending: ReadonlyArray<Pending>
}

const share = ({ reads }: Match, form: Form): number =>
  reads.filter(({ entry }) => !isUnread(entry)).length / Math.max(1, cellsOf(form))

const cellsOf = ({ blocks }: Form): number =>
  blocks.reduce((sum, { rows, columns }) => sum + leaves(rows) * leaves(columns), 0)

const leaves = (axis: Form["blocks"][number]["rows"]): number =>
  axis.reduce((sum, { of }) => sum + (of === undefined ? 1 : leaves(of)), 0)

/** Where a form is sought: in its part, near where its labels are, in the whole document. */
interface Where {
  readonly part: ReadonlyArray<Block> | undefined
  readonly near: ReadonlyArray<Block> | undefined
  readonly all: ReadonlyArray<Block>
}

interface Searched {
  readonly match: Match
  readonly running?: Running
  readonly ordered?: ReadonlyArray<Read>
}

/** The same with tables upright that lie on their side, and a message for one that was read so. */
const searchUpright = (form: Form, given: Where, ...rest: Rest): Searched => {
  const all = upright(form, given.all)
  if (all === given.all) return search(form, given, ...rest)
  const stood = (blocks: ReadonlyArray<Block> | undefined) => blocks && upright(form, blocks)
  const found = search(form, { part: stood(given.part), near: stood(given.near), all }, ...rest)
  const table = all.find((block, at) => block !== given.all[at])
  const place = table?._tag === "Rectangle" ? table.rows[0]?.place : undefined
  const { messages } = found.match
  return { ...found, match: { ...found.match, messages: [turnedUpright(form, place ?? {}), ...messages] } }
}

type Rest = [laidOut: true | undefined, behind: ReadonlySet<Block>, equations: ReadonlyArray<Equation>]

/** Tables in the part, or near where its labels are; if they do not yield the form, tables anywhere; if those do not either, running text. */
const search = (
  form: Form,
  { part, near, all }: Where,
  laidOut: true | undefined,
  behind: ReadonlySet<Block>,
  equations: ReadonlyArray<Equation>
): Searched => {
  const first = part ?? near
  const within = first === undefined ? undefined : matchForm(form, first)
  if (within !== undefined && share(within, form) >= enough)
    return { match: within, ...inOrder(form, first, within, equations) }
  // A table behind a report that has its own is an annex.
  const own = part !== undefined && within?.reads.some(({ entry }) => !isUnread(entry)) === true
  const anywhere = matchForm(form, own ? all.filter((block) => !behind.has(block)) : all)
  const match = within === undefined || share(anywhere, form) > share(within, form) ? anywhere : within
  // Two tables that contradict each other settle nothing, in whatever order; nor does one that lost cells.
  if (match.standsTwice || match.lacksCells) return { match }
  const ordered = inOrder(form, first, match, equations)
  if (share(match, form) >= enough) return { match, ...ordered }
  return { match, running: matchStream(form, part ?? all, laidOut), ...ordered }
}

const isSure = ({ entry, guessed }: Read): boolean => !isUnread(entry) && guessed === undefined

/** What the order of figures tells of a table whose labels do not tell all of it, as long as it agrees with all that these tell for sure. */
const inOrder = (
  form: Form,
  blocks: ReadonlyArray<Block> | undefined,
  { reads }: Match,
  equations: ReadonlyArray<Equation>
): { readonly ordered?: ReadonlyArray<Read> } => {
  const sure = new Map(reads.filter(isSure).map((read) => [read.cell, read] as const))
  const ordered =
    blocks === undefined || sure.size === cellsOf(form) ? undefined : matchInOrder(form, blocks, equations)
  if (ordered === undefined) return {}
  const isDisputed = ordered.some(({ cell, entry }) => !isUnread(entry) && entry !== (sure.get(cell)?.entry ?? entry))
  return isDisputed ? {} : { ordered: ordered.map((read) => sure.get(read.cell) ?? read) }
}

/** What was read by order, without the figures of which a full row behind its own label says otherwise. */
const undisputed = (ordered: ReadonlyArray<Read>, pending: ReadonlyArray<Pending>): ReadonlyArray<Read> => {
  const plain = new Map(
    pending.flatMap(({ cells, options: [only], plainly }) =>
      plainly === true && only !== undefined ? cells.map((cell, at) => [cell, only[at]] as const) : []
    )
  )
  return ordered.map((read): Read => {
    const other = plain.get(read.cell)
    const agrees = typeof other !== "number" || typeof read.entry !== "number" || other === read.entry
    if (agrees) return read
    const { text } = read.place
    return { ...read, entry: { unread: text }, place: { ...read.place, note: mixed.zh }, why: mixed }
  })
}

const better = (form: Form, part: ReadonlyArray<Block> | undefined, match: Match, running: StreamMatch): Found =>
  offered(running) > offered({ reads: match.reads, pending: [] })
    ? {
        match: {
          reads: withoutCut(running.reads, match),
          messages: beside(form, part),
          assumptions: running.assumptions,
          score: running.found
        },
        pending: running.pending.filter(({ cells }) => !cells.some((cell) => cutCells(match).has(cell)))
      }
    : // Though nothing can be read, its labels tell the edition.
      { match: { ...match, score: Math.max(match.score, running.found) }, pending: [] }

/** The cells of rows that were torn, or from which pieces stand further down, as the tables show and running text no longer does. */
const cutCells = once(
  ({ reads }: Match): ReadonlyMap<Cell, Read> =>
    new Map(reads.filter(({ why }) => why === cutApart || why === tornRow).map((read) => [read.cell, read] as const))
)

const withoutCut = (reads: ReadonlyArray<Read>, match: Match): ReadonlyArray<Read> => {
  const cut = cutCells(match)
  return [...reads.filter(({ cell }) => !cut.has(cell)), ...cut.values()]
}

/** What was read by the order of figures alone, and how that is said. */
const inItsOrder = (
  form: Form,
  part: ReadonlyArray<Block> | undefined,
  reads: ReadonlyArray<Read>,
  score: number
): Match => ({
  reads,
  messages: [readByOrder(form.title, reads[0]?.place), ...beside(form, part)],
  assumptions: [],
  score
})

/** Lines of a remark have these signs, and labels and figures have not. */
const sentence = /[：:。；]/u
const longest = 60
const leastWord = 4

/** What is quoted of the text beside a table that was read as running text: lines in which no label of the form stands. */
const beside = (form: Form, part: ReadonlyArray<Block> = []): ReadonlyArray<Message> => {
  const words = wordsOf(form).map(plain)
  const isRemark = (text: string): boolean => {
    const own = plain(text)
    const isOfForm = words.some((word) => word.includes(own) || (word.length >= leastWord && own.includes(word)))
    return text.length <= longest && sentence.test(text) && !isOfForm
  }
  const all = part.flatMap((block) => (block._tag === "Paragraph" && isRemark(block.text) ? [block] : []))
  return leftOut(`“${form.title}”表外的文字`, all)
}

/** How many cells are read, or could be once the equations have spoken. */
const offered = ({ reads, pending }: Pick<StreamMatch, "reads" | "pending">): number =>
  reads.filter(({ entry }) => !isUnread(entry)).length +
  pending.reduce(
    (sum, { cells, options, ways, short = [], lacking = [] }) =>
      sum + ([options, short, lacking].some(({ length }) => length > 0) || ways !== undefined ? cells.length : 0),
    0
  )

/** Reads the tables of an edition out of the blocks of a document. */
export const readForms = (
  edition: Edition,
  found: Outline,
  { blocks: all, laidOut }: Pick<Document, "blocks" | "laidOut">
): Forms => {
  const last = edition.sections.at(-1)
  const behind = new Set(last?.kind === "form" ? [] : ((last && found.parts.get(last)) ?? []))
  const front = found.front.filter((block) => block._tag === "Paragraph")
  const { year } = identify(front)
  const other = ofOtherYears([...behind], year)
  const { clear, messages: years } = withoutOtherYears(year)
  const own = clear(other.size === 0 ? all : all.filter((block) => !other.has(block)))
  const annex = new Set(clear([...behind]))
  const partOf = (of: Outline["parts"], form: Form) => {
    const blocks = of.get(form)
    return blocks && clear(blocks)
  }
  const equations = rules(edition).flatMap((rule) => rule.equations)
  const searched = forms(edition).map((form) => ({
    form,
    ...searchUpright(
      form,
      { part: partOf(found.parts, form), near: partOf(found.near, form), all: own },
      laidOut,
      annex,
      equations
    )
  }))
  const each = searched.flatMap(({ running }) => running?.habits ?? [])
  // How figures are written down is a habit of the whole report.
  const habits: Habits = {
    zeros: (["begin", "within"] as const).find((known) => each.some(({ zeros }) => zeros === known)) ?? "none",
    blanks: blanksOf(each.map(({ blanks }) => blanks)),
    totals: {
      printed: each.reduce((sum, { totals }) => sum + totals.printed, 0),
      lacking: each.reduce((sum, { totals }) => sum + totals.lacking, 0),
      whole: each.reduce((sum, { totals }) => sum + totals.whole, 0)
    },
    inFront: each.some(({ inFront }) => inFront),
    behind: each.some(({ behind }) => behind),
    piles: each.some(({ piles }) => piles),
    rowByRow: each.some(({ rowByRow }) => rowByRow)
  }
  const chosen = searched.map(({ form, match, running, ordered }) => {
    const part = found.parts.get(form)
    const text = running?.read(habits)
    const own = text === undefined ? { match, pending: [] } : better(form, part, match, text)
    const more =
      ordered === undefined ? -1 : offered({ reads: ordered, pending: [] }) - offered({ ...own.match, ...own })
    // Of two readings of as much, that which leaves nothing to the equations.
    return ordered !== undefined && (more > 0 || (more === 0 && own.pending.length > 0))
      ? {
          match: inItsOrder(form, part, undisputed(ordered, own.pending), Math.max(match.score, text?.found ?? 0)),
          pending: []
        }
      : own
  })
  const matches = chosen.map(({ match }) => match)
  const counts = new Set(slots(edition).flatMap(({ cell, measure }) => (measure === "count" ? [cell] : [])))
  return {
    edition,
    reads: withStrayPoints(
      new Map(matches.flatMap(({ reads }) => reads.map((read) => [read.cell, read] as const))),
      (cell) => counts.has(cell)
    ),
    pending: chosen.flatMap(({ pending }) => pending),
    messages: [...years, ...matches.flatMap(({ messages }) => messages)],
    assumptions: matches.flatMap(({ assumptions }) => assumptions),
    score: matches.reduce((sum, { score }) => sum + score, 0)
  }
}

const blanksOf = (all: ReadonlyArray<Habits["blanks"]>): Habits["blanks"] => {
  const some = all.filter((blanks) => !areFull(blanks))
  return some.length > 1 ? "sure" : (some[0] ?? (all.includes("hardly") ? "hardly" : "none"))
}

/** Whether every cell was read, by names that were all recognised. */
export const isWhole = ({ edition, reads, messages, assumptions }: Forms): boolean =>
  reads.size === slots(edition).length &&
  assumptions.length === 0 &&
  messages.every(({ severity }) => severity === "note") &&
  [...reads.values()].every(({ entry }) => !isUnread(entry))
