/**
 * 国办公开办函〔2019〕60号附件：中华人民共和国政府信息公开工作年度报告格式（试行）, for the report years 2019 and 2020.
 *
 * For 2019 itself the notice only encouraged it; its tables still turn up in reports of much later years.
 *
 * @module
 */
import { Format2019 as Format, Regulation } from "../form/Citation.ts"
import { edition, prose } from "../form/Edition.ts"
import { form } from "../form/Form.ts"
import { intakeEqualsOutcome } from "./balance.ts"
import * as shared from "./headings.ts"

const documents = [
  { key: "made", label: "本年新制作数量" },
  { key: "disclosed", label: "本年新公开数量" },
  { key: "disclosedInAll", label: "对外公开总数量" }
] as const

const items = [
  { key: "itemsLastYear", label: "上一年项目数量" },
  { key: "change", label: "本年增/减", measure: "change" }
] as const

/** 二、主动公开政府信息情况, by 第二十条第（一）（五）（六）（八）（九）项: five blocks, 22 cells. No unit is printed for 采购总金额. */
export const proactive = form({
  key: "proactive",
  title: shared.titles.proactive,
  cites: Format("第二部分"),
  blocks: [
    {
      heading: "第二十条第（一）项",
      cites: Regulation("第二十条第（一）项"),
      corner: "信息内容",
      columns: documents,
      rows: [
        { key: "rules", label: "规章" },
        { key: "normativeDocuments", label: "规范性文件" }
      ]
    },
    {
      heading: "第二十条第（五）项",
      cites: Regulation("第二十条第（五）项"),
      corner: "信息内容",
      columns: [...items, { key: "decisions", label: "处理决定数量" }],
      rows: [
        { key: "licensing", label: "行政许可" },
        { key: "otherServices", label: "其他对外管理服务事项" }
      ]
    },
    {
      heading: "第二十条第（六）项",
      cites: Regulation("第二十条第（六）项"),
      corner: "信息内容",
      columns: [...items, { key: "decisions", label: "处理决定数量" }],
      rows: [
        { key: "penalties", label: "行政处罚" },
        { key: "coercion", label: "行政强制" }
      ]
    },
    {
      heading: "第二十条第（八）项",
      cites: Regulation("第二十条第（八）项"),
      corner: "信息内容",
      columns: items,
      rows: [{ key: "fees", label: "行政事业性收费" }]
    },
    {
      heading: "第二十条第（九）项",
      cites: Regulation("第二十条第（九）项"),
      corner: "信息内容",
      columns: [
        { key: "projects", label: "采购项目数量" },
        // The form prints no unit here: 元 and 万元 are both met, so a number without its unit cannot be read.
        { key: "amount", label: "采购总金额", measure: "amount" }
      ],
      rows: [{ key: "procurement", label: "政府集中采购" }]
    }
  ]
})

/** 三、收到和处理政府信息公开申请情况: 23 rows by 7 columns; （六）其他处理 is one row. */
export const requests = shared.requests(Format("第三部分"), { key: "closed", label: "（六）其他处理" })

/** 四、政府信息公开行政复议、行政诉讼情况: one row of 15. */
export const review = shared.review(Format("第四部分"))

/** The format on trial: 198 cells, report years 2019 and 2020. */
export const edition2019 = edition({
  key: "2019",
  title: "2019年试行格式（国办公开办函〔2019〕60号）",
  cites: Format(""),
  years: { from: 2019, until: 2020 },
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
