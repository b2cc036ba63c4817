/**
 * What a line says as a title: whose report it is and of which year, either of which may be missing.
 *
 * The year may stand in front of the organ, behind it, within 政府信息公开2023年年度报告 or in a bracket at the end, in digits or in Chinese
 * numerals.
 *
 * @module
 */
import { compact, simplify } from "@gongkai/match/fold"

/** What a title says. */
export interface Spoken {
  readonly agency?: string
  readonly year?: number
}

/** No title is longer. */
export const longestTitle = 80

const numerals = "〇一二三四五六七八九"

/** 二〇二三年 in digits: as long as before. */
export const inDigits = (text: string): string =>
  text.replaceAll(/二[〇○零OoＯ0][〇○零OoＯ0一二三四五六七八九]{2}(?=年)/gu, (year) =>
    Array.from(year, (each) => String(Math.max(0, numerals.indexOf(each)))).join("")
  )

/** Only digits are made plain: a name keeps its brackets as they are printed. */
const plainDigits = (text: string): string => text.replaceAll(/[０-９]/gu, (digit) => digit.normalize("NFKC"))

/** A line as titles are compared: without spaces, marks of headings and quotes, with plain digits. */
export const bare = (text: string): string => plainDigits(compact(text)).replaceAll(/^#+|[*《》]/gu, "")

const year = "(?:(?<!\\d)(?:19|20)\\d{2}(?!\\d)年?度?)"
const about = "(?:政府信息(?:和|与|及)?政务公开|政务信息公开|政府政务公开|政府信息公开|政务公开|政府信息|信息公开)"
const filler = "(?:工作|情况|年度|的|年)*"
/** From the subject to the end: 政府信息公开工作年度报告, 信息公开2023年年度报告, 政务公开年报表（2023年度）. */
const subject = new RegExp(
  `(?:依法|主动)?(?:公开)?${about}${filler}(?<inside>${year})?${filler}(?:报告|年报)(?:表|书)?(?:[（(](?<behind>${year})[)）]|(?<after>${year}))?$`,
  "u"
)
const before = new RegExp(`^(?<year>${year})(?<agency>.*)$`, "u")
const within = new RegExp(`^(?<agency>.*?)(?<year>${year})(?:年度|年|的)*$`, "u")

/** 某某县2023年度林业局: the year stands within the name. */
const amid = new RegExp(`^(?<place>.{1,12}[省市县区旗州盟镇乡])(?<year>${year})(?<rest>.{2,24})$`, "u")

/** What editors put in front of a title, and what they put behind it. */
const prefix =
  /^(?:(?:标题|名称|信息名称|文件名称|题名|题目|主题)[:：]|(?:标题|名称|信息名称|文件名称|题名)(?=\p{Script=Han})|附件?\d*[:：]|【[^】]{1,8}】|[（(](?:图解|一图读懂|图文|文字版|图片版|解读|全文|转载|\d+)[)）])/u
const suffixes: ReadonlyArray<RegExp> = [
  /(?:信息)?(?:来源|发布时间|发布日期|公开时间|公开日期|时间|日期|作者|浏览次数|点击数)[:：].*$/u,
  /[（(](?:修订|更正|修改|修正|补充|重新|公开|本级|汇总|正式|终稿|定稿|网站|全文|公示)[^()（）]*[)）]$/u,
  /[（(]\d{4}年\d{1,2}月\d{1,2}日[)）]$/u,
  /的(?:公告|通知|通告|公示|函)$/u
]
const edges = /^(?:[·\-—:：,，的]|关于)+|(?:关于(?:发布|公布|印发|报送|公开|上报|提交)?|[（([·\-—的]|年度)+$/gu

/** A sentence, a path of links, two years at once or a year alone are no organ. */
const isNobody = (name: string): boolean =>
  /[，。；！？:：>|｜]|\d{4}[-—~至到]|(?:19|20)\d{2}年/u.test(name) ||
  /^(?:年?度?|本报告|现将|根据|按照|依据|附件?\d*|本|我)$|^(?:本报告|现将|现公布|根据|按照|依据|关于做好)/u.test(name)

/** The organ as it was printed; …人民政府信息公开…: the 政府 belongs to both. */
const named = (name: string): string | undefined => {
  const own = name.replaceAll(edges, "")
  if (own === "" || isNobody(own)) return undefined
  return own.endsWith("人民") ? `${own}政府` : own
}

/** The title as printed, without what an editor or a portal put around it. */
export const printedTitle = (line: string): string =>
  (suffixes[0] === undefined ? line : line.replace(suffixes[0], "")).replace(prefix, "")

const trimmed = (title: string): string =>
  suffixes.reduce((text, suffix) => text.replace(suffix, ""), title.replace(prefix, ""))

/** What a line says as a title, or `undefined` if it is none. The line is compact. */
export const spoken = (line: string): Spoken | undefined => {
  if (line.length > longestTitle) return undefined
  const printed = trimmed(line)
  // As long as before: the name is cut out as it was printed.
  const plain = inDigits(simplify(printed))
  const found = subject.exec(plain) ?? subject.exec(behindDash(plain))
  if (found === null) return undefined
  const head = plain.slice(0, found.index)
  if (/\d{4}[-—~至到]\d{4}/u.test(head)) return undefined
  const { inside, behind, after } = found.groups ?? {}
  const said = before.exec(head)?.groups ?? within.exec(head)?.groups
  const parted = said === undefined ? amid.exec(head)?.groups : undefined
  const joined =
    parted === undefined
      ? ""
      : printed.slice(0, parted["place"]?.length) +
        printed.slice(head.length - (parted["rest"]?.length ?? 0), head.length)
  if (parted !== undefined && isOrgan(joined))
    return { agency: joined, year: Number(/\d{4}/u.exec(parted["year"] ?? "")?.[0]) }
  const digits = /\d{4}/u.exec(said?.["year"] ?? inside ?? behind ?? after ?? "")?.[0]
  const name = said?.["agency"] ?? head
  const from = name === "" ? -1 : head.indexOf(name)
  const own = from === -1 ? organBehind(printed) : named(printed.slice(from, from + name.length))
  // What stands in front names nobody: a sentence, or a path of links.
  if (own === undefined && named(name) === undefined && isNobody(name.replaceAll(edges, ""))) {
    if (/[，。；！？:：>|｜]/u.test(name)) return undefined
  }
  return { ...(own !== undefined && { agency: own }), ...(digits !== undefined && { year: Number(digits) }) }
}

/** 2023年政府信息公开工作年度报告（某某局）, 年度报告—某某局: the organ behind the title. */
const tail = /(?<=报告|年报)(?:[（(](?<one>[^（）()]{2,40})[)）]|[-—·]+(?<other>.{2,40}))$/u
const behindDash = (title: string): string => {
  const groups = tail.exec(title)?.groups
  const name = groups?.["one"] ?? groups?.["other"]
  return name !== undefined && isOrgan(name) ? title.replace(tail, "") : title
}
const organBehind = (title: string): string | undefined => {
  const groups = tail.exec(title)?.groups
  const name = groups?.["one"] ?? groups?.["other"]
  return name !== undefined && isOrgan(name) ? name : undefined
}

const organs =
  /(?:省|市|县|区|旗|盟|州|乡|镇|村|街道|政府|局|委|会|办|办公室|处|厅|院|所|站|中心|科|部|署|队|馆|校|大学|公司|集团|社|场|园|组|台|室|机关|海关|关区)(?:[（(][^（）()]{1,20}[)）])?$/u
const noOrgan = /公开|专区|大厅|社区$|栏目|网站|门户|首页|互动|服务$|[，。；、:：>|｜/\d]/u

/** Whether a line may be the name of an organ, and nothing else: it ends as names of organs do. */
export const isOrgan = (line: string): boolean =>
  line.length >= 3 && line.length <= 40 && organs.test(line) && !noOrgan.test(line)
