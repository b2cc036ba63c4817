/**
 * Whose work a number speaks of, and of which year: the organ's that reports and this year's, or another's.
 *
 * Another is one that the words name. An organ is named in full, in short (区住建委, 市局) or as 我局; an office and a whole government
 * share a name, so that 市政府 in the report of a city may be its office alone.
 *
 * @module
 */
import { all } from "../proof/Slip.ts"
import type { Word } from "./words.ts"

/** The one who writes: 我局, 本机关. */
const ours = /[我本][省市区县旗镇乡州局办委厅院机单街部中所站]|全街道|全系统|全[局厅委院镇乡]/u
/** 公安行政许可 in the report of 公安局, 税务规范性文件 in that of 税务局: the field that the organ is named after says nothing more. */
const isField = (said: string, agency: string): boolean =>
  said.length > 1 && (agency.includes(said) || (/^(?:税收|涉税)$/u.test(said) && agency.includes("税务")))

/** The words of a text without the organ's own field in front of documents and decisions. */
export const withoutOwn = (text: string, words: ReadonlyArray<Word>, agency: string): ReadonlyArray<Word> =>
  words.filter(
    ({ kind, from, to }, at) =>
      kind !== "?" || !"FG123".includes(words[at + 1]?.kind ?? "-") || !isField(text.slice(from, to), agency)
  )

/** Everybody together, which is a government's own report and not an office's: 全市, 各级机关. */
const everybody = /全[省市区县旗州域]|各级/u
/** An office or a department, which reports its own work. */
const department = /(?:办公室|办公厅|[局委厅办院所队]|委员会|中心)$/u

/** Words that name an organ or a level: 市政府办, 各部门, 县直单位, 沭阳县, 市级. */
const organ =
  /[\p{Script=Han}]{0,12}?(?:政府办(?:公室|公厅)?|[省市县区乡镇]政府|[省市县区]级|[省市县区]直|部门|单位|委员会|街道|分局|局(?![面部长势限])|委(?![托员派])|厅(?!堂)|县(?![长域])|区(?![域块别分间])|镇(?![定静])|乡(?![村亲土愁镇情]))/gu

/** A character without which no words name an organ or a level. */
const organSign = /[府级直门位委道局厅县区镇乡]/u

/** What looks like an organ and is none: a website, a topic, a place in a platform's name. */
const noOrgan =
  /政府信息|政府网|门户|公报|政务|专区|办事处|依申请|申请|[社小地辖园校厂片景灾山库新特专分关]区|[布格大当结]局|[原]委|[城]乡|相关单位|有关单位/u

const levels = /[省市县区州旗盟镇乡街]|全国|各|有关|其他|下级|上级|直/u

/** 区住建委 is 区住房和城乡建设委员会: its characters in their order, from the end; what is left in front may be no level of its own. */
const isShortFor = (name: string, agency: string): boolean => {
  let [left, at] = [name.length, agency.length - 1]
  for (; at >= 0 && left > 0; at--) if (agency[at] === name[left - 1]) left--
  return name.length - left >= 2 && !levels.test(name.slice(0, left))
}

const isOwn = (name: string, agency: string): boolean => {
  // 区政府 may be the government's office; 东城区政府 is the government.
  // A township has no office beside its government.
  if (/^[镇乡]政府$/u.test(name)) return agency.includes(`${name.charAt(0)}人民政府`)
  if (!department.test(agency) && /[^民]政府$/u.test(name))
    return agency.includes(name) || (name.length > 3 && agency.includes(name.slice(-5, -2)))
  return isShortFor(name, agency) || name.endsWith(agency)
}

/** 全区各街镇, 区政府及各部门: the parts of the whole that a government reports on. */
const together =
  /[全我本][省市区县旗州域][^，；。]{0,6}(?:各|所有|\d+个?[家个])|各[^，；。各部]{1,6}各|本级[及和与、]|政府系统|各(?:级)?行政机关|政府[^，；。]{0,6}[及和与、][^，；。]{0,6}(?:部门|政府办|办公|乡镇|镇街|街道|单位)/u

const level = /省|自治区|(?<!城)市(?![场政容])|州|盟|区(?![域划])|县|旗|镇|(?<!城)乡(?!村)|街道/gu
const ranks = [
  ["省", "自治区"],
  ["市", "州", "盟"],
  ["区", "县", "旗"],
  ["镇", "乡", "街道"]
]
const rankOf = (said: string): number => ranks.findIndex((each) => each.includes(said))

/** 全市, in the report of a district; a city that is a county may be called one too. */
const isAbove = (words: string, agency: string): boolean => {
  const said = /[全我本]([省市州盟县区])(?!直|属|级|域|内)/u.exec(words)?.[1]
  if (said === undefined) return false
  const own = agency.match(level)?.at(-1)
  return own !== undefined && own !== said && rankOf(said) < rankOf(own)
}

/** 省政府及省政府办公厅收到: requests to the head office alone, in a report of all; of documents it speaks for the whole. */
const intake = /收到|受理|接收|接到|新收|申请/u
const headOffice = /政府(?:机关)?[及和与、](?:[省市县区州旗]?(?:人民)?政府)?(?:办(?:公[厅室])?|本级)(?![及和与、])/u

/** Whether the words in front of a number name somebody else than the organ of this name. */
export const isOther = (words: string, agency: string): boolean => {
  if (agency.endsWith("政府") && headOffice.test(words) && intake.test(words)) return true
  if (department.test(agency) ? everybody.test(words) : together.test(words)) return department.test(agency)
  if (!/\p{Script=Han}/u.test(agency)) return false
  if (isAbove(words, agency)) return true
  if (!organSign.test(words)) return false
  for (const [said] of all(words, organ)) {
    const name = said.replace(/^[一年来月度内底初末]+/u, "")
    if (name.length === 1 || noOrgan.test(name) || ours.test(name) || everybody.test(name)) continue
    if (!isOwn(name, agency)) return true
  }
  return false
}

const asides = /（[^（）]{0,60}）|《[^》]{0,80}》/gu
const withoutAsides = (text: string): string =>
  text.includes("（") || text.includes("《") ? text.replaceAll(asides, "") : text
const comparison = /(?:较|比|与|同|超过|高于|低于)20\d\d年|[由从](?:上年|去年|20\d\d年)度?[^，；。]{0,10}[件起宗份条]/gu
const cumulative =
  /20\d\d年?[至到—－-]+20\d\d年|(?:施行|实施|成立|建立|开通|运行|设立)以来|历年|[近过]去?[三五两几]年|[三五]年来/u

/** 上年度共收到政府信息公开申请: the clause begins with last year and does not come to this one. */
const ofLastYear =
  /(?:^|[，；。：])(?:在)?(?:(?:上|去)一?年度?)(?!(?:末|底|以来|同期))(?:(?!结转|转入|转来|接转|遗留|顺延|延续|滚存|未办|待办|未答|今年|本年|当年|同期|相比)[^，；。：]){2,40}$/u

/** Whether the words in front of a number name another year than this, or several. */
export const isOtherYear = (words: string, year: number): boolean => {
  if (!words.includes("年") && !words.includes("以来")) return false
  const text = withoutAsides(words).replaceAll(comparison, "")
  if (cumulative.test(text)) return true
  const since = /(20\d\d)年(?:\d+月)?(?:\d+日)?以来/u.exec(text)
  if (since !== null && Number(since[1]) !== year) return true
  if (ofLastYear.test(text)) return true
  const last = Number(
    all(text, /20\d\d年/gu)
      .at(-1)?.[0]
      .slice(0, 4) ?? year
  )
  return (last !== year && last !== year + 1) || /(?:上年|去年|上一年度?)[^结转]{0,8}$/u.test(text)
}

/** The one who reports, and for which year. */
export interface Whose {
  readonly agency: string
  readonly year: number
}

/** The place of the last pause in front of a place, -1 where there is none. */
const pauseBefore = (text: string, place: number): number => {
  let at = place - 1
  while (at >= 0 && !"，；：。（".includes(text.charAt(at))) at--
  return at
}

/** The clause with the one before it, where it has no subject itself. */
const subject = (before: string): string => {
  const pause = pauseBefore(before, before.length)
  const last = before.slice(pause + 1)
  if (last.length >= 4 && !/^[共并累合其]/u.test(last)) return last
  return pause === -1 ? last : before.slice(pauseBefore(before, pause) + 1, pause) + last
}

/** 省政府规章 is the name of a kind of rules, 向市政府申请行政复议 names the one who decides: neither is whose number it is. */
const ofRules = /[省市州](?:人民)?政府(?=规章)|部门(?=规章)|向[^，；。]{1,16}?(?=申请(?:行政)?复议|提起)/gu

const leftOut =
  /(?:不|未|没有)(?:再)?(?:在|计入|纳入|列入|包括在|包含在|统计在)[^，；。]{0,10}(?:统计|报告|表格?|之列|范围|数据|内)/u

/** Whether the words behind a number, up to the end of its sentence part, leave it out of the report: 另有57件，不在统计之列. */
export const isLeftOut = (text: string, from: number): boolean => {
  const end = text.slice(from).search(/[；。]/u)
  const rest = text.slice(from, end === -1 ? text.length : from + end)
  const at = rest.search(leftOut)
  return at !== -1 && !/另|其中/u.test(rest.slice(0, at))
}

/** How far in front of a number somebody is looked for. */
const reach = 120

/** Whether what stands in front of a place speaks of another organ, level or year. */
export const isElsewhere = (text: string, place: number, { agency, year }: Whose): boolean => {
  const said = withoutAsides(text.slice(Math.max(0, place - reach), place))
  const before = said.includes("规章") || said.includes("向") ? said.replaceAll(ofRules, "") : said
  return isOther(subject(before), agency) || isOtherYear(before, year)
}
