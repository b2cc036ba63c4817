/**
 * Examples of bodies, as the reference shows them: a small agency, its report, and what checking says of it.
 *
 * @module
 */
import { blank } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"

const agency = { name: "示例市档案局", kind: "department", level: "prefecture", telephone: "0517-83900000" } as const
const hash = "1f".repeat(32)
const revision = {
  agency: "huaian-archives",
  year: 2023,
  number: 1,
  edition: "2021",
  hash,
  savedAt: "2024-01-15T08:00:00.000Z",
  removed: false,
  etag: '"1"'
}
const counts = { error: 1, warning: 0, note: 0 }
const finding = {
  id: "completeness.blank@review/cases",
  rule: "completeness.blank",
  severity: "error",
  message: "四、政府信息公开行政复议、行政诉讼情况：15格未填",
  hint: "请逐格填写；确实没有的填0，整项全年没有的可声明“本项全年无”",
  cites: { instrument: "《中华人民共和国政府信息公开条例》（国务院令第711号）", clause: "第五十条" },
  cells: ["review/cases/reconsideration.upheld"]
}
const stored = { id: "huaian-archives", number: 1, agency, savedAt: revision.savedAt, etag: '"1"' }

export const examples: { readonly [body: string]: unknown } = {
  Agency: agency,
  Report: Interchange.encode(blank(edition2021, { year: 2023, agency })),
  StoredAgency: stored,
  Agencies: { items: [stored] },
  Revision: revision,
  Revisions: { items: [revision] },
  Kept: { ...revision, counts, findings: [finding] },
  Checked: { agency: agency.name, year: 2023, edition: "2021", reading: "draft", counts, findings: [finding] },
  Health: { status: "ok" },
  Problem: {
    type: "about:blank",
    title: "内容不合要求",
    status: 422,
    detail: "共 1 处不合交换文件的要求，见 errors",
    instance: "urn:request:9c2f4f0e-6f7c-4a52-8d1e-7f1d1e3f8a10",
    errors: [{ pointer: "/requests/received/naturalPerson", detail: "应为不小于0的整数，读到 -1" }]
  }
}
