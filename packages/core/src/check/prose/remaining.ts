/**
 * Numbers that name what is left of the requests: 除3件结转外，其余均已办结; 其余1件因征求意见延期，结转下年度办理.
 *
 * @module
 */
import { kinds, type Word } from "./words.ts"

/** 除3件结转外，其余均已办结: all but so many, which are carried over or not closed yet. */
const isExcepted = (text: string, from: number, behind: ReadonlyArray<Word>): boolean =>
  /除(?:去|了|有)?$/u.test(text.slice(Math.max(0, from - 3), from)) &&
  /^[QA=]*g?(?:K?X?|U)[HC]*$/u.test(kinds(behind)) &&
  // 延期答复 is answered in the year.
  behind.some(({ kind, entry }) => kind === "X" || kind === "U" || (kind === "K" && !/[延推]/u.test(entry?.text ?? "")))

const left = /(?:剩余|剩下|余下|其余|尚余|仅余|另有|另外|尚有|还有|余|另)的?$/u
/** How far behind a number it may be said what becomes of it. */
const reach = 60

/** 剩余1件因需征求第三方意见延期，结转下年度继续办理: the clause that says so may stand behind another, but no number between. */
const isCarried = (text: string, words: ReadonlyArray<Word>, at: number): boolean => {
  const number = words[at]
  if (number === undefined || !left.test(text.slice(Math.max(0, number.from - 4), number.from))) return false
  const rest = words.slice(at + 1)
  const end = rest.findIndex(({ kind, from }) => "#;)".includes(kind) || from > number.to + reach)
  const said = kinds(rest.slice(0, end === -1 ? rest.length : end))
  // 结转下年度的还有1件: the clause of the next number says nothing of this one.
  const own = rest[end]?.kind === "#" ? said.replace(/,[^,]*$/u, "") : said
  return /^[^NLSBDde]*,[CH]?K[^,NCS]*X[^,N]*$|^=[^,NCSLBDde]*KX[HCZ]*$/u.test(own)
}

/** Whether the number at a place is that of the requests which are carried over into the next year, by what it leaves. */
export const isRemaining = (
  text: string,
  words: ReadonlyArray<Word>,
  at: number,
  behind: ReadonlyArray<Word>
): boolean => isExcepted(text, words[at]?.from ?? 0, behind) || isCarried(text, words, at)
