/**
 * What a text says of fees for handling requests: that nothing was charged, in whatever words, or how much.
 *
 * A denial is a word for no and a word for fees in one clause, in either order, with nothing between them that turns it: 未按规定收取 says
 * no more than that something was charged. A clause may leave the fee out where the one before it named it: 信息处理费收取情况：无。
 * 行政事业性收费 and the fees of schools or hospitals are other matters.
 *
 * @module
 */
import { all } from "../proof/Slip.ts"
import { figuresOf } from "./figures.ts"
import { ofSentence } from "./kept.ts"
import { type Sentence, sentences } from "./sentences.ts"

export interface Charge {
  readonly sentence: Sentence
  /** In yuan, 0 for nothing; left out where the sum is not in figures. */
  readonly yuan?: number
  /** The sentence names the fee as that of requests, not just as a fee. */
  readonly named: boolean
}

/** What may stand between a word for no and the fee, and says nothing else. */
const neutral = [
  "向|对|因|就|由|在|为|于|等|和|与|及|或者?|以及|、|的|了|过|将|其",
  "任何|一切|实际|另行|额外|相关|有关|相应|此类|该类|该项|这类|上述|一分|一笔|一项|一例|一件|丝毫",
  "需要?|须|要|予以?|予|进行|有|曾",
  "出现|发生|产生|存在|涉及|启动|开展|实行|实施|收取|收缴|征收|计收|加收|收|缴纳|支付|发出|发放|下达|出具|开具",
  "检索|复制|复印|邮寄|查询|申请人?|公民|法人|非法人|其他组织|社会|组织|群众|公众|单位|个人|企业|当事人",
  "政府|信息|公开|依申请|提供|办理|处理|答复|回复|工作|事项|政务|受理|收到|超量|超频次?|大量|频繁|数量|频次",
  "本年度?|全年度?|今年|年度|年内|20\\d\\d年度?|[我本][局办委厅院镇乡县区市街机单]?[道关位]?|方面|情况|情形|行为|形式|方式|名义|程序|按[件量次页]|费用|人民币"
].join("|")
const fee = "(?:信息处理费用?|(?:公开|处理|检索|复制|邮寄|办理|成本)费用?|收费通知书?|收费|费用|费|款项)"
const notOfFees =
  "(?!(?:收取|收费|征收|缴纳)?(?:方面|问题|事项|工作|情况)?(?:的)?(?:标准|办法|目录|公示|公开(?!收|的?情况)|清单|项目|依据|政策|管理|制度|规定|票据|投诉|举报|异议|复议|诉讼|纠纷|争议|信访|引发|引起|导致|产生的))"
const no = "(?:未曾|从未|尚未|未|没有|没|无|不)"

/** 未收取信息处理费, 无收费情况, 没有向申请人收取任何费用. */
const deniedFee = new RegExp(`${no}(?:${neutral}){0,25}${fee}${notOfFees}`, "gu")
/** 信息处理费未收取, 收费均为0, 收费通知0件. */
const zero = "(?:零|〇|(?<![\\d.])0(?:\\.0+)?)(?:万?元|件|笔|次|起|人次|例)?(?:整)?(?![\\d.])"
const after = `(?:${neutral}|均|都|皆|也|一律|发生额|总额|总金额|金额|总数|件数|数额|数|收入|总计|共计?|合计|累计|是|达|计|暂)`
const denial = `(?:(?:未曾|从未|尚未|未|没有|没|不)(?:${neutral}){0,12}(?:收取|收缴|征收|收费|收(?![到回])|发生|产生|出现|存在|涉及)|无(?![法关论从偿])(?:此类|该类|该项|收取|收费|发生|产生|相关|情况)?|没有(?=$|情况)|${zero}|(?<![未不没有减])免(?:费|收|除|予)|无偿)`
const feeDenied = new RegExp(`${fee}${notOfFees}${after}{0,25}${denial}`, "gu")
/** 免收信息处理费, 零收费, 0元信息处理费. */
const freed = new RegExp(
  `(?:(?<![未不没有减])免(?:于|予)?(?:收取?|除|征)|(?:零|(?<![\\d.])0(?:元|万元)?)(?:${neutral}){0,6})(?:${neutral}){0,12}${fee}${notOfFees}(?!\\d)`,
  "gu"
)
/** 申请人均免费获取. */
const free = /(?<![未不没有减])(?:免费|无偿)(?:提供|答复|公开|获取|向)/gu
/** What is left where the clause before has named the fee: 无, 本年度未发生, 实际收取0元. */
const bare = new RegExp(
  `^[^未没无不零〇0免]{0,14}?${after}{0,12}(?:${denial}|没有)(?:${neutral}|这种|该|问题|现象){0,8}$`,
  "gu"
)
/** In front of a denial: what turns it into its opposite. */
const turned =
  /(?:不存在|没有|未发生|未出现|未发现|无|不|非|不是|不得|不能|不可|没|(?:没有|无)一[件例笔次人](?:申请)?|应[收缴]|该收|除(?:了|此)?[^，]*)$/u
/** A denial of some, of another time, or of other fees says nothing of all. */
const partial =
  /合理|正常|未超|范围内|上年|去年|往年|上一年|以前|上半年|下半年|季度|其他费用|其它费用|向(?:自然人|企业|个人)收/u

const requestFee =
  /信息处理费|(?:信息|申请|公开)[^，]{0,8}(?:处理费|收费|费用)|(?:收费|费用|收取)[^，]{0,12}(?:申请|信息公开)|收费通知/u
const anyFee = new RegExp(`${fee}${notOfFees}|收取`, "u")
const otherMatter =
  /行政事业性|教育|医疗|医院|诊疗|停车|学校|学费|涉企|物业|供水|供电|供气|燃气|水费|电费|通行|培训|检测|考试|殡葬|景区|门票|公证|经营|差旅|会议|印刷|宣传|律师|代理|聘请|诉讼费|受理费|招标|罚|社保|税|经费|预算|决算|公示|捐/u
const otherTopic = /其他|其它|另外|此外|事项|复议|诉讼|申请|建议|提案|公开/u

const titles =
  /(?:依据|根据|按照|依照|按|依)《[^》]{0,20}信息处理费[^》]{0,20}》(?:（[^）]{1,40}号）)?(?:的?(?:有关|相关)?(?:规定|标准|要求))?|(?<![未没不无有])(?:(?:依据|根据|按照|依照|按|依)?《[^》]{1,80}》(?:（[^）]{1,40}号）)?(?:第[^，。]{1,12}[条款])?(?:的?(?:有关|相关)?(?:规定|要求))?)/gu

const holds = (pattern: RegExp, clause: string): boolean =>
  all(clause, pattern).some(({ index }) => !turned.test(clause.slice(0, index)))

/** A character without which nothing is denied. */
const denying = /[未没无不零〇0免]/u

const saysNone = (clause: string): boolean =>
  denying.test(clause) &&
  !partial.test(clause) &&
  [deniedFee, feeDenied, freed].some((pattern) => holds(pattern, clause))

/** What is denied of these is no fee: 行政复议无. */
const anotherWork = /复议|诉讼|建议|提案/u

/** A price, which says nothing of what was charged. */
const price = /标准|每[件页次份]|元[/每]/u
const inWords = /[壹贰叁肆伍陆柒捌玖拾佰仟][^，]{0,12}元|元(?:为|是)?\d/u

/** The clauses of a sentence; titles of instruments, and what they are cited for, are left out. */
const clausesOf = ({ original }: Sentence): ReadonlyArray<string> =>
  sentences(original.replaceAll(/[“"]([^”"]{1,3})[”"]/gu, "$1"))
    .map(({ text }) => text)
    .join("")
    .replaceAll(titles, "")
    .replaceAll(/(?<![未没不有])(?:明显(?:超过|超出)|超过|超出)合理范围的?/gu, "")
    .replaceAll(/（单位：(万?元)）：?/gu, "$1为")
    .split(/[，；。：（）！？]/u)
    .map((clause) => clause.replace(/^[\d一二三四五六七八九十]+[、.．]/u, ""))
    .filter((clause) => clause !== "" && !/^[一二三四五六七八九十1-9]$/u.test(clause))

/** A character without which nothing speaks of a fee. */
const hint = /费|免|收取|无偿|款项|[收征计]缴/u

/** What a sentence says of fees, and whether one of them is its last topic. */
interface Said {
  readonly charges: ReadonlyArray<Charge>
  readonly topic: boolean
}

/** Reads the clauses of a sentence in order; what one names the next may leave out. `before` says that the sentence before was about a fee. */
const read = (sentence: Sentence, before: boolean): Said => {
  if (!before && !hint.test(sentence.text)) return { charges: [], topic: false }
  const found: Array<Charge> = []
  let topic = before
  let named = false
  for (const text of clausesOf(sentence)) {
    const names = requestFee.test(text)
    const other = otherMatter.test(text) && !names
    named ||= names
    const own = names || (anyFee.test(text) && !other)
    const none =
      (own && saysNone(text)) ||
      (topic && !other && !anotherWork.test(text) && !partial.test(text) && denying.test(text) && holds(bare, text)) ||
      (/申请/u.test(sentence.text) && holds(free, text))
    const sum = figuresOf(text).find(({ unit }) => unit === "元")
    if (none && (sum === undefined || sum.value === 0)) found.push({ sentence, yuan: 0, named })
    else if ((own || topic) && !other && !price.test(text)) {
      if (sum !== undefined) found.push({ sentence, yuan: sum.value, named })
      else if (inWords.test(text)) found.push({ sentence, named })
    }
    topic = own || (topic && !other && !otherTopic.test(text))
  }
  return { charges: found, topic }
}

/** The first sentence about a fee, and one that goes on. */
const [first, next] = [ofSentence((sentence) => read(sentence, false)), ofSentence((sentence) => read(sentence, true))]

/** What a part says, in order; a heading counts as a sentence. */
export const charges = (part: ReadonlyArray<Sentence>): ReadonlyArray<Charge> => {
  let topic = false
  return part.flatMap((sentence) => {
    const said = topic ? next(sentence) : first(sentence)
    topic = said.topic
    return said.charges
  })
}
