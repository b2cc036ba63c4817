/**
 * Two reports beside one another, as lines for people: part by part, numbers with their difference, prose word by word.
 *
 * The editor draws these lines, and `gongkai diff` prints them.
 *
 * @module
 */
import type { Comparison, Extra, Reworded, Sums } from "@gongkai/core/comparison"
import { forms, heading as headingOf, labelOf, slot } from "@gongkai/core/Edition"
import type { InCell, InHead } from "@gongkai/core/difference"
import * as Money from "@gongkai/core/Money"
import type { Piece } from "@gongkai/core/rewording"
import type { Language, Text } from "@gongkai/core/Text"
import type { Draft } from "@gongkai/core/Draft"
import { about, side } from "./changes.ts"
import { agencyChanges } from "../words/head.ts"
import { inWords } from "../words/entry.ts"
import { harmless } from "../words/Terminal.ts"
import { type Line, type Run, run } from "./Line.ts"

const words = {
  front: { zh: "标题、机关信息和导语", en: "Title, agency and preamble" },
  nothing: { zh: "（无）", en: "(nothing)" },
  layout: { zh: "文字相同，层次、列表或表格的排法不同", en: "the same words; headings, lists or tables differ" },
  unknown: { zh: "不知", en: "not known" },
  onlyBefore: {
    zh: "只有前一份的格式统计、不能比较的：",
    en: "Asked for by the form of the first alone, and not comparable:"
  },
  onlyAfter: {
    zh: "只有后一份的格式统计、不能比较的：",
    en: "Asked for by the form of the second alone, and not comparable:"
  },
  together: { zh: "（几行合计）", en: " (rows together)" }
} as const satisfies { readonly [key: string]: Text }

/** So many characters of what was kept are shown on either side of a change. */
const around = 12

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" })

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const all = [...graphemes.segment(text)].map(({ segment }) => segment)
  const [start, end] = [isFirst ? 0 : around, isLast ? 0 : around]
  return all.length <= start + end + 1
    ? text
    : `${all.slice(0, start).join("")}…${end === 0 ? "" : all.slice(-end).join("")}`
}

/** The pieces of each line of a text; a piece that holds line breaks is parted. */
const byLine = (pieces: ReadonlyArray<Piece>): ReadonlyArray<ReadonlyArray<Piece>> => {
  const lines: Array<Array<Piece>> = [[]]
  for (const { kind, text } of pieces)
    for (const [at, part] of text.split("\n").entries()) {
      if (at > 0) lines.push([])
      if (part !== "") lines.at(-1)?.push({ kind, text: part })
    }
  return lines
}

/** The lines in which something changed. */
const changedLines = (pieces: ReadonlyArray<Piece>, zh: boolean): ReadonlyArray<Line> =>
  byLine(pieces).flatMap((line) => (line.some(({ kind }) => kind !== "kept") ? [inLine(line, zh)] : []))

const inLine = (pieces: ReadonlyArray<Piece>, zh: boolean): Line =>
  pieces.map(({ kind, text }, at) => {
    const shown = harmless(kind === "kept" ? shortened(text, at === 0, at === pieces.length - 1) : text)
    if (kind === "kept") return run(shown)
    if (kind === "gone") return run(zh ? `［删 ${shown}］` : `[-${shown}-]`, "gone")
    return run(zh ? `［增 ${shown}］` : `{+${shown}+}`, "come")
  })

const differenceOf = (before: unknown, after: unknown, isAmount: boolean): ReadonlyArray<Run> => {
  if (typeof before !== "number" || typeof after !== "number") return []
  const by = after - before
  const size = isAmount ? Money.show(Money.Money.make(Math.abs(by))) : String(Math.abs(by))
  return [run(`  ${by > 0 ? "+" : "−"}${size}`, "faint")]
}

const ofCell = ({ editions: { after } }: Comparison, change: InCell, language: Language): Line => {
  const { cell } = change
  const [was, is] = [inWords(after, cell, change.before)[language], inWords(after, cell, change.after)[language]]
  const isAmount = slot(after, cell)?.measure === "amount"
  return [run(`  ${labelOf(after, cell)}  ${was} → ${is}`), ...differenceOf(change.before, change.after, isAmount)]
}

const ofSums = ({ editions }: Comparison, { cells, before, after }: Sums, language: Language): Line => {
  const [edition, of] = cells.before.length === 1 ? [editions.before, cells.before] : [editions.after, cells.after]
  const told = (value: number | null): string => (value === null ? words.unknown[language] : String(value))
  const name = `${labelOf(edition, of[0] ?? "")}${words.together[language]}`
  return [run(`  ${name}  ${told(before)} → ${told(after)}`), ...differenceOf(before, after, false)]
}

const ofProse = (change: Reworded, language: Language): ReadonlyArray<Line> => {
  const zh = language === "zh"
  const place = zh ? `第${change.at + 1}段` : `paragraph ${change.at + 1}`
  if (change.before === null || change.after === null) {
    const told = (side: Reworded["before"]) =>
      side === null
        ? zh
          ? "缺这一部分"
          : "the part is missing"
        : zh
          ? `有${side.length}段`
          : `${side.length} block(s)`
    return [
      [run(`  ${told(change.before)} → ${told(change.after)}`)],
      ...changedLines(change.pieces, zh).map((line) => [run("    "), ...line])
    ]
  }
  const [first = [run(words.layout[language])], ...others] = changedLines(change.pieces, zh)
  return [[run(`  ${place}  `), ...first], ...others.map((line) => [run("    "), ...line])]
}

const extras = (
  edition: Comparison["editions"]["before"],
  all: ReadonlyArray<Extra>,
  title: Text,
  language: Language
): ReadonlyArray<Line> => {
  const filled = all.filter(({ entry }) => entry !== null)
  if (filled.length === 0) return []
  return [
    [],
    [run(title[language], "title")],
    ...filled.flatMap(({ cell, entry, reason }) => [
      [run(`  ${labelOf(edition, cell)}  ${inWords(edition, cell, entry)[language]}`)],
      [run(`      ${reason[language]}`, "faint")]
    ])
  ]
}

const formOf = (cell: string): string | undefined => cell.split("/")[0]

/** The agency field by field; any other field of the head on one line. */
const ofHead = (
  edition: Comparison["editions"]["after"],
  change: InHead,
  language: Language
): ReadonlyArray<string> => {
  if (change.key === "agency")
    // What stands under this key is an agency on both sides: no report is without one.
    return agencyChanges(change.before as Draft["agency"], change.after as Draft["agency"], language)
  const [before, after] = (["before", "after"] as const).map((which) => side(edition, change, which, language))
  return [`${about(edition, change, language)}  ${before} → ${after}`]
}

/** A line for each difference, under the heading of its part; a blank line stands before each heading. */
export const differences = (compared: Comparison, language: Language): ReadonlyArray<Line> => {
  const { editions, head, cells, sums, prose, onlyBefore, onlyAfter } = compared
  const edition = editions.after
  const front = [
    ...head.flatMap((change) => ofHead(edition, change, language).map((line): Line => [run(`  ${line}`)])),
    ...prose.filter(({ section }) => section === "preamble").flatMap((change) => ofProse(change, language))
  ]
  const parts = edition.sections.map((section) => ({
    title: headingOf(edition, section),
    lines: [
      ...cells.filter(({ cell }) => formOf(cell) === section.key).map((change) => ofCell(compared, change, language)),
      ...sums
        .filter((sum) => formOf(sum.cells.after[0] ?? "") === section.key)
        .map((sum) => ofSums(compared, sum, language)),
      ...prose.filter((change) => change.section === section.key).flatMap((change) => ofProse(change, language))
    ]
  }))
  return [
    ...[{ title: words.front[language], lines: front }, ...parts].flatMap(({ title, lines }) =>
      lines.length === 0 ? [] : [[], [run(title, "title")], ...lines]
    ),
    ...extras(editions.before, onlyBefore, words.onlyBefore, language),
    ...extras(editions.after, onlyAfter, words.onlyAfter, language)
  ]
}

/** The last line: how much differs, and how much does not. */
export const tally = ({ editions, head, cells, sums, prose, same }: Comparison): Text => {
  const numbers = cells.length + sums.length
  const all = forms(editions.after).length
  return {
    zh: `${numbers} 格不同，${same} 格相同（${all} 个表）；文字 ${prose.length} 处不同；报告信息 ${head.length} 项不同`,
    en: `${numbers} cell(s) differ, ${same} are the same (${all} tables); ${prose.length} passage(s) and ${head.length} field(s) of the head differ`
  }
}
