/**
 * What differs between two drafts of one report: fields of the head, cells by their address, prose by paragraphs.
 *
 * Changes do not depend on each other: a caller can show them one by one and make only some of them. A missing part (`null`) differs
 * from a part without a paragraph (`[]`), as a blank differs from 0.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import * as Draft from "../report/Draft.ts"
import { type Edition, slots } from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import type { Entry } from "../report/Entry.ts"
import type { Narrative } from "../report/Narrative.ts"
import * as Patch from "../report/Patch.ts"

/** A field of the head; what it holds is as the head's schema has it, `null` where the field is absent. */
export interface InHead {
  readonly _tag: "Head"
  readonly key: Patch.HeadKey
  readonly before: unknown
  readonly after: unknown
}

/** A cell that holds another entry; amounts in 分. */
export interface InCell {
  readonly _tag: "Cell"
  readonly cell: Cell
  readonly before: Entry
  readonly after: Entry
}

/** A run of paragraphs in place of another: `at` counts the paragraphs of the draft before. `null` is a part that is missing. */
export interface InProse {
  readonly _tag: "Prose"
  readonly section: string
  readonly at: number
  readonly before: Narrative | null
  readonly after: Narrative | null
}

/** One change from a draft to another; `_tag` tells where. */
export type Change = InHead | InCell | InProse

/** Whether two values of a draft say the same, whatever the order of their keys. */
export const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))]
  return mine.length === theirs.size && mine.every(([key, value]) => theirs.has(key) && same(value, theirs.get(key)))
}

/** The fields of the head that differ, whatever the editions. */
export const inHead = (before: Draft.Draft, after: Draft.Draft): ReadonlyArray<InHead> =>
  Patch.headKeys.flatMap((key): ReadonlyArray<InHead> => {
    const [one, other] = [before[key] ?? null, after[key] ?? null]
    return same(one, other) ? [] : [{ _tag: "Head", key, before: one, after: other }]
  })

/** The changes that lead from the one draft to the other, in the order of the report. Both must be of the edition. */
export const difference = (
  before: Draft.Draft,
  after: Draft.Draft,
  edition: Edition = editionOf(before)
): ReadonlyArray<Change> => [
  ...inHead(before, after),
  ...edition.sections.flatMap((section): ReadonlyArray<Change> => {
    if (section.kind === "prose") {
      return inProse(section.key, Draft.narrative(before, section), Draft.narrative(after, section))
    }
    return slots(edition).flatMap(({ cell, form }): ReadonlyArray<Change> => {
      if (form !== section) return []
      const [one, other] = [Draft.at(before, cell), Draft.at(after, cell)]
      return same(one, other) ? [] : [{ _tag: "Cell", cell, before: one, after: other }]
    })
  })
]

/** Two texts that would take more comparisons of paragraphs than these are reported as one change. */
const most = 1_000_000

/** The runs of paragraphs that differ between two texts of a part. */
export const inProse = (section: string, before: Narrative | null, after: Narrative | null): ReadonlyArray<InProse> => {
  if (before === null || after === null) {
    return before === after ? [] : [{ _tag: "Prose", section, at: 0, before, after }]
  }
  let from = 0
  while (from < before.length && from < after.length && same(before[from], after[from])) from++
  let end = 0
  const isSameAt = (back: number): boolean => same(before.at(-1 - back), after.at(-1 - back))
  while (from + end < before.length && from + end < after.length && isSameAt(end)) end++
  const [old, fresh] = [before.slice(from, before.length - end), after.slice(from, after.length - end)]
  if (old.length * fresh.length > most) return [{ _tag: "Prose", section, at: from, before: old, after: fresh }]
  return runs(old, fresh).map(([at, one, other]) => ({
    _tag: "Prose",
    section,
    at: from + at,
    before: one,
    after: other
  }))
}

type Run = readonly [at: number, before: Narrative, after: Narrative]

/** The runs between the longest row of paragraphs that both texts have. */
const runs = (before: Narrative, after: Narrative): ReadonlyArray<Run> => {
  /** The length of that row from here on, by places in both texts. */
  const rest = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  const left = (one: number, other: number): number => rest[one]?.[other] ?? 0
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      const longest = same(before[one], after[other])
        ? left(one + 1, other + 1) + 1
        : Math.max(left(one + 1, other), left(one, other + 1))
      rest[one]?.set([longest], other)
    }
  }
  const found: Array<Run> = []
  let [one, other, from, to] = [0, 0, 0, 0]
  const close = (): void => {
    if (from < one || to < other) found.push([from, before.slice(from, one), after.slice(to, other)])
  }
  while (one < before.length && other < after.length) {
    if (same(before[one], after[other])) {
      close()
      ;[one, other] = [one + 1, other + 1]
      ;[from, to] = [one, other]
    } else if (left(one + 1, other) >= left(one, other + 1)) one++
    else other++
  }
  ;[one, other] = [before.length, after.length]
  close()
  return found
}

/** The patch that makes some of the changes, all of one draft's, to that draft. */
export const patchOf = (draft: Draft.Draft, changes: ReadonlyArray<Change>): Patch.Patch => {
  const [head, cells]: [Array<[string, unknown]>, Array<[Cell, Entry]>] = [[], []]
  const prose = new Map<string, ReadonlyArray<InProse>>()
  for (const change of changes) {
    if (change._tag === "Head") head.push([change.key, change.after])
    else if (change._tag === "Cell") cells.push([change.cell, change.after])
    else prose.set(change.section, [...(prose.get(change.section) ?? []), change])
  }
  const parts = [...prose].map(([section, own]) => [section, rewritten(partOf(draft, section), own)] as const)
  return {
    ...(cells.length > 0 && { cells: Object.fromEntries(cells) }),
    ...(parts.length > 0 && { parts: Object.fromEntries(parts) }),
    // What a field of a head holds is what the patch's own schema has there.
    ...(head.length > 0 && { head: Object.fromEntries(head) as NonNullable<Patch.Patch["head"]> })
  }
}

// What a draft has under the key of a part in prose.
const partOf = (draft: Draft.Draft, section: string): Narrative | null =>
  Draft.child(draft, section) as Narrative | null

/** From the end on, so that places further up stay what they were. */
const rewritten = (narrative: Narrative | null, changes: ReadonlyArray<InProse>): Narrative | null =>
  changes
    .toSorted((one, other) => other.at - one.at)
    .reduce<Narrative | null>(
      (text, { at, before, after }) =>
        text === null || before === null || after === null ? after : text.toSpliced(at, before.length, ...after),
      narrative
    )
