/**
 * Binds the numbers of a sentence to the cells they speak of, by the words right in front of them.
 *
 * Only what is plainly said is bound. A number under a condition (网上申请, 一季度, 含…) is left alone: better unsupported than a false alarm.
 *
 * @module
 */
import { type Denial, denials } from "./denials.ts"
import { type Figure, figures } from "./figures.ts"
import { isOther } from "./scope.ts"
import type { Sentence } from "./sentences.ts"
import { applicantsIn, documentsIn, joined, outcomesIn, resultsIn, rowsIn } from "./groups.ts"
import type { Remedy, Term, Terms } from "./terms.ts"

/** A number with the sums it may mean. */
export interface Bound {
  readonly figure: Figure
  /** Any of them will do; what the text leaves open is not held against it. */
  readonly terms: ReadonlyArray<Term>
  /** The words before it name another organ, level or year. */
  readonly elsewhere: boolean
}

type Named = ReadonlyArray<ReadonlyArray<Remedy>>

/** What the sentence has been speaking of so far. */
interface Topic {
  readonly of?: "requests" | ReadonlyArray<Remedy>
  /** All remedies named before in the sentence. */
  readonly remedies?: Named
  readonly elsewhere: boolean
}

const noun =
  /(?:信息公开|公开政府信息|依申请公开|申请公开)(?:的|政府信息|信息|申请|案件|办件|事项|件|数量|总量|总数|共计?|总计|合计|累计|为|有|达|了|约|：|，)*$/u
const verbs = /收办|收到|受理|接收|接到|新收|收悉|办理|办结|答复|回复|处理/gu
const narrowed =
  /网上|网络|在线|线上|网站|平台|信函|邮寄|信件|纸质|当面|现场|窗口|邮件|邮箱|传真|来访|通过|关于|涉及|涉|按时|按期|超期|逾期|延期|重复|疑难|复杂|撤回|补正|咨询|指导|督办|转办|协助|季度|月份|上半年|下半年|以来|历年|同类|信访|对其|收取|引发|引起/u
const filler =
  /(?:其中|并|且|共计?|总计|合计|累计|全部|分别|已|为|有|达|了|的|约|作出?|予以(?=不予|部分|无法|其他)|申请|案件|情形|处理决定)*$/u
const aside = /（[^（）]{0,60}）/gu
/** 予以公开（含部分公开）: a bracket that joins another group. */
const joining = /（(?:含|包括|包含)((?:予以|部分|不予|无法|其他)(?:公开|提供|处理))）/gu

const next =
  /(?:结转|转入|转至|转|顺延|延至|延期)(?:至|到|入)?(?:下一?|次|20\d\d)年?(?:度|年度)?(?:继续)?(?:办理|答复|处理)?$/u
const nextBehind = /^(?:件|起|宗)?(?:申请)?(?:顺延|结转|转入?|延期)(?:至|到|入)?(?:下|次|20\d\d)/u
const last = /(?:上|去)一?年度?(?:结转|转入|转来|遗留)|结转(?:上|去)一?年/u

const counted = /^(?:件|起|宗|例|份|条|个|次|部)$/u

/** The cells that each number of a sentence may mean; numbers that no table supports are not among them. */
export const bind = (sentence: Sentence, terms: Terms, whose: Whose): ReadonlyArray<Bound> => [
  ...numbers(sentence, terms, whose),
  ...denials(sentence).map((denial) => none(sentence, denial, terms, whose))
]

/** The remedies named so far, each once. */
const named = (before: Named, of: Topic["of"]): Named =>
  of === undefined || of === "requests" || before.some((each) => each.join() === of.join()) ? before : [...before, of]

interface Whose {
  readonly agency: string
  readonly year: number
}

/** That there was none is the number 0. */
const none = ({ text }: Sentence, { from, to, of }: Denial, terms: Terms, { agency, year }: Whose): Bound => {
  const before = text.slice(Math.max(0, from - 120), from).replaceAll(aside, "")
  const clause = /[^，；：。（]*$/u.exec(before)?.[0] ?? ""
  return {
    figure: { from, to, value: 0, unit: "件", about: false, decimals: 0 },
    terms: [of === "requests" ? terms.received("total") : terms.cases(of, "total")],
    elsewhere: isOther(subject(before, clause), agency) || otherYear(before, year)
  }
}

const withoutAsides = (text: string): string => text.replaceAll(joining, "、$1").replaceAll(aside, "")

const numbers = (sentence: Sentence, terms: Terms, { agency, year }: Whose): ReadonlyArray<Bound> => {
  const all = figures(sentence)
  const bound: Array<Bound> = []
  let topic: Topic = { elsewhere: false }
  for (const [at, figure] of all.entries()) {
    if (!counted.test(figure.unit) || figure.about) continue
    const before = withoutAsides(sentence.text.slice(Math.max(0, figure.from - 120), figure.from))
    const since = withoutAsides(sentence.text.slice(Math.max(all[at - 1]?.to ?? 0, figure.from - 80), figure.from))
    const clause = /[^，；：。（]*$/u.exec(since)?.[0] ?? ""
    const behind = sentence.text.slice(figure.to, figure.to + 16)
    const read = readOne({ clause, before, behind, topic }, terms)
    if (read === undefined) continue
    const elsewhere = read.inherits
      ? topic.elsewhere
      : isOther(subject(before, clause), agency) || otherYear(before, year) || read.vague === true
    const of = read.topic ?? topic.of
    const remedies = named(topic.remedies ?? [], read.topic)
    topic = { ...(of !== undefined && { of }), remedies, elsewhere }
    bound.push({ figure, terms: read.terms, elsewhere })
  }
  return bound
}

/** The clause with what stands before it in the sentence, where the clause itself has no subject. */
const subject = (before: string, clause: string): string => {
  const clauses = before.split(/[，；：。（]/u)
  return clause.length < 4 || /^[共并累合其]/u.test(clause) ? clauses.slice(-2).join("") : clause
}

const otherYear = (before: string, year: number): boolean => {
  const years = [...before.matchAll(/(20\d\d)年/gu)].map(([, each]) => Number(each))
  if (/20\d\d年?[至到—－-]+20\d\d年|以来|[近过]去?[三五两几]年|[三五]年来/u.test(before)) return true
  return (
    (years.length > 0 && years.at(-1) !== year && years.at(-1) !== year + 1) ||
    /(?:上年|去年|上一年度?)[^结转]{0,8}$/u.test(before)
  )
}

interface Context {
  readonly clause: string
  readonly before: string
  readonly behind: string
  readonly topic: Topic
}

interface One {
  readonly terms: ReadonlyArray<Term>
  readonly topic?: Topic["of"]
  /** It goes on with what came before, and with its scope. */
  readonly inherits: boolean
  /** Nothing says that the cases are of 信息公开: a number that differs may be of others. */
  readonly vague?: boolean
}

const readOne = ({ clause, before, behind, topic }: Context, terms: Terms): One | undefined => {
  const words = clause.replace(filler, "")
  const cases = review(clause, before)
  if (cases !== undefined) {
    const vague = topic.of === undefined && !/公开/u.test(before)
    return { terms: [terms.cases(cases, "total")], topic: cases, inherits: false, vague }
  }
  const document = documents(clause, terms)
  if (document !== undefined) return { terms: document, inherits: false }
  if (Array.isArray(topic.of)) {
    const read = result(words, topic, terms)
    if (read !== undefined) return read
  }
  if (next.test(words) || (topic.of === "requests" && nextBehind.test(behind)))
    return { terms: [terms.carriedOut], inherits: topic.of === "requests" }
  if (last.test(clause) && !/信息处理费/u.test(clause))
    return { terms: [terms.carriedIn], inherits: topic.of === "requests" }
  if (topic.of === "requests" || (topic.of === undefined && /信息公开申请|公开申请/u.test(before))) {
    if (clause.includes("分别")) return undefined
    const groups = applicantsIn(words)
    if (groups !== undefined) {
      const open = groups.flatMap((group) =>
        [terms.received, terms.withCarriedIn, terms.closed].map((row) => joined(group.map(row)))
      )
      return { terms: open, inherits: true }
    }
    const rows = rowsIn(clause, terms) ?? outcomesIn(words, terms)
    if (rows !== undefined) return { terms: rows, inherits: true }
  }
  return requests({ clause, behind, topic }, terms)
}

const everyRemedy = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"] as const

/** A result of the remedy that the clause names, or of any named before: 行政复议7起和行政诉讼4起，其中维持9起. */
const result = (words: string, { of, remedies = [] }: Topic, terms: Terms): One | undefined => {
  const groups = resultsIn(words)
  if (groups === undefined || of === undefined || of === "requests") return undefined
  const own = /复议|诉讼/u.test(words) ? remedyIn(words) : undefined
  const all = everyRemedy.filter((each) => remedies.flat().includes(each))
  const meant = own === undefined ? [of, ...remedies, all] : [own]
  const open = meant.flatMap((remedy) => groups.map((group) => joined(group.map((each) => terms.cases(remedy, each)))))
  return {
    terms: [...new Map(open.map((term) => [term.cells.join(), term])).values()],
    ...(own !== undefined && { topic: own }),
    inherits: true
  }
}

/** The remedy that the words name last. */
const remedyIn = (words: string): ReadonlyArray<Remedy> => {
  const [reconsideration, litigation] = [words.lastIndexOf("复议"), words.lastIndexOf("诉讼")]
  if (reconsideration > litigation) return ["reconsideration"]
  if (/未经复议/u.test(words)) return ["litigation.direct"]
  return ["litigation.direct", "litigation.afterReconsideration"]
}

/** 收到3件政府信息公开申请: the noun stands behind. */
const nounBehind = /^(?:政府)?信息公开(?:的)?申请|^依申请公开/u
const verbInFront = /(?:收办|收到|受理|接收|接到|新收|收悉|办理|办结|答复|回复|处理)(?:了|共)?$/u

const requests = (
  { clause, behind, topic }: Pick<Context, "clause" | "behind" | "topic">,
  terms: Terms
): One | undefined => {
  if (narrowed.test(clause)) return undefined
  const verb = [...clause.matchAll(verbs)].map(([each]) => each)
  const named = noun.test(clause) || (verbInFront.test(clause) && nounBehind.test(behind))
  const goesOn =
    topic.of === "requests" &&
    /^(?:已|共计?|总计|合计|累计|全部|均)*(?:办理|办结|答复|回复|处理)(?:了|完毕)?$/u.test(clause)
  if (verb.length === 0 || !(named || goesOn)) return undefined
  const closing = /办理|办结|答复|回复|处理/u.test(verb.join(""))
  const receiving = /收|受理|接/u.test(verb.join("")) || verb.includes("办理")
  const all = [
    ...(receiving ? [terms.received("total"), terms.withCarriedIn("total")] : []),
    ...(closing ? [terms.closed("total")] : [])
  ]
  return { terms: all, topic: "requests", inherits: goesOn }
}

const tail = /(?:的)?(?:案件|申请|应诉|共计?|总计|合计|累计|有|为|数量|发生|了)*$/u

const review = (clause: string, before: string): ReadonlyArray<Remedy> | undefined => {
  const words = clause.replace(tail, "")
  const both =
    /复议(?:案件|申请)?(?:和|及|、|与|以及|或)(?:被?提起)?(?:行政)?诉讼$|诉讼(?:案件)?(?:和|及|、|与|以及|或)(?:被?申请)?行政复议$/u
  const litigation = ["litigation.direct", "litigation.afterReconsideration"] as const
  if (both.test(words) || (words.endsWith("相关") && /复议(?:和|及|、|与)(?:行政)?诉讼/u.test(before)))
    return ["reconsideration", ...litigation]
  if (words.endsWith("行政复议")) return ["reconsideration"]
  if (/未经复议直接(?:起诉|提起行政诉讼)$/u.test(words)) return ["litigation.direct"]
  if (/复议后(?:再)?(?:起诉|提起行政诉讼)$/u.test(words)) return ["litigation.afterReconsideration"]
  if (words.endsWith("行政诉讼")) return litigation
  return undefined
}

const documents = (clause: string, terms: Terms): ReadonlyArray<Term> | undefined => {
  const of = /作出行政(许可|处罚|强制)决定(?:共计?|总计|合计|累计|为|有|了)*$/u.exec(clause)?.[1]
  if (of === "许可" || of === "处罚" || of === "强制") return someOf(terms.decisions(of))
  const kinds = documentsIn(clause.replace(/(?:共计?|总计|合计|累计|为|有|了)*$/u, ""))
  if (kinds === undefined) return undefined
  const columns = /废止|失效/u.test(clause)
    ? ["repealed"]
    : /现行有效/u.test(clause)
      ? ["inForce"]
      : /制发|制定|出台|印发|发布|新制作/u.test(clause)
        ? ["issued", "made", "disclosed"]
        : []
  const each = columns.map((column) => kinds.map((kind) => terms.documents(kind, [column])))
  return someOf(each.flatMap((all) => (all.some((found) => found.length === 0) ? [] : [joined(all.flat())])))
}

/** An edition may have no such cell. */
const someOf = (all: ReadonlyArray<Term>): ReadonlyArray<Term> | undefined => (all.length === 0 ? undefined : all)
