/**
 * Reads a form's numbers out of running text: each row's figures stand behind its label, up to the next label.
 *
 * Where the figures run together, all ways to part them are kept for the equations to decide.
 *
 * @module
 */
import { type Line, lines, spans, sums } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import type { Spot } from "@gongkai/core/Header"
import type { Block } from "./Document.ts"
import { plain } from "./fold.ts"
import { figure, isFigure } from "./figure.ts"
import type { Group } from "./decide.ts"
import type { Read } from "./readRow.ts"
import { blankMark, splits, type Sum, tokens } from "./split.ts"
import { find, type Hit, stream, type Stream } from "./stream.ts"

/** A row whose figures may be read in several ways. */
export interface Pending extends Group {
  readonly form: Form
  readonly line: Line
  /** The run of figures as it stands. */
  readonly text: string
  readonly place: Spot
  /** Whether there is but one way to part the run, whatever it adds up to. */
  readonly plainly: boolean
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
}

/** What the runs of a form, and those of all forms of a report, say of how it was written down. */
export interface Habits {
  /** A row of several figures begins with 0: then zeros are printed, and each cell holds a figure. */
  readonly zeros: boolean
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
  let from = 0
  let inFront = false
  for (const block of form.blocks) {
    const before = from
    const own: Array<Label> = []
    for (const line of lines(block.rows)) {
      const hit =
        line.heading.label === ""
          ? behindHeads(source, block, from)
          : labelled(source, line, from, found.length + own.length === 0)
      if (hit === undefined) continue
      own.push({ block, line, hit })
      from = hit.to
    }
    // Figures say nothing of their columns: only under the heads of this form are they its figures.
    const named = headsWithin(source, block, before, own[0]?.hit.from ?? before)
    const headed = named.count === lines(block.columns).length
    found.push(...own.map((label) => ({ ...label, headed })))
    heads += named.count
    inFront ||= !named.close
  }
  const runs = found.map((label, at) => runOf(source, label, found[at + 1]?.hit.from))
  return {
    habits: {
      zeros: runs.some(({ label, run }) => ofCounts(label.block) && /^[0０〇○]/u.test(run)),
      inFront,
      behind: runs.some(({ label, run }, at) => {
        const last = runs[at + 1]?.label.block !== label.block
        return last && label.line.heading.label !== "" && run !== ""
      })
    },
    read: (habits) => {
      const rows = runs.map((run) => readRun(form, run, habits))
      return {
        reads: rows.flatMap((row) => ("reads" in row ? row.reads : [])),
        pending: rows.flatMap((row) => ("pending" in row ? [row.pending] : [])),
        found: found.length + heads
      }
    }
  }
}

/** Whether its rows hold several figures, counts each. */
const ofCounts = ({ columns }: FormBlock): boolean =>
  lines(columns).length > 1 && lines(columns).every(({ heading }) => (heading.measure ?? "count") === "count")

/**
 * How many of a block's columns are named between two places of the skeleton, and whether no figure stands between them and the first
 * row: some copies put the figures of a row in front of its label.
 */
const headsWithin = ({ skeleton }: Stream, { columns }: FormBlock, from: number, to: number) => {
  const stretch = skeleton.slice(from, to)
  const ends = lines(columns).flatMap(({ heading }) => {
    const label = plain(heading.label)
    const start = stretch.lastIndexOf(label)
    return start === -1 ? [] : [start + label.length]
  })
  return { count: ends.length, close: ends.length === 0 || !/\d/u.test(stretch.slice(Math.max(...ends))) }
}

const withoutNumber = (label: string): string =>
  plain(label.replace(/^\s*(?:[（(]?[一二三四五六七八九十]+[)）、]|\d+[.．、])/u, ""))

const labelled = (source: Stream, { heading: { label } }: Line, from: number, first: boolean): Hit | undefined => {
  const short = label.replace(/[（(].*[)）]\s*$/u, "")
  const all = [label, short].map(plain)
  // 其他 alone may be anything: only with its number it is a label.
  const bare = withoutNumber(short)
  const forms = bare.length >= 4 ? [...all, withoutNumber(label), bare] : all
  return find(source, [...new Set(forms)], from, first ? source.skeleton.length : undefined)
}

/** The one row without a label stands behind the last of the heads. */
const behindHeads = ({ skeleton }: Stream, { columns }: FormBlock, from: number): Hit | undefined => {
  const heads = spans(columns).map(({ heading }) => plain(heading.label))
  const ends = heads.map((head) => {
    const at = skeleton.lastIndexOf(head)
    return at < from ? -1 : at + head.length
  })
  const last = Math.max(...ends)
  return ends.includes(-1) ? undefined : { from: last, to: last }
}

/** What stands behind a label, and the run of figures it begins with. */
interface Run {
  readonly label: Label
  readonly after: string
  readonly run: string
  readonly spot: Spot
}

const runOf = ({ text, at, place }: Stream, label: Label, next: number | undefined): Run => {
  const start = (at[label.hit.to - 1] ?? 0) + 1
  const end = next === undefined ? text.length : (at[next] ?? text.length)
  const behind = text.slice(start, end).replace(/^[\p{P}\p{S}]*?(?=[\s\d０-９（(/／—–―－\-\u2400])/u, "")
  const after = behind.replace(remark, "")
  return { label, after, run: (figures.exec(after)?.[0] ?? "").trim(), spot: place(start) }
}

const readRun = (
  form: Form,
  { label: { block, line, headed }, after, run, spot }: Run,
  { zeros, inFront, behind }: Habits
): { readonly reads: ReadonlyArray<Read> } | { readonly pending: Pending } => {
  const across = lines(block.columns)
  const cells = across.map((column) => show({ form: form.key, row: line.key, column: column.key }))
  const unread = (text: string) => ({
    reads: cells.map((cell): Read => ({ cell, entry: { unread: text }, place: { ...spot, text } }))
  })
  if (headed !== true || inFront || !behind) return unread(wide(after, run))
  if (across.length === 1) {
    const one = after.trimStart().startsWith(blankMark) ? blankMark : oneFigure(after)
    return one === "" ? unread("") : { reads: readOne(across[0], cells[0], one, spot) }
  }
  // Cells that stand on lines of their own are whole; where a blank one left none, nobody knows which it was.
  if (/^[^\S\n]*\n/u.test(after)) {
    const whole = leadingFigures(after)
    return whole.length === cells.length
      ? { reads: whole.flatMap((piece, at) => readOne(across[at], cells[at], piece, spot)) }
      : unread(whole.join(" "))
  }
  const pieces = laidOut.test(run) ? undefined : tokens(run)
  // Amounts and changes run together with counts leave no way to tell them apart.
  if (pieces === undefined || pieces.length === 0 || !ofCounts(block)) return unread(wide(after, run))
  return { pending: { form, line, cells, text: run, place: spot, ...options(pieces, block, zeros) } }
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
const readOne = (line: Line | undefined, cell: Cell | undefined, text: string, spot: Spot): ReadonlyArray<Read> => {
  if (line === undefined || cell === undefined) return []
  const { entry, note } = figure(text === blankMark ? "" : text, line.heading.measure ?? "count", line.heading.label)
  return [{ cell, entry, place: { ...spot, text: text === blankMark ? "" : text, ...(note && { note: note.zh }) } }]
}

/** What stands behind the label of a row that has one figure; nothing, where none does. */
const oneFigure = (after: string): string =>
  (/^\s*[\d０-９.．,，]+\s*(?:万元|元)?|^[\s/／—–―－-]+|^\s*无(?!\p{Script=Han})/u.exec(after)?.[0] ?? "").trim()

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
  const within = sums(columns).map(({ total, parts }): Sum => ({
    total: keys.indexOf(total.key),
    parts: parts.map(({ key }) => keys.indexOf(key))
  }))
  if (pieces.length === keys.length || /^0+$/u.test(pieces.join(""))) {
    const any = splits(pieces, keys.length) ?? []
    if (any.length === 1) return { options: any, plainly: true }
  }
  return { options: zeros && within.length > 0 ? (splits(pieces, keys.length, within) ?? []) : [], plainly: false }
}
