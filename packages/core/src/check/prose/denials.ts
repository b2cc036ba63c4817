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
const isOne = ({ figure }: Word, before: Word | undefined, after: Word | undefined): boolean =>
  figure?.value === 1 && (before?.kind === "N" || before?.kind === "=" || after?.kind === "N")

const paper = /书面|纸质|线下/u
const wire = /网|线上|在线|电子/u

/** 书面或网络形式的申请: on paper and by wire are all the ways there are. Where the second of them stands. */
const everyWay = (clause: ReadonlyArray<Word>): number =>
  clause.findIndex((word, at) => {
    if (word.kind !== "Z" || clause[at - 1]?.kind !== "J") return false
    const first = clause[at - 2]
    if (first?.kind !== "Z") return false
    const said = [first, word].map(({ entry }) => entry?.text ?? "")
    return said.some((each) => paper.test(each)) && said.some((each) => wire.test(each))
  })

/** The clause without what says nothing of how much there was: 一起, 以当面、网络等形式, 书面或网络形式. */
const essence = (clause: ReadonlyArray<Word>): ReadonlyArray<Word> => {
  const several = Math.max(
    clause.findLastIndex(({ kind }) => kind === "z"),
    everyWay(clause)
  )
  return clause
    .filter(
      (word, at) =>
        !(
          isOne(word, clause[at - 1], clause[at + 1]?.kind === "Y" ? clause[at + 2] : clause[at + 1]) ||
          (at <= several && "ZzJ".includes(word.kind))
        )
    )
    .map((word, at) =>
      at === 0 || clause[at - 1]?.kind !== "#" ? (word.entry?.text === "不存在" ? { ...word, kind: "N" } : word) : word
    )
}

/** What may be denied in one breath: words of cause and handling, requests, cases, complaints. */
const denied = /N(?:[RWHC=iQAPJBDdeV]|Z(?=J)|c(?=[=iQBD])|[oO](?=[JoOiV]*=))*(?:J[ZV])*$/u
/** 行政诉讼均未发生, 依申请公开：无. */
const denying = /^(?:c(?=[=iQBD]))?(?:[=iQAPBDdeJRWHC]|V(?=J)|(?<=J)V)*:?Y*N[RWHC=]*A*(?:JV)*$/u
/** The last of a list is a request, not the cause of a case: 政府信息公开申请、行政复议, not 政府信息公开申请行政复议. */
const isRequest = /Q[AiQRH]*(?:=*$|[J:YN])|iA$/u

/** 无政府信息公开申请 is of what came in; 无依申请公开事项 may be of what was done. */
const isAskedFor = ({ kind, entry }: Word): boolean =>
  kind === "Q" && entry?.text.replace("依申请公开", "").includes("申请") === true

const out = /N[RHC=QA]*(?:KX|X[KH])[HC]*[QA]*$/u
/** 无未办结申请, 无遗留未办结件: of requests, where the text speaks of them. */
const unfinished = /N[RHC=QA]*K?U[QA]*$/u
const into = /(?:N[RHC=QA]*(?:LK|KL)|LNK)[HC]*[QA]*$/u
/** 不存在上年结转和结转下年的情况. */
const bothWays = /^[iQA=]*N=*(?:LK|KL)[HCQA]*J(?:K?X[KHC]*)[QA]*$/u
/** 无被纠错, 行政诉讼败诉：无, 纠错率为零. */
/** 上年结转和结转下年均为零. */
const carried = /^[iQA=]*((?:LK|KL)?)J?((?:K?X[KHC]*)?)[QAHC]*:?Y*N=*$/u
const results = /N(?:[RWHC=iQAPJBDdeS]|c(?=[=iQBD]))*$|^[=iQBDdeJAc]*S(?:JS)*:?Y*N=*$/u
/** 不存在不予处理的情形, 未作出不予公开决定. */
const outcomes = /^[=iQARHC]*N[k=HCQA]*O(?:JO)*[QA=k]*$|^[=iQARHC]*O(?:JO)*A*:?Y*N=*$/u
/** 没有法人提出的申请. */
const applicants = /^N[RW]*P(?:JP)*[RW]*A$/u
/** 未制定或废止规范性文件, 无现行有效的规章、规范性文件, 规范性文件：无; what became of them may be left out. */
const documents = /N=*((?:[MkEImW]J?)*)p?=*[FG](?:J[FG])*([MEI]?)=*$|^[FG](?:J[FG])*([MEI]?):?Y*N=*$/u
/** 未作出行政许可、行政处罚决定, 行政强制：无. */
const decisions = /N=*[kH]?[123](?:J[123])*=*$|^=*[123](?:J[123])*:?Y*N=*$/u

/** 被复议机关纠正 says of itself what it speaks of. */
const organ = /复议机关|法院/u

/** Each result with the remedy right before it: 行政复议被纠错、行政诉讼败诉. */
const corrected = (words: ReadonlyArray<Word>, named: ReadonlyArray<Remedy>, terms: Terms): ReadonlyArray<Term> => {
  const found: Array<Term> = []
  let of: ReadonlyArray<Remedy> = named
  const ofCourts = words.every(({ kind, entry }) => kind !== "S" || /诉|判/u.test(entry?.text ?? ""))
  for (const [at, word] of words.entries()) {
    const { kind, entry } = word
    // 行政复议、行政诉讼无一纠错: of both.
    const before = words[at - 1]?.kind === "J" ? words[at - 2] : undefined
    if (remedyKinds.includes(kind))
      of = remediesOf(before !== undefined && remedyKinds.includes(before.kind) && !ofCourts ? [before, word] : [word])
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

const columns = { M: ["issued", "made"], E: ["repealed"], I: ["inForce"] } as const
const deeds = ["M", "E", "I"] as const

const ofDocuments = (words: ReadonlyArray<Word>, said: string, terms: Terms): ReadonlyArray<ReadonlyArray<Term>> => {
  const done = deeds.filter((deed) => said.replaceAll(/[kW]/gu, "M").includes(deed))
  // 无规范性文件 may be of any of them.
  const each = done.length === 0 ? [deeds.flatMap((deed) => columns[deed])] : done.map((deed) => columns[deed])
  return words.flatMap(({ kind }) =>
    kind === "G" || kind === "F"
      ? each.map((all) => all.flatMap((column) => terms.documents(rows[kind], [column])))
      : []
  )
}

/** Each outcome by itself, in all that it may mean. */
const ofOutcomes = (words: ReadonlyArray<Word>, terms: Terms): ReadonlyArray<ReadonlyArray<Term>> =>
  words.flatMap(({ kind, entry }) =>
    // 未涉及国家秘密 may speak of what was published; 没有重复申请 speaks of requests alone.
    kind === "O" && /^(?:[^.]*|notHandled\..*)$/u.test(entry?.means[0]?.[0] ?? ".")
      ? [distinct((entry?.means ?? []).map((keys) => joined(keys.map((key) => terms.outcome(key)))))]
      : []
  )

/** What nobody of a kind asked for: 未收到企业提出的申请 says nothing of 自然人. `undefined` where it speaks of everybody. */
const ofApplicants = (words: ReadonlyArray<Word>, terms: Terms): ReadonlyArray<ReadonlyArray<Term>> | undefined => {
  const all = words.filter(({ kind }) => kind === "P")
  const isOf = (key: string): boolean => all.every(({ entry }) => entry?.means[0]?.[0]?.startsWith(key) === true)
  if (all.length === 0 || !(isOf("organization") || all.every(({ entry }) => entry?.text === "自然人")))
    return undefined
  return all.map(({ entry }) =>
    distinct((entry?.means ?? []).map((keys) => joined(keys.map((key) => terms.received(key)))))
  )
}

const decisionsOf = { "1": "许可", "2": "处罚", "3": "强制" } as const

const ofDecisions = (words: ReadonlyArray<Word>, terms: Terms): ReadonlyArray<ReadonlyArray<Term>> =>
  words.flatMap(({ kind }) =>
    kind === "1" || kind === "2" || kind === "3" ? [terms.decisions(decisionsOf[kind])] : []
  )

/** 无行政许可事项: matters that may be decided on, and no decisions. */
const isOfMatters = (words: ReadonlyArray<Word>): boolean =>
  words.some(({ entry }) => entry?.text.endsWith("事项") === true) &&
  !words.some(({ kind }) => kind === "k" || kind === "H")

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
  if (!clause.some(({ kind, entry }) => kind === "N" || entry?.text === "不存在")) return []
  const said = essence(clause)
  // 未受理、未答复 and 零复议零诉讼 deny in one breath.
  const text = kinds(said)
    .replaceAll(/(?<=.)JN/gu, "J")
    .replaceAll(/(?<=N[RHWC=]+)N(?=[RHWC])/gu, "")
    .replaceAll(/(?<=N.*[VBDdeS])N(?=[VBDdeSQ])/gu, "J")
  // 不存在未答复的: two denials are none.
  if (!text.includes("N") || /N.*N|V[QBD]/u.test(text)) return []
  const from = said.findIndex(({ kind }) => kind === "N")
  const [head, tail] = [said.slice(0, from), said.slice(from)]
  if (alone && /^[=i]*N[RW=]*$/u.test(text) && topic === "requests")
    return [[terms.received("total"), terms.closed("total")]]
  if (alone && /^[=i]*N[=i]*$/u.test(text) && topic === "review" && remedies.length > 0)
    return [
      [
        terms.cases(
          everyRemedy.filter((each) => remedies.flat().includes(each)),
          "total"
        )
      ]
    ]
  // 未收到申请, where the paragraph is about them or about nothing yet.
  if ((requests && /^N[RW]?A$/u.test(text)) || (topic === undefined && /^N[RW]A$|^[RW]A:?Y*N$/u.test(text)))
    return [[terms.received("total")]]
  // 零申请、零复议、零诉讼
  if (
    (topic === undefined || topic === "review") &&
    (said[from]?.entry?.text.startsWith("零") === true ? /^[=i]*NA(?:J|$)/u : /^[=i]*NAJ[BDde]/u).test(text)
  ) {
    const more = remediesIn(tail)
    return [[terms.received("total")], ...(more.length === 0 ? [] : [[terms.cases(more, "total")]])]
  }
  const ofRequests = topic === "requests" || text.includes("Q")
  if (ofRequests && bothWays.test(text)) return [[terms.carriedIn], [terms.carriedOut]]
  if (out.test(text) || (ofRequests && unfinished.test(text))) return [[terms.carriedOut]]
  if (into.test(text)) return [[terms.carriedIn]]
  const [, had = "", has = ""] = ofRequests ? (carried.exec(text) ?? []) : []
  if (had + has !== "") return [...(had === "" ? [] : [[terms.carriedIn]]), ...(has === "" ? [] : [[terms.carriedOut]])]
  const document = documents.exec(text)
  if (document !== null) return ofDocuments(said, document.slice(1).join(""), terms)
  if (decisions.test(text)) return isOfMatters(said) ? [] : ofDecisions(said, terms)
  if (ofRequests && outcomes.test(text)) return ofOutcomes(tail, terms)
  const some =
    ofRequests && (applicants.test(text) || /P.*Q/u.test(kinds(tail))) ? ofApplicants(tail, terms) : undefined
  if (some !== undefined) return denied.test(text) || applicants.test(text) ? some : []
  // 没有公民、法人和其他组织提出申请: nobody did.
  if (ofRequests && applicants.test(text)) return [[terms.received("total")]]
  if (said.some(({ kind }) => kind === "S"))
    // 无败诉 may be of any case where nothing speaks of 信息公开.
    return results.test(text) &&
      (field ||
        remedies.length > 0 ||
        /[BDdeiQ]/u.test(text) ||
        said.some(({ entry }) => organ.test(entry?.text ?? "")))
      ? [corrected(said, remedies.flat(), terms)].filter((each) => each.length > 0)
      : []
  // 行政处罚无行政复议: cases of something else.
  if (/[123FG].*N.*[BDde]/u.test(text)) return []
  const list = kinds(tail).replaceAll(/(?<=.)JN/gu, "J")
  const behind = /[QBDde]|iA/u.test(list)
  if (!(behind ? denied.test(text) : denying.test(text))) return []
  const of = remediesIn(behind ? tail : head)
  const received = !/[HC]/u.test(kinds(said)) && (/[RW]/u.test(kinds(said)) || said.some(isAskedFor))
  return [
    ...(isRequest.test(behind ? list : `${kinds(head)}N`)
      ? [[terms.received("total"), ...(received ? [] : [terms.closed("total")])]]
      : []),
    ...(of.length === 0 ? [] : [[terms.cases(of, "total")]])
  ]
}
