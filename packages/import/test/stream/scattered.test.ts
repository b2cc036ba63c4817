/** Cells on lines of their own are a row's where nothing shows that a page's order has scattered them. */
import { proactive } from "@gongkai/core/editions/2021"
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { matchStream } from "../../src/stream/matchStream.ts"

/** The rules and normative documents of part two, as text of a page has them. */
const read = (text: string): ReadonlyArray<unknown> => {
  const all = ["第二十条第（一）项", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ...text.split("\n")]
  const blocks = all.map((line, at): Block => ({ _tag: "Paragraph", text: line, place: { line: at + 1 } }))
  const running = matchStream(proactive, blocks)
  return running
    .read(running.habits)
    .reads.filter(({ cell }) => /normativeDocuments/u.test(cell))
    .map(({ entry }) => (typeof entry === "object" && entry !== null ? "unread" : entry))
}

const rest = "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n0"

describe("a row whose figures stand on lines of their own", () => {
  it("is read where each row has as many as there are columns", () => {
    expect(read(`规章\n30\n1\n26\n行政规范性文件\n23\n8\n20\n${rest}`)).toEqual([23, 8, 20])
  })
  it("is not where the row above it lacks one, which may be among them", () => {
    expect(read(`规章\n30\n26\n行政规范性文件\n23\n8\n20\n${rest}`)).toEqual(["unread", "unread", "unread"])
  })
  it("is not where one line has two figures: a number may go on in the next line", () => {
    expect(read(`规章\n30\n1\n26\n行政规范性文件\n1945\n5\n3 29\n${rest}`)).toEqual(["unread", "unread", "unread"])
  })
})
