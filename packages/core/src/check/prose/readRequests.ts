/**
 * What a number of 三 counts, by the words around it: requests received, closed or carried over, outcomes, applicants.
 *
 * The words right before the number decide; where they say nothing, those right behind it. Something unknown between them and the
 * number is a condition that the table may not have, and then nothing is answered.
 *
 * @module
 */
import type { Context, Run } from "./context.ts"
import { runAt } from "./context.ts"
import { distinct, joined, type One, sums } from "./One.ts"
import type { Memory } from "./memory.ts"
import type { Applicants, Term, Terms } from "./terms.ts"
import { kinds, type Word } from "./words.ts"

const all = "total"

/** The sums that 收到, 办理 or 办结 may mean: offices count those carried in among those received, or not. */
const flow = (verbs: string, terms: Terms, of: Applicants): ReadonlyArray<Term> => {
  const [received, both, closed] = [terms.received(of), terms.withCarriedIn(of), terms.closed(of)]
  return distinct(
    Array.from(verbs).flatMap((verb) =>
      verb === "R" ? [received, both] : verb === "W" ? [received] : verb === "C" ? [closed] : [closed, received, both]
    )
  )
}

/** 结转下年度继续办理, 转至2024年, 尚未办结; 上年结转, 去年未办结的. */
const out = /(?:K?X[KHC]*|^[QAJCRL]*U)[QAHC]*$/u
const outBehind = /^[QA=]*g?(?:K?X|U)/u
const into = /(?:LA*[KU]K?|KL)[HCQAR]*$/u
const intoBehind = /^(?:L[KU]|KL)/u

const carried = ({ before, behind }: Context, memory: Memory, terms: Terms): One | undefined => {
  const [front, rear] = [kinds(before), kinds(behind)]
  const known = memory.requests || front.includes("Q")
  if (!known || /[ZcVpN]/u.test(front)) return undefined
  if (into.test(front) || (front === "" && intoBehind.test(rear))) return { terms: [terms.carriedIn], inherits: true }
  const isOpen = front.endsWith("U") || (front === "" && rear.startsWith("U"))
  if (isOpen && memory.topic === "review") return undefined
  // 转 without 下年 says only that somebody else has it.
  if (
    (out.test(front) && /[KU]|X[HC]/u.test(front)) ||
    (/^[J=]*$/u.test(front) && outBehind.test(rear) && /[KU]/u.test(rear))
  )
    return { terms: [terms.carriedOut], inherits: true }
  // 办结35件，结转1件: into which year is left open.
  return memory.topic === "requests" && before.length === 1 && before[0]?.entry?.text === "结转"
    ? { terms: [terms.carriedOut, terms.carriedIn], inherits: true }
    : undefined
}

const applicants = ({ names }: Run, verbs: string, terms: Terms): One => {
  const groups = sums(names.map(({ entry }) => entry?.means ?? []))
  const open = groups.flatMap((keys) => {
    // 公民、法人或者其他组织 are everybody.
    const everybody = keys.includes("naturalPerson") && keys.some((key) => key.startsWith("organization"))
    return everybody
      ? flow(verbs, terms, all)
      : keys
          .map((key) => flow(verbs, terms, key))
          .reduce((one, other) => one.map((term, at) => joined([term, other[at] ?? term])))
  })
  return { terms: distinct(open), inherits: true }
}

/** 属于国家秘密不予公开, 不予公开属于国家秘密: a row beside its group. */
const isRowOf = (row: Word | undefined, group: Word | undefined): boolean =>
  row?.entry?.means[0]?.[0]?.startsWith(`${group?.entry?.means[0]?.[0] ?? "-"}.`) === true

const outcomes = ({ names }: Pick<Run, "names">, terms: Terms): One | undefined => {
  const groups = sums(names.map(({ entry }) => entry?.means ?? []))
  const open = groups
    .map((keys) => keys.map(terms.outcome))
    .filter((each) => each.every(({ cells }) => cells.length > 0))
    .map(joined)
  return open.length === 0 ? undefined : { terms: distinct(open), inherits: true, listing: true }
}

const isStrong = ({ names }: Run): boolean => names.some(({ kind }) => kind === "O")
/** 公开 and 撤回 are outcomes where the text speaks of requests, 其他 behind another outcome: 土地类5件、其他3件 are subjects. */
const isPlain = (run: Run, memory: Memory): boolean =>
  isStrong(run) ||
  (memory.topic === "requests" &&
    (memory.listing || !run.names.some(({ entry }) => /^其[他它]/u.test(entry?.text ?? ""))))

/** Outcomes and applicants, which a list names one after the other. */
const listed = (context: Context, memory: Memory, terms: Terms): One | undefined => {
  const { before, behind } = context
  const front = kinds(before)
  if (!memory.requests && !front.includes("Q")) return undefined
  const outcome = runAt(before, "Oo", "AQiC")
  if (outcome !== undefined) {
    const [first] = outcome.names
    const other = before[outcome.prefix.length - 1]
    const beside = outcome.names.length === 1 && (isRowOf(first, other) || isRowOf(other, first))
    const prefix = beside ? outcome.prefix.slice(0, -1) : outcome.prefix
    if (!/^[QAiCHRk=Jg]*$/u.test(prefix) || !isPlain(outcome, memory)) return undefined
    return outcomes(beside && other !== undefined && isRowOf(other, first) ? { names: [other] } : outcome, terms)
  }
  const applicant = runAt(before, "P", "RAQi")
  if (applicant !== undefined)
    return /^[RWHC=QAi]*$/u.test(applicant.prefix) ? applicants(applicant, verbsOf(front, "RHC"), terms) : undefined
  if (!/^[JCHR]*$/u.test(front)) return undefined
  return labelBehind(behind, memory, terms)
}

const verbsOf = (text: string, otherwise: string): string => {
  const verbs = text.replaceAll(/[^RWHC]/gu, "")
  return verbs === "" ? otherwise : verbs
}

/** 其中84件准予公开, 35件为自然人申请: one label and nothing else behind the number. */
const labelBehind = (behind: ReadonlyArray<Word>, memory: Memory, terms: Terms): One | undefined => {
  const rear = kinds(behind)
  if (/^[QAHC=]*[Oo](?:J?[Oo])*[QAk]*$/u.test(rear)) {
    const run = runAt(behind, "Oo", "QAk")
    return run === undefined || !isPlain(run, memory) ? undefined : outcomes(run, terms)
  }
  if (/^=?P(?:JP)*[QAR]*$/u.test(rear)) {
    const run = runAt(behind, "P", "QAR")
    return run === undefined ? undefined : applicants(run, "RHC", terms)
  }
  return undefined
}

/** Verb and noun, in either order, with applicants of all kinds or the field between them. */
const verbNoun = /[RWHC](?:J?[RWHC])*(?:P(?:J?P)*)?[iA=]*Q[QAi]*(?:J?[RWHC])*$/u
const nounVerb = /Q[QAi]*(?:J?[RWHC])+A*$/u
const verbAlone = /^[Jg]*[RWHC](?:[JgA]*[RWHC])*$/u
const verbField = /[RWHC](?:J?[RWHC])*(?:[iA]|iC|iA)$/u

/** Requests received or closed as a whole. */
const whole = ({ before, behind, earlier }: Context, memory: Memory, terms: Terms): One | undefined => {
  const front = kinds(before).replace(/^.*z/u, "")
  const rear = kinds(behind)
  const narrowed = /[ZcVpfN]/u.test(front) || (kinds(earlier).endsWith("Z") && !kinds(earlier).includes("z"))
  if (narrowed) return undefined
  const weak = front.includes("g")
  const text = front.replaceAll("g", "")
  const match = verbNoun.exec(text) ?? nounVerb.exec(text)
  if (match !== null) return { terms: flow(verbsOf(match[0], "RHC"), terms, all), inherits: false, weak }
  const field = verbField.exec(text)
  if (field !== null && (memory.topic === "requests" || /i[CA]?$/u.test(text)))
    return { terms: flow(verbsOf(field[0], "RHC"), terms, all), inherits: false, weak }
  // 收到70件申请, 办理的13件信息公开申请.
  if (
    /[RWHC](?:J?[RWHC])*$/u.test(text) &&
    (/^i?Q/u.test(rear) || (rear.startsWith("A") && memory.topic === "requests"))
  )
    return { terms: flow(verbsOf(/[RWHCJ]*$/u.exec(text)?.[0] ?? "", "RHC"), terms, all), inherits: false, weak }
  if (verbAlone.test(text) && memory.topic === "requests" && /^(?:$|[QA+LKXUJ])/u.test(rear))
    return { terms: flow(verbsOf(text, "RHC"), terms, all), inherits: true, weak }
  // 其中5件已答复
  if (text === "" && memory.topic === "requests" && /^g?C$/u.test(rear))
    return { terms: flow("C", terms, all), inherits: true, weak: rear.length > 1 }
  if (/^Q[QAi]*$/u.test(text) && !/^[oO]/u.test(rear))
    return {
      weak: memory.published,
      terms: distinct([
        ...flow("RHC", terms, all),
        terms.outcome("granted"),
        joined([terms.outcome("granted"), terms.outcome("grantedInPart")])
      ]),
      inherits: false
    }
  return undefined
}

/** 网上申请93件，信函24件，合计117件; 新收18件，上年结转2件，共20件. */
export const readSum = ({ before, behind }: Context, memory: Memory, terms: Terms): One | undefined =>
  before.length === 0 && behind[0]?.kind === "Q"
    ? { terms: flow("RHC", terms, all), inherits: false }
    : before.length === 0 && memory.topic === "requests" && memory.verbs !== ""
      ? { terms: distinct([...flow(memory.verbs, terms, all), terms.withCarriedIn(all)]), inherits: true }
      : undefined

export const readRequests = (context: Context, memory: Memory, terms: Terms): One | undefined => {
  const front = kinds(context.before)
  if (front.includes("f")) return undefined
  return carried(context, memory, terms) ?? listed(context, memory, terms) ?? whole(context, memory, terms)
}
