/**
 * What both notices (2019 and 2021) print alike: the titles of the parts, applicants, outcomes, and the results of 复议 and 诉讼.
 *
 * Labels are verbatim from the form annexed to the notices; the clause quoted above a heading is the one its numbers rest on.
 *
 * @module
 */
import { type Axis, type Heading, lines } from "../form/Axis.ts"
import { show } from "../form/Cell.ts"
import { type Citation, Regulation } from "../form/Citation.ts"
import { type Form, form } from "../form/Form.ts"

/** 申请人情况: the columns of part three. */
export const applicants = [
  { key: "naturalPerson", label: "自然人" },
  {
    key: "organization",
    label: "法人或其他组织",
    of: [
      { key: "business", label: "商业企业" },
      { key: "research", label: "科研机构" },
      { key: "publicInterest", label: "社会公益组织" },
      { key: "legalService", label: "法律服务机构" },
      { key: "other", label: "其他" }
    ]
  },
  { key: "total", label: "总计", sums: true }
] as const satisfies Axis

/** （一）to（五）of 本年度办理结果. */
export const outcomes = [
  // 第三十六条第（二）项：“所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间。”
  { key: "granted", label: "（一）予以公开", cites: Regulation("第三十六条第（二）项") },
  // 第三十七条：“申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容……”
  {
    key: "grantedInPart",
    label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    cites: Regulation("第三十七条")
  },
  {
    key: "denied",
    label: "（三）不予公开",
    cites: Regulation("第三十六条第（三）项"),
    of: [
      // 第十四条：“依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、
      // 社会稳定的政府信息，不予公开。”
      { key: "stateSecret", label: "1.属于国家秘密", cites: Regulation("第十四条") },
      { key: "prohibitedByLaw", label: "2.其他法律行政法规禁止公开", cites: Regulation("第十四条") },
      { key: "endangersSecurity", label: "3.危及“三安全一稳定”", cites: Regulation("第十四条") },
      // 第十五条：“涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。”
      { key: "thirdPartyRights", label: "4.保护第三方合法权益", cites: Regulation("第十五条") },
      // 第十六条第一款：“行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。”
      { key: "internalAffairs", label: "5.属于三类内部事务信息", cites: Regulation("第十六条第一款") },
      // 第十六条第二款：“行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，
      // 可以不予公开。”
      { key: "deliberative", label: "6.属于四类过程性信息", cites: Regulation("第十六条第二款") },
      { key: "enforcementFile", label: "7.属于行政执法案卷", cites: Regulation("第十六条第二款") },
      // 第三十六条第（七）项：“所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的……”
      { key: "inquiry", label: "8.属于行政查询事项", cites: Regulation("第三十六条第（七）项") }
    ]
  },
  {
    key: "unavailable",
    label: "（四）无法提供",
    of: [
      { key: "notHeld", label: "1.本机关不掌握相关政府信息", cites: Regulation("第三十六条第（四）项、第（五）项") },
      // 第三十八条：“……需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。”
      { key: "wouldNeedCreating", label: "2.没有现成信息需要另行制作", cites: Regulation("第三十八条") },
      { key: "stillUnclear", label: "3.补正后申请内容仍不明确", cites: Regulation("第三十条") }
    ]
  },
  {
    key: "notHandled",
    label: "（五）不予处理",
    of: [
      // 第三十九条第一款：“申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理……”
      { key: "complaint", label: "1.信访举报投诉类申请", cites: Regulation("第三十九条第一款") },
      { key: "repeated", label: "2.重复申请", cites: Regulation("第三十六条第（六）项") },
      { key: "published", label: "3.要求提供公开出版物", cites: Regulation("第三十九条第二款") },
      // 第三十五条：“申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由……”
      { key: "vexatious", label: "4.无正当理由大量反复申请", cites: Regulation("第三十五条") },
      { key: "reissue", label: "5.要求行政机关确认或重新出具已获取信息" }
    ]
  }
] as const satisfies Axis

const results = [
  { key: "upheld", label: "结果维持" },
  { key: "corrected", label: "结果纠正" },
  { key: "otherwise", label: "其他结果" },
  { key: "pending", label: "尚未审结" },
  { key: "total", label: "总计", sums: true }
] as const satisfies Axis

/** The columns of part four. */
export const remedies = [
  { key: "reconsideration", label: "行政复议", of: results },
  {
    key: "litigation",
    label: "行政诉讼",
    of: [
      { key: "direct", label: "未经复议直接起诉", of: results },
      { key: "afterReconsideration", label: "复议后起诉", of: results }
    ]
  }
] as const satisfies Axis

/** The titles of the six parts, without their numbers. */
export const titles = {
  overview: "总体情况",
  proactive: "主动公开政府信息情况",
  requests: "收到和处理政府信息公开申请情况",
  review: "政府信息公开行政复议、行政诉讼情况",
  problems: "存在的主要问题及改进情况",
  otherMatters: "其他需要报告的事项"
} as const

/** Part three; the editions differ in what stands under （六）其他处理 alone. */
export const requests = <const H extends Heading>(cites: Citation, closed: H) =>
  form({
    key: "requests",
    title: titles.requests,
    cites,
    blocks: [
      {
        corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
        over: "申请人情况",
        columns: applicants,
        rows: [
          { key: "received", label: "一、本年新收政府信息公开申请数量" },
          { key: "carriedIn", label: "二、上年结转政府信息公开申请数量" },
          {
            key: "outcome",
            label: "三、本年度办理结果",
            of: [...outcomes, closed, { key: "total", label: "（七）总计", sums: true }]
          },
          { key: "carriedOut", label: "四、结转下年度继续办理" }
        ]
      }
    ]
  })

/** “四、结转下年度继续办理” of one year is “二、上年结转政府信息公开申请数量” of the next, column by column. */
export const carries = (requests: Form) =>
  requests.blocks.flatMap(({ columns }) =>
    lines(columns).map(({ key: column }) => ({
      last: show({ form: requests.key, row: "carriedOut", column }),
      now: show({ form: requests.key, row: "carriedIn", column })
    }))
  )

/** The one row of part four: the form prints no label for it. */
export const cases = [{ key: "cases", label: "" }] as const satisfies Axis

/** Part four. */
export const review = (cites: Citation) =>
  form({
    key: "review",
    title: titles.review,
    cites,
    blocks: [{ columns: remedies, rows: cases }]
  })
