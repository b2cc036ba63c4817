/**
 * Reads a form's numbers out of running text: each row's figures stand behind its label, up to the next label.
 *
 * Where the figures run together, all ways to part them are kept for the equations to decide.
 *
 * @module
 */
import { type Line, lines, type Measure, sums } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { isUnread } from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import { anchors } from "./anchors.ts"
import type { Block } from "@gongkai/match/Document"
import { figure } from "@gongkai/match/figure"
import { plain } from "@gongkai/match/fold"
import type { Group } from "./Group.ts"
import { behindHeads, headsIn } from "./heads.ts"
import type { Guess, Read } from "@gongkai/match/readRow"
import { apart, headsUnknown, misaligned, noFigures, running, sideUnknown, untied } from "@gongkai/match/remarks"
import { besideFull, type Label, leadingFigures, type Run, runOf, tie, wordsBetween } from "./runs.ts"
import { blankMark, tokens } from "./split.ts"
import { beginsRemark, clung, isVague, oneFigure, severalOnLine, vague } from "./oneFigure.ts"
import { brokenMark, type Hit, stream, type Stream } from "./stream.ts"
import { type Blanks, blanksIn, ofCounts, optionsOf, type Parted, parted, type Totals, totalsIn } from "./ways.ts"

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
}

export interface StreamMatch {
  readonly reads: ReadonlyArray<Read>
  readonly pending: ReadonlyArray<Pending>
  /** How many labels of the form were found. */
  readonly found: number
}

/** Figures set in columns by spaces, or several on a line below their label: which row they belong to, a run cannot tell. */
const laidOut = /\S {2,}\S/u
const below = /\n[^\n]*\S[^\S\n]+\S/u

/** What the runs of a form, and those of all forms of a report, say of how it was written down. */
export interface Habits {
  /** A row of several figures begins with 0, or holds a sign for none: then zeros are printed, and each cell holds a figure. */
  readonly zeros: boolean
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

/** The runs of figures of a form, before they are parted. */
export interface Running {
  readonly habits: Habits
  readonly read: (habits: Habits) => StreamMatch
}

export const matchStream = (form: Form, blocks: ReadonlyArray<Block>): Running => {
  const source = stream(blocks)
  const found: Array<Label> = []
  let heads = 0
  let inFront = false
  const rows = form.blocks.flatMap((block) => lines(block.rows).map((line) => ({ block, line })))
  const hits = anchors(
    source,
    rows.map(({ line }) => line)
  )
  const labels = rows.map(({ line }) => plain(line.heading.label))
  for (const block of form.blocks) {
    const before = found.at(-1)?.hit.to ?? 0
    const own = rows.flatMap(({ block: of, line }, at) => {
      if (of !== block) return []
      const hit = line.heading.label === "" ? behindHeads(source, block, before) : hits[at]
      return hit === undefined ? [] : [{ block, line, hit }]
    })
    // Figures say nothing of their columns: only under the heads of this form are they its figures.
    const named = headsIn(source, block, before, own[0]?.hit.from ?? before)
    found.push(
      ...own.map((label) => ({
        ...label,
        headed: named.official,
        remarked: named.remarked,
        isCrowded: isCrowded(source, label.hit, labels, hits)
      }))
    )
    heads += named.count
    inFront ||= named.followed
  }
  const between = wordsBetween(form)
  const runs = besideFull(tie(found.map((label, at) => runOf(source, label, found[at + 1]?.hit.from, between))))
  const ways = runs.map((run) => [run, parted(run)] as const)
  return {
    habits: {
      zeros: runs.some(({ label, run }) => ofCounts(label.block) && /^[0０〇○]|[/／—–―－-]|无/u.test(run)),
      blanks: blanksIn(ways),
      totals: totalsIn(runs),
      inFront,
      behind: runs.some(({ label, run }, at) => {
        const last = runs[at + 1]?.label.block !== label.block
        return last && label.line.heading.label !== "" && run !== ""
      }),
      rowByRow: runs.some((each, at) => isAlone(each) && isAlone(runs[at + 1], each.label.block)),
      piles: runs.some(
        ({ piled, run, label: { block } }) =>
          piled === "tied" || (piled === "shared" && (tokens(run) ?? []).length > lines(block.columns).length)
      )
    },
    read: (habits) => {
      const read = ways.map(([run, own]) => readRun(form, run, habits, own))
      return {
        reads: read.flatMap((row) => ("reads" in row ? row.reads : [])),
        pending: read.flatMap((row) => ("pending" in row ? [row.pending] : [])),
        found: found.length + heads
      }
    }
  }
}

const isAlone = (each: Run | undefined, block = each?.label.block): boolean =>
  each !== undefined && each.piled === undefined && each.run !== "" && each.label.block === block

const isCrowded = (
  { skeleton }: Stream,
  { from }: Hit,
  labels: ReadonlyArray<string>,
  hits: ReadonlyArray<Hit | undefined>
): boolean =>
  labels.some((label, at) => label.length > 2 && hits[at]?.to !== from && skeleton.slice(0, from).endsWith(label))

const readRun = (
  form: Form,
  all: Run,
  { zeros, blanks, totals, inFront, behind, piles, rowByRow }: Habits,
  ways: Parted
): { readonly reads: ReadonlyArray<Read> } | { readonly pending: Pending } => {
  const {
    label: { block, line, headed, remarked },
    after,
    run,
    spot,
    piled,
    bare
  } = all
  const across = lines(block.columns)
  const cells = across.map((column) => show({ form: form.key, row: line.key, column: column.key }))
  const guess: Guess =
    piled === "tied" ? { text: apart(line), together: `${form.key}/${line.key}` } : { text: running, together: inText }
  const unread = (text: string, why: Text) => ({
    reads: cells.map((cell): Read => ({ cell, entry: { unread: text }, place: { ...spot, text, note: why.zh }, why }))
  })
  if (all.label.isCrowded === true) return unread(wide(after, run), untied)
  if (headed !== true) return unread(wide(after, run), headsUnknown)
  if (inFront || !behind) return unread(wide(after, run), sideUnknown)
  const pending = {
    form,
    line,
    cells,
    text: run,
    place: spot,
    guess,
    ...optionsOf(all, ways, { zeros, blanks, totals })
  }
  // Whose the figures below labels are nobody knows where those of other labels stand so too, or none has its own.
  if ((piles || !rowByRow) && piled !== undefined && piled !== "tied") return unread(run, untied)
  // Where blank cells left nothing behind, so did blank rows.
  if (bare && blanks !== "none" && piled !== "tied" && piled !== "shared" && line.heading.label !== "")
    return { pending: { ...pending, text: "" } }
  if (piled === "open" || piled === "shared" || (piled === "last" && (blanks === "none" || piles)))
    return unread(run, untied)
  // Of a number in pieces its beginning is never read.
  if (after.includes(brokenMark)) return unread(wide(after, run), misaligned)
  const mayRemark = (text: string): boolean => remarked === true && text !== blankMark && !/\p{Nd}/u.test(text)
  if (across.length === 1) {
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
    if (isVague(after, one, across[0])) return unread(clung(after, one), vague)
    return { reads: readOne(across[0], cells[0], one, spot, guess) }
  }
  // Cells that stand on lines of their own are whole; where a blank one left none, nobody knows which it was.
  if (/^[^\S\n]*\n/u.test(after)) {
    const whole = leadingFigures(after)
    // A part of a whole number among counts is the beginning of an amount that goes on in the next line.
    if (whole.some((piece, at) => isOf("count", across[at]) && decimal.test(piece)))
      return unread(whole.join(" "), misaligned)
    if (whole.length === cells.length && !mayRemark(whole.at(-1) ?? ""))
      return { reads: whole.flatMap((piece, at) => readOne(across[at], cells[at], piece, spot, guess)) }
    const some =
      blanks === "sure" &&
      whole.length > 0 &&
      whole.length < cells.length &&
      whole.every((each) => tokens(each)?.length === 1) &&
      whole.length === tokens(run)?.length
    if ((line.heading.label !== "" || whole.length > 1) && !some)
      return unread(whole.join(" "), whole.length === 0 ? noFigures : misaligned)
  }
  const pieces = tokens(run)
  // Below its heads the one row without a label stands alone; any other may be mistaken for the row above or below it.
  const alone =
    !(below.test(run) || (laidOut.test(run) && blanks !== "sure")) ||
    (line.heading.label === "" && pieces?.length === cells.length) ||
    // A row whose line ended within it is whole where it has a figure for each column and adds up.
    (pending.plainly === true &&
      pending.broken === false &&
      !/^[^\S\n]*\n/u.test(after) &&
      sums(block.columns).length > 0)
  // Amounts and changes run together with counts leave no way to tell them apart.
  if (!alone || pieces === undefined || pieces.length === 0 || !ofCounts(block))
    return unread(wide(after, run), run === "" ? noFigures : misaligned)
  return { pending }
}

const decimal = /^[\d０-９,，]+[.．][\d０-９]*$/u

const isOf = (measure: Measure, line: Line | undefined): boolean => (line?.heading.measure ?? "count") === measure

/** One figure by itself, with its unit. */
const readOne = (
  line: Line | undefined,
  cell: Cell | undefined,
  text: string,
  spot: Spot,
  { text: guessed, together }: Guess
): ReadonlyArray<Read> => {
  if (line === undefined || cell === undefined) return []
  const { entry, note } = figure(text === blankMark ? "" : text, line.heading.measure ?? "count", line.heading.label)
  const place = { ...spot, text: text === blankMark ? "" : text, ...(note && { note: note.zh }) }
  return [{ cell, entry, place, guessed, together, ...(isUnread(entry) && note && { why: note }) }]
}

/** A run that is not all digits is quoted up to the next text. */
const wide = (after: string, run: string): string => (/^[\s\d.,，．元万/-]+/u.exec(after)?.[0] ?? run).trim()
