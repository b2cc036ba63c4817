/** A report that is spread over sheets is read in the order of its parts, however somebody moved the sheets. */
import { official } from "@gongkai/core/editions/official"
import type { Block, Document } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { inSheetOrder } from "../../src/several/sheetOrder.ts"

const line = (sheet: string, text: string): Block => ({ _tag: "Paragraph", text, place: { sheet } })
const cover = [line("封面", "示例局2023年政府信息公开工作年度报告"), line("封面", "导语。")]
const parts = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项"
].map((heading, at) => [line(`第${at}`, ""), line(`第${at}`, heading), line(`第${at}`, `正文${at}。`)])
const aside = [line("校验", "平")]
const [one = [], two = [], three = [], ...rest] = parts

const read = (...sheets: ReadonlyArray<ReadonlyArray<Block>>) => {
  const document: Document = { reader: "xlsx", blocks: sheets.flat() }
  const { blocks } = inSheetOrder(document, official)
  expect(new Set(blocks)).toEqual(new Set(document.blocks))
  return blocks
}
const wanted = [cover, ...parts, aside].flat()

describe("sheets", () => {
  it("in their order stay as they are, and so do those among them that are no parts", () => {
    expect(read(cover, ...parts, aside)).toEqual(wanted)
    expect(read(cover, one, aside, two, three)).toEqual([cover, one, aside, two, three].flat())
  })
  it.each([
    ["backwards", [aside, ...[cover, ...parts].toReversed()]],
    ["with the tables in front", [two, three, cover, one, ...rest, aside]],
    ["with the last part in front", [rest[2] ?? [], cover, one, two, three, ...rest.slice(0, 2), aside]],
    ["with the cover behind", [...parts, cover, aside]]
  ])("%s are put in order, the cover first, what is no part last", (_, sheets) =>
    expect(read(...sheets)).toEqual(wanted)
  )
  it("that begin with the same part are several reports, and stay", () => {
    const twice = [two, one, one.map((block) => ({ ...block, place: { sheet: "又" } }) as Block)]
    expect(read(...twice)).toEqual(twice.flat())
  })
})
