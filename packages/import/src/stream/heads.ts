/**
 * The heads of a block's columns in running text: where they end, and whether they stand in the order of the form.
 *
 * Figures in a run say nothing of their columns. Only under all heads of a block, in the form's own order, are they its figures.
 *
 * @module
 */
import { spans } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { plain } from "@gongkai/match/fold"
import type { Stream } from "./stream.ts"

export interface Heads {
  /** How many of its columns are named. */
  readonly count: number
  /** All of them are named, in the order of the form. */
  readonly official: boolean
  /** Figures begin right behind the heads, before any label: those of a row stand in front of its label. */
  readonly followed: boolean
  /** A column of remarks stands behind the others: a sign for none at the end of a row may be its. */
  readonly remarked: boolean
}

/** The labels of heads in the order in which they stand, the longer before the shorter where one is a part of the other. */
const named = (stretch: string, labels: ReadonlyArray<string>) => {
  const longest = [...new Set(labels)].toSorted((one, other) => other.length - one.length)
  const found: Array<{ readonly label: string; readonly to: number }> = []
  for (let at = 0; at < stretch.length;) {
    const label = longest.find((each) => stretch.startsWith(each, at))
    if (label !== undefined) found.push({ label, to: at + label.length })
    at += label?.length ?? 1
  }
  return found
}

const endsWith = (all: ReadonlyArray<string>, end: ReadonlyArray<string>): boolean =>
  all.length >= end.length && end.every((label, at) => label === all[all.length - end.length + at])

export const headsIn = ({ skeleton }: Stream, block: Block, from: number, to: number): Heads => {
  const stretch = skeleton.slice(from, to).replaceAll("法人或者其他组织", "法人或其他组织")
  const all = spans(block.columns).map(({ heading, level }) => ({ label: plain(heading.label), level, heading }))
  const found = named(
    stretch,
    all.map(({ label }) => label)
  )
  const leaf = (label: string) => all.some((each) => each.label === label && each.heading.of === undefined)
  const own = found.filter(({ label }) => leaf(label)).map(({ label }) => label)
  // A head of another column among them has figures of its own.
  const strange = found
    .slice(1)
    .some(({ label, to }, at) => at >= found.length - all.length && to - label.length !== found[at]?.to)
  const leaves = all.filter(({ heading }) => heading.of === undefined)
  // Row by row of the head, or group by group.
  const orders = [leaves.toSorted((one, other) => one.level - other.level), leaves].map((each) =>
    each.map(({ label }) => label)
  )
  const beside = [block.corner, block.over].map((text) => plain(text ?? "")).filter((text) => text !== "")
  const after = beside.reduce((rest, text) => rest.replaceAll(text, ""), stretch.slice(found.at(-1)?.to ?? 0))
  return {
    count: leaves.filter(({ label }) => own.includes(label)).length,
    official: !strange && orders.some((order) => endsWith(own, order)),
    followed: found.length > 0 && /^(?:备注|附注|备考|说明)?\d/u.test(after),
    remarked: found.length > 0 && /^(?:备注|附注|备考|说明)/u.test(after)
  }
}

/** The one row without a label stands behind the last of the heads; `undefined` where not all of them are there. */
export const behindHeads = ({ skeleton }: Stream, { columns }: Block, from: number) => {
  const ends = spans(columns).map(({ heading }) => {
    const label = plain(heading.label)
    const at = skeleton.lastIndexOf(label)
    return at < from ? -1 : at + label.length
  })
  const last = Math.max(...ends)
  return ends.includes(-1) ? undefined : { from: last, to: last }
}
