/**
 * Shares of rows of the tables that the text names without a count: 不予公开占7.3%, 自然人提出的占93.5%, 纠正率为16.8%.
 *
 * Such a share is wrong only where no sum that the words may mean gives it, of none of the totals, and no two numbers of the text do.
 *
 * @module
 */
import { type Count, counts, isLevel } from "./counts.ts"
import type { Figure } from "./figures.ts"
import { topicsOf } from "./kinds.ts"
import { isElsewhere, type Whose } from "./scope.ts"
import type { Sentence } from "./sentences.ts"
import type { Term, Terms } from "./terms.ts"
import { joined } from "./One.ts"
import { isTorn } from "./torn.ts"

/** A share that the tables do not bear out, with the first sums that it may be of. */
export interface RowShare {
  readonly percent: Figure
  readonly part: Term
  readonly whole: Term
}

/** What a row is called, and the sums of 三 that it may mean. */
const rows: ReadonlyArray<readonly [name: RegExp, of: (terms: Terms) => ReadonlyArray<Term>]> = [
  [
    /(?:予以|同意|准予|全部)?公开(?:和|及|与|、|或|或者|以及)部分公开/u,
    ({ outcome }) => [joined([outcome("granted"), outcome("grantedInPart")])]
  ],
  [/部分公开/u, ({ outcome }) => [outcome("grantedInPart")]],
  [/不予公开/u, ({ outcome }) => [outcome("denied")]],
  [
    /^公开(?=率)|(?:予以|同意|准予)公开/u,
    ({ outcome }) => [outcome("granted"), joined([outcome("granted"), outcome("grantedInPart")])]
  ],
  [/无法提供/u, ({ outcome }) => [outcome("unavailable")]],
  [/不予处理/u, ({ outcome }) => [outcome("notHandled")]],
  [/其他处理/u, ({ outcome }) => [outcome("closed")]],
  [/自然人/u, (terms) => [terms.received, terms.withCarriedIn, terms.closed].map((of) => of("naturalPerson"))]
]

/** Nothing else may stand in the clause, so that 网上申请予以公开占 is of something else. */
const filler =
  /因|由|本机关|不掌握|(?:相关|有关)?(?:政府)?信息|不存在|等?(?:原因|情形|情况)|申请人?|提[出交起]|答复|办理|结果|其中|合计|共|所?占|比[例重]?|率|已?办结|受理|总[数量件]*|全部|全年|件|数|量|的|为|达到?|是|[^\p{Script=Han}]/gu

/** The words of a rate of cases that were corrected. */
const corrected = /^(?:被)?纠[正错]率(?:为|达|是)?$/u

const fits = (part: number, whole: number, { value, decimals }: Figure): boolean =>
  whole > 0 && Math.abs((100 * part) / whole - value) < 10 ** -decimals

const ofCases = (before: string, { cases }: Terms): readonly [ReadonlyArray<Term>, ReadonlyArray<Term>] | undefined => {
  const [reconsideration, litigation] = [before.lastIndexOf("复议"), before.lastIndexOf("诉讼")]
  if (reconsideration === litigation) return undefined
  const of =
    reconsideration > litigation
      ? (["reconsideration"] as const)
      : (["litigation.direct", "litigation.afterReconsideration"] as const)
  const closed = joined([cases(of, "upheld"), cases(of, "corrected"), cases(of, "otherwise")])
  const decided = joined([cases(of, "upheld"), cases(of, "corrected")])
  return [[cases(of, "corrected")], [cases(of, "total"), closed, decided]]
}

const ofRequests = (
  lead: string,
  text: string,
  terms: Terms
): readonly [ReadonlyArray<Term>, ReadonlyArray<Term>] | undefined => {
  const row = rows.find(([name]) => name.test(lead))
  if (row === undefined || !/占|比[例重]|率/u.test(lead) || lead.replace(row[0], "").replaceAll(filler, "") !== "")
    return undefined
  if (/率/u.test(lead) && !/申请/u.test(text)) return undefined
  // 自然人占80%，网上占70%: of two ways of telling them apart, no table has the one.
  if (/自然人/u.test(lead) && /网上|网络|信函|邮寄|当面|方式|渠道/u.test(text)) return undefined
  const of = "total"
  return [row[1](terms), [terms.closed(of), terms.received(of), terms.withCarriedIn(of), terms.answered]]
}

/** No more numbers of a text than these are tried against one another. */
const most = 12

/** The shares of rows that a sentence states and the tables contradict; `at` is what a sum comes to, `before` the sentences before it. */
export const wrongRowShares = (
  sentence: Sentence,
  before: ReadonlyArray<Sentence>,
  terms: Terms,
  at: (term: Term) => number | undefined,
  whose: Whose
): ReadonlyArray<RowShare> => {
  const { text } = sentence
  if (!text.includes("%") || /分别|依次|本级|部门|单位/u.test(text) || isTorn(sentence).is) return []
  if (topicsOf(text).some((topic) => topic === "proposal" || topic === "line")) return []
  const all = counts(sentence)
  const levels = [...before.slice(-2).flatMap((each) => counts(each)), ...all]
    .filter((count) => isLevel(count) && count.unit !== "%")
    .slice(-most)
  return all.flatMap((percent: Count): ReadonlyArray<RowShare> => {
    const { lead } = percent
    if (percent.unit !== "%" || percent.about || percent.is !== "rate" || percent.depth > 0 || lead.length < 3)
      return []
    if (/^(?:以上|以下|左右|多|强|弱|[-—~～至到])/u.test(text.slice(percent.to))) return []
    const read = corrected.test(lead) ? ofCases(text.slice(0, percent.from), terms) : ofRequests(lead, text, terms)
    if (read === undefined || isElsewhere(text, percent.from, whose)) return []
    const [parts, wholes] = read
    const [part, whole] = [parts[0], wholes[0]]
    const known = [parts, wholes].map((each) => each.map(at))
    if (part === undefined || whole === undefined || (at(whole) ?? 0) === 0) return []
    if (known.flat().includes(undefined)) return []
    const [some = [], ofAll = []] = known.map((each) => each.flatMap((sum) => sum ?? []))
    const open = [...ofAll, ...levels.map(({ value }) => value)]
    const isTrue =
      some.some((one) => open.some((other) => fits(one, other, percent))) ||
      levels.some((one) => open.some((other) => fits(one.value, other, percent)))
    return isTrue ? [] : [{ percent, part, whole }]
  })
}
