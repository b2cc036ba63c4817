/**
 * Reads a form's numbers out of running text: each row's figures stand behind its label, up to the next label.
 *
 * Where the figures run together, all ways to part them are kept for the equations to decide.
 *
 * @module
 */
import { type Line, lines, sums } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { isUnread } from "@gongkai/core/Entry"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import { anchors } from "./anchors.ts"
import type { Block } from "@gongkai/match/Document"
import { figure, isFigure } from "@gongkai/match/figure"
import type { Group } from "./Group.ts"
import { behindHeads, headsIn } from "./heads.ts"
import type { Guess, Read } from "@gongkai/match/readRow"
import { apart, headsUnknown, misaligned, noFigures, running, sideUnknown, untied } from "@gongkai/match/remarks"
import { blankMark, splits, type Sum, tokens } from "./split.ts"
import { beginsRemark, clung, isVague, oneFigure, severalOnLine, vague } from "./oneFigure.ts"
import { brokenMark, type Hit, stream, type Stream } from "./stream.ts"

/** A row whose figures may be read in several ways. */
export interface Pending extends Group {
  readonly form: Form
  readonly line: Line
  /** The run of figures as it stands. */
  readonly text: string
  readonly place: Spot
  /** Whether there is but one way to part the run, whatever it adds up to. */
  readonly plainly: boolean
  readonly guess: Guess
}

export interface StreamMatch {
  readonly reads: ReadonlyArray<Read>
  readonly pending: ReadonlyArray<Pending>
  /** How many labels of the form were found. */
  readonly found: number
}

const figures = /^(?:[\s\d０-９,，/／—–―－\-〇○\u2400]|无(?!\p{Script=Han}))+/u
const remark = /^\s*[（(][^（()）\n\d]{0,80}[)）]/u
/** Figures set in columns by spaces, or several on a line below their label: which row they belong to, a run cannot tell. */
const laidOut = /\S {2,}\S|\n[^\n]*\S[^\S\n]+\S/u

interface Label {
  readonly block: FormBlock
  readonly line: Line
  readonly hit: Hit
  /** Whether the heads of its columns were found above it. */
  readonly headed?: boolean
  readonly remarked?: boolean
}

/** What the runs of a form, and those of all forms of a report, say of how it was written down. */
export interface Habits {
  /** A row of several figures begins with 0: then zeros are printed, and each cell holds a figure. */
  readonly zeros: boolean
  /** Rows have too often no way to be parted: then some cells are blank and left nothing behind. */
  readonly blanks: boolean
  /** Figures stand between the heads and the first row: then those of each row stand in front of its label. */
  readonly inFront: boolean
  /** Figures stand behind the last row, where nothing else can own them: then those of each row stand behind its label. */
  readonly behind: boolean
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
  for (const block of form.blocks) {
    const before = found.at(-1)?.hit.to ?? 0
    const own = rows.flatMap(({ block: of, line }, at) => {
      if (of !== block) return []
      const hit = line.heading.label === "" ? behindHeads(source, block, before) : hits[at]
      return hit === undefined ? [] : [{ block, line, hit }]
    })
    // Figures say nothing of their columns: only under the heads of this form are they its figures.
    const named = headsIn(source, block, before, own[0]?.hit.from ?? before)
    found.push(...own.map((label) => ({ ...label, headed: named.official, remarked: named.remarked })))
    heads += named.count
    inFront ||= named.followed
  }
  const runs = besideFull(tie(found.map((label, at) => runOf(source, label, found[at + 1]?.hit.from))))
  return {
    habits: {
      zeros: runs.some(({ label, run }) => ofCounts(label.block) && /^[0０〇○]/u.test(run)),
      blanks: lacks(runs),
      inFront,
      behind: runs.some(({ label, run }, at) => {
        const last = runs[at + 1]?.label.block !== label.block
        return last && label.line.heading.label !== "" && run !== ""
      })
    },
    read: (habits) => {
      const read = runs.map((run) => readRun(form, run, habits))
      return {
        reads: read.flatMap((row) => ("reads" in row ? row.reads : [])),
        pending: read.flatMap((row) => ("pending" in row ? [row.pending] : [])),
        found: found.length + heads
      }
    }
  }
}

/** An office errs in a sum now and then, not in every tenth row. */
const lacks = (runs: ReadonlyArray<Run>): boolean => {
  const counted = runs.flatMap(({ label: { block }, run }) => {
    const pieces = ofCounts(block) && run !== "" ? tokens(run) : undefined
    return pieces === undefined || pieces.length >= lines(block.columns).length ? [] : [{ block, pieces }]
  })
  // Ways too many to list say nothing.
  const ways = counted.flatMap(
    ({ block: { columns }, pieces }) => splits(pieces, lines(columns).length, sumsWithin(columns))?.length ?? []
  )
  const lost = ways.filter((each) => each === 0).length
  return lost > 1 && lost * 10 > ways.length
}

/** Whether its rows hold several figures, counts each. */
const ofCounts = ({ columns }: FormBlock): boolean =>
  lines(columns).length > 1 && lines(columns).every(({ heading }) => (heading.measure ?? "count") === "count")

/** What stands behind a label, and the run of figures it begins with. */
interface Run {
  readonly label: Label
  readonly after: string
  readonly run: string
  readonly spot: Spot
  /** Labels stand before it with no figures between: which of them the figures belong to is told by their count, or not at all. */
  readonly piled?: "tied" | "open"
}

const runOf = ({ text, at, place }: Stream, label: Label, next: number | undefined): Run => {
  const start = (at[label.hit.to - 1] ?? 0) + 1
  const end = next === undefined ? text.length : (at[next] ?? text.length)
  const behind = text.slice(start, end).replace(/^[\p{P}\p{S}]*?(?=[\s\d０-９(（/／—–―－\-\u2400])/u, "")
  const after = behind.replace(remark, "")
  const run = figures.exec(after)?.[0] ?? ""
  const rest = after.slice(run.length)
  // The number of a label that was not recognised is no figure of the row above it, nor is a number in the words behind it.
  const own = /^[.．、]\s*\p{Script=Han}/u.test(rest)
    ? run.replace(/[\d０-９]$/u, "")
    : /^[.．]?\d*[\p{Script=Han}%％]/u.test(rest) && rest !== "" && /\s[\d０-９,，]+$/u.test(run)
      ? run.replace(/[\d０-９,，]+$/u, "")
      : run
  return { label, after, run: own.trim(), spot: place(start) }
}

/** Labels with nothing behind them, before one with figures, share these in order if there is a row of them for each. */
const tie = (runs: ReadonlyArray<Run>): ReadonlyArray<Run> => {
  const tied = [...runs]
  for (const [at, { label, run }] of runs.entries()) {
    if (run === "") continue
    const above = runs.slice(0, at).findLastIndex((each) => each.label.block !== label.block || !isBare(each))
    const pile = runs.slice(above + 1, at + 1)
    if (pile.length < 2) continue
    const pieces = tokens(run)
    const width = lines(label.block.columns).length
    for (const [place, each] of pile.entries()) {
      const own = pieces?.slice(place * width, (place + 1) * width).join(" ") ?? ""
      const fits = pieces?.length === pile.length * width
      const text = fits ? own : run
      tied[above + 1 + place] = { ...each, after: text, run: text, piled: fits ? "tied" : "open" }
    }
  }
  return tied
}

/** Labels with nothing but blank cells, before one that has more figures than columns: theirs may be among those. */
const besideFull = (runs: ReadonlyArray<Run>): ReadonlyArray<Run> =>
  runs.map((each, at) => {
    const { block } = each.label
    const width = lines(block.columns).length
    if (!isBlank(each, width)) return each
    const next = runs.slice(at + 1).find((other) => other.label.block !== block || !isBlank(other, width))
    const full = next?.label.block === block && leadingFigures(next.after).length > width
    return full ? { ...each, piled: "open" as const } : each
  })

const isBlank = ({ after }: Run, width: number): boolean => {
  const all = leadingFigures(after)
  return all.length >= width && all.every((piece) => piece === blankMark)
}

/** A label behind which no figure and no blank cell stands, whatever other words do. */
const isBare = ({ after }: Run): boolean => !/[\d０-９\u2400]/u.test(after)

const readRun = (
  form: Form,
  { label: { block, line, headed, remarked }, after, run, spot, piled }: Run,
  { zeros, inFront, behind }: Habits
): { readonly reads: ReadonlyArray<Read> } | { readonly pending: Pending } => {
  const across = lines(block.columns)
  const cells = across.map((column) => show({ form: form.key, row: line.key, column: column.key }))
  const guess: Guess = { text: piled === "tied" ? apart(line) : running, together: `${form.key}/${line.key}` }
  const unread = (text: string, why: Text) => ({
    reads: cells.map((cell): Read => ({ cell, entry: { unread: text }, place: { ...spot, text, note: why.zh }, why }))
  })
  if (headed !== true) return unread(wide(after, run), headsUnknown)
  if (inFront || !behind) return unread(wide(after, run), sideUnknown)
  if (piled === "open") return unread(run, untied)
  // Of a number in pieces its beginning is never read.
  if (after.includes(brokenMark)) return unread(wide(after, run), misaligned)
  const mayRemark = (text: string): boolean => remarked === true && text !== blankMark && !/\p{Nd}/u.test(text)
  if (across.length === 1) {
    // A blank cell and a figure, or a figure that goes on in the next line: which is the row's own, nobody knows.
    const two =
      /^\s*(?:\u2400\s*[\d０-９]|[\d０-９,，.．]+\s*\n[\s\u2400]*[\d０-９,，.．]+\s*(?:万?元\s*)?(?:\n|$))/u.exec(after)
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
    if (whole.length === cells.length && !mayRemark(whole.at(-1) ?? ""))
      return { reads: whole.flatMap((piece, at) => readOne(across[at], cells[at], piece, spot, guess)) }
    if (line.heading.label !== "") return unread(whole.join(" "), whole.length === 0 ? noFigures : misaligned)
  }
  const pieces = tokens(run)
  // Below its heads the one row without a label stands alone; any other may be mistaken for the row above or below it.
  const plain = !laidOut.test(run) || (line.heading.label === "" && pieces?.length === cells.length)
  // Amounts and changes run together with counts leave no way to tell them apart.
  if (!plain || pieces === undefined || pieces.length === 0 || !ofCounts(block))
    return unread(wide(after, run), run === "" ? noFigures : misaligned)
  return { pending: { form, line, cells, text: run, place: spot, guess, ...options(pieces, block, zeros) } }
}

/** The lines behind a label that are figures, up to the first that is not; a blank cell that is there counts. */
const leadingFigures = (after: string): ReadonlyArray<string> => {
  const all = after
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")
  const end = all.findIndex((each) => each !== blankMark && !isFigure(each))
  return all.slice(0, end === -1 ? undefined : end)
}

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

/**
 * As many pieces as cells are those cells, and so are zeros, as a number does not begin with one. Otherwise figures are parted only
 * where the form prints its zeros, so that each cell holds a figure, and where its own sum tells the ways apart.
 */
const options = (
  pieces: ReadonlyArray<string>,
  { columns }: FormBlock,
  zeros: boolean
): Pick<Pending, "options" | "plainly"> => {
  const keys = lines(columns).map(({ key }) => key)
  const within = sumsWithin(columns)
  if (pieces.length === keys.length || /^0+$/u.test(pieces.join(""))) {
    const any = splits(pieces, keys.length) ?? []
    if (any.length === 1) return { options: any, plainly: true }
  }
  return { options: zeros && within.length > 0 ? (splits(pieces, keys.length, within) ?? []) : [], plainly: false }
}

const sumsWithin = (columns: FormBlock["columns"]): ReadonlyArray<Sum> => {
  const keys = lines(columns).map(({ key }) => key)
  return sums(columns).map(({ total, parts }) => ({
    total: keys.indexOf(total.key),
    parts: parts.map(({ key }) => keys.indexOf(key))
  }))
}
