/**
 * Two reports beside one another, of one edition or of two: the head, the cells that count the same, the prose word by word.
 *
 * Unlike `difference` it compares any two reports, and its cells need not have the same address. What only one edition asks for is listed
 * with what it holds, never counted as a difference.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { type Edition, place } from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import { child, type Draft } from "../report/Draft.ts"
import type { Entry } from "../report/Entry.ts"
import * as Ledger from "../report/Ledger.ts"
import type { Narrative } from "../report/Narrative.ts"
import * as Plain from "../report/Plain.ts"
import { type Alone, counterparts } from "./counterparts.ts"
import { type InCell, inHead, type InHead, inProse, type InProse, same } from "./difference.ts"
import { type Piece, rewording } from "./rewording.ts"

/** Cells that count the same only together, and whose sums differ; amounts in 分, `null` where a part is not known. */
export interface Sums {
  readonly cells: { readonly before: ReadonlyArray<Cell>; readonly after: ReadonlyArray<Cell> }
  readonly before: number | null
  readonly after: number | null
}

/** A run of paragraphs in place of another. A part that is missing has no pieces on its side. */
export interface Reworded {
  /** The key of a part, or `preamble`. */
  readonly section: string
  /** The first paragraph that differs, of the text before, from 0. */
  readonly at: number
  readonly before: Narrative | null
  readonly after: Narrative | null
  /** Lines of blocks parted by line breaks. All kept where only the layout differs: levels, lists, tables. */
  readonly pieces: ReadonlyArray<Piece>
}

/** A cell that one edition alone asks for, and what stands in it. */
export interface Extra extends Alone {
  readonly entry: Entry
}

/** What two reports have in common, and in what they differ. */
export interface Comparison {
  readonly editions: { readonly before: Edition; readonly after: Edition }
  /** Fields of the head; where numbers were read is none of them, and the preamble is among the prose. */
  readonly head: ReadonlyArray<InHead>
  readonly cells: ReadonlyArray<InCell>
  readonly sums: ReadonlyArray<Sums>
  readonly prose: ReadonlyArray<Reworded>
  readonly onlyBefore: ReadonlyArray<Extra>
  readonly onlyAfter: ReadonlyArray<Extra>
  /** How many pairs of cells hold the same. */
  readonly same: number
}

/** Throws a `RangeError` for a draft of an edition that is not official, unless its own is given. */
export const comparison = (
  before: Draft,
  after: Draft,
  editions: Comparison["editions"] = { before: editionOf(before), after: editionOf(after) }
): Comparison => {
  const [one, other] = [ledgerOf(editions.before, before), ledgerOf(editions.after, after)]
  const { pairs, onlyBefore, onlyAfter } = counterparts(editions.before, editions.after)
  const cells: Array<InCell> = []
  const sums: Array<Sums> = []
  for (const pair of pairs) {
    const [old, fresh] = [pair.before[0], pair.after[0]]
    if (pair.before.length === 1 && pair.after.length === 1 && old !== undefined && fresh !== undefined) {
      const [was, is] = [one.entry(old), other.entry(fresh)]
      if (!same(was, is)) cells.push({ _tag: "Cell", cell: fresh, before: was, after: is })
    } else {
      const [was, is] = [one.sum(pair.before), other.sum(pair.after)]
      if (was !== is) sums.push({ cells: pair, before: was, after: is })
    }
  }
  return {
    editions,
    head: inHead(before, after).filter(({ key }) => key !== "preamble" && key !== "provenance"),
    cells,
    sums,
    prose: sections(editions).flatMap((section) =>
      inProse(section, textOf(before, section), textOf(after, section)).map(reworded)
    ),
    onlyBefore: onlyBefore.map((each) => ({ ...each, entry: one.entry(each.cell) })),
    onlyAfter: onlyAfter.map((each) => ({ ...each, entry: other.entry(each.cell) })),
    same: pairs.length - cells.length - sums.length
  }
}

/** Whether two reports differ in anything that was compared. */
export const differ = ({ head, cells, sums, prose }: Comparison): boolean =>
  head.length + cells.length + sums.length + prose.length > 0

const ledgerOf = (edition: Edition, draft: Draft) => {
  const ledger = Ledger.ledger(edition, draft)
  const numbers = Ledger.numbers(ledger, draft.reading ?? "draft")
  return {
    entry: (cell: Cell): Entry => ledger.entries[place(edition, cell)] ?? null,
    sum: (cells: ReadonlyArray<Cell>): number | null => {
      const sum = cells.reduce((total, cell) => total + (numbers[place(edition, cell)] ?? Number.NaN), 0)
      return Number.isNaN(sum) ? null : sum
    }
  }
}

/** The parts in prose that either edition has, behind the preamble. */
const sections = ({ before, after }: Comparison["editions"]): ReadonlyArray<string> => {
  const keys = [after, before].flatMap((edition) =>
    edition.sections.flatMap(({ kind, key }) => (kind === "prose" ? [key] : []))
  )
  return [...new Set(["preamble", ...keys])]
}

// What a draft has under these keys is prose, or nothing.
const textOf = (draft: Draft, section: string): Narrative | null => (child(draft, section) ?? null) as Narrative | null

const reworded = ({ section, at, before, after }: InProse): Reworded => ({
  section,
  at,
  before,
  after,
  pieces: rewording(written(before), written(after))
})

/** A reference is told by its cell: which number it shows is a matter of the tables. */
const written = (narrative: Narrative | null): string =>
  (narrative ?? []).flatMap((block) => Plain.lines(block, (cell) => `〔${cell}〕`)).join("\n")
