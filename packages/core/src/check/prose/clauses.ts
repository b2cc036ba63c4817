/**
 * The clauses of a sentence without numbers, which say that there was none of something, or that all were of one kind.
 *
 * @module
 */
import { deniedBy, remediesIn } from "./denials.ts"
import type { Memory } from "./memory.ts"
import type { Reading } from "./Reading.ts"
import { isElsewhere, type Whose } from "./scope.ts"
import type { Sentence } from "./sentences.ts"
import type { Term, Terms } from "./terms.ts"
import { allBy, type Whole } from "./universals.ts"
import { kinds, type Word } from "./words.ts"

/** 未因信息公开工作，被申请行政复议: a pause before what is denied. */
const isOpen = (clause: ReadonlyArray<Word>): boolean => /N[=ciPJRWH]*[=ciP]$/u.test(kinds(clause))

/** The words up to the end of the clause; a colon ends none: 行政诉讼：无. */
const clausesOf = (words: ReadonlyArray<Word>): ReadonlyArray<ReadonlyArray<Word>> => {
  const found: Array<Array<Word>> = [[]]
  for (const word of words) {
    const last = found.at(-1) ?? []
    if (word.kind === "," && isOpen(last)) continue
    if (",;()".includes(word.kind)) found.push([])
    else found.at(-1)?.push(word)
  }
  return found.filter((clause) => clause.length > 0)
}

/** What the only number of a clause counts. */
const wholeOf = (clause: ReadonlyArray<Word>): Whole => {
  const text = kinds(clause)
  if (text.indexOf("#") !== text.lastIndexOf("#")) return undefined
  if (/[BDde]/u.test(text)) return remediesIn(clause)
  return /[RWHC].*Q.*#|Q.*[RWHC]#|[RWHC]#.*[QA]/u.test(text) ? "requests" : undefined
}

const reading = (
  sentence: Sentence,
  clause: ReadonlyArray<Word>,
  terms: ReadonlyArray<Term>,
  whose: Whose
): Reading => {
  const [from, to] = [clause[0]?.from ?? 0, clause.at(-1)?.to ?? 0]
  const place = clause.find(({ kind }) => "NYQBDde".includes(kind))?.from ?? from
  return {
    sentence,
    figure: { from, to, value: 0, unit: "件", about: false, decimals: 0 },
    terms,
    elsewhere: isElsewhere(sentence.text, place, whose),
    weak: false,
    within: 0
  }
}

/** Each thing that the sentence says there was none of, as the number 0; `carries` as for `allBy`, `alone` as for `deniedBy`. */
export const readClauses = (
  sentence: Sentence,
  words: ReadonlyArray<Word>,
  memory: Memory,
  carries: boolean,
  terms: Terms,
  whose: Whose,
  alone: boolean
): ReadonlyArray<Reading> => {
  if (!words.some(({ kind, entry }) => kind === "N" || kind === "Y" || entry?.text === "不存在")) return []
  const found: Array<Reading> = []
  let whole: Whole
  for (const clause of clausesOf(words)) {
    if (clause.some(({ figure }) => figure !== undefined && figure.value !== 1)) {
      whole = wholeOf(clause)
      continue
    }
    const vague = Array.isArray(whole) && !memory.field && !memory.own
    found.push(
      ...deniedBy(clause, memory, terms, alone).map((meant) => reading(sentence, clause, meant, whose)),
      ...allBy(clause, vague ? undefined : whole, carries, terms).map((meant) =>
        reading(sentence, clause, meant, whose)
      )
    )
    if (clause.some(({ figure }) => figure !== undefined)) whole = wholeOf(clause)
  }
  return found
}
