/**
 * Another organ's name where a report names its own author: left over when a neighbour's report was taken as the model.
 *
 * Only the sentences that name the author are looked at, and only a name that shares no place with the organ's own: an office writes for
 * its government, and both have many short names.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import { about, type Stretch, stretches, stretchesOf } from "./passages.ts"

const name = "([\\p{Script=Han}]{3,30}?)"
const authors = [
  new RegExp(`本(?:年度)?报告由${name}(?:根据|按照|依据|依照|编制|编写|负责|汇总|组织)`, "gu"),
  new RegExp(`请(?:径?直?接?)(?:与|向)${name}(?:联系|咨询|反映)`, "gu"),
  new RegExp(
    `(?:^|[，。《])(?:[\\p{Script=Han}]{0,8}?(?:公布|发布|现将|形成|编制))?${name}20\\d\\d年(?:度)?(?:政府)?信息公开(?:工作)?年度报告`,
    "gu"
  )
]

/** 淮安市, 临水街道; what speaks of our own or of all is none. */
const place = /[\p{Script=Han}]{2,6}?(?:省|市|区|县|旗|州|街道|镇|乡)/gu
const ours = /[我本全各该]|政府|自治/u

const placesOf = (organ: string): ReadonlyArray<string> =>
  [...organ.matchAll(place)].map(([each]) => each).filter((each) => !ours.test(each))

/** 洪泽区 in 淮安市洪泽区人民政府, or 洪泽 alone. */
const shares = (one: string, other: string): boolean =>
  placesOf(one).some((each) => other.includes(each.replace(/(?:省|市|区|县|旗|州|街道|镇|乡)$/u, "")))

const stem = (organ: string): string => organ.replaceAll(place, "").replace(/局$/u, "")

/** Two bureaus of one place with not a character in common: 财政局, 统计局. */
const isOtherBureau = (own: string, found: string): boolean =>
  [own, found].every((organ) => organ.endsWith("局") && stem(organ).length >= 2) &&
  Array.from(stem(found)).every((character) => !stem(own).includes(character))

const isOtherOrgan = (own: string, found: string): boolean => {
  if (own.includes(found) || found.includes(own)) return false
  if (placesOf(found).length > 0 && placesOf(own).length > 0 && !shares(found, own) && !shares(own, found)) return true
  return isOtherBureau(own, found)
}

const preamble = (subject: Subject): ReadonlyArray<Stretch> =>
  stretchesOf(subject, "preamble", subject.draft.preamble ?? [])

export const otherOrgan: Judgement = {
  id: "text.other-organ",
  severity: "warning",
  example: {
    part: "overview",
    holds: "本报告由市政府办公室编制。",
    breaks: "本报告由邻水县人民政府编制。"
  },
  statement: {
    zh: "编制报告的是本机关，没有留下别的机关的名称",
    en: "The author named in the text is the organ itself"
  },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对机关名称是否为套用别处文字未改", en: "Check whether a sentence was taken from elsewhere" },
  check: (subject) =>
    [...preamble(subject), ...stretches(subject)].flatMap((stretch): ReadonlyArray<Complaint> => {
      const own = subject.draft.agency.name
      const found = authors.flatMap((pattern) =>
        [...stretch.text.matchAll(pattern)].flatMap(({ 0: whole, 1: organ = "", index }) =>
          isOtherOrgan(own, organ) ? [{ organ, at: index + whole.indexOf(organ) }] : []
        )
      )
      const [first] = found
      if (first === undefined) return []
      const message = {
        zh: `“${first.organ}”不是本机关（${own}）`,
        en: `“${first.organ}” is not the organ of this report (${own})`
      }
      return [about(stretch, { quote: first.organ, at: first.at, severity: "warning", message })]
    })
}
