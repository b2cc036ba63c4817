/**
 * Where a text says that there was none: 未收到政府信息公开申请, 无行政复议、行政诉讼, 行政诉讼：无.
 *
 * Only what is denied altogether: 未收到网上申请 leaves room for others, and something unknown in the clause for anything.
 *
 * @module
 */
import { everyRemedy, litigation, type Memory, remediesOf } from "./memory.ts"
import { distinct, joined } from "./One.ts"
import type { Remedy, Term, Terms } from "./terms.ts"
import { kinds, type Word } from "./words.ts"

const remedyKinds = "BDde"

export const remediesIn = (words: ReadonlyArray<Word>): ReadonlyArray<Remedy> =>
  remediesOf(words.filter(({ kind }) => remedyKinds.includes(kind)))

/** 未发生一起: the one that there was not is no number. */
const isOne = ({ figure }: Word, before: Word | undefined): boolean =>
  figure?.value === 1 && (before?.kind === "N" || before?.kind === "=")

/** The clause without what says nothing of how much there was: 一起, 以当面、网络等形式. */
const essence = (clause: ReadonlyArray<Word>): ReadonlyArray<Word> => {
  const several = clause.findLastIndex(({ kind }) => kind === "z")
  return clause
    .filter((word, at) => !(isOne(word, clause[at - 1]) || (at <= several && "ZzJ".includes(word.kind))))
    .map((word, at) =>
      at === 0 || clause[at - 1]?.kind !== "#" ? (word.entry?.text === "不存在" ? { ...word, kind: "N" } : word) : word
    )
}

/** What may be denied in one breath: words of cause and handling, requests, cases, complaints. */
const denied = /N(?:[RWHC=iQAPJBDdeV]|Z(?=J)|c(?=[=iQBD])|[oO](?=[JoOiV]*=))*(?:J[ZV])*$/u
/** 行政诉讼均未发生, 依申请公开：无. */
const denying = /^[=iQAPBDdeJRWHC]*:?Y*N[RWHC=]*A*$/u
/** The last of a list is a request, not the cause of a case: 政府信息公开申请、行政复议, not 政府信息公开申请行政复议. */
const isRequest = /Q[AiQRH]*(?:$|[J:YN])|iA$/u

const out = /N[RHC=QA]*(?:KX|X[KH])[HC]*[QA]*$/u
const into = /(?:N[RHC=QA]*(?:LK|KL)|LNK)[HC]*[QA]*$/u
const results = /N(?:[RWHC=iQAPJBDdeS]|c(?=[=iQBD]))*$/u
const documents = /N[=]*[Mk][FG](?:J[FG])*$/u
const decisions = /N[=]*k[123]$/u

/** 被复议机关纠正 says of itself what it speaks of. */
const organ = /复议机关|法院/u

/** Each result with the remedy right before it: 行政复议被纠错、行政诉讼败诉. */
const corrected = (words: ReadonlyArray<Word>, named: ReadonlyArray<Remedy>, terms: Terms): ReadonlyArray<Term> => {
  const found: Array<Term> = []
  let of: ReadonlyArray<Remedy> = named
  for (const word of words) {
    const { kind, entry } = word
    if (remedyKinds.includes(kind)) of = remediesOf([word])
    // 无败诉: of courts, where the text has named no remedy.
    const text = entry?.text ?? ""
    const meant = organ.test(text)
      ? text.includes("法院")
        ? litigation
        : everyRemedy.slice(0, 1)
      : of.length > 0
        ? of
        : /诉|判/u.test(text)
          ? litigation
          : everyRemedy
    if (kind === "S" && entry?.means[0]?.[0] === "corrected") found.push(terms.cases(meant, "corrected"))
    else if (kind === "S") return []
  }
  return found.length === 0 ? [] : [joined(distinct(found))]
}

const rows = { G: "rules", F: "normativeDocuments" } as const

const ofDocuments = (words: ReadonlyArray<Word>, terms: Terms): ReadonlyArray<ReadonlyArray<Term>> =>
  words.flatMap(({ kind }) =>
    kind === "G" || kind === "F" ? [["issued", "made"].flatMap((column) => terms.documents(rows[kind], [column]))] : []
  )

const decisionsOf = { "1": "许可", "2": "处罚", "3": "强制" } as const

const ofDecisions = (words: ReadonlyArray<Word>, terms: Terms): ReadonlyArray<ReadonlyArray<Term>> =>
  words.flatMap(({ kind }) =>
    kind === "1" || kind === "2" || kind === "3" ? [terms.decisions(decisionsOf[kind])] : []
  )

/**
 * What a clause says there was none of: for each thing the sums that it may mean. `alone` says that the paragraph so far was a heading,
 * so that 无 speaks of what that names.
 */
export const deniedBy = (
  clause: ReadonlyArray<Word>,
  { remedies, requests, topic, field }: Memory,
  terms: Terms,
  alone: boolean
): ReadonlyArray<ReadonlyArray<Term>> => {
  const said = essence(clause)
  const text = kinds(said).replaceAll(/(?<=.)JN/gu, "J")
  // 不存在未答复的: two denials are none.
  if (!text.includes("N") || /N.*N|V[QBD]/u.test(text)) return []
  const from = said.findIndex(({ kind }) => kind === "N")
  const [head, tail] = [said.slice(0, from), said.slice(from)]
  if (alone && text === "N" && topic === "requests") return [[terms.received("total"), terms.closed("total")]]
  if (alone && text === "N" && topic === "review" && remedies.length > 0)
    return [
      [
        terms.cases(
          everyRemedy.filter((each) => remedies.flat().includes(each)),
          "total"
        )
      ]
    ]
  // 未收到申请, where the paragraph is about them.
  if (requests && /^N[RW]?A$/u.test(text)) return [[terms.received("total")]]
  if (out.test(text)) return [[terms.carriedOut]]
  if (into.test(text)) return [[terms.carriedIn]]
  if (documents.test(text)) return ofDocuments(tail, terms)
  if (decisions.test(text)) return ofDecisions(tail, terms)
  if (tail.some(({ kind }) => kind === "S"))
    // 无败诉 may be of any case where nothing speaks of 信息公开.
    return results.test(text) &&
      (field ||
        remedies.length > 0 ||
        /[BDdeiQ]/u.test(text) ||
        tail.some(({ entry }) => organ.test(entry?.text ?? "")))
      ? [corrected(tail, remedies.flat(), terms)].filter((each) => each.length > 0)
      : []
  const list = kinds(tail).replaceAll(/(?<=.)JN/gu, "J")
  const behind = /[QBDde]|iA/u.test(list)
  if (!(behind ? denied.test(text) : denying.test(text))) return []
  const of = remediesIn(behind ? tail : head)
  const received = /[RW]/u.test(kinds(said)) && !/[HC]/u.test(kinds(said))
  return [
    ...(isRequest.test(behind ? list : `${kinds(head)}N`)
      ? [[terms.received("total"), ...(received ? [] : [terms.closed("total")])]]
      : []),
    ...(of.length === 0 ? [] : [[terms.cases(of, "total")]])
  ]
}
