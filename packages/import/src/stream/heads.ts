/**
 * The heads of a block's columns in running text: where they end, and whether they stand in the order of the form.
 *
 * Figures in a run say nothing of their columns. Only under all heads of a block, in the form's own order, are they its figures.
 *
 * @module
 */
import { lines, spans } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { plain } from "@gongkai/match/fold"
import { besideAt, type Column, type Printed, printedColumns } from "./columns.ts"
import type { Hit, Stream } from "./stream.ts"

export interface Heads {
  /** How many of its columns are named. */
  readonly count: number
  /** The columns as they are printed; none where that cannot be said. */
  readonly columns?: ReadonlyArray<Column>
  /** A head among them was not recognised, and taken by its place. */
  readonly assumed: boolean
  /** A column of serial numbers stands in front of the labels. */
  readonly numbered: boolean
  /** Figures begin right behind the heads, before any label: those of a row stand in front of its label. */
  readonly followed: boolean
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

/** Whether two words differ by one sign at most: one lost, one too many, or one that is another. */
const isNearly = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  const [rest, otherRest] = [one.slice(same), other.slice(same)]
  return [
    rest === otherRest,
    rest.slice(1) === otherRest,
    rest === otherRest.slice(1),
    rest.slice(1) === otherRest.slice(1)
  ].includes(true)
}

/** Shorter heads differ from one another by a sign. */
const shortest = 4

/** Behind which place of a stretch these labels end, each hardly otherwise and right behind the one before it. */
const endOf = (stretch: string, labels: ReadonlyArray<string>, from: number): number | undefined => {
  const [label, ...others] = labels
  if (label === undefined) return from
  const slack = label.length < shortest ? [0] : [0, -1, 1]
  for (const more of slack) {
    const own = stretch.slice(from, from + label.length + more)
    if (own !== label && (label.length < shortest || !isNearly(own, label))) continue
    const end = endOf(stretch, others, from + own.length)
    if (end !== undefined) return end
  }
  return undefined
}

/** Row by row of the head, or group by group; another head behind them has figures of its own. */
const nearlyEnd = (
  stretch: string,
  all: ReadonlyArray<{ readonly label: string; readonly level: number }>,
  behind: (end: number) => string
): number | undefined =>
  [all.toSorted((one, other) => one.level - other.level), all]
    .map((each) =>
      lastEnd(
        stretch,
        each.map(({ label }) => label)
      )
    )
    .find((end) => end !== undefined && /^(?:备注|附注|备考|说明)?(?:\d|$)/u.test(behind(end)))

/** The same wherever they begin, the last such place. */
const lastEnd = (stretch: string, labels: ReadonlyArray<string>): number | undefined => {
  for (let from = stretch.length - 1; from >= 0; from--) {
    const end = endOf(stretch, labels, from)
    if (end !== undefined) return end
  }
  return undefined
}

/** What may stand between the heads and the first row: the group that it belongs to, and a serial number. */
const withoutGroups = (text: string, rows: Block["rows"]): string => {
  const groups = spans(rows).flatMap(({ heading }) => (heading.of === undefined ? [] : [plain(heading.label)]))
  const group = groups.find((each) => text.endsWith(each))
  return group === undefined ? text : withoutGroups(withoutNumber(text.slice(0, -group.length)), rows)
}

const unit = /^单位(?:万元|人次|[件个条次项元])+/u

/** The heads of a block by themselves, without the title of its form, its heading and the figures above it. */
export const headsOf = (stretch: string, { corner, over, heading, rows }: Block, title: string): string => {
  const above = [title, heading, corner, over].map((text) => plain(text ?? "")).filter((text) => text !== "")
  const from = Math.max(...above.map((text) => (stretch.includes(text) ? stretch.lastIndexOf(text) + text.length : 0)))
  const own = withoutGroups(withoutNumber(stretch.slice(from)), rows)
  const figures = [...own.matchAll(/\d+(?!\d|年)/gu)].at(-1)
  return own
    .slice(figures === undefined ? 0 : figures.index + figures[0].length)
    .replace(unit, "")
    .replace(/^序号/u, "")
}

const withoutNumber = (text: string): string => text.replace(/\d+$/u, "")

export const headsIn = (
  { skeleton }: Stream,
  block: Block,
  from: number,
  to: number,
  { title, laidOut }: { readonly title: string; readonly laidOut: boolean }
): Heads => {
  const stretch = skeleton.slice(from, to).replaceAll("其它", "其他").replaceAll("法人或者其他组织", "法人或其他组织")
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
  const labelsOf = (each: typeof all) => each.map(({ label }) => label)
  // Row by row of the head the columns of a group stand behind all others: its own place says where they belong.
  const byRow = labelsOf(all.toSorted((one, other) => one.level - other.level))
  const labels = found.map(({ label }) => label)
  const isInOrder = endsWith(own, labelsOf(leaves)) || endsWith(labels, byRow)
  const exact = !strange && isInOrder
  const around = [block.corner, block.over].map((text) => plain(text ?? "")).filter((text) => text !== "")
  const behind = (end: number) => around.reduce((rest, text) => rest.replaceAll(text, ""), stretch.slice(end))
  const alike = exact ? undefined : nearlyEnd(stretch, all, behind)
  // A head of another column between them is no slip of theirs.
  const nearly = /备注|附注|备考|说明/u.test(stretch.slice(0, alike)) ? undefined : alike
  const after = behind(nearly ?? found.at(-1)?.to ?? 0)
  const isOfficial = exact || nearly !== undefined
  const [, remarked, others = ""] =
    /^(备注|附注|备考|说明)?(.*)$/su.exec(withoutGroups(withoutNumber(after), block.rows)) ?? []
  const official: Printed = {
    columns: [...lines(block.columns), ...(remarked === undefined ? [] : ["remark" as const])],
    assumed: false
  }
  const otherwise =
    laidOut || (isOfficial && withoutNumber(others) === "")
      ? undefined
      : printedColumns(headsOf(stretch, block, plain(title)), block)
  const printed = otherwise ?? (isOfficial ? official : undefined)
  const numbered = stretch.includes("序号")
  return {
    count: nearly === undefined ? leaves.filter(({ label }) => own.includes(label)).length : leaves.length,
    ...(printed !== undefined && { columns: printed.columns }),
    assumed: printed?.assumed === true,
    numbered,
    followed:
      (found.length > 0 || nearly !== undefined) &&
      /^\d/u.test(behindBeside(after)) &&
      !(numbered && /^\d{1,3}(?!\d)/u.test(behindBeside(after)))
  }
}

/** What stands behind the heads of columns that the form does not have: 备注, 2019年总计. */
const behindBeside = (text: string): string => {
  const length = besideAt(text)
  return length === 0 ? text : behindBeside(text.slice(length))
}

/** Fewer heads than these may be words of a sentence, and farther from one another they are. */
const fewest = 3
const farthest = 12

/** The one row without a label stands behind the last of the heads; `undefined` where hardly any of them are there. */
export const behindHeads = ({ skeleton }: Stream, { columns }: Block, from: number): Hit | undefined => {
  const labels = [...new Set(spans(columns).map(({ heading }) => plain(heading.label)))]
  const found = named(skeleton.slice(from), labels)
  let own = new Set<string>()
  for (const [at, { label, to }] of found.entries()) {
    own.add(label)
    const next = found[at + 1]
    const gap = next && skeleton.slice(from + to, from + next.to - next.label.length)
    if (gap !== undefined && gap.length <= farthest && !/\d(?!\d*年)/u.test(gap)) continue
    if (own.size >= fewest) {
      const end = from + to + besideAt(skeleton.slice(from + to))
      return { from: end, to: end }
    }
    own = new Set()
  }
  return undefined
}
