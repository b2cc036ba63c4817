/** Whatever characters a file holds, its texts can stand in a report: without control characters, on one line where lines are asked for. */
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import type { Document, Paragraph } from "@gongkai/match/Document"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { withLegible } from "../../src/readers/legible.ts"
import { draftOf, opened } from "../support/drafts.ts"
import { workbook } from "../support/office.ts"

const place = { line: 1 }
const document = (...blocks: Document["blocks"]): Document => ({ reader: "text", blocks })
const paragraph = (text: string): Paragraph => ({ _tag: "Paragraph", text, place })
/** What becomes of a paragraph's text. */
const read = (text: string) => withLegible(document(paragraph(text))).blocks

describe("a paragraph", () => {
  it.each([
    ["共\u0000收\u0007到", "共收到"],
    ["一\u000b二\t三\r\n四", "一 二 三 四"],
    ["\u009f甲\ud83d", "甲\ufffd"],
    ["⼀、总体情况：⾏政机关为⼈⺠服务", "一、总体情况：行政机关为人民服务"],
    ["完好😀", "完好😀"]
  ])("%j is read as %j", (text, said) => expect(read(text)).toEqual([paragraph(said)]))
  it("of nothing else is none", () => expect(read("\u0001\u0002")).toEqual([]))
})

it("cells keep their lines, in the table and as prose", () => {
  const cells = [{ text: "甲\r\n1\u00002", said: "甲\n1\u0001²" }, null, { text: "3" }]
  const [table] = withLegible(document({ _tag: "Rectangle", rows: [{ cells, place }] })).blocks
  expect(table?._tag === "Rectangle" && table.rows[0]?.cells).toEqual([
    { text: "甲\n12", said: "甲\n1²" },
    null,
    { text: "3" }
  ])
})

it("titles and marks are on one line", () => {
  const item = { level: 0, ordered: true, mark: "1\u0000." }
  const { title, blocks } = withLegible({ ...document({ ...paragraph("甲"), item }), title: "年\u0000度\n报告" })
  expect([title, blocks]).toEqual(["年度 报告", [{ ...paragraph("甲"), item: { ...item, mark: "1." } }]])
})

it("an Excel file of before 2007 with control characters in its prose gives a draft that can be kept", async () => {
  const draft = draftOf(edition2021, [1, 2, 3])
  const bytes = workbook("biff8")(edition2021, draft)
  const at = Buffer.from(bytes).indexOf(Buffer.from("没有遗漏", "utf16le"))
  expect(at).toBeGreaterThan(0)
  bytes.set([7, 0], at)
  const { draft: back, edition } = await opened(bytes, "年报")
  expect(Result.isSuccess(Interchange.parse(Interchange.show(back, edition)))).toBe(true)
})
