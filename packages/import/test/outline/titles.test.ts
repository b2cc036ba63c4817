/** Titles are found wherever they stand, and an annex, a sentence or a browser's header is none. */
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { begins, titlesIn, titlesOpened } from "../../src/outline/titles.ts"

const paragraph = (text: string): Block => ({ _tag: "Paragraph", text, place: {} })
const row = (...texts: ReadonlyArray<string>) => ({ cells: texts.map((text) => ({ text })), place: {} })
const keys = (...texts: ReadonlyArray<string>) =>
  titlesIn(texts.map(paragraph)).map(({ key }) => key.replace("\n", " "))

describe("a title", () => {
  it.each([
    ["names organ and year", ["云溪县水务局2023年政府信息公开工作年度报告"], ["云溪县水务局 2023"]],
    ["may stand on two lines", ["云溪县水务局", "2023年政府信息公开工作年度报告"], ["云溪县水务局 2023"]],
    ["may name neither", ["政务公开年报"], ["政务公开年报"]],
    ["is no annex", ["附件：云溪县水务局2023年政府信息公开工作年度报告"], []],
    ["is no annex, of whatever year", ["附件 政务公开年报"], []],
    ["is no sentence", ["现公布云溪县水务局2023年政府信息公开工作年度报告。"], []],
    ["is not what a browser prints above each page", ["2024/1/9 云溪县水务局2023年政府信息公开工作年度报告"], []]
  ])("%s", (_, texts, wanted) => expect(keys(...texts)).toEqual(wanted))
})

it("a row with nothing but a title ends its table", () => {
  const title = "云溪县水务局2023年政府信息公开工作年度报告"
  const table: Block = { _tag: "Rectangle", rows: [row("规章", "1"), row("", title), row("规章", "2")] }
  const opened = titlesOpened(table)
  expect(opened.map((block) => (block._tag === "Paragraph" ? block.text : block.rows.length))).toEqual([1, title, 1])
})

it("a title in the middle of running text gets a line of its own", () => {
  const text = "特此报告。 云溪县水务局2023年政府信息公开工作年度报告 根据条例编制。"
  expect(begins(paragraph(text)).map((block) => (block._tag === "Paragraph" ? block.text : ""))).toEqual([
    "特此报告。",
    "云溪县水务局2023年政府信息公开工作年度报告",
    "根据条例编制。"
  ])
})
