/**
 * Where a text says that there was none: 未收到政府信息公开申请, 未发生行政复议、行政诉讼.
 *
 * Only what is denied altogether: 未收到网上申请 or 未发生行政诉讼败诉 leaves room for others.
 *
 * @module
 */
import type { Sentence } from "./sentences.ts"
import type { Remedy } from "./terms.ts"

export interface Denial {
  readonly from: number
  readonly to: number
  readonly of: "requests" | ReadonlyArray<Remedy>
}

const no = "(?<!有)(?:尚?未|没有|无)"

const requests = new RegExp(
  `${no}(?:收到|接到|收悉|受理|新收)(?:过|任何)*(?:公民、法人(?:或者?|和|及)其他组织(?:提[出交]的?|的)?)?(?:政府信息公开申请|信息公开申请|依申请公开(?:政府信息)?(?:的?申请|事项|件)?)(?=[，；。）、]|$)`,
  "gu"
)

const cause =
  "(?:(?:因|由|涉及|涉|有关)?(?:政府)?(?:信息公开|依申请公开)(?:工作|答复|申请|事项)?(?:引起|引发|产生|导致|提起)?的?)?"
const remedy = "(行政复议|行政诉讼)(?:案件)?"

const cases = new RegExp(
  `${no}(?:发生|出现|产生|收到)?(?:过|任何)*${cause}${remedy}(?:(?:(?:、|和|及|或者?|与|以及)(行政复议|(?:行政)?诉讼)(?:案件|情况|申请)?(?=[，；。）、]|$))|(?:案件|情况|申请)?(?=[，；。）]|$))`,
  "gu"
)

const remedies: { readonly [word: string]: ReadonlyArray<Remedy> } = {
  行政复议: ["reconsideration"],
  行政诉讼: ["litigation.direct", "litigation.afterReconsideration"],
  诉讼: ["litigation.direct", "litigation.afterReconsideration"]
}

export const denials = ({ text }: Sentence): ReadonlyArray<Denial> => [
  ...[...text.matchAll(requests)].map(({ 0: whole, index }): Denial => ({
    from: index,
    to: index + whole.length,
    of: "requests"
  })),
  ...[...text.matchAll(cases)].map(({ 0: whole, 1: first = "", 2: second = "", index }): Denial => ({
    from: index,
    to: index + whole.length,
    of: [...(remedies[first] ?? []), ...(first === second ? [] : (remedies[second] ?? []))].toSorted(
      (one, other) => Number(other === "reconsideration") - Number(one === "reconsideration")
    )
  }))
]
