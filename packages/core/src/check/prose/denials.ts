/**
 * Where a text says that there was none, 未收到政府信息公开申请, or that all was of one kind, 均获维持: of the others there was none.
 *
 * Only what is denied altogether: 未收到网上申请 leaves room for others, and something unknown in the clause for anything.
 *
 * @module
 */
import { runAt } from "./context.ts"
import { type Memory, remediesOf } from "./memory.ts"
import { distinct, joined } from "./One.ts"
import type { Reading } from "./Reading.ts"
import { isElsewhere, type Whose } from "./scope.ts"
import type { Sentence } from "./sentences.ts"
import type { Remedy, Term, Terms } from "./terms.ts"
import { kinds, type Word } from "./words.ts"

/** The words up to the end of the clause; a colon ends none: 行政诉讼：无. */
const clauses = (words: ReadonlyArray<Word>): ReadonlyArray<ReadonlyArray<Word>> => {
  const found: Array<Array<Word>> = [[]]
  for (const word of words) {
    if (",;()".includes(word.kind)) found.push([])
    else found.at(-1)?.push(word)
  }
  return found.filter((clause) => clause.length > 0)
}

const cause = "(?:[RWHC=iQAPJzg]|V[=J]*J|Z(?=[iQ]))*"
const deniedRequests = /N(?:[RWHC]J?)*(?:P(?:J?P)*J?)?[=iAJ]*Q[AiQ]*$/u
const deniedCases = new RegExp(`N${cause}[BDde](?:[JAR=iQ]*[BDde])*[ARHC]*(?:J=*V)*$`, "u")
const deniedResults = new RegExp(`N${cause}(?:[BDde][AR]*J?)*S(?:J?[BDde]*A*S)*[A]*$`, "u")
const deniedOut = /N[RHC]*(?:KX|X[KH])[HC]*[QA]*$/u
const deniedIn = /N[RHC]*(?:LK|KL)[HC]*[QA]*$/u
const requestsDenied = /^[RWHC]*Q[AiQ]*[RWHC]*:?Y?N[RWHC]*A*$/u
const casesDenied = /^[=iQAP]*[BDde](?:[JA=iQ]*[BDde])*A*:?Y?N[RH]*A*$/u

const remedyKinds = "BDde"
const remediesIn = (words: ReadonlyArray<Word>): ReadonlyArray<Remedy> =>
  remediesOf(words.filter(({ kind }) => remedyKinds.includes(kind)))

/** Each result with the remedy right before it: 行政复议被纠错、行政诉讼败诉. */
const results = (words: ReadonlyArray<Word>, named: ReadonlyArray<Remedy>, terms: Terms): ReadonlyArray<Term> => {
  const cells: Array<Term> = []
  let of: ReadonlyArray<Remedy> = named
  for (const word of words) {
    if (remedyKinds.includes(word.kind)) of = remediesOf([word])
    if (word.kind === "S" && word.entry?.means[0]?.[0] === "corrected") cells.push(terms.cases(of, "corrected"))
  }
  return cells.length === 0 ? [] : [joined(distinct(cells))]
}

const deniedIn1 = (clause: ReadonlyArray<Word>, memory: Memory, terms: Terms): ReadonlyArray<Term> => {
  const text = kinds(clause)
  if (/N.*N/u.test(text)) return []
  const tail = clause.slice(text.indexOf("N"))
  if (deniedRequests.test(text) || requestsDenied.test(text))
    return /C|H|N[iA=J]*Q|:|Q.*N/u.test(text) && !/N[RW]+Q/u.test(text)
      ? [terms.received("total"), terms.closed("total")]
      : [terms.received("total")]
  if (deniedOut.test(text)) return [terms.carriedOut]
  if (deniedIn.test(text)) return [terms.carriedIn]
  if (deniedResults.test(text)) return results(tail, memory.remedies.flat(), terms)
  if (deniedCases.test(text)) return [terms.cases(remediesIn(tail), "total")]
  if (casesDenied.test(text)) return [terms.cases(remediesIn(clause), "total")]
  return []
}

const groups = ["granted", "grantedInPart", "denied", "unavailable", "notHandled", "closed"] as const
const ends = ["upheld", "corrected", "otherwise", "pending"] as const

const named = (name: string, all: ReadonlyArray<Term>): Term => ({ name, cells: joined(all).cells })

/** 均予以公开, 全部维持: what the others come to, where the number just before is the whole. */
const others = (clause: ReadonlyArray<Word>, last: Whole | undefined, terms: Terms): ReadonlyArray<Term> => {
  const text = kinds(clause)
  if (last === undefined || !/^[BDdeAQ=i]*Y[kCg]*[OS]A*$/u.test(text)) return []
  const [run] = runAt(clause, "OS", "A")?.names ?? []
  const name = `“${run?.entry?.text ?? ""}”以外`
  if (run?.kind === "O" && last.of === "requests") {
    const meant = run.entry?.means ?? []
    return meant.flatMap((keys) => {
      const rest = groups.filter((group) => !keys.some((key) => key.startsWith(group)))
      return keys.some((key) => key.includes(".")) ? [] : [named(name, rest.map(terms.outcome))]
    })
  }
  if (run?.kind !== "S" || last.of === "requests") return []
  const said = remediesIn(clause)
  const of = said.length > 0 ? said : last.of
  return (run.entry?.results ?? []).map((keys) =>
    named(
      name,
      ends.filter((end) => !keys.includes(end)).map((end) => terms.cases(of, end))
    )
  )
}

/** The number that 均 speaks of. */
interface Whole {
  readonly of: "requests" | ReadonlyArray<Remedy>
}

const reading = (
  sentence: Sentence,
  clause: ReadonlyArray<Word>,
  meant: ReadonlyArray<Term>,
  whose: Whose
): Reading => {
  const [from, to] = [clause[0]?.from ?? 0, clause.at(-1)?.to ?? 0]
  return {
    sentence,
    figure: { from, to, value: 0, unit: "件", about: false, decimals: 0 },
    terms: meant,
    elsewhere: isElsewhere(sentence.text, clause.find(({ kind }) => "NYQBDde".includes(kind))?.from ?? from, whose),
    weak: false
  }
}

/** The denials of a sentence, each as the number 0 of what it denies. */
export const denials = (
  sentence: Sentence,
  words: ReadonlyArray<Word>,
  memory: Memory,
  terms: Terms,
  whose: Whose
): ReadonlyArray<Reading> => {
  if (!words.some(({ kind }) => kind === "N" || kind === "Y")) return []
  const found: Array<Reading> = []
  let whole: Whole | undefined
  for (const clause of clauses(words)) {
    const text = kinds(clause)
    if (text.includes("#")) {
      const figures = text.split("#").length - 1
      whole =
        figures > 1
          ? undefined
          : /[RW].*#|#.*Q/u.test(text)
            ? { of: "requests" }
            : /[BDde]/u.test(text)
              ? { of: remediesIn(clause) }
              : undefined
      continue
    }
    const meant = text.includes("N")
      ? deniedIn1(clause, memory, terms)
      : text.includes("Y")
        ? others(clause, whole, terms)
        : []
    if (meant.length > 0) found.push(reading(sentence, clause, meant, whose))
  }
  return found
}
