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
import { figure } from "./figure.ts"
import type { Group } from "./decide.ts"
import type { Read } from "./readRow.ts"
import { spread, splits, type Sum, tokens } from "./split.ts"
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
}

export const matchStream = (form: Form, blocks: ReadonlyArray<Block>): StreamMatch => {
  const source = stream(blocks)
  const labels = form.blocks.flatMap((block) => lines(block.rows).map((line) => ({ block, line })))
  const found: Array<Label> = []
  const starts: Array<number> = []
  let from = 0
  for (const { block, line } of labels) {
    const hit =
      line.heading.label === "" ? behindHeads(source, block, from) : labelled(source, line, from, found.length === 0)
    if (hit === undefined) continue
    found.push({ block, line, hit })
    starts.push(hit.from)
    from = hit.to
  }
  const rows = found.map((label, at) => readRun(form, source, label, starts[at + 1]))
  return {
    reads: rows.flatMap((row) => ("reads" in row ? row.reads : [])),
    pending: rows.flatMap((row) => ("pending" in row ? [row.pending] : [])),
    found: found.length
  }
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

const readRun = (
  form: Form,
  { text, at, place }: Stream,
  { block, line, hit }: Label,
  next: number | undefined
): { readonly reads: ReadonlyArray<Read> } | { readonly pending: Pending } => {
  const start = (at[hit.to - 1] ?? 0) + 1
  const end = next === undefined ? text.length : (at[next] ?? text.length)
  const behind = text.slice(start, end).replace(/^[\p{P}\p{S}]*?(?=[\s\d０-９（(/／—–―－\-\u2400])/u, "")
  const after = behind.replace(remark, "")
  const across = lines(block.columns)
  const cells = across.map((column) => show({ form: form.key, row: line.key, column: column.key }))
  const spot = place(start)
  const [only] = across
  if (across.length === 1 && only !== undefined) {
    const run = (/^\s*[\d０-９.．,，]+\s*(?:万元|元)?|^[\s/／—–―－-]+|^\s*无/u.exec(after)?.[0] ?? "").trim()
    const { entry, note } = figure(run, only.heading.measure ?? "count", only.heading.label)
    return {
      reads: [
        {
          cell: cells[0] ?? show({ form: form.key, row: line.key, column: only.key }),
          entry: run === "" ? { unread: "" } : entry,
          place: { ...spot, text: run, ...(note && { note: note.zh }) }
        }
      ]
    }
  }
  const run = (figures.exec(after)?.[0] ?? "").trim()
  const pieces = laidOut.test(run) ? undefined : tokens(run)
  const measures = new Set(across.map(({ heading }) => heading.measure ?? "count"))
  // Amounts and changes run together with counts leave no way to tell them apart.
  if (pieces === undefined || pieces.length === 0 || !measures.has("count") || measures.size > 1)
    return {
      reads: cells.map((cell) => ({
        cell,
        entry: { unread: wide(after, run) },
        place: { ...spot, text: wide(after, run) }
      }))
    }
  const ways = options(pieces, cells, block)
  return {
    pending: { form, line, cells, options: ways.options, text: run, place: spot, plainly: ways.plainly }
  }
}

/** A run that is not all digits is quoted up to the next text. */
const wide = (after: string, run: string): string => (/^[\s\d.,，．元万/-]+/u.exec(after)?.[0] ?? run).trim()

const options = (pieces: ReadonlyArray<string>, cells: ReadonlyArray<Cell>, { columns }: FormBlock) => {
  const count = cells.length
  const keys = lines(columns).map(({ key }) => key)
  const within = sums(columns).map(({ total, parts }): Sum => ({
    total: keys.indexOf(total.key),
    parts: parts.map(({ key }) => keys.indexOf(key))
  }))
  if (pieces.join("").length < count) return { options: spread(pieces, count), plainly: false }
  const any = splits(pieces, count)
  if (any?.length === 1) return { options: any, plainly: true }
  return { options: splits(pieces, count, within) ?? [], plainly: false }
}
