/** Findings as comments: at the first cell that they name, or at their part. */
import { expect, it } from "vitest"
import { comments } from "../../src/docx/comments.ts"

const all = comments([
  { text: "合计<不平>", cells: ["requests/received/total", "requests/received/naturalPerson"] },
  { text: "无措施", cells: [], section: "problems" }
])

it("begin and end around the place", () => {
  expect(all.ofCell("requests/received/total")?.[0]).toBe('<w:commentRangeStart w:id="0"/>')
  expect(all.ofCell("requests/received/total")?.[1]).toContain('<w:commentReference w:id="0"/>')
  expect(all.ofCell("requests/received/naturalPerson")).toBeUndefined()
  expect(all.ofPart("problems")?.[0]).toBe('<w:commentRangeStart w:id="1"/>')
  expect(all.ofPart("overview")).toBeUndefined()
})

it("say what was found, and no time", () => {
  expect(all.xml).toContain("合计&lt;不平&gt;")
  expect(all.xml).not.toContain("w:date")
})

it("are no part of a document without findings", () => expect(comments([]).xml).toBeUndefined())
