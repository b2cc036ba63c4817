/**
 * Finds the labels of a form's rows in running text: the chain of labels, in the form's order, that fits the text best as a whole.
 *
 * No label is looked for from where the one before it was found: one that is missing, or worded otherwise, leads no other astray.
 *
 * @module
 */
import type { Line } from "@gongkai/core/Axis"
import { plain } from "@gongkai/match/fold"
import { certain, similarity } from "@gongkai/match/similarity"
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
/** With its number a label may be shorter: （七）总计. */
const shortestLabel = 3

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

/** So many labels with the right digit in front of each have it as their number. */
const enough = 5

/** Whether all labels that the form numbers with a digit have that digit in front of them, be it without a stop: 1 属于国家秘密. */
const areNumbered = (source: Stream, all: ReadonlyArray<Line>): boolean => {
  const own = all.flatMap(({ heading: { label } }) => {
    const digit = /^\d/u.exec(plain(label))?.[0]
    const [only, ...more] = digit === undefined ? [] : occurrences(source, plain(label.replace(number, "")))
    return only === undefined || more.length > 0 ? [] : [source.skeleton.charAt(only.from - 1) === digit]
  })
  return own.length >= enough && own.every(Boolean)
}

/**
 * For each line where its label stands, or `undefined`. Labels follow one another in the order of the lines, or, in the same blocks, in
 * another.
 */
export const anchors = (
  source: Stream,
  all: ReadonlyArray<Line>,
  blocks: ReadonlyArray<unknown>
): ReadonlyArray<Hit | undefined> => {
  const numbered = areNumbered(source, all)
  const found = all
    .flatMap((line, at): ReadonlyArray<Found> =>
      formsOf(line)
        .flatMap((form) => occurrences(source, form))
        .filter((hit) => numbered || isNumbered(source, hit))
        .map((hit) => ({ ...hit, line: at, gain: gainOf(source, hit) }))
        .toSorted((one, other) => other.gain - one.gain)
        .slice(0, most)
    )
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
  const chained = chain(found)
  const inOrder: Array<Hit | undefined> = all.map((_, at) => chained.find(({ line }) => line === at))
  const anywhere = elsewhere(found, inOrder, all)
  const known = standTogether(anywhere, blocks) ? anywhere : inOrder
  for (const [at, line] of all.entries())
    known[at] ??=
      piled(found, known, blocks, at) ?? misprinted(source, line, known, at) ?? reworded(source, all, known, at)
  return known
}

/** A label right in front of that of the next row of its block: the figures behind the two are not those of one. */
const piled = (
  found: ReadonlyArray<Found>,
  known: ReadonlyArray<Hit | undefined>,
  blocks: ReadonlyArray<unknown>,
  at: number
): Hit | undefined =>
  found.find(({ line, to }) => line === at && blocks[at] === blocks[at + 1] && known[at + 1]?.from === to)

/**
 * Labels of rows in another order than the form's: whole but for their numbers, once, with figures behind, among those that were found
 * and beside none of them.
 */
const elsewhere = (
  found: ReadonlyArray<Found>,
  chained: ReadonlyArray<Hit | undefined>,
  all: ReadonlyArray<Line>
): Array<Hit | undefined> => {
  const taken = chained.filter((hit) => hit !== undefined)
  const [from, to] = [Math.min(...taken.map((hit) => hit.from)), Math.max(...taken.map((hit) => hit.to))]
  const apart = (hit: Hit): boolean => taken.every((other) => hit.to <= other.from || hit.from >= other.to)
  const free = all.map((line, at) => {
    const { label } = line.heading
    const ofLength = (length: number, least: number): ReadonlyArray<Found> =>
      length < least
        ? []
        : found.filter((hit) => hit.line === at && hit.gain > hit.to - hit.from && hit.to - hit.from === length)
    const all = ofLength(plain(label).length, shortestLabel)
    const own = all.length > 0 ? all : ofLength(plain(label.replace(number, "")).length, shortest)
    const [only, ...more] = own.filter((hit) => hit.from >= from - reach && hit.to <= to + reach && apart(hit))
    return chained[at] === undefined && more.length === 0 ? only : undefined
  })
  const own = free.filter((hit) => hit !== undefined)
  // The same words may be the label of two rows.
  const isAlone = (hit: Hit): boolean =>
    own.every((other) => other === hit || hit.to <= other.from || hit.from >= other.to)
  return chained.map((hit, at) => hit ?? own.find((each) => each === free[at] && isAlone(each)))
}

/** Whether rows that stand together in the form stand together in the text, in whatever order: `blocks` holds the block of each row. */
const standTogether = (hits: ReadonlyArray<Hit | undefined>, blocks: ReadonlyArray<unknown>): boolean => {
  const all = hits.flatMap((hit, at) => (hit === undefined ? [] : [{ from: hit.from, block: blocks[at] }]))
  const inText = all.toSorted((one, other) => one.from - other.from).map(({ block }) => block)
  return inText.filter((block, at) => block !== inText[at - 1]).length === new Set(inText).size
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
const misprinted = (source: Stream, line: Line, known: ReadonlyArray<Hit | undefined>, at: number): Hit | undefined => {
  const { skeleton } = source
  const whole = plain(line.heading.label)
  const before = known.slice(0, at).findLast((hit) => hit !== undefined)
  const after = known.slice(at + 1).find((hit) => hit !== undefined)
  if (whole.length < 6 || (before === undefined && after === undefined)) return undefined
  const to = after?.from ?? Math.min(skeleton.length, (before?.to ?? 0) + reach)
  const from = Math.max(before?.to ?? 0, to - reach)
  const near = nearest(skeleton.slice(from, to), whole)
  return near && withoutFigures(source, whole, { from: from + near.from, to: from + near.to })
}

/** Signs for none behind the words of a label are figures of its row. */
const withoutSigns = (words: string): string => words.replace(/[无零〇]+$/u, "")

/**
 * A sign that a label lacks or has too many may be a digit of the figures around it: only with a stop behind it is it its number. Where
 * it has no number, the last letter of the words in front of it is none.
 */
const withoutFigures = (source: Stream, label: string, { from, to }: Hit): Hit | undefined => {
  const { skeleton } = source
  const found = skeleton.slice(from, to)
  const isItsNumber = (at: number): boolean =>
    skeleton.charAt(at) === label.charAt(0) && isNumbered(source, { from: at, to })
  const isOfOthers = found.charAt(0) !== label.charAt(0) && found.charAt(1) === label.charAt(1)
  let start = from + (isOfOthers && /^\p{Script=Han}/u.test(found) ? 1 : 0)
  while (start < to && /\p{Nd}/u.test(skeleton.charAt(start)) && !isItsNumber(start)) start++
  const own = skeleton.slice(start, to)
  const end = start + withoutSigns(own.replace(/\p{Nd}+$/u, "")).length
  return start < end ? { from: start, to: end } : undefined
}

/** A label in the office's own words may be so much like another row's, and no more. */
const clearly = 0.1
const shortestStart = 8

/** How much words are like a label: they may be the beginning of a long one. */
const alike = (words: string, { heading: { label } }: Line): number =>
  words.length >= shortestStart && plain(label).startsWith(plain(words)) ? 1 : similarity(words, label)

/** The end of words that is most like a label: in front of the first row stand the heads. */
const tail = (words: string, line: Line): string => {
  const length = plain(line.heading.label).length
  if (words.length <= length + slack) return words
  const all = Array.from({ length: Math.ceil(length / 2) + slack }, (_, less) => words.slice(-(length + slack - less)))
  const marks = all.map((each) => alike(each, line))
  return all[marks.indexOf(Math.max(...marks))] ?? words
}
const slack = 2

/** How many characters at the beginning of words cling to the figure in front of them, on a line that ends before the words do: 12余⏎总计. */
const clinging = (text: string, places: Uint32Array, start: number, length: number): number => {
  if (!/\p{Nd}/u.test(text.charAt((places[start] ?? 0) - 1))) return 0
  const end = text.indexOf("\n", places[start])
  const own = Array.from({ length }, (_, at) => places[start + at] ?? 0).filter((place) => place < end).length
  return end === -1 || own === length ? 0 : own
}

/**
 * A label may be worded otherwise: the words that stand between the figures of two rows, if they are like the label of one of the rows
 * that are missing there and less like those of the others.
 */
const reworded = (
  { skeleton, text, at: places }: Stream,
  all: ReadonlyArray<Line>,
  known: ReadonlyArray<Hit | undefined>,
  at: number
): Hit | undefined => {
  const before = known.slice(0, at).findLast((hit) => hit !== undefined)
  const next = known.findIndex((hit, other) => other > at && hit !== undefined)
  const after = known[next]
  const line = all[at]
  if (line === undefined || line.heading.label === "" || (before === undefined && after === undefined)) return undefined
  const missing = all.slice(at, next === -1 ? undefined : next)
  const from = before?.to ?? Math.max(0, (after?.from ?? 0) - reach)
  const window = skeleton.slice(from, after?.from ?? from + reach)
  const groups = line.path.slice(0, -1).map(({ label }) => plain(label))
  const found = [...window.matchAll(/(?:\d(?=\D))?\D+(?=\d)/gu)].flatMap(({ index, 0: whole }) => {
    // The number of a label has a stop behind it; otherwise it is a figure.
    const digit = /^\d/u.test(whole)
    const numbered = digit && /^\d\s*[.．、]/u.test(text.slice(places[from + index], places[from + index + 1]))
    const numberless = digit && !numbered ? whole.slice(1) : whole
    const own = withoutSigns(numberless.replace(/^[无零〇]+(?!正当)/u, ""))
    const signs = numberless.length - withoutSigns(numberless).length
    const group = groups.map((each) => own.lastIndexOf(each) + (own.includes(each) ? each.length : 1)).concat(0)
    const behind = tail(own.slice(Math.max(...group)), line)
    const words = behind.slice(
      clinging(text, places, from + index + whole.length - signs - behind.length, behind.length)
    )
    const start = from + index + whole.length - words.length - signs
    const mark = alike(words, line)
    const rival = Math.max(0, ...missing.filter((other) => other !== line).map((other) => alike(words, other)))
    const isAnothers = all.some((other) => other !== line && alike(words, other) > mark)
    return mark >= certain && mark >= rival + clearly && !isAnothers
      ? [{ from: start, to: start + words.length, mark }]
      : []
  })
  const [best, second] = found.toSorted((one, other) => other.mark - one.mark)
  return best === undefined || second?.mark === best.mark ? undefined : best
}
