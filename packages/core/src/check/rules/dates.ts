/**
 * The report year, the title and the period agree, and the report is out in time.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { all } from "../proof/Slip.ts"
import type { Complaint, Judgement } from "../Rule.ts"
import { about, opening, type Stretch, stretches } from "./passages.ts"

export const year: Judgement = {
  id: "header.year",
  severity: "error",
  statement: { zh: "报告年度、标题、统计期限一致", en: "Report year, title and period agree" },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对报告年度、标题和统计期限", en: "Check the report year, the title and the period" },
  check: ({ draft }) => {
    const complaint = (at: string, zh: string, en: string): Complaint => ({
      at,
      severity: "error",
      cells: [],
      message: { zh: `报告年度为${draft.year}，${zh}`, en: `The report year is ${draft.year}, but ${en}` }
    })
    const [, titled] = /(20\d\d)\s*年/u.exec(draft.title ?? "") ?? []
    const { period } = draft
    const whole = period === undefined || (period.from === `${draft.year}-01-01` && period.to === `${draft.year}-12-31`)
    return [
      ...(titled === undefined || Number(titled) === draft.year
        ? []
        : [complaint("title", `标题写作${titled}年`, `the title says ${titled}`)]),
      ...(whole
        ? []
        : [
            complaint(
              "period",
              `统计期限为${period.from}至${period.to}`,
              `the period is ${period.from} to ${period.to}`
            )
          ])
    ]
  }
}

const span = /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:起)?[至到—–~～-]+(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/u
/** Words in front of a span of days that make it that of the report. */
const ofReport = /(?:统计|报告期|所列数据|时限[为自]|期限[为自是]|起止)[^。；]{0,16}$/u

/** A span of days that is the report's and is not its year. */
const period = (text: string, due: number): { readonly quote: string; readonly isYear: boolean } | undefined => {
  const [quote, from, ...rest] = span.exec(text) ?? []
  if (quote === undefined) return undefined
  const [month, day, until = from, last, end] = rest
  const isWhole = [month, day, last, end].map(Number).join() === "1,1,12,31" && from === until
  if (isWhole) return Number(from) === due ? undefined : { quote, isYear: true }
  // An organ founded within the year may begin later, and one dissolved may end earlier.
  // 自2022年1月1日起至2023年12月31日: one of the two years was left as it was.
  return ofReport.test(text.slice(0, text.indexOf(quote))) && [from, until].map(Number).includes(due)
    ? { quote, isYear: false }
    : undefined
}

/** The report's own title in its preamble: 现公布2023年政府信息公开工作年度报告. */
const titled =
  /(?:公布|发布|公开|编制|形成|现将|撰写|报告如下)[^《。]{0,30}?(20\d\d)年(?:度)?(?:政府信息|政务|信息)公开(?:工作)?(?:年度)?(?:报告|年报)/u
/** Words of what is to come, where 将 does not put an object before its verb. */
const plans =
  /(?:^|[。；]|打算[：:]|措施[：:])(?:(?:下一步|今后|接下来|下一?阶段)，?|展望|在)?((20\d\d)年(?:度)?(?:的?工作中|[中里])?(?:，|(?=我|本|全))[^。；，]{0,12}?(?:将(?:进一步|继续|着力(?!点)|着重|重点|从|以(?![往下上])|不断|切实|加强|加大|强化|完善|围绕|按照|持续|努力|坚持|认真|严格)))/gu
const headedPlans =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?\s*((20\d\d)年(?:度)?(?:工作)?(?:打算|计划|思路|安排)(?!完成|执行|落实|已|中|的|要求|如期|得到|及))/u

/** 2024年政府信息公开工作打算, as a line of its own. */
const namedPlans =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?((20\d\d)年(?:度)?[\p{Script=Han}]{2,14}(?:打算|计划|思路|安排))[：:。]?$/u

const plansIn = (text: string): ReadonlyArray<readonly [quote: string, year: number]> => [
  ...all(text, plans).map(([, quote = "", year]) => [quote, Number(year)] as const),
  ...[headedPlans.exec(text) ?? namedPlans.exec(text) ?? []].flatMap(([, quote, year]) =>
    quote === undefined ? [] : [[quote, Number(year)] as const]
  )
]

/** A deed with a year that has not come: 2042年，我局共召开会议3次; 到2035年，将建成 is an aim. */
const deeds =
  /(?:^|[。；])((20\d\d)年(?:度)?，?)(?=(?:(?!将|拟|计划|目标|规划|预计|力争|建成|实现)[^，。；]){0,16}?(?:共(?:收到|受理|公开|发布|召开|组织)|全年|收到|受理了?|召开|举办|主动公开|公开(?:各类)?信息\d))/gu

/** 结转2024年办理, in the report of 2024: what is left goes into the year after. */
const carriedOn = /(?:结转|转结|顺延|延期|延)(?:至|到|入)?(20\d\d)年度?(?:继续)?(?:办理|办结|答复|处理|回复)/gu
/** 截至2021年12月31日共推送, in the report of 2022. */
const until = /截[至止]到?(20\d\d)年(?:12月31日|年?底|年?末)/gu
/** The sentence goes back to the year before, or on from it. */
const backwards =
  /上年|上一年|去年|同期|[较比]|新增|增[加长至到]|减少|历年|以来|20\d\d年[^，；。]{0,12}(?:结转|转入)|年至20\d\d/u

/** A day or a year that last year's text had, in a sentence that does not speak of last year. */
const leftStanding = (text: string, due: number): readonly [quote: string, zh: string, en: string] | undefined => {
  const sentenceAround = (at: number): string => {
    const end = text.indexOf("。", at)
    return text.slice(text.lastIndexOf("。", at) + 1, end === -1 ? undefined : end)
  }
  const isPlain = (at: number): boolean => !backwards.test(sentenceAround(at))
  const on = all(text, carriedOn).find(
    ({ 1: year, index }) => Number(year) === due && isPlain(index) && !sentenceAround(index).includes(`${due - 1}`)
  )
  if (on !== undefined)
    return [on[0], `，${due}年的报告应结转至${due + 1}年`, `goes into ${due + 1} in the report of ${due}`]
  // 截至2023年底开设专栏12个，2024年调整3个: the sentence comes to the report's own year.
  const comesOn = (at: number): boolean => text.slice(at).split("。", 1)[0]?.includes(`${due}`) === true
  const end = all(text, until).find(
    ({ 1: year, index }) => Number(year) === due - 1 && isPlain(index) && !comesOn(index)
  )
  return end === undefined ? undefined : [end[0], `不是报告年度${due}年，疑为上年文字`, `is not the report year ${due}`]
}

const isFarOff = (year: number, due: number): boolean => year > due + 1

/** What a text says of a year that is not the report's. */
const otherYear = (
  { part, text: written }: Stretch,
  due: number
): readonly [quote: string, zh: string, en: string] | undefined => {
  if (!written.includes("20")) return undefined
  const text = written.replaceAll(/\s/gu, "")
  const found = period(text, due)
  if (found?.isYear === false) return [found.quote, `不是${due}年1月1日至12月31日`, `is not the whole of ${due}`]
  if (found !== undefined) return [found.quote, `不是报告年度${due}年，疑为上年文字`, `is not the report year ${due}`]
  const [title, year] = part === "preamble" ? (titled.exec(text) ?? []) : []
  if (title !== undefined && Number(year) !== due && !text.includes(`${due}年`))
    return [title, `不是报告年度${due}年，疑为上年文字`, `is not the report year ${due}`]
  const plan = part === "preamble" ? undefined : plansIn(text).find(([, planned]) => planned <= due)
  if (plan !== undefined)
    return [plan[0], `说的是打算，${due}年的报告应写${due + 1}年`, `is a plan; this report plans for ${due + 1}`]
  const ahead = all(text, deeds)
    .find(([, , each]) => isFarOff(Number(each), due))?.[1]
    ?.replace("，", "")
  if (ahead !== undefined) return [ahead, `在报告年度${due}年之后，不会已有结果`, `lies ahead of ${due}`]
  const standing = leftStanding(text, due)
  if (standing !== undefined) return standing
  const [start, first] = /^(?:[（(][一二三四五六七八九十]+[)）])?(20\d\d)年/u.exec(text) ?? []
  return start !== undefined && Number(first) < due && !text.includes(String(due)) && part === "overview"
    ? [start, `不是报告年度${due}年，疑为上年文字`, `is not the report year ${due}`]
    : undefined
}

export const lastYears: Judgement = {
  id: "text.report-year",
  severity: "warning",
  statement: { zh: "文字没有留下别的年度", en: "The text speaks of the report year, not of another left over" },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对年份是否为上年文字未改", en: "Check whether last year's sentence was left as it was" },
  check: (subject) =>
    [...opening(subject), ...stretches(subject)].flatMap((stretch): ReadonlyArray<Complaint> => {
      const found = otherYear(stretch, subject.draft.year)
      if (found === undefined) return []
      const [quote, zh, en] = found
      const message = { zh: `“${quote}”${zh}`, en: `“${quote}” ${en}` }
      return [about(stretch, { quote, at: Math.max(0, stretch.text.indexOf(quote)), severity: "warning", message })]
    })
}

export const deadline: Judgement = {
  id: "header.published-in-time",
  severity: "warning",
  statement: {
    zh: "按期公布：本机关1月31日前，本级政府3月31日前",
    en: "Published in time: by 31 January, by 31 March for a whole government"
  },
  cites: Regulation("第四十九条"),
  hint: { zh: "请核对公布日期；逾期的请说明", en: "Check the day of publication; if late, say why" },
  check: ({ draft: { publishedOn, scope, year: of } }) => {
    const limit = scope === "aggregate" ? `${of + 1}-03-31` : `${of + 1}-01-31`
    // Where nobody said whose report it is, only the last day of all is held against it.
    const due = scope === undefined ? `${of + 1}-03-31` : limit
    if (publishedOn === undefined || publishedOn <= due) return []
    const message = { zh: `公布日期${publishedOn}晚于${due}`, en: `Published on ${publishedOn}, after ${due}` }
    return [{ at: "publishedOn", severity: "warning", cells: [], message }]
  }
}
