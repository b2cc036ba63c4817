/**
 * Another organ or province where a report speaks of its own: left over when a neighbour's or a superior's report was taken as the model.
 *
 * Three things are looked at: sentences that name the author, where a name that shares no place with the organ's own is another's (an
 * office writes for its government, and both have many short names); sentences in which a superior does the work that a township or a
 * bureau reports; and the government or the platform of another province. Titles of documents name whom they will.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { anyProvince, provinceIn, provinceOf } from "../proof/provinces.ts"
import { strangers } from "../proof/selves.ts"
import { all } from "../proof/Slip.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import { about, opening, type Stretch, stretches } from "./passages.ts"

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
const place = /[\p{Script=Han}]{2,6}?(?:省|(?<!城)市(?!场)|区|县|旗|州|街道|镇|(?<!城)乡)/gu
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

/** An office within a bureau speaks for it: 县农业农村局办公室. */
const within = /(?<=局)(?:[\p{Script=Han}]{0,8}(?:办公室|办|科|股|处|室|中心))$/u

const isOtherOrgan = (own: string, named: string): boolean => {
  const found = named.replace(within, "")
  if (own.includes(found) || found.includes(own)) return false
  if (placesOf(found).length > 0 && placesOf(own).length > 0 && !shares(found, own) && !shares(own, found)) return true
  return isOtherBureau(own, found)
}

/** A sentence that says how its subject works, and so is about the author. */
const self =
  /(?:^|[。；：\s）])(?:20\d\d年(?:度)?(?:以来)?[，,])?((?!在|按|根据|依|遵照|围绕|贯彻|落实|对照|经|由|向|与|和|配合|协助|报|受|全力|积极)[\p{Script=Han}]{0,14}[县市区州旗省](?:人民)?政府(?:办公室|办公厅)?)(?=认真(?:贯彻|落实|执行|学习)|深入(?:贯彻|学习|推进)|严格(?:按照|落实|执行)|坚持以|紧紧围绕|始终坚持|以习近平|持续深化|全面(?:贯彻|落实))/u
/** A township that works for the whole county. */
const wider =
  /(?:提升|推进|推动|提高|加强|规范|深化|做好|促进|统筹|指导|督促|抓好)(全[县市区州省旗](?:政府信息|政务|信息)公开)/u

const isTownship = (organ: string): boolean => /(?:镇|乡|街道)(?:人民政府|办事处|党政(?:综合)?办公室)?$/u.test(organ)
const isBureau = (organ: string): boolean => /[局厅]$/u.test(organ)

interface Other {
  readonly organ: string
  readonly at: number
  readonly own: string
}

const authorsIn = (own: string, { text }: Stretch): ReadonlyArray<Other> =>
  (/本(?:年度)?报告由|请|年度报告/u.test(text) ? authors : []).flatMap((pattern) =>
    all(text, pattern).flatMap(({ 0: whole, 1: organ = "", index }) =>
      isOtherOrgan(own, organ) ? [{ organ, at: index + whole.indexOf(organ), own }] : []
    )
  )

const superiorsIn = (own: string, { text, part }: Stretch): ReadonlyArray<Other> => {
  if (part !== "overview" || !(isTownship(own) || isBureau(own))) return []
  const [, organ] = self.exec(text) ?? []
  const [, scope] = isTownship(own) ? (wider.exec(text) ?? []) : []
  return [organ, scope]
    .flatMap((found) => (found === undefined || /[我本各]/u.test(found) ? [] : [found]))
    .map((found) => ({ organ: found, at: text.indexOf(found), own }))
}

const ofProvince = new RegExp(
  `(${anyProvince})(?:[省市]|壮族自治区|回族自治区|维吾尔自治区|自治区)?(?=委省政府|委、|人民政府|政府(?!采购)|政务服务网|政务服务平台|政务公开|政府网)`,
  "gu"
)
/** What has to do with other provinces. */
const abroad = /学习|借鉴|考察|赴|对口|协作|合作|交流|来访|跨省|邻|调研|全国|等省|挂职|招商|异地/u
const titles = /《[^》]{1,120}》/gu
const blotted = (text: string): string => text.replaceAll(titles, (title) => "＊".repeat(title.length))

/** The province that a report is of: by its division code, by the organ's name, or by the notices that its preamble cites. */
const homeOf = (subject: Subject): string | undefined => {
  const { agency } = subject.draft
  const known = agency.divisionCode === undefined ? undefined : provinceOf(agency.divisionCode)
  const cited = opening(subject).flatMap(({ text }) =>
    [...text.matchAll(titles)].flatMap(([title]) => provinceIn(title.slice(1)) ?? [])
  )
  return known ?? provinceIn(agency.name) ?? provinceIn(agency.supervisor ?? "") ?? cited[0]
}

/** The first organ of another province. */
const provincesIn = (home: string | undefined, { text }: Stretch): ReadonlyArray<Other> => {
  if (home === undefined || !/政府|政务|委/u.test(text)) return []
  let [start, scanned] = [0, 0]
  for (const { 0: organ, 1: province, index } of all(blotted(text), ofProvince)) {
    for (; scanned <= index; scanned++) if (text[scanned] === "。") start = scanned + 1
    if (province !== home && !abroad.test(text.slice(start, index + 60))) return [{ organ, at: index, own: home }]
  }
  return []
}

/** Verbs with which an office begins to tell of its own work. */
const tells =
  "(?=(?:党委|党工委|人民政府|政府|办事处)?[、，]?(?:政府|办事处)?(?:认真(?:贯彻|落实|执行|学习)|高度重视|深入(?:贯彻|学习|推进)|严格(?:按照|落实|执行)|始终坚持|坚持以|紧紧围绕|主动公开(?:各类|政府)?信息\\d|共?(?:收到|受理)(?:政府)?(?:信息公开|依申请)|全年(?:共|主动)))"
const begin = "(?:^|[。；\\s）])(?:20\\d\\d年(?:度)?(?:以来)?，|一年来，|今年以来，)?"
const notOthers = "(?!我|本|全|各|该|所|在|按|向|由|与|和)"
const towns = new RegExp(`${begin}(${notOthers}[\\p{Script=Han}]{1,5}?(?<![乡城村集])(?:镇|乡|街道))${tells}`, "gu")
const bureaus = new RegExp(
  `${begin}(${notOthers}[\\p{Script=Han}]{0,8}?[省市区县旗州][\\p{Script=Han}]{2,12}?局)${tells}`,
  "gu"
)

/** A neighbour that does the work which the report tells of: 青山镇高度重视 in the report of 白水镇, 县教育局 in that of 水务局. */
const neighboursIn = (own: string, { text, part }: Stretch): ReadonlyArray<Other> => {
  if (part !== "overview" && part !== "problems") return []
  const pattern = isTownship(own) ? towns : isBureau(own) ? bureaus : undefined
  return pattern === undefined
    ? []
    : all(text, pattern).flatMap(({ 0: whole, 1: organ = "", index }) => {
        const isOther = isTownship(own) ? !own.includes(organ.slice(-3)) : isOtherBureau(own, organ)
        return isOther ? [{ organ, at: index + whole.indexOf(organ), own }] : []
      })
}

/** An aggregate report may quote any organ below it. */
const strangersIn = (own: string, { text }: Stretch): ReadonlyArray<Other> =>
  isTownship(own) || isBureau(own) ? strangers(own, blotted(text)).map((found) => ({ ...found, own })) : []

export const otherOrgan: Judgement = {
  id: "text.other-organ",
  severity: "warning",
  statement: {
    zh: "文字说的是本机关，没有留下别的机关或别省的名称",
    en: "The text speaks of the organ itself, and of no other organ or province"
  },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对机关名称是否为套用别处文字未改", en: "Check whether a sentence was taken from elsewhere" },
  check: (subject) => {
    const home = homeOf(subject)
    return [...opening(subject), ...stretches(subject)].flatMap((stretch): ReadonlyArray<Complaint> => {
      const own = subject.draft.agency.name
      const [first] = [
        ...authorsIn(own, stretch),
        ...superiorsIn(own, stretch),
        ...neighboursIn(own, stretch),
        ...provincesIn(home, stretch),
        ...strangersIn(own, stretch)
      ]
      if (first === undefined) return []
      const message = {
        zh: `“${first.organ}”不是本机关的（${first.own}）`,
        en: `“${first.organ}” is not this report's own (${first.own})`
      }
      return [about(stretch, { quote: first.organ, at: first.at, severity: "warning", message })]
    })
  }
}
