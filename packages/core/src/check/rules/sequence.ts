/**
 * Counts in the text do not skip: 一是…二是…, （一）（二）, 1．2．, （1）（2）, ①②, 第一，第二，.
 *
 * A list may hold another, and a new one may begin at any time; only a number that nothing before leads up to is told.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { numerals } from "../../form/Edition.ts"
import { value } from "../prose/numerals.ts"
import { announced } from "../proof/announced.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { about, type Stretch, stretches } from "./passages.ts"

interface Style {
  /** What stands right before a number that counts. */
  readonly behind: RegExp
  /** Whether a list begins with 1 in the same text, so that one that does not has lost its beginning. */
  readonly strict: boolean
}

const begins = /^$|[。；：\s]$/u
const goesOn = /^$|[。；：，\s]$/u

const circled = "①②③④⑤⑥⑦⑧⑨⑩"

/** One way of counting for each group of `marks`, in its order. */
const styles: ReadonlyArray<Style> = [
  { behind: /(?:^|[^第其之统唯惟同单万每专逐任周期一二三四五六七八九十])$/u, strict: true },
  { behind: begins, strict: true },
  { behind: goesOn, strict: false },
  { behind: begins, strict: false },
  { behind: goesOn, strict: false },
  { behind: goesOn, strict: false },
  { behind: /^|/u, strict: false }
]

/** 一是, （一）, （1）, 1． at the beginning, 第一，, 一要, ①. No two of them can share a character. */
const marks =
  /([一二三四五六七八九十])是|[（(]([一二三四五六七八九十]{1,2})[)）]|[（(]([\d０-９]{1,2})[)）](?!\d)|^(\d{1,2})[.．、](?!\d)|第([一二三四五六七八九十])[，、,](?![一二三四五六七八九十])|([一二三四五六七八九十])要|([①②③④⑤⑥⑦⑧⑨⑩])/gu

/** A number that counts, in one of the styles. */
interface Mark {
  readonly stretch: Stretch
  readonly at: number
  readonly quote: string
  /** The number as written. */
  readonly mark: string
}

/** The numbers of all texts, by their styles. */
const byStyle = (all: ReadonlyArray<Stretch>): ReadonlyArray<ReadonlyArray<Mark>> => {
  const found = styles.map((): Array<Mark> => [])
  for (const stretch of all) {
    marks.lastIndex = 0
    for (let match = marks.exec(stretch.text); match !== null; match = marks.exec(stretch.text)) {
      let group = 1
      while (match[group] === undefined) group++
      found[group - 1]?.push({ stretch, at: match.index, quote: match[0], mark: match[group] ?? "" })
    }
  }
  return found
}

/** No more lists than these stand inside one another. */
const deepest = 3

const pause = /^$|[\s。；：，、！？;:,（）()“”]/u

const half = (mark: string): string =>
  mark.replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

const numberOf = (mark: string): number => {
  const place = circled.indexOf(mark)
  return place === -1 ? (value(half(mark)) ?? 0) : place + 1
}

/** A number as a style writes it. */
const written = (mark: string, number: number): string =>
  /[\d０-９]/u.test(mark) ? `${number}` : numerals.charAt(number - 1)

const skips = (all: ReadonlyArray<Mark>, { behind, strict }: Style): ReadonlyArray<Complaint> => {
  // The lists begun so far, the innermost last; the outermost is begun with a pause.
  let open: ReadonlyArray<number> = strict ? [0] : []
  let [here, last]: [Stretch | undefined, number] = [undefined, 0]
  return all.flatMap(({ stretch, at, quote, mark }): ReadonlyArray<Complaint> => {
    if (stretch !== here) [here, last] = [stretch, 0]
    const character = stretch.text.slice(Math.max(0, at - 1), at)
    if (!behind.test(character)) return []
    const number = numberOf(mark)
    const paused = pause.test(character)
    // What begins within a sentence that counts already, as in a bracket, is a list inside the other.
    const within = last > 0 && !stretch.text.slice(last, at).includes("。")
    const due = (open.at(-1) ?? 0) + 1
    const list = open.lastIndexOf(number - 1)
    last = at + quote.length
    if (number === 1) open = strict && paused && !within ? [1] : [...open.slice(-deepest), 1]
    else if (list !== -1) open = [...open.slice(0, list), number]
    else if (paused && open.length > 0) {
      // One that stands twice may be meant for the next: either may follow it.
      const twice = number === due - 1
      const begun = twice ? [number, number + 1] : [number]
      open = strict ? begun : [...open.slice(-deepest), ...begun]
      const message = {
        zh: twice
          ? `“${quote}”重复，疑为“${written(mark, due)}”之误`
          : due === 1
            ? `“${quote}”之前没有“一”`
            : `“${quote}”之前缺“${written(mark, due)}”，或序号有误`,
        en: twice ? `“${quote}” stands twice` : `“${quote}” follows number ${due - 1}`
      }
      return [about(stretch, { quote, at, severity: "note", message })]
    }
    return []
  })
}

/** A line that goes on with the items of the one before it. */
const isNext =
  /^\s*(?:[二三四五六七八九][是要]|[（(][二三四五六七八九][)）]|[2-9][.．、](?!\d)|第[二三四五六七八九][，、])/u

/** The same, or one of the first items. */
const isFirst =
  /^\s*(?:[一二三四五六七八九][是要]|[（(][一二三四五六七八九][)）]|[1-9][.．、](?!\d)|第[一二三四五六七八九][，、])/u

/** What lists announce and do not keep; their items may stand in lines of their own. */
const unkept = (all: ReadonlyArray<Stretch>): ReadonlyArray<Complaint> =>
  all.flatMap((stretch, place) => {
    if (!/[：:]/u.test(stretch.text)) return []
    let [text, next] = [stretch.text, place + 1]
    const marks = /[：:]\s*$/u.test(text) ? isFirst : isNext
    for (; marks.test(all[next]?.text ?? ""); next++) text += `\n${all[next]?.text ?? ""}`
    return announced(text).flatMap(({ at, quote, say }) =>
      at < stretch.text.length ? [about(stretch, { quote, at, severity: "note", message: say })] : []
    )
  })

export const sequence: Judgement = {
  id: "text.sequence",
  severity: "note",
  statement: {
    zh: "一是、二是、三是和（一）（二）（三）等次序连续，项数与所说的一致",
    en: "Counts in the text do not skip, and lists have as many items as they announce"
  },
  cites: Regulation("第五十条"),
  hint: { zh: "请核对序号，或补写漏掉的一项", en: "Check the numbers, or add what is missing" },
  check: (subject) =>
    subject.edition.sections.flatMap(({ key }) => {
      const all = stretches(subject).filter(({ part, type }) => part === key && type !== "table")
      const found = byStyle(all)
      return [...styles.flatMap((style, at) => skips(found[at] ?? [], style)), ...unkept(all)]
    })
}
