/**
 * What a number of 三 counts, by the words around it: requests received, closed or carried over; in lists, outcomes and applicants.
 *
 * The words right before the number decide; where they say nothing, those right behind it. Something unknown between them and the
 * number is a condition that the table may not have, and then nothing is answered.
 *
 * @module
 */
import { type Context, runAt } from "./context.ts"
import { flow, verbsOf } from "./flow.ts"
import { distinct, joined, type One } from "./One.ts"
import type { Memory } from "./memory.ts"
import { readListed } from "./readListed.ts"
import type { Terms } from "./terms.ts"
import { kinds } from "./words.ts"

const all = "total"

/** 结转下年度继续办理, 转至2024年, 尚未办结; 上年结转, 去年未办结的. */
const out = /(?:K?X[KHC]*|^[QAJCRL]*U)[QAHC]*$/u
const outBehind = /^[QA=]*g?(?:K?X|U)/u
const into = /(?:LA*[KU]K?|KL)[HCQAR]*$/u
/** 2022年转办依申请公开2件. */
const handedOn = ({ before, front }: Context): string =>
  front.includes("LZ")
    ? kinds(
        before.map((word, at) =>
          before[at - 1]?.kind === "L" && word.entry?.text === "转办" ? { ...word, kind: "K" } : word
        )
      )
    : front
const intoBehind = /^(?:L[KU]|KL)/u

const carried = (context: Context, memory: Memory, terms: Terms): One | undefined => {
  const { before, rear } = context
  const front = handedOn(context)
  // 四件申请结转下年度: nothing else has been spoken of.
  const known = memory.requests || front.includes("Q") || (memory.topic === undefined && /[QA]/u.test(front + rear))
  if (!known || /[ZcVpN]/u.test(front)) return undefined
  if (into.test(front) || (front === "" && intoBehind.test(rear))) return { terms: [terms.carriedIn], inherits: true }
  const isOpen = front.endsWith("U") || (front === "" && rear.startsWith("U"))
  if (isOpen && memory.topic === "review") return undefined
  // 结转1件至2024年办理: the year stands behind the number.
  if (/^[J=QAHC]*KA?$/u.test(front) && /^=?XH?$/u.test(rear)) return { terms: [terms.carriedOut], inherits: true }
  // 转 without 下年 says only that somebody else has it.
  if (
    (out.test(front) && /[KU]|X[HC]/u.test(front)) ||
    (/^[J=]*$/u.test(front) && outBehind.test(rear) && /[KU]/u.test(rear))
  )
    return { terms: [terms.carriedOut], inherits: true }
  // 办结35件，结转1件: into which year is left open.
  return memory.topic === "requests" &&
    /^J?[KU]*KA?$/u.test(front) &&
    before.findLast(({ kind }) => kind === "K")?.entry?.text === "结转"
    ? { terms: [terms.carriedOut, terms.carriedIn], inherits: true }
    : undefined
}

/** Verb and noun, in either order, with applicants of all kinds or the field between them. */
const verbNoun = /[RWHC](?:J?[RWHC])*(?:P(?:J?P)*)?[iA=]*Q[QAi]*(?:J?[RWHC])*$/u
const nounVerb = /Q[QAi]*(?:J?[RWHC])+A*$/u
const verbAlone = /^[Jg]*[RWHC](?:[JgA]*[RWHC])*$/u
const verbField = /[RWHC](?:J?[RWHC])*(?:[iA]|iC|iA)$/u

/** Requests received or closed as a whole. */
const whole = (
  { before, front: said, rear, earlier, opens }: Context,
  memory: Memory,
  terms: Terms
): One | undefined => {
  const front = said.replace(/^.*z/u, "")
  // 延期答复6件: some of them.
  const narrowed = /[ZcVpfN]|K[HC]/u.test(front) || (kinds(earlier).endsWith("Z") && !kinds(earlier).includes("z"))
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
  if (text === "" && memory.topic === "requests" && /^Y?g?H?C$/u.test(rear))
    return { terms: flow("C", terms, all), inherits: true, weak: rear.includes("g") }
  // 全年共收到申请8件, 12件申请全部同意公开: nothing but requests has been spoken of.
  const isFresh = memory.topic === undefined && !memory.begun && opens && /^[QA=]*$/u.test(kinds(earlier))
  // 受理申请 may be of permits.
  const isPermit = before.some(({ entry }) => entry?.text === "受理")
  if (isFresh && !isPermit && /^[RW]A$/u.test(text))
    return { terms: flow(verbsOf(text, "R"), terms, all), inherits: false, weak }
  if (isFresh && text === "" && /^A(?:Y|$)/u.test(rear))
    return { terms: flow("RHC", terms, all), inherits: false, weak }
  if (isFresh && !isPermit && /^[RW]$/u.test(text) && /^A(?:$|Y)/u.test(rear))
    return { terms: flow(text, terms, all), inherits: false, weak }
  // 1286件新收申请, 1266件办结的申请
  if (text === "" && /^[RWHC]i?[QA]+J?$/u.test(rear) && (rear.includes("Q") || isFresh || memory.topic === "requests"))
    return { terms: flow(verbsOf(rear, "RHC"), terms, all), inherits: false, weak }
  // 全年共有57件政府信息公开申请: nothing has been counted before.
  const isFirst = memory.verbs === "" && memory.whole === undefined && opens
  if (text === "" && isFirst && /^Q[RWHC]*$/u.test(rear))
    return { terms: flow("RHC", terms, all), inherits: false, weak }
  if (/^Q[QAi]*$/u.test(text) && !/^[oO]/u.test(rear))
    return {
      // What was counted before may be the whole that these are of.
      weak: memory.published || memory.verbs !== "",
      // 依申请公开12件 may be what was disclosed; 政府信息公开申请12件 is not.
      terms: distinct([
        ...flow("RHC", terms, all),
        ...(before.some(({ entry }) => /依申请公开(?!.*(?:申请|办|事项|业务|求))/u.test(entry?.text ?? ""))
          ? [terms.outcome("granted"), joined([terms.outcome("granted"), terms.outcome("grantedInPart")])]
          : [])
      ]),
      inherits: false
    }
  return undefined
}

/** 占一半以上的为予以公开和部分公开，共151件: the sum of the names in front of the pause, whatever stands in front of them. */
const ofNames = (context: Context, memory: Memory, terms: Terms): One | undefined => {
  const names = runAt(context.earlier, "O", "QA")?.names ?? []
  const own =
    names.length > 1 && memory.requests
      ? readListed({ ...context, before: context.earlier.slice(1 - 2 * names.length), front: "" }, memory, terms, 0)
      : undefined
  return own === undefined ? undefined : { ...own, terms: distinct([...own.terms, ...flow("RHC", terms, all)]) }
}

/**
 * 网上申请93件，信函24件，合计117件; 新收18件，上年结转2件，共20件. An outcome in front of the pause is what it comes to:
 * 不予公开的情形是属于行政查询事项，共5件.
 */
export const readSum = (context: Context, memory: Memory, terms: Terms, value: number): One | undefined => {
  const { before, behind, earlier, told } = context
  if (before.length > 0) return undefined
  if (behind[0]?.kind === "Q") return { terms: flow("RHC", terms, all), inherits: false }
  if (!told && /[Oo][QA]*$/u.test(kinds(earlier)))
    return (
      readListed({ ...context, before: earlier, front: kinds(earlier) }, memory, terms, value) ??
      ofNames(context, memory, terms)
    )
  return memory.topic === "requests" && memory.verbs !== ""
    ? { terms: distinct([...flow(memory.verbs, terms, all), terms.withCarriedIn(all)]), inherits: true }
    : undefined
}

export const readRequests = (context: Context, memory: Memory, terms: Terms, value: number): One | undefined => {
  const { front } = context
  if (front.includes("f")) return undefined
  const part = carried(context, memory, terms) ?? readListed(context, memory, terms, value)
  if (part !== undefined) return part
  const all = whole(context, memory, terms)
  return all === undefined ? undefined : { ...all, whole: true }
}
