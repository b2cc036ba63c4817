/**
 * 予以公开、部分公开分别为17件、4件: each number of such a list with the name that stands at its place; 各1件 is of each name.
 *
 * @module
 */
import type { Word } from "./words.ts"

const decisions = "123"
const names = "OoSPBDde123MEmI"

/** The places of the items of a list, joined by 、 or 和, from a place on, forwards or backwards. */
const items = (words: ReadonlyArray<Word>, from: number, step: 1 | -1, kinds: string): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (let at = from; kinds.includes(words[at]?.kind ?? "-"); at += 2 * step) {
    found.push(at)
    if (words[at + step]?.kind !== "J") break
  }
  return step === 1 ? found : found.toReversed()
}

/** The words as if the number at a place stood right behind its own name, and its place in them; `undefined` where there is no such list. */
export const respectively = (
  words: ReadonlyArray<Word>,
  at: number
): readonly [words: ReadonlyArray<Word>, at: number] | undefined => {
  let first = at
  while (words[first - 1]?.kind === "J" && words[first - 2]?.kind === "#") first -= 2
  if (words[first - 1]?.kind !== "f") return undefined
  let end = first - 2
  while (words[end]?.kind === "A") end--
  // 制定、废止规范性文件分别为5件、2件: the noun is that of each.
  const noun = "FG".includes(words[end]?.kind ?? "-") ? words.slice(end, end + 1) : []
  const named = items(words, end - noun.length, -1, names)
  const counts = items(words, first, 1, "#")
  const start = named[0] ?? 0
  const name = words[named[counts.indexOf(at)] ?? -1]
  const own = words[at]
  const last = words[named.at(-1) ?? at]
  if (named.length < 2 || named.length !== counts.length || name === undefined || own === undefined) return undefined
  // 行政许可、行政处罚决定分别为5件、2件: all of them are decisions.
  const made =
    decisions.includes(name.kind) && last?.entry?.text.includes("决定") === true ? [{ ...last, kind: "k" }] : []
  const rest = words.slice((counts.at(-1) ?? at) + 1)
  return [[...words.slice(0, start), ...made, name, ...noun, own, ...rest], start + 1 + made.length + noun.length]
}

/** How many names a number is of: 法律服务机构、科研机构各1件 are 1 each, and 2 together; `front` are the kinds of the words before it. */
export const each = (text: string, from: number, front: string): number =>
  /各(?:自|有|为|占|提出|收到)?$/u.test(text.slice(Math.max(0, from - 4), from))
    ? ((/.(?:[AQ]*J.)+[AQ]*$/u.exec(front)?.[0] ?? "").match(/J/gu)?.length ?? 0) + 1
    : 1
