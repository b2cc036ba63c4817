/**
 * Where a text says that all were of one kind: 均获维持, 全部予以公开, 所有申请均已办结, 申请人均为自然人. Of the others there was none.
 *
 * @module
 */
import { runAt } from "./context.ts"
import { remediesIn } from "./denials.ts"
import { joined } from "./One.ts"
import type { Remedy, Term, Terms } from "./terms.ts"
import { kinds, type Word } from "./words.ts"

/** The number that 均 speaks of. */
export type Whole = "requests" | ReadonlyArray<Remedy> | undefined

const groups = ["granted", "grantedInPart", "denied", "unavailable", "notHandled", "closed"] as const
const ends = ["upheld", "corrected", "otherwise", "pending"] as const

const named = (name: string, all: ReadonlyArray<Term>): Term => ({ name, cells: joined(all).cells })

const ofOutcome = (word: Word, terms: Terms): ReadonlyArray<Term> =>
  (word.entry?.means ?? []).flatMap((keys) => {
    const rest = groups.filter((group) => !keys.includes(group))
    return keys.some((key) => key.includes("."))
      ? []
      : [
          named(
            `${word.entry?.text}以外`,
            rest.map((key) => terms.outcome(key))
          )
        ]
  })

const ofResult = (word: Word, of: ReadonlyArray<Remedy>, terms: Terms): ReadonlyArray<Term> =>
  (word.entry?.results ?? []).map((keys) =>
    named(
      `${word.entry?.text}以外`,
      ends.filter((end) => !keys.includes(end)).map((end) => terms.cases(of, end))
    )
  )

const ofApplicant = (words: ReadonlyArray<Word>, terms: Terms): ReadonlyArray<Term> => {
  const all = words.flatMap(({ entry }) => entry?.means[0] ?? [])
  if (all.every((key) => key === "naturalPerson")) return [terms.received("organization")]
  return all.every((key) => key.startsWith("organization")) ? [terms.received("naturalPerson")] : []
}

/** 申请1件，予以公开; 复议1件，维持我局决定: of one there is nothing else. */
const ofOne = /^[=gkC]*(?:O|S)[QAC]*$/u
const closedOne = /^[=g]*C$/u
/** 全部公开 is one word. */
const outcome = /^Y?[RWH]?[QAi]*Y[gkC=]*(?:O[AC]*|o)$|^[QAi]*o$/u
const result = /^Y?(?:c(?=[=i]))?[BDdeJA=i]*Y[kC=]*S[AC]*$/u
const applicant = /^Y?[RWH]?[QA]*Y+=*P(?:JP)*[RAQZ]*$/u
const closed = /^Y?[RWH]?[QA]*Y+C$/u

/**
 * What a clause says there was nothing else of. `whole` is what the only number of the clause before counts; `carries` says that the
 * paragraph speaks of requests carried over, of which 均已办结 then does not speak; `isOne`, that the number is 1 and needs no 均.
 */
export const allBy = (
  clause: ReadonlyArray<Word>,
  whole: Whole,
  carries: () => boolean,
  terms: Terms,
  isOne = false
): ReadonlyArray<ReadonlyArray<Term>> => {
  const text = kinds(clause)
  const isOfOne = isOne && ofOne.test(text)
  const [last = clause.findLast(({ entry }) => /^(?:全部|全文|)公开$/u.test(entry?.text ?? ""))] =
    runAt(clause, "OS", "AC")?.names ?? []
  const found =
    last !== undefined &&
    whole === "requests" &&
    (isOfOne || (outcome.test(text) && (text.includes("Y") || last.entry?.text.startsWith("全") === true)))
      ? ofOutcome(last, terms)
      : last !== undefined && (isOfOne || result.test(text)) && (Array.isArray(whole) || remediesIn(clause).length > 0)
        ? ofResult(last, remediesIn(clause).length > 0 ? remediesIn(clause) : Array.isArray(whole) ? whole : [], terms)
        : whole === "requests" && applicant.test(text)
          ? ofApplicant(
              clause.filter(({ kind }) => kind === "P"),
              terms
            )
          : whole === "requests" &&
              (closed.test(text) || (isOne && closedOne.test(text))) &&
              /结$|完/u.test(clause.at(-1)?.entry?.text ?? "") &&
              !carries()
            ? [terms.carriedOut]
            : []
  return found.length === 0 ? [] : [found]
}
