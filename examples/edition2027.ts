/**
 * A further edition of the format, invented for this example: no such notice exists, and nothing but this file is needed for it.
 *
 * 二 has other columns, 三 has one more outcome, and the other four parts are those of 2021.
 *
 * @module
 */
import { Citation, Edition, edition2021, Form } from "@gongkai/core"
import { closed } from "@gongkai/core/editions/2021"
import * as headings from "@gongkai/core/editions/headings"
import { intakeEqualsOutcome } from "@gongkai/core/editions/balance"

const Format = Citation.instrument("《政府信息公开工作年度报告格式（虚构示例）》")
const [overview, , , review, problems, otherMatters] = edition2021.sections

const columns = [
  { key: "issued", label: "本年制发件数" },
  { key: "revised", label: "本年修订件数" }
] as const
const rows = [{ key: "normativeDocuments", label: "行政规范性文件" }] as const
const block = { heading: "第二十条第（一）项", corner: "信息内容", columns, rows } as const
const proactive = Form.form({ key: "proactive", title: "主动公开情况", cites: Format("第二部分"), blocks: [block] })

const withdrawn = { key: "withdrawn", label: "4.申请人撤回申请" } as const
const requests = headings.requests(Format("第三部分"), { ...closed, of: [...closed.of, withdrawn] })

export const edition2027 = Edition.edition({
  key: "2027",
  title: "2027年格式（虚构示例）",
  cites: Format(""),
  years: { from: 2027 },
  sections: [overview, proactive, requests, review, problems, otherMatters],
  carries: headings.carries(requests),
  rules: [intakeEqualsOutcome(requests)]
})
