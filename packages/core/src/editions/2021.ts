/**
 * 国办公开办函〔2021〕30号附件：中华人民共和国政府信息公开工作年度报告格式, for the report years from 2021 on.
 *
 * 《条例》第五十条: 全国政府信息公开工作主管部门应当公布统一的政府信息公开工作年度报告格式，并适时更新。
 *
 * @module
 */
import type { Heading } from "../form/Axis.ts"
import { Format2021 as Format, Regulation } from "../form/Citation.ts"
import { edition, prose } from "../form/Edition.ts"
import { form } from "../form/Form.ts"
import { intakeEqualsOutcome } from "./balance.ts"
import * as shared from "./headings.ts"

/** 第二十条: 行政机关应当依照本条例第十九条的规定，主动公开本行政机关的下列政府信息. Figures are as at 31 December. */
export const proactive = form({
  key: "proactive",
  title: shared.titles.proactive,
  cites: Format("第二部分"),
  blocks: [
    {
      heading: "第二十条第（一）项",
      cites: Regulation("第二十条第（一）项"),
      corner: "信息内容",
      columns: [
        { key: "issued", label: "本年制发件数" },
        { key: "repealed", label: "本年废止件数" },
        { key: "inForce", label: "现行有效件数" }
      ],
      rows: [
        { key: "rules", label: "规章" },
        { key: "normativeDocuments", label: "行政规范性文件" }
      ]
    },
    {
      heading: "第二十条第（五）项",
      cites: Regulation("第二十条第（五）项"),
      corner: "信息内容",
      columns: [{ key: "decisions", label: "本年处理决定数量" }],
      rows: [{ key: "licensing", label: "行政许可" }]
    },
    {
      heading: "第二十条第（六）项",
      cites: Regulation("第二十条第（六）项"),
      corner: "信息内容",
      columns: [{ key: "decisions", label: "本年处理决定数量" }],
      rows: [
        { key: "penalties", label: "行政处罚" },
        { key: "coercion", label: "行政强制" }
      ]
    },
    {
      heading: "第二十条第（八）项",
      cites: Regulation("第二十条第（八）项"),
      corner: "信息内容",
      columns: [{ key: "amount", label: "本年收费金额（单位：万元）", measure: "amount" }],
      rows: [{ key: "fees", label: "行政事业性收费" }]
    }
  ]
})

/** （六）其他处理: three rows since 2021. */
export const closed = {
  key: "closed",
  label: "（六）其他处理",
  of: [
    // 第三十条：“……申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。”
    {
      key: "notSupplemented",
      label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      cites: Regulation("第三十条")
    },
    // 第四十二条：“行政机关依申请提供政府信息，不收取费用。但是，申请人申请公开政府信息的数量、频次明显超过合理范围的，
    // 行政机关可以收取信息处理费。”
    {
      key: "feeUnpaid",
      label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      cites: Regulation("第四十二条")
    },
    { key: "other", label: "3.其他" }
  ]
} as const satisfies Heading

/** 三、收到和处理政府信息公开申请情况: 25 rows by 7 columns. */
export const requests = shared.requests(Format("第三部分"), closed)

/** 四、政府信息公开行政复议、行政诉讼情况: one row of 15. */
export const review = shared.review(Format("第四部分"))

/** The format in force: 200 cells, report years from 2021 on. */
export const edition2021 = edition({
  key: "2021",
  title: "2021年格式（国办公开办函〔2021〕30号）",
  cites: Format(""),
  years: { from: 2021 },
  sections: [
    prose({ key: "overview", title: shared.titles.overview, cites: Format("第一部分") }),
    proactive,
    requests,
    review,
    prose({ key: "problems", title: shared.titles.problems, cites: Format("第五部分") }),
    prose({ key: "otherMatters", title: shared.titles.otherMatters, cites: Format("第六部分") })
  ],
  carries: shared.carries(requests),
  rules: [intakeEqualsOutcome(requests)]
})
