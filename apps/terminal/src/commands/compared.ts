/**
 * A comparison of two reports as `gongkai diff` prints it: the lines of the editor's own, in the colours of results, or data for programs.
 *
 * @module
 */
import type { Comparison, Extra } from "@gongkai/core/comparison"
import { labelOf } from "@gongkai/core/Edition"
import type { Language } from "@gongkai/core/Text"
import { differences } from "../screen/differences.ts"
import type { Meaning } from "../screen/Line.ts"
import { asData } from "../words/entry.ts"
import { faint, heading, painted } from "../words/Terminal.ts"

const coloured = (text: string, meaning: Meaning): string => {
  switch (meaning) {
    case "title":
      return heading(text)
    case "faint":
      return faint(text)
    case "gone":
    case "come":
      return painted(meaning, text)
    default:
      return text
  }
}

/** A line for each difference, under the heading of its part. */
export const describe = (compared: Comparison, language: Language): ReadonlyArray<string> =>
  differences(compared, language).map((line) => line.map(({ text, meaning }) => coloured(text, meaning)).join(""))

/** The same for programs. Amounts are decimal strings of 万元, as in a file. */
export const plain = (
  { editions, head, cells, sums, prose, onlyBefore, onlyAfter, same }: Comparison,
  language: Language
) => ({
  head: head.map(({ key, before, after }) => ({ key, before, after })),
  cells: cells.map(({ cell, before, after }) => ({
    cell,
    label: labelOf(editions.after, cell),
    before: asData(editions.after, cell, before),
    after: asData(editions.after, cell, after)
  })),
  sums,
  prose: prose.map(({ section, at, before, after, pieces }) => ({
    part: section,
    paragraph: at + 1,
    before: before === null ? null : before.length,
    after: after === null ? null : after.length,
    pieces
  })),
  notComparable: {
    before: onlyBefore.map((each) => extra(editions.before, each, language)),
    after: onlyAfter.map((each) => extra(editions.after, each, language))
  },
  same
})

const extra = (edition: Comparison["editions"]["before"], { cell, entry, reason }: Extra, language: Language) => ({
  cell,
  label: labelOf(edition, cell),
  entry: asData(edition, cell, entry),
  reason: reason[language]
})
