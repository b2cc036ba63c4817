/**
 * Reads from the sentences of a report whose it is and of which year, where no title says so.
 *
 * A number of a document, 〔2021〕30号, is no year of a report. An office that only writes the report, 某某镇人民政府党政办公室, is not the
 * organ whose report it is.
 *
 * @module
 */
import { compact, simplify } from "@gongkai/match/fold"
import { inDigits, isOrgan, spoken } from "./spoken.ts"

const narrow = ",;:()!?<>"
const full = "，；：（）！？〈〉"

/** With Chinese marks for those of ASCII that do not stand between digits; as long as before. */
const wide = (text: string): string =>
  text.replaceAll(/(?<!\d)[,;:()!?<>]|[,;:()!?<>](?!\d)/gu, (mark) => full.charAt(narrow.indexOf(mark)))

/** As long as the text without spaces: a name is cut out of that as it was printed. */
const plainly = (text: string): string => wide(inDigits(simplify(text)))

const report =
  "(?:政府信息公开|政务公开)(?:工作)?(?:情况)?(?:年度)?(?:工作)?(?:报告|年报)|(?:政府信息公开|政务公开)年度(?:工作)?(?:报告|年报)"
const year = String.raw`(?<![\d〔［【\[（])(?<year>(?:19|20)\d{2})(?!\d)`
const titled = new RegExp(`${year}年?度?(?:(?!(?:19|20)\\d{2})[^，。；、：）〕\\]]){0,30}?(?:${report})`, "u")
const periods = [/(?<year>(?:19|20)\d{2})年1月1日/u, /(?<year>(?:19|20)\d{2})年1月至12月/u]

const numberOf = (found: RegExpExecArray | null | undefined): number | undefined => {
  const digits = found?.groups?.["year"]
  return digits === undefined ? undefined : Number(digits)
}

/** The year whose first day a text names: 2023年1月1日. */
export const periodIn = (text: string): number | undefined => {
  const plain = plainly(compact(text))
  return numberOf(periods.map((period) => period.exec(plain)).find((each) => each !== null))
}

/** The year that a paragraph begins with: 2023年，某某局坚持…. */
export const beginningIn = (text: string): number | undefined =>
  numberOf(
    /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．][^，。：]{0,20}[。：]?)?(?<year>(?:19|20)\d{2})年/u.exec(
      plainly(compact(text))
    )
  )

/** The year that a text says its report is of. */
export const yearIn = (text: string): number | undefined =>
  numberOf(titled.exec(plainly(compact(text)))) ?? periodIn(text)

const name = String.raw`[^，。；、：《》〈〉“”！？]`
const way = "根据|依据|按照|依照|结合|综合(?=各|有关|相关|全|本|统计|数据)|汇总|会同|组织|牵头|负责|具体"
const writes = "编制|编写|撰写|起草|制作|汇编"
const shows = "公布|公开|发布|公示"

/** In order of what they prove. Each holds the name at the end of `head`, or is followed by it. */
const sayings: ReadonlyArray<RegExp> = [
  // 现公布某某局2023年政府信息公开工作年度报告
  new RegExp(
    `(?<head>${name}{3,60}?)(?:关于)?(?:19|20)\\d{2}年?度?(?:(?!(?:19|20)\\d{2})${name}){0,6}?(?:${report})`,
    "gu"
  ),
  // 现发布《2023年某某局政府信息公开年度报告》
  new RegExp(
    `(?:${shows}|${writes})(?:了)?[《]?(?:19|20)\\d{2}年度?(?<head>${name}{3,40}?)(?:关于)?(?:${report})`,
    "gu"
  ),
  // 某某局现向社会公布本单位2023年…
  new RegExp(
    `(?<head>${name}{3,40}?)(?:现|特|依法|在此)*(?:[面]?向社会)?(?:各界)?(?:${shows})(?:了)?(?:[本我](?:单位|机关|部门|[局办委厅镇乡街道]+))?的?《?(?:19|20)\\d{2}年`,
    "gu"
  ),
  // 某某局结合实际，编制本单位2023年…
  new RegExp(
    `(?<head>${name}{3,40}?)(?:结合|根据|按照|依据|对)${name}{0,40}，(?:现|特)?(?:${writes}|形成)(?:了)?[本我](?:单位|机关|部门|[局办委厅镇乡街道]+)的?(?:19|20)\\d{2}年`,
    "gu"
  ),
  // 某某局（以下简称“市局”）
  new RegExp(
    `(?<head>${name}{3,60}?)（以下(?:简称|称)“?(?=${name}{2,20}(?:局|委|办|厅|署|中心|管委会|分局)[”，）])`,
    "gu"
  ),
  // 由某某局编制
  new RegExp(`由(?<head>${name}{3,40}?)(?:(?:${way})[^，。；]{0,120}?)?(?<!机构)(?:${writes})`, "gu"),
  // 现公布某某局2023年…情况
  new RegExp(`(?:现公布|现将|公布)(?<head>${name}{3,30}?)(?:19|20)\\d{2}年`, "gu")
]

/** 请与某某局联系 */
const asking = new RegExp(
  `(?:与|联系|咨询)(?<head>${name}{3,40}?(?:（[^（）]{1,20}）)?)(?:取得)?(?:联系|（(?:联系)?(?:地址|电话)|，?(?:联系)?(?:地址|电话))`,
  "gu"
)

/** 在 of an organ begins what it did. */
const doing =
  "以|在|坚持|认真|严格|全面|深入|积极|按照|根据|依照|共|未|主动|收到|通过|不断|持续|高度|紧紧|进一步|切实|始终|扎实|坚决|有序|依法"
const acting = new RegExp(
  `(?:^|[。；，])(?:19|20)\\d{2}年度?，?(?<head>${name}{2,24}?(?:局|委|委员会|办|办公室|厅|政府|街道|办事处|镇|乡|管委会|开发区|高新区|海关|署|中心))(?=${doing})`,
  "gu"
)
/** The name says of which place the organ is, beyond 区 or 县 alone. */
const placed =
  /^(?!本|我|全)(?:[\p{Script=Han}]{2,}(?:省|自治区|市|县|区|旗|州|盟|镇|乡|街道|林场|农场|新区)|国家|海关总署)/u

/** What stands in front of a name in its clause: 特编制, 梳理并发布了. An organ may itself be called 机构编制委员会. */
const leads = new RegExp(
  `^.*(?:(?<!机构|编制)(?:${writes}|形成|制定|报送|提交|现将|要求|规定|精神)|${shows})(?:了|的|本)?|^(?:现|特|兹|由|将|本|在|对|结合)`,
  "u"
)

/** Offices within an organ that write its report and answer questions: of a township any, of others those of everyday business. */
const ofTownship =
  /^(?<organ>.+?(?:[镇乡]人民政府|街道办事处|街道))(?!人民政府).*(?:室|办|科|股|中心|站)(?:（[^（）]*）)?$/u
const ofOthers =
  /^(?<organ>.+?(?:局|厅|海关|署|委))(?:局|机关|行政|综合|秘书|党政|党委|党组|政务公开|信息公开|政府信息公开)*(?:办公室|综合科|秘书科|综合股|政务科|法规科|宣传科)(?:（[^（）]*）)?$/u

const ofZone =
  /^(?<organ>.+?(?:开发区|高新区|新区|园区|示范区|试验区|管委会|管理委员会))(?:综合|党政|党群|行政|秘书|政务公开|信息公开)+(?:办公室|办|部|科|处)(?:（[^（）]*）)?$/u

const withinOrgan = (whole: string): string =>
  [ofTownship, ofOthers, ofZone]
    .map((office) => office.exec(whole)?.groups?.["organ"])
    .find((organ) => organ !== undefined) ?? whole

/** 我局, 本级, 领导小组 and the like are nobody's name. */
const isNobody = (text: string): boolean =>
  /^(?:我|本|该|其|各|全|上级|有关|相关|特|现|向|面向|对|为)|领导小组|工作机构|社会$/u.test(text)

/** The organ at the end of what stands in front of a year or a verb. */
const organAt = (head: string): string | undefined => {
  const own = withinOrgan(head.replace(leads, ""))
  return isOrgan(own) && !isNobody(own) ? own : undefined
}

/** The county's office answers questions for the county too: 请与某某县人民政府办公室联系 says not whose report it is. */
const ofGovernment = /人民政府(?:办公室|办公厅)$/u

const printed = (whole: string, plain: string, from: number, own: string): string => {
  const at = plain.indexOf(own, from)
  return whole.slice(at, at + own.length)
}

/** The first organ that one of the sayings names in a text. */
const named = (
  text: string,
  all: ReadonlyArray<RegExp>,
  isMeant: (own: string) => boolean = () => true
): string | undefined => {
  const whole = compact(text)
  const plain = plainly(whole)
  for (const saying of all)
    for (const found of plain.matchAll(saying)) {
      const own = organAt(found.groups?.["head"] ?? "")
      if (own !== undefined && isMeant(own)) return printed(whole, plain, found.index, own)
    }
  return undefined
}

/** 为做好某某市某某局政府信息公开工作, whose work it is: with the name of its place, since 区 or 县 alone is nobody's. */
const working = new RegExp(`(?:做好|推进|加强|规范|开展)(?<head>${name}{4,30}?)(?:政府)?信息公开工作`, "gu")

/** Whom a preamble says the report is of: 由某某局编制, 现公布某某局2023年政府信息公开工作年度报告. */
export const compiler = (text: string): string | undefined =>
  begins(plainly(compact(text))) ?? named(text, sayings) ?? named(text, [working], (own) => placed.test(own))

/** Whom the public is to ask: 请与某某局联系. It proves less than a signature. */
export const asked = (text: string): string | undefined =>
  named(text, [asking], (own) => placed.test(own) && !ofGovernment.test(own))

/** Whom a part says did something in a year: 2023年，某某市教育局坚持…. A name of its own place is needed. */
export const actor = (text: string): string | undefined => named(text, [acting], (own) => placed.test(own))

/** 2024年某某市政府信息公开工作年度报告根据……编制: whom a sentence names that begins as a title does. */
const begins = (plain: string): string | undefined => {
  const title =
    /^(?<title>.{6,60}?(?:报告|年报))(?:（以下简称[^（）]*）)?(?:根据|依据|按照|由|依照|是根据|是按照)/u.exec(
      plain.replaceAll(/[《》]/gu, "")
    )?.groups?.["title"]
  const said = title === undefined ? undefined : spoken(title)
  return said?.year === undefined ? undefined : said.agency
}
