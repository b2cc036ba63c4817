/** The form of 2021, label by label, as its notice prints it. */
import { describe, expect, it } from "@effect/vitest"
import * as Edition from "../../src/form/Edition.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { blocks, type Printed } from "../support/printed.ts"

/** The tables as 国办公开办函〔2021〕30号 prints them, block by block: each line with its key and all headings above it. */
const form: ReadonlyArray<Printed> = [
  {
    form: "proactive",
    heading: "第二十条第（一）项",
    corner: "信息内容",
    rows: [
      ["rules", "规章"],
      ["normativeDocuments", "行政规范性文件"]
    ],
    columns: [
      ["issued", "本年制发件数"],
      ["repealed", "本年废止件数"],
      ["inForce", "现行有效件数"]
    ]
  },
  {
    form: "proactive",
    heading: "第二十条第（五）项",
    corner: "信息内容",
    rows: [["licensing", "行政许可"]],
    columns: [["decisions", "本年处理决定数量"]]
  },
  {
    form: "proactive",
    heading: "第二十条第（六）项",
    corner: "信息内容",
    rows: [
      ["penalties", "行政处罚"],
      ["coercion", "行政强制"]
    ],
    columns: [["decisions", "本年处理决定数量"]]
  },
  {
    form: "proactive",
    heading: "第二十条第（八）项",
    corner: "信息内容",
    rows: [["fees", "行政事业性收费"]],
    columns: [["amount", "本年收费金额（单位：万元）"]]
  },
  {
    form: "requests",
    corner: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
    over: "申请人情况",
    rows: [
      ["received", "一、本年新收政府信息公开申请数量"],
      ["carriedIn", "二、上年结转政府信息公开申请数量"],
      ["outcome.granted", "三、本年度办理结果／（一）予以公开"],
      ["outcome.grantedInPart", "三、本年度办理结果／（二）部分公开（区分处理的，只计这一情形，不计其他情形）"],
      ["outcome.denied.stateSecret", "三、本年度办理结果／（三）不予公开／1.属于国家秘密"],
      ["outcome.denied.prohibitedByLaw", "三、本年度办理结果／（三）不予公开／2.其他法律行政法规禁止公开"],
      ["outcome.denied.endangersSecurity", "三、本年度办理结果／（三）不予公开／3.危及“三安全一稳定”"],
      ["outcome.denied.thirdPartyRights", "三、本年度办理结果／（三）不予公开／4.保护第三方合法权益"],
      ["outcome.denied.internalAffairs", "三、本年度办理结果／（三）不予公开／5.属于三类内部事务信息"],
      ["outcome.denied.deliberative", "三、本年度办理结果／（三）不予公开／6.属于四类过程性信息"],
      ["outcome.denied.enforcementFile", "三、本年度办理结果／（三）不予公开／7.属于行政执法案卷"],
      ["outcome.denied.inquiry", "三、本年度办理结果／（三）不予公开／8.属于行政查询事项"],
      ["outcome.unavailable.notHeld", "三、本年度办理结果／（四）无法提供／1.本机关不掌握相关政府信息"],
      ["outcome.unavailable.wouldNeedCreating", "三、本年度办理结果／（四）无法提供／2.没有现成信息需要另行制作"],
      ["outcome.unavailable.stillUnclear", "三、本年度办理结果／（四）无法提供／3.补正后申请内容仍不明确"],
      ["outcome.notHandled.complaint", "三、本年度办理结果／（五）不予处理／1.信访举报投诉类申请"],
      ["outcome.notHandled.repeated", "三、本年度办理结果／（五）不予处理／2.重复申请"],
      ["outcome.notHandled.published", "三、本年度办理结果／（五）不予处理／3.要求提供公开出版物"],
      ["outcome.notHandled.vexatious", "三、本年度办理结果／（五）不予处理／4.无正当理由大量反复申请"],
      ["outcome.notHandled.reissue", "三、本年度办理结果／（五）不予处理／5.要求行政机关确认或重新出具已获取信息"],
      [
        "outcome.closed.notSupplemented",
        "三、本年度办理结果／（六）其他处理／1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
      ],
      [
        "outcome.closed.feeUnpaid",
        "三、本年度办理结果／（六）其他处理／2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
      ],
      ["outcome.closed.other", "三、本年度办理结果／（六）其他处理／3.其他"],
      ["outcome.total", "三、本年度办理结果／（七）总计"],
      ["carriedOut", "四、结转下年度继续办理"]
    ],
    columns: [
      ["naturalPerson", "自然人"],
      ["organization.business", "法人或其他组织／商业企业"],
      ["organization.research", "法人或其他组织／科研机构"],
      ["organization.publicInterest", "法人或其他组织／社会公益组织"],
      ["organization.legalService", "法人或其他组织／法律服务机构"],
      ["organization.other", "法人或其他组织／其他"],
      ["total", "总计"]
    ]
  },
  {
    form: "review",
    rows: [["cases", ""]],
    columns: [
      ["reconsideration.upheld", "行政复议／结果维持"],
      ["reconsideration.corrected", "行政复议／结果纠正"],
      ["reconsideration.otherwise", "行政复议／其他结果"],
      ["reconsideration.pending", "行政复议／尚未审结"],
      ["reconsideration.total", "行政复议／总计"],
      ["litigation.direct.upheld", "行政诉讼／未经复议直接起诉／结果维持"],
      ["litigation.direct.corrected", "行政诉讼／未经复议直接起诉／结果纠正"],
      ["litigation.direct.otherwise", "行政诉讼／未经复议直接起诉／其他结果"],
      ["litigation.direct.pending", "行政诉讼／未经复议直接起诉／尚未审结"],
      ["litigation.direct.total", "行政诉讼／未经复议直接起诉／总计"],
      ["litigation.afterReconsideration.upheld", "行政诉讼／复议后起诉／结果维持"],
      ["litigation.afterReconsideration.corrected", "行政诉讼／复议后起诉／结果纠正"],
      ["litigation.afterReconsideration.otherwise", "行政诉讼／复议后起诉／其他结果"],
      ["litigation.afterReconsideration.pending", "行政诉讼／复议后起诉／尚未审结"],
      ["litigation.afterReconsideration.total", "行政诉讼／复议后起诉／总计"]
    ]
  }
]

describe("the format annexed to 国办公开办函〔2021〕30号", () => {
  it("has six parts, numbered and named as printed", () => {
    expect(edition2021.sections.map((section) => Edition.heading(edition2021, section))).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项"
    ])
  })

  it("prints every heading of every table, verbatim and in order, under the keys of the vocabulary", () => {
    expect(blocks(edition2021)).toEqual(form)
  })

  it("has 10 numbers in 二, 175 in 三 and 15 in 四: 200 in all, each with an address of its own", () => {
    const cells = Edition.slots(edition2021).map(({ cell }) => cell)
    const within = (form: string) => cells.filter((cell) => cell.startsWith(`${form}/`)).length
    expect([within("proactive"), within("requests"), within("review")]).toEqual([10, 175, 15])
    expect(new Set(cells).size).toBe(200)
  })

  it("addresses each number by form, row and column", () => {
    expect(Edition.slots(edition2021).map(({ cell }) => cell)).toEqual(
      form.flatMap(({ form, rows, columns }) =>
        rows.flatMap(([row]) => columns.map(([column]) => `${form}/${row}/${column}`))
      )
    )
  })

  it("cites its own notice in every part", () => {
    for (const { cites } of [edition2021, ...edition2021.sections])
      expect(cites.instrument).toContain("国办公开办函〔2021〕30号")
    expect(edition2021.sections.map(({ cites }) => cites.clause)).toEqual(
      ["一", "二", "三", "四", "五", "六"].map((number) => `第${number}部分`)
    )
  })
})
