/**
 * Finds the labels of a form's rows in running text: the chain of labels, in the form's order, that fits the text best as a whole.
 *
 * No label is looked for from where the one before it was found: one that is missing, or worded otherwise, leads no other astray.
 *
 * @module
 */
import type { Line } from "@gongkai/core/Axis"
import { plain } from "@gongkai/match/fold"
import { type Hit, nearest, occurrences, type Stream } from "./stream.ts"

/** The forms under which a label may stand in the skeleton, the longest first. */
const formsOf = ({ heading: { label } }: Line): ReadonlyArray<string> => {
  const short = label.replace(/(?<=.)[（(][^（()）]*[)）]\s*$/u, "")
  // 其他 alone may be anything: only with its number it is a label.
  const bare = [label, short].map((each) => plain(each.replace(number, ""))).filter((form) => form.length >= shortest)
  return [...new Set([label, short].map(plain).concat(bare))].filter((form) => form !== "")
}

const number = /^\s*(?:[（(]?[一二三四五六七八九十]+[)）、]|\d+[.．、])/u
const shortest = 4

/** A label that stands in a text more often than this is sought where it is likeliest. */
const most = 40

interface Found extends Hit {
  readonly line: number
  readonly gain: number
}

/** Labels with figures behind them count more than the same words in a sentence. */
const gainOf = ({ text, at }: Stream, { from, to }: Hit): number => {
  const behind = text.slice((at[to - 1] ?? 0) + 1).trimStart()
  return to - from + (/^[）)\]】:：]*\s*[\d０-９/／\u2400—–―－-]/u.test(behind) ? 20 : 0)
}

/** A label that begins with a digit has its number before it: with a stop behind it, or apart from what stands before it on its line. */
const isNumbered = ({ text, at }: Stream, { from }: Hit): boolean => {
  const start = at[from] ?? 0
  if (!/\p{Nd}/u.test(text.charAt(start))) return true
  const behind = text.slice(start + 1, at[from + 1])
  return /\p{P}/u.test(behind) || (!behind.includes("\n") && !/\p{Nd}/u.test(text.charAt(start - 1)))
}

/** For each line where its label stands, or `undefined`; labels follow one another in the order of the lines. */
export const anchors = (source: Stream, all: ReadonlyArray<Line>): ReadonlyArray<Hit | undefined> => {
  const found = all
    .flatMap((line, at): ReadonlyArray<Found> =>
      formsOf(line)
        .flatMap((form) => occurrences(source, form))
        .filter((hit) => isNumbered(source, hit))
        .map((hit) => ({ ...hit, line: at, gain: gainOf(source, hit) }))
        .toSorted((one, other) => other.gain - one.gain)
        .slice(0, most)
    )
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
  const chained = chain(found)
  const known: Array<Hit | undefined> = all.map((_, at) => chained.find(({ line }) => line === at))
  for (const [at, line] of all.entries()) known[at] ??= misprinted(source, line, known, at)
  return known
}

/** The hits that follow one another in text and form, with the greatest gain in all. */
const chain = (found: ReadonlyArray<Found>): ReadonlyArray<Found> => {
  const best: Array<{ readonly gain: number; readonly before: number }> = []
  let last = -1
  for (const [at, hit] of found.entries()) {
    let before = -1
    for (const [other, { to, line }] of found.slice(0, at).entries())
      if (to <= hit.from && line < hit.line && (best[other]?.gain ?? 0) > (best[before]?.gain ?? 0)) before = other
    best.push({ gain: hit.gain + (best[before]?.gain ?? 0), before })
    if ((best[at]?.gain ?? 0) > (best[last]?.gain ?? 0)) last = at
  }
  const chosen: Array<Found> = []
  for (let at = last; at !== -1; at = best[at]?.before ?? -1) {
    const hit = found[at]
    if (hit !== undefined) chosen.unshift(hit)
  }
  return chosen
}

/** How far behind the label before it a misprinted one may stand. */
const reach = 400

/** A label that stands nowhere as it is may stand misprinted between those beside it, if it is long enough to be told. */
const misprinted = (
  { skeleton }: Stream,
  line: Line,
  known: ReadonlyArray<Hit | undefined>,
  at: number
): Hit | undefined => {
  const whole = plain(line.heading.label)
  const before = known.slice(0, at).findLast((hit) => hit !== undefined)
  const after = known.slice(at + 1).find((hit) => hit !== undefined)
  if (whole.length < 6 || (before === undefined && after === undefined)) return undefined
  const to = after?.from ?? Math.min(skeleton.length, (before?.to ?? 0) + reach)
  const from = Math.max(before?.to ?? 0, to - reach)
  const near = nearest(skeleton.slice(from, to), whole)
  return near === undefined ? undefined : { from: from + near.from, to: from + near.to }
}
