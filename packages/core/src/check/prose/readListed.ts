/**
 * What a number in a list of outcomes or applicants counts: 予以公开5件、部分公开2件, 其中84件准予公开, 自然人申请35件.
 *
 * Names that are joined are counted together. Where one of them is not known, or a condition stands with them, nothing is answered.
 *
 * @module
 */
import { type Context, type Run, runAt } from "./context.ts"
import { flow, verbsOf } from "./flow.ts"
import type { Memory } from "./memory.ts"
import { distinct, joined, type One, sums } from "./One.ts"
import type { Terms } from "./terms.ts"
import type { Means } from "./vocabulary.ts"
import { kinds, type Word } from "./words.ts"

const everybody = "total"

const applicants = ({ names }: Run, verbs: string, terms: Terms): One => {
  const groups = sums(names.map(({ entry }) => entry?.means ?? []))
  const open = groups.flatMap((keys) =>
    // 公民、法人或者其他组织 are everybody.
    keys.includes("naturalPerson") && keys.some((key) => key.startsWith("organization"))
      ? flow(verbs, terms, everybody)
      : keys
          .map((key) => flow(verbs, terms, key))
          .reduce((one, other) => one.map((term, at) => joined([term, other[at] ?? term])))
  )
  return { terms: distinct(open), inherits: true, named: [], applied: groups.flat() }
}

const organizations = ["business", "research", "publicInterest", "legalService", "other"].map(
  (key) => `organization.${key}`
)

/** 法律服务机构4件、其他2件: other organizations, or all that the list has not named. */
const otherApplicants = (verbs: string, { applicants: told }: Memory, terms: Terms): One => {
  const rest = organizations.filter((key) => !told.includes(key))
  const sum = rest
    .map((key) => flow(verbs, terms, key))
    .reduce(
      (one, other) => one.map((term, at) => joined([term, other[at] ?? term])),
      flow(verbs, terms, "organization.other")
    )
  return {
    terms: distinct([...flow(verbs, terms, "organization.other"), ...sum]),
    inherits: true,
    named: [],
    applied: rest
  }
}

/** 申请53件中， and not 正在办理中，. */
const among = /^[^，；。：（）\d]{0,10}(?<![理程办集其])[中里内][，：有]/u
const some = /^[^，；。：（）\d]{0,8}[，：（]其中/u

/**
 * Whose outcomes come behind a number of requests: 商业企业申请9件中 is followed by theirs, 自然人41件，其中 by theirs or, where all were counted
 * before, by those of all.
 */
export const columnsBehind = (text: string, { applied }: One, memory: Memory): ReadonlyArray<string> => {
  const own = [...new Set(applied)]
  const isOfAll = own.length === 0 || own.includes(everybody)
  if (!isOfAll && among.test(text)) return own
  if (isOfAll || !some.test(text) || memory.applicants.length > 0) return [everybody]
  return memory.verbs === "" ? own : [everybody, ...own]
}

/** 属于国家秘密不予公开, 不予公开属于国家秘密: a row beside its group. */
const isRowOf = (row: Word | undefined, group: Word | undefined): boolean =>
  row?.entry?.means[0]?.[0]?.startsWith(`${group?.entry?.means[0]?.[0] ?? "-"}.`) === true

const groups = ["granted", "grantedInPart", "denied", "unavailable", "notHandled", "closed"]
const groupOf = (key: string): string => key.split(".")[0] ?? key

/** 其他, 其他情况; 其他处理 is a name of the form. */
const isRest = ({ entry }: Word): boolean => /^其[他它](?!处理|方式)/u.test(entry?.text ?? "")

/** What a name means: 其他 also all that its list has not named. */
const meansOf = (word: Word, named: ReadonlyArray<string>): Means => {
  const own = word.entry?.means ?? []
  const rest = groups.filter((group) => !named.includes(group))
  return isRest(word) && named.length > 0 && rest.length > 1 ? [...own, rest] : own
}

const outcomes = (names: ReadonlyArray<Word>, memory: Memory, terms: Terms): One | undefined => {
  const open = sums(names.map((word) => meansOf(word, memory.named))).flatMap((keys) =>
    memory.columns
      .map((column) => keys.map((key) => terms.outcome(key, column)))
      .filter((each) => each.every(({ cells }) => cells.length > 0))
      .map(joined)
  )
  const named = names.flatMap(({ entry }) => (entry?.means[0] ?? []).map(groupOf))
  return open.length === 0 ? undefined : { terms: distinct(open), inherits: true, named }
}

/**
 * 不予公开 is an outcome where the text speaks of requests or lists several, 公开 and 撤回 where it speaks of requests, 其他 behind another
 * outcome: in 土地类5件、其他3件 it is a subject.
 */
const isPlain = ({ names }: Run, { topic, named, listing }: Memory): boolean =>
  names.some(({ kind }) => kind === "O")
    ? topic !== "other" || listing || named.length > 0
    : (topic === "requests" && (named.length > 0 || !names.some(isRest))) ||
      // 申请人主动撤回申请1件
      (topic === undefined && names.every(({ entry }) => entry?.text.includes("申请人") === true))

/**
 * 公开120条 and 个人35条 are no part of 9 requests. A part that is a little more than its whole is a slip; one that is twice as much is of
 * something else.
 */
const isPart = (value: number, { whole, listing }: Memory): boolean =>
  whole === undefined ? listing || value === 0 : value <= 2 * whole + 2

/** 收到申请61件，申请人撤回2件: where nothing names the requests as those for information, only agreement counts. */
const withdrawn = (one: One | undefined, { names }: Run, { whole, field, listing, named }: Memory): One | undefined =>
  one !== undefined &&
  whole !== undefined &&
  !(field || listing || named.length > 0) &&
  names.every(({ entry }) => /撤/u.test(entry?.text ?? ""))
    ? { ...one, weak: true }
    : one

/** 对不予公开的3件申请: what was done to some of them. */
const isDone = (words: ReadonlyArray<Word>): boolean => {
  const about = words.findLastIndex(({ entry }) => /^[对就由]$/u.test(entry?.text ?? ""))
  // 对申请作出予以公开决定21件: what was done is the outcome itself.
  return about !== -1 && !/^[QAi]+k/u.test(kinds(words.slice(about + 1)))
}

/** 逾期未缴费视为放弃: the word right before tells which of the meanings. */
const isNarrowed = (by: Word | undefined, word: Word | undefined): boolean =>
  by !== undefined &&
  "Oo".includes(by.kind) &&
  word?.entry?.means.some((keys) => keys.join() === by.entry?.means[0]?.join()) === true

const outcomeBefore = (before: ReadonlyArray<Word>, run: Run, memory: Memory, terms: Terms): One | undefined => {
  const [first] = run.names
  const other = before[run.prefix.length - 1]
  const beside = run.names.length === 1 && (isRowOf(first, other) || isRowOf(other, first) || isNarrowed(other, first))
  // 信访举报投诉类申请及重复申请等不予处理3件: rows in front of their group are no others.
  const rows = before.slice(0, run.prefix.length).filter(({ kind }) => kind === "O")
  const ofGroup = run.names.length === 1 && rows.length > 1 && rows.every((row) => isRowOf(row, first))
  const prefix = ofGroup ? run.prefix.replaceAll(/[OJ]/gu, "") : beside ? run.prefix.slice(0, -1) : run.prefix
  if (!/^[QAiCHRk=Jg]*$/u.test(prefix) || isDone(before) || !isPlain(run, memory)) return undefined
  // 不予公开的情形为第三方权益2件: the row, and not its group.
  const isOther = !isRowOf(first, other) && (isRowOf(other, first) || isNarrowed(other, first))
  return outcomes(beside && !ofGroup && other !== undefined && isOther ? [other] : run.names, memory, terms)
}

/** 其中84件准予公开, 35件为自然人申请: one label and nothing else behind the number. */
const labelBehind = (
  { behind, front, rear }: Pick<Context, "behind" | "front" | "rear">,
  memory: Memory,
  terms: Terms
): One | undefined => {
  if (/^[QAHC=]*[Oo](?:J?[Oo])*[QAk]*$/u.test(rear)) {
    const run = runAt(behind, "Oo", "QAk")
    return run === undefined || !isPlain(run, memory) ? undefined : outcomes(run.names, memory, terms)
  }
  const run = /^=?P(?:JP)*[QAR]*$/u.test(rear) ? runAt(behind, "P", "QAR") : undefined
  return run === undefined ? undefined : applicants(run, /^[RW]+$/u.test(front) ? verbsOf(front, "R") : "RHC", terms)
}

/** A single row of 无法提供, 不予处理 or 其他处理, which no text but one about requests names. */
const isRow = ({ entry }: Word): boolean => /^(?:notHandled|closed|unavailable)\./u.test(entry?.means[0]?.[0] ?? "")

export const readListed = (
  { before, behind, front, rear }: Context,
  memory: Memory,
  terms: Terms,
  value: number
): One | undefined => {
  const outcome = runAt(before, "Oo", "AQiC")
  // 法人提出的申请, 逾期未缴费: where nothing else has been spoken of, these are of requests by themselves.
  const isEvident =
    memory.topic === undefined && ((!memory.strange && /P[RQi]*A$/u.test(front)) || outcome?.names.some(isRow) === true)
  // 收到41件自然人提起的政府信息公开申请
  const isOfOne = /^[RWHC]+$/u.test(front) && /^=?P[=A]*Q$/u.test(rear)
  if (!memory.requests && !front.includes("Q") && !isEvident && !isOfOne) return undefined
  const isStrong = outcome?.names.some(({ kind }) => kind === "O") === true
  const isNamed = isOfOne || /P[RQi]*[AQ]|[AQ]=*P/u.test(front)
  if (!isStrong && !isPart(value, memory) && !(isNamed && memory.whole === undefined)) return undefined
  if (outcome?.names.every(isRest) === true && memory.applicants.length > 0 && outcome.prefix === "")
    return otherApplicants("RHC", memory, terms)
  if (outcome !== undefined) return withdrawn(outcomeBefore(before, outcome, memory, terms), outcome, memory)
  const applicant = runAt(before, "P", "RAQi")
  // 收到公民政府信息公开申请: citizens are all who ask.
  if (applicant !== undefined && /RPi?Q$/u.test(front) && applicant.names[0]?.entry?.text === "公民")
    return {
      terms: distinct([...flow("R", terms, everybody), ...applicants(applicant, "R", terms).terms]),
      inherits: false
    }
  if (applicant !== undefined)
    return /^[RWHC=QAi]*$/u.test(applicant.prefix) && (memory.topic === "requests" || isEvident)
      ? applicants(applicant, verbsOf(front, "RHC"), terms)
      : undefined
  // 对417件申请予以公开
  return /^[JCHR]*$/u.test(front) || front === "=" ? labelBehind({ behind, front, rear }, memory, terms) : undefined
}
