/**
 * What the words before a number say that it counts: which act (received, answered, published), and which way of telling things apart.
 *
 * A list holds numbers of one way: by channel, by applicant, by result. Numbers of two ways in a row are two lists of the same whole.
 *
 * @module
 */
import type { Count } from "./counts.ts"

export type Act = "receive" | "answer" | "publish" | "hold" | "visit"

const acts: ReadonlyArray<readonly [Act, RegExp]> = [
  ["visit", /访问|浏览|点击|阅读|关注|粉丝|订阅/u],
  [
    "hold",
    /召开|举办|开展|培训|印制|发放|开设|建成|参加|(?:抽查|检查)(?!结果|信息|公示|公告|情况|通报|事项|计划|类)|走访|征集|参与|审核|配备|设立|整改/u
  ],
  ["receive", /收到|受理|接到|接收|收办|收悉|新收/u],
  ["answer", /答复|回复|办结|反馈|(?<!不予|其他|其它)处理(?!决定|费|结果|类)|办理(?!结果|服务|类)/u],
  ["publish", /发布|公布|刊发|推送|登载|刊登|转载|印发|制发|出台/u]
]
/** 结转下年度继续办理, 正在办理: a state of what was received, not another act. */
const state = /结转|转入|转下|正在|尚未|继续|在办|未(?:办结|答复|办理|处理)|不予|延期|撤/u

/** The act that words name; none where they only name things. */
export const actOf = (words: string): Act | undefined =>
  state.test(words) ? undefined : acts.find(([, pattern]) => pattern.test(words))?.[0]

const topics: ReadonlyArray<readonly [string, RegExp]> = [
  ["reconsideration", /复议/u],
  ["litigation", /诉讼|应诉|败诉/u],
  ["complaint", /(?:投诉|举报|信访|申诉)(?!.{0,6}类)/u],
  ["request", /依申请/u],
  ["proposal", /提案|(?<!复)议案|(?<!意见|意见和|意见及)建议(?!公开|类)/u],
  ["line", /热线|信箱|留言|工单|咨询(?!类)/u]
]

/** What words speak of, as far as one list never holds two of them: 行政复议1件 is no part of 申请12件. */
export const topicsOf = (words: string): ReadonlyArray<string> =>
  topics.flatMap(([topic, pattern]) => (pattern.test(words) ? [topic] : []))

/** 行政诉讼6件 is counted anew, 行政诉讼维持6件 is a result. */
const cases = /(?:复议|诉讼)(?:案件?|申请)?(?:数量?)?(?:为|有|共|计|达)*$/u
export const isOfCases = (words: string): boolean => cases.test(words)

/** One of the six kinds of results, or what was carried on: they stand beside one another and never in one another. */
export const isResult = (words: string): boolean =>
  /(?:予以|部分|不予|不同意|同意|准予)公开|无法提供|不予处理|其[他它]处理|结转(?:至|到|入)?(?:下|次|20)/u.test(words)

export type Way = "applicant" | "channel" | "intake" | "result" | "time" | "subject"

const ways: ReadonlyArray<readonly [Way, RegExp]> = [
  // 2020年结转办理1件 was carried in, and is no result.
  ["intake", /(?:[上去]一?年度?|20\d\d年度?)(?:结转|转入|转来|遗留)|新(?:接收|受理)/u],
  [
    "result",
    /结转(?:至|到|入)?(?:下|次|20)|(?:予以|部分|不予|同意|准予)公开|无法提供|不予处理|其他处理|不存在|告知|属于|不掌握|没有现成|案卷|撤|维持|纠正|驳回|答复|办结|办理|审结/u
  ],
  ["intake", /新收|新增|上一?年|去年|结转|转入/u],
  ["applicant", /自然人|公民|个人|群众|法人|企业|商业|科研|公益组织|法律服务|律师|其他组织/u],
  [
    "channel",
    /网上|网络|在线|线上|线下|网站|官网|门户|平台|信函|邮寄|信件|来信|快递|邮政|当面|现场|窗口|电子邮件|邮箱|传真|来访|微信|微博|公众号|公示栏|公开栏|宣传栏|报纸|电视|广播|官微|新媒体|抖音|快手|视频号|头条|百家号|客户端|APP|短信|信箱|热线|显示屏|途径|渠道/u
  ],
  ["time", /季度|\d月|上半年|下半年|月份/u],
  ["subject", /^(?:内容)?(?:涉|关于|有关)|(?:方面|领域)$/u]
]

/** The way of telling things apart that a name shows. */
export const wayOf = (words: string): Way | undefined => ways.find(([, pattern]) => pattern.test(words))?.[0]

/** 办理市长信箱31件, 网站留言办理8件: where it came in, and neither a result nor an applicant. */
const ofLine = /(?:信箱|热线|留言|来信|来电|工单)(?:办理|办结|答复|回复)?$/u

/** What a list is about decides which words tell its members apart: 企业类信息 names no applicant. */
const told = (words: string, isOfRequests: boolean): Way | undefined => {
  const way = ofLine.test(words) ? "channel" : wayOf(words)
  return isOfRequests || way === "channel" || way === "time" ? way : undefined
}

/** Members that are told apart in one way, with their names. */
export interface Run {
  readonly way: Way | undefined
  readonly parts: ReadonlyArray<Count>
  readonly names: ReadonlyArray<string>
}

/** “云上青禾”公开244条, 专栏公开30条: the place or the kind, which the words leave open. */
const isEither = (name: string): boolean => /＊|专栏|栏目|公报/u.test(name) && wayOf(name) === undefined

export const isRest = (name: string): boolean => /其他|其它|其余/u.test(name)

/** 其余3件为当面申请 is the last of a list; 其余4件正在办理 may be what another number leaves: `open`. */
export const leftOf = (lead: string, name: string): "rest" | "open" | undefined =>
  !/^(?:其余|余下|剩余|剩下|余)的?$/u.test(lead)
    ? undefined
    : state.test(name) || /待|办理|处理|进行/u.test(name)
      ? "open"
      : "rest"

/** The members of a list, a new run wherever another way of telling them apart begins. */
export const runs = ({ parts, names }: Pick<Run, "parts" | "names">, isOfRequests: boolean): ReadonlyArray<Run> => {
  const all: Array<{ way: Way | undefined; parts: Array<Count>; names: Array<string> }> = []
  let isAnyWay = true
  for (const [at, part] of parts.entries()) {
    const name = names[at] ?? ""
    const way = told(name, isOfRequests)
    const run = all.at(-1)
    // Of requests, what names no way goes with its neighbours; of things published, channels and kinds of things differ.
    const isOpen = isOfRequests
      ? way === undefined || run?.way === undefined
      : isRest(name) || isEither(name) || isAnyWay
    isAnyWay = isAnyWay && isEither(name)
    if (run !== undefined && (way === run.way || isOpen)) {
      run.way ??= way
      run.parts.push(part)
      run.names.push(name)
    } else all.push({ way, parts: [part], names: [name] })
  }
  return all
}
