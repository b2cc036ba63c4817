/** An old Word file is read whole or refused in a sentence; where it does not say how rows are divided, that is said. */
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { readDoc } from "../../src/readers/doc.ts"
import { container, oldWord, paragraph, row, streams } from "../support/oldWord.ts"

const read = async (file: Uint8Array) => {
  const document = Result.getOrThrow(await readDoc(file))
  if ("carried" in document) throw new Error("the file carries a report")
  return document
}

it("text and tables come in order, and there is nothing to say", async () =>
  expect(await read(oldWord([paragraph("一、总体情况"), ...row(["甲", "3"], [0, 1000, 2000])]))).toMatchObject({
    reader: "doc",
    blocks: [{ text: "一、总体情况" }, { grid: true, rows: [{ cells: [{ text: "甲" }, { text: "3" }] }] }],
    notes: []
  }))

it("a table whose rows do not say how they are divided is named as one that may not line up", async () => {
  const { notes } = await read(oldWord(row(["甲", "3"], [])))
  expect(notes?.map(({ severity, text }) => [severity, text.zh.includes("合并单元格读不出来")])).toEqual([
    ["warning", true]
  ])
})

it("a struck text is named", async () => {
  const file = oldWord([{ stretches: [{ text: "旧", properties: [0x37, 0x08, 1] }, { text: "新\r" }] }])
  const { blocks, notes } = await read(file)
  expect([blocks, notes?.[0]?.text.zh]).toMatchObject([[{ text: "新" }], expect.stringContaining("“旧”")])
})

const file = oldWord([paragraph("一、总体情况".repeat(200))])
it.each([
  ["no container", new TextEncoder().encode("一、总体情况")],
  ["a container without text", container({ Data: Uint8Array.of(1) })],
  ["one of an older Word", container({ WordDocument: streams([]).main.fill(0, 0, 2), "1Table": Uint8Array.of(1) })],
  ["one that is cut off", file.subarray(0, 3000)],
  ["nothing", Uint8Array.of()]
])("%s is refused in a sentence", async (_, bytes) => {
  const result = await readDoc(bytes)
  expect(Result.isFailure(result) && result.failure.zh).toContain("另存为 .docx")
})
