/**
 * What is said right before a number and right behind it, up to the next pause or number: 其中[部分公开]42件, 收到70件[申请].
 *
 * A bracket before a number says something of what is before it and is passed over, unless it joins another group: 予以公开（含部分公开）.
 *
 * @module
 */
import { kinds, type Word } from "./words.ts"

export interface Context {
  readonly before: ReadonlyArray<Word>
  readonly behind: ReadonlyArray<Word>
  /** The kinds of the words before and behind. */
  readonly front: string
  readonly rear: string
  /** The clause before this one, where no number stands in it. */
  readonly earlier: ReadonlyArray<Word>
  /** Whether the number stands in brackets, and whether a bracket that opens behind it says that it is of several kinds. */
  readonly bracketed: boolean
  readonly mixed: boolean
  /** No number stands before it in the sentence, and at most one pause. */
  readonly opens: boolean
  readonly unit: string
  /** The clause goes on behind a colon. */
  readonly told: boolean
}

/** 予以公开（含部分公开）, 败诉（纠错）. */
const joining = /^J?(?:[Oo](?:J[Oo])*|S(?:JS)*)$/u

/** Going back from a place: the words of the clause, and the place before them. */
const back = (words: ReadonlyArray<Word>, from: number): readonly [ReadonlyArray<Word>, number] => {
  const found: Array<Word> = []
  // 行政复议：2件: a colon between a name and its number is no pause.
  let at = words[from]?.kind === ":" ? from - 1 : from
  for (; at >= 0; at--) {
    const word = words[at]
    if (word === undefined || "#,;:(".includes(word.kind)) break
    if (word.kind !== ")") {
      found.unshift(word)
      continue
    }
    const close = at
    while (at > 0 && words[at]?.kind !== "(") at--
    const inside = words.slice(at + 1, close)
    // 无法提供3件（信息不存在）、不予处理2件: behind a number a bracket says something of that.
    if (joining.test(kinds(inside)) && words[at - 1]?.kind !== "#")
      found.unshift({ ...word, kind: "J", to: word.from }, ...inside)
  }
  return [found, at]
}

const forth = (words: ReadonlyArray<Word>, from: number): ReadonlyArray<Word> => {
  let end = from
  while (end < words.length && !"#,;:()".includes(words[end]?.kind ?? "-")) end++
  return words.slice(from, end)
}

export const context = (words: ReadonlyArray<Word>, at: number): Context => {
  const [said, start] = back(words, at - 1)
  // 3件予以公开、2件部分公开: what ends with a joint was said of the number before.
  const before = said.at(-1)?.kind === "J" && words[start]?.kind === "#" ? [] : said
  // 9名自然人、1家企业共提出申请12件: they are counted by the number before, and 12 are of all of them.
  const isOfAll = words[start - 1]?.kind === "J" && /^[名家人位户]$/u.test(words[start]?.figure?.unit ?? "")
  const pause = words[start]?.kind
  const told = pause === ":"
  // 较上年（38件）: what a bracket behind a year says is of that year.
  const year = pause === "(" && words[start - 1]?.kind === "L" ? words.slice(start - 1, start) : []
  const [earlier, stop] = pause === "," ? back(words, start - 1) : [[], -1]
  const behind = forth(words, at + 1)
  const bracket =
    words[at + 1]?.kind === "("
      ? words.slice(at + 2, at + 2 + words.slice(at + 2).findIndex(({ kind }) => kind === ")"))
      : []
  const own = before.filter(({ kind }, place) => kind !== "Y" && !(isOfAll && place === 0 && kind === "P"))
  const all = year.length === 0 ? own : [...year, ...own]
  const rest = behind[0]?.kind === "J" ? [] : behind
  return {
    before: all,
    behind: rest,
    front: kinds(all),
    rear: kinds(rest),
    earlier: words[stop]?.kind === "#" ? [] : earlier,
    bracketed: (words[at]?.depth ?? 0) > 0,
    told,
    opens: start < 0 || (pause === "," && stop < 0),
    unit: words[at]?.figure?.unit ?? "",
    mixed: bracket.some(({ kind }) => kind === "m" || kind === "E")
  }
}

/** The words of a label as a run: the names of one family, joined, and what stands before and behind it. */
export interface Run {
  readonly prefix: string
  readonly names: ReadonlyArray<Word>
}

/** The run of names that a stretch ends with, apart from `tail`; `undefined` where none does, or something unknown is joined to it. */
export const runAt = (words: ReadonlyArray<Word>, family: string, tail: string): Run | undefined => {
  let end = words.length
  while (end > 0 && tail.includes(words[end - 1]?.kind ?? "-")) end--
  const names: Array<Word> = []
  let at = end - 1
  for (; at >= 0; at--) {
    const word = words[at]
    if (word === undefined) break
    // Names without a joint between them are not several: 行政诉讼中复议后起诉.
    if (family.includes(word.kind)) {
      if (family.includes(words[at + 1]?.kind ?? "-")) break
      names.unshift(word)
    } else if (word.kind !== "J") break
  }
  if (names.length === 0) return undefined
  const first = words[at + 1]
  // At the start of a stretch a joint only goes on from the number before.
  if (first?.kind === "J" && at >= 0) return undefined
  return { prefix: kinds(words.slice(0, at + 1)), names }
}
