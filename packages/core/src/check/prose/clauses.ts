/**
 * The clauses of a sentence without numbers, which say that there was none of something, or that all were of one kind.
 *
 * @module
 */
import { deniedBy, remediesIn } from "./denials.ts"
import { type Kind, lexicon } from "./lexicon.ts"
import type { Memory } from "./memory.ts"
import type { Reading } from "./Reading.ts"
import { isElsewhere, type Whose } from "./scope.ts"
import type { Sentence } from "./sentences.ts"
import type { Term, Terms } from "./terms.ts"
import { allBy, type Whole } from "./universals.ts"
import { spelled } from "./vocabulary.ts"
import { kinds, type Word } from "./words.ts"

/** 未因信息公开工作，被申请行政复议: a pause before what is denied; 行政复议零发生 has denied it. */
const isOpen = (clause: ReadonlyArray<Word>): boolean => {
  const [text, last] = [kinds(clause), clause.at(-1)?.entry?.text ?? ""]
  return (
    /N[=ciPJRWH]*[=ciP]$/u.test(text) && last !== "异议" && !(/[BDdeQ].*N=$/u.test(text) && /发生|出现/u.test(last))
  )
}

/** 行政复议零纠错、行政诉讼零败诉 and 复议6件均维持、诉讼2件均胜诉: each with its subject, they are two clauses. */
const apart = (clause: ReadonlyArray<Word>): ReadonlyArray<ReadonlyArray<Word>> => {
  if (clause.filter(({ kind }) => kind === "N" || kind === "Y").length < 2) return [clause]
  const at = clause.findIndex(({ kind }, place) => {
    if (kind !== "J") return false
    const [front, rear] = [kinds(clause.slice(0, place)), kinds(clause.slice(place + 1))]
    return (front.includes("N") && /^[^JN]+N/u.test(rear)) || (/#Y[kC=]*S$/u.test(front) && /^[BDde]A*#Y/u.test(rear))
  })
  return at === -1 ? [clause] : [clause.slice(0, at), ...apart(clause.slice(at + 1))]
}

/** 无因信息公开产生行政复议，提起行政诉讼情况发生: the denial goes on behind the pause, where nothing else is said of what it names. */
const goesOn = (clause: ReadonlyArray<Word>, behind: ReadonlyArray<Word>): boolean => {
  if (!/N[=ciQPAJRW]*B[=A]*$/u.test(kinds(clause))) return false
  const end = behind.findIndex(({ kind }) => ",;()".includes(kind))
  return /^=?[Dde][=A]*$/u.test(kinds(behind.slice(0, end === -1 ? behind.length : end)))
}

/** The words up to the end of the clause; a colon ends none: 行政诉讼：无. */
const clausesOf = (words: ReadonlyArray<Word>): ReadonlyArray<ReadonlyArray<Word>> => {
  const found: Array<Array<Word>> = [[]]
  for (let at = 0; at < words.length; at++) {
    const [word, last] = [words[at], found.at(-1) ?? []]
    if (word === undefined) break
    if (word.kind === "," && (isOpen(last) || goesOn(last, words.slice(at + 1)))) continue
    if (",;()".includes(word.kind)) found.push([])
    else last.push(word)
  }
  return found.filter((clause) => clause.length > 0).flatMap(apart)
}

/** 胜诉率100%, 纠错率0%: none was lost. */
const isNoneLost = (clause: ReadonlyArray<Word>): boolean => {
  const { value, unit } = clause.at(-1)?.figure ?? {}
  return (
    // 行政复议被纠错率、行政诉讼败诉率均为0
    /^[=iQBDdeJAc]*S(?:J[BDde]*S)*Y?#$/u.test(kinds(clause)) &&
    (unit === "%" || (unit === "" && value === 0)) &&
    clause.every(
      ({ kind, entry }) =>
        kind !== "S" || (entry?.text.endsWith("率") && value === (/[胜维]/u.test(entry.text) ? 100 : 0))
    )
  )
}

/** 其余申请, 办结的申请: some of them. */
const some = /其[余他它中]|[余剩]下|剩余|另|除|上[年述]|去年|其/u

/** 申请全部予以公开, 所有申请人均为自然人: the clause itself says of what it speaks, which is requests where nothing else was spoken of. */
const isOfRequests = (clause: ReadonlyArray<Word>, said: string, { topic }: Memory): boolean =>
  !some.test(said) &&
  (topic === undefined || topic === "requests") &&
  (/^Y?[RWH]?[QA]+Y/u.test(kinds(clause)) || /申请人/u.test(said))

/** What the only number of a clause counts. */
const wholeOf = (clause: ReadonlyArray<Word>): Whole => {
  const text = kinds(clause)
  if (text.indexOf("#") !== text.lastIndexOf("#"))
    return /^[^#]*[BDde]A*#J?[=i]*[BDde]A*#$/u.test(text) ? remediesIn(clause) : undefined
  if (/[BDde]/u.test(text)) return remediesIn(clause)
  return /^=*Q[QAi]*#$|^#A$|[RWHC].*Q.*#|Q.*[RWHC]#|[RWHC]#.*[QA]/u.test(text) ? "requests" : undefined
}

const reading = (
  sentence: Sentence,
  clause: ReadonlyArray<Word>,
  terms: ReadonlyArray<Term>,
  whose: Whose
): Reading => {
  const [from, to] = [clause[0]?.from ?? 0, clause.at(-1)?.to ?? 0]
  // 上年度无结转 is said of this year's report, whatever year it names.
  const first = kinds(clause).includes("LNK") ? "L" : "NYQBDde"
  const place = clause.find(({ kind }) => first.includes(kind))?.from ?? from
  return {
    sentence,
    figure: { from, to, value: 0, unit: "件", about: false, decimals: 0 },
    terms,
    elsewhere: isElsewhere(sentence.text, place, whose),
    weak: false,
    within: 0
  }
}

/** 依申请公开、行政复议、行政诉讼均为0件: the 0 that denies all of several, each of which is told by its clause. */
export const isNoneOfSeveral = (words: ReadonlyArray<Word>, at: number): boolean => {
  const { figure } = words[at] ?? {}
  if (figure?.value !== 0 || words[at - 1]?.kind !== "Y") return false
  const pause = words.slice(0, at).findLastIndex(({ kind }) => "#,;:()".includes(kind))
  return /^[=iRWH]*Q[AQi]*(?:J[=i]*[QBDdeA]+)+Y+$/u.test(kinds(words.slice(pause + 1, at)))
}

/** The clause with such a 0 as the word that it is. */
const denied = (clause: ReadonlyArray<Word>): ReadonlyArray<Word> | undefined => {
  const last = clause.at(-1)
  return last !== undefined && isNoneOfSeveral(clause, clause.length - 1)
    ? [...clause.slice(0, -1), { ...last, kind: "N", figure: undefined }]
    : undefined
}

const attained = /(?:实现|达到|达成|完成|做到)了|(?:全年|年内|本年度?|今年)[^，；。]*(?:实现|达到|达成|完成|做到)/u
const sought = /将|要|为|以|朝|向|围绕|继续|进一步|下一步|[明来次下]年/u

/** 实现了零复议、零诉讼的目标: an aim that was attained says what was; any other, what is wished. */
const withoutAim = (clause: ReadonlyArray<Word>, text: string, from: number, year: number): ReadonlyArray<Word> => {
  const last = clause.at(-1)
  if (last?.kind !== "?" || !/^(?:工作)?目标$/u.test(text.slice(last.from, last.to))) return clause
  const said = text.slice(from, last.from)
  const isAttained = attained.test(said) && !sought.test(said) && !text.includes(String(year + 1))
  return isAttained ? clause.slice(0, -1) : clause
}

/** Whether a word denies, or says something of all. */
export const tells = (kind: Kind, text: string): boolean =>
  kind === "N" || kind === "Y" || text.endsWith("率") || text === "不存在"

/** All words that do; 0 stands for no word: 0复议. */
const telling = new RegExp(
  [
    "0",
    ...lexicon.flatMap(([kind, words]) =>
      words
        .split(" ")
        // Most patterns spell no such word, and some have hundreds of spellings.
        .filter((pattern) => kind === "N" || kind === "Y" || /[存率]/u.test(pattern))
        .flatMap(spelled)
        .filter((each) => tells(kind, each))
    )
  ].join("|"),
  "u"
)

/** Whether a sentence may say that there was none of something, or that all were of one kind. */
export const mayDeny = ({ text }: Sentence): boolean => telling.test(text)

/** Each thing that the sentence says there was none of, as the number 0; `carries` as for `allBy`, `alone` as for `deniedBy`. */
export const readClauses = (
  sentence: Sentence,
  words: ReadonlyArray<Word>,
  memory: Memory,
  carries: () => boolean,
  terms: Terms,
  whose: Whose,
  alone: boolean
): ReadonlyArray<Reading> => {
  const numbers = words.flatMap(({ figure }) => figure ?? [])
  // Of the only one that a sentence counts, what is said needs no 均: 收到申请1件，予以公开.
  const isAlone = numbers.length === 1 && numbers[0]?.value === 1
  if (!isAlone && !words.some(({ kind, entry }) => tells(kind, entry?.text ?? ""))) return []
  const found: Array<Reading> = []
  // 依申请公开8件，没有引起争议: where something is counted, 没有 is not said of what the heading names.
  const isHeaded = alone && !numbers.some(({ value }) => value > 1)
  let whole: Whole
  let isOne = false
  let isClosed = false
  let isCounted = false
  /** What a clause, or what stands in it behind its number, says of all. */
  const ofAll = (clause: ReadonlyArray<Word>, from: number): ReadonlyArray<Reading> => {
    const said = sentence.text.slice(from, clause.at(-1)?.to)
    const of = whole ?? (isOfRequests(clause, said, memory) ? "requests" : undefined)
    // Of cases that nothing says to be of 信息公开 the tables tell only where their number is that of the tables.
    const isVague = Array.isArray(of) && !memory.field && !memory.own
    return allBy(clause, of, carries, terms, isOne).map((meant) => {
      const one = reading(sentence, clause, meant, whose)
      return isVague ? { ...one, elsewhere: true, unsure: "hangs" as const } : one
    })
  }
  let from = 0
  // 力争做到零复议、零诉讼: from there on nothing is said of what was.
  const wish = words.find(({ kind }) => kind === "w")?.from ?? Infinity
  for (const said of clausesOf(words)) {
    const clause = denied(said) ?? withoutAim(said, sentence.text, from, whose.year)
    if ((clause[0]?.from ?? 0) >= wish || clause.some(({ kind }) => kind === "w")) break
    const number = clause.findIndex(({ figure }) => figure !== undefined)
    if (isNoneLost(clause) && (memory.field || memory.own)) {
      const of = clause.some(({ kind }) => "BDde".includes(kind)) ? remediesIn(clause) : memory.remedies.flat()
      if (of.length > 0) found.push(reading(sentence, clause, [terms.cases(of, "corrected")], whose))
    } else if (clause.some(({ figure }) => figure !== undefined && figure.value !== 1)) {
      // 经审核的答复书14份，无一被纠正: none of those.
      isCounted = true
      isOne = false
      whole =
        wholeOf(clause) ??
        (alone && from === 0 && /^(?:#(?:i?Q|AY)|[RW](?:A#|#A)$)/u.test(kinds(clause)) ? "requests" : undefined)
      const rest = clause.slice(number + 1)
      if (whole !== undefined && rest.some(({ kind }) => kind === "Y"))
        found.push(...ofAll(rest, clause[number]?.to ?? from))
    } else if (!(clause[0]?.entry?.text === "无一" && isCounted && whole === undefined)) {
      const last =
        isClosed && /^(?:N|o)=*#?K$/u.test(kinds(clause)) && !/\d/u.test(sentence.text.slice(from, clause.at(-1)?.to))
          ? [[terms.carriedOut]]
          : undefined
      found.push(
        ...(last ?? deniedBy(clause, memory, terms, isHeaded)).map((meant) => reading(sentence, clause, meant, whose)),
        ...ofAll(clause, from)
      )
      if (number !== -1) {
        whole = wholeOf(clause)
        // 复议后被提起诉讼1件 names two remedies and counts one.
        isOne = isAlone && clause.filter(({ kind }) => "BDde".includes(kind)).length < 2
      } else isOne = false
    }
    isClosed = /^Y?[RWH]?[QA]*Y+(?:g?C|[gkC=]*O)$/u.test(kinds(clause)) && (memory.topic ?? "requests") === "requests"
    from = clause.at(-1)?.to ?? from
  }
  return found
}
