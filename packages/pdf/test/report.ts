/**
 * Reports to print in tests: every number different, every paragraph in words of our own.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import * as Money from "@gongkai/core/Money"

export const address = `https://www.yunxi.example.gov.cn/zwgk/${"zhengfuxinxigongkai/".repeat(6)}2023-annual-report.html?id=1`

export const head: Draft.Head = {
  year: 2023,
  agency: { name: "云溪县水务局" },
  reading: "published",
  preamble: [
    paragraph("根据有关规定编制本报告，统计期限自2023年1月1日起至12月31日止。"),
    paragraph(
      `本报告可在县政府门户网站（${address}）查阅；如有疑问，请与㴔口路12号县水务局办公室联系（电话：0000-1234567）。`
    )
  ],
  signature: { organ: "云溪县水务局", date: "2024-01-09" }
}

const sentence =
  "一年来，我局把“看得懂、找得到、用得上”作为公开工作的尺子，围绕供水保障、河道治理和工程建设，及时发布群众关心的信息——从水价听证到停水通知……一件不落。"

export const overview: Narrative = [
  heading(2, "（一）主动公开"),
  paragraph(sentence.repeat(9)),
  heading(3, "1.平台建设"),
  paragraph("全年通过门户网站公开信息318条，其中工程招标类96条，增长12.5%；政务新媒体推送204期（次）。"),
  heading(2, "（二）依申请公开"),
  paragraph("全年收到申请17件，均按期答复。")
]

export const problems: Narrative = [paragraph(`存在的问题：${sentence.repeat(3)}`), paragraph(`改进措施：${sentence}`)]

export const otherMatters: Narrative = [paragraph("全年没有其他需要报告的事项。")]

const prose: { readonly [key: string]: Narrative } = { overview, problems, otherMatters }

/** A draft in which each cell holds its own number, unless told otherwise. */
export const report = (
  edition: Edition.Edition = edition2021,
  entry: (cell: string) => Entry | undefined = () => undefined,
  header: Draft.Head = head
): Draft.Draft =>
  Draft.fill(
    edition,
    header,
    (cell) => {
      const told = entry(cell)
      return told === undefined ? number(edition, cell) : told
    },
    ({ key }) => prose[key] ?? null
  )

const number = (edition: Edition.Edition, cell: string): Entry => {
  const at = Edition.index(edition).get(cell) ?? 0
  return Edition.slot(edition, cell)?.measure === "amount"
    ? Money.Money.make(7_730_280_000 + at)
    : Change.make(1000 + at)
}
