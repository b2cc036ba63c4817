/**
 * What a paste would change, worked out and shown before anything changes.
 *
 * Nothing unread is ever written: what is not plainly a number is refused with its reason, and so is what no label, head or place of
 * the form takes in.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import { type Cell, parse, show } from "@gongkai/core/Cell"
import { at as standsIn, type Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { type Entry, isUnread, show as shown } from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import type { Narrative } from "@gongkai/core/Narrative"
import { apply, type Patch } from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import { computed, isTotal } from "@gongkai/core/Totals"
import { figure } from "@gongkai/match/figure"
import { cells } from "./cells.ts"
import { land, type Landed, type Missed } from "./landing.ts"
import { notANumber } from "./reasons.ts"
import { spaced } from "./spaced.ts"

export interface Item {
  readonly cell: Cell
  /** As pasted; where in the block, counted from 1. */
  readonly text: string
  readonly row: number
  readonly column: number
  readonly entry: Entry
  readonly before: Entry
  readonly note?: Text
  /** Of a total: whether it is the sum that its parts will have; `unknown` while one of them is blank. */
  readonly total?: "agrees" | "differs" | "unknown"
}

export type Refusal = Missed

export interface Proposal {
  readonly items: ReadonlyArray<Item>
  readonly refused: ReadonlyArray<Refusal>
  /** Blank pasted cells that leave what stands. */
  readonly kept: number
  /** Parts in prose that are written, all of which were empty. */
  readonly parts?: { readonly [section: string]: Narrative }
}

export interface Paste {
  readonly edition: Edition
  readonly draft: Draft
  readonly form: Form
  /** The cell the cursor is in. */
  readonly at: Cell
  readonly text: string
  readonly options?: { readonly blanks?: "keep" | "clear" }
}

/** The figure as its column measures it; an amount under a head that says 元 is read as yuan. */
const read = ({ text, line, head }: Landed) => {
  const label = line.heading.label
  const measure = line.heading.measure ?? "count"
  const yuan = measure === "amount" && head !== undefined && /元/u.test(head) && !head.includes("万元")
  const stated = /元\s*$/u.test(text) || text === ""
  return figure(yuan && !stated ? `${text}元` : text, measure, head?.includes("万元") === true ? head : label)
}

/** Where each cell lands, of a block with tabs or without. */
const landed = (form: Form, at: Cell, text: string): ReadonlyArray<Landed | Missed> => {
  const own = spaced(form, parse(at)?.row ?? "", text)
  if (own === undefined) return land(form, at, cells(text))
  return [
    ...own.refused.map(({ at, text, reason }): Missed => ({ row: at, column: 1, text, reason })),
    ...own.rows.flatMap(({ at, target, figures, isYuan }) =>
      lines(target.block.columns).flatMap((line, place): ReadonlyArray<Landed> => {
        const text = figures[place]
        const cell = show({ form: form.key, row: target.line.key, column: line.key })
        return text === undefined
          ? []
          : [{ row: at, column: place + 1, text, cell, line, ...(isYuan && { head: "元" }) }]
      })
    )
  ]
}

export const propose = ({ edition, draft, form, at, text, options }: Paste): Proposal => {
  const items: Array<Item> = []
  const refused: Array<Refusal> = []
  let kept = 0
  for (const each of landed(form, at, text)) {
    const { row, column, text } = each
    if ("reason" in each) {
      refused.push(each)
      continue
    }
    const { entry, note } = read(each)
    const { cell } = each
    if (isUnread(entry)) refused.push({ row, column, text, reason: note ?? notANumber })
    else if (entry === null && (options?.blanks !== "clear" || isTotal(edition, cell))) kept++
    else items.push({ cell, text, row, column, entry, before: standsIn(draft, cell), ...(note && { note }) })
  }
  const parts = items.filter(({ cell }) => !isTotal(edition, cell))
  const sums = computed(edition, apply(draft, patch(parts)))
  return { items: items.map((item) => judged(edition, item, sums.get(item.cell))), refused, kept }
}

const worth = (entry: Entry) => (entry === "none" ? 0 : entry)

const judged = (edition: Edition, item: Item, sum: Entry | undefined): Item => {
  if (!isTotal(edition, item.cell)) return item
  if (sum === null || sum === undefined)
    return {
      ...item,
      total: "unknown",
      note: {
        zh: "合计的各分项尚未填全，无从核对",
        en: "not all parts of this total are filled in, so it cannot be checked"
      }
    }
  if (worth(sum) === worth(item.entry)) return { ...item, total: "agrees" }
  const comes = shown(sum, "count")
  return {
    ...item,
    total: "differs",
    note: { zh: `各分项合计为 ${comes}，与粘贴的数不同`, en: `its parts come to ${comes}, not to the pasted figure` }
  }
}

const patch = (items: ReadonlyArray<Item>): Patch => ({
  cells: Object.fromEntries(items.map(({ cell, entry }) => [cell, entry]))
})

const changes = ({ entry, before }: Item): boolean => entry !== before

/** The change that the proposal is, once it is accepted. */
export const patchOf = ({ items, parts }: Proposal): Patch => ({
  ...patch(items.filter(changes)),
  ...(parts !== undefined && { parts })
})

/** Two proposals as one; of a cell that is in both the later counts. */
export const joined = (one: Proposal, other: Proposal): Proposal => {
  const known = new Map(one.items.map((item) => [item.cell, item]))
  const later = other.items.map((item) => ({ ...item, before: known.get(item.cell)?.before ?? item.before }))
  const cells = new Set(later.map(({ cell }) => cell))
  return {
    items: [...one.items.filter(({ cell }) => !cells.has(cell)), ...later],
    refused: [...one.refused, ...other.refused],
    kept: one.kept + other.kept,
    ...((one.parts ?? other.parts) && { parts: { ...one.parts, ...other.parts } })
  }
}

/** How many cells change, how many stay the same, how many pasted cells do not fit, and how many parts in prose are written. */
export const counts = ({ items, refused, parts = {} }: Proposal) => {
  const changed = items.filter(changes).length
  return { changed, same: items.length - changed, refused: refused.length, parts: Object.keys(parts).length }
}
