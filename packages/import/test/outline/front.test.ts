/** What stands in front of the first part: titles are none of the preamble, a paragraph that speaks like one is. */
import { describe, expect, it } from "vitest"
import type { Block } from "@gongkai/match/Document"
import * as Plain from "@gongkai/core/Plain"
import { front } from "../../src/outline/front.ts"

const title = "示例市档案局2023年政府信息公开工作年度报告"
const said = { agency: "示例市档案局", year: 2023, title, at: 1 }
const own = { agency: said.agency, year: said.year }
const lines = (...texts: ReadonlyArray<string>): ReadonlyArray<Block> =>
  texts.map((text, at) => ({ _tag: "Paragraph", text, place: { line: at + 1 } }))

const preambleOf = (...texts: ReadonlyArray<string>) =>
  front(lines("示例市人民政府", title, ...texts), said, own).head.preamble?.flatMap((block) =>
    Plain.lines(block, () => "")
  )

describe("the preamble", () => {
  it("is what follows the title", () => {
    expect(preambleOf("根据条例编制本报告。")).toEqual(["根据条例编制本报告。"])
    expect(preambleOf()).toBeUndefined()
  })

  it("is without the title where a page prints it again, also a little otherwise", () => {
    expect(preambleOf(title, "示例市档案局 2023年度政府信息公开年度报告", "根据条例编制。")).toEqual(["根据条例编制。"])
  })

  it("keeps a sentence that names organ and year and ends as a title does", () => {
    const sentence = `根据《中华人民共和国政府信息公开条例》和国务院办公厅有关要求，现公布由示例市档案局编制、经审核的2023年政府信息公开工作年度报告`
    expect(preambleOf(sentence)).toEqual([sentence])
  })
})

describe("the title", () => {
  it("is no field of the head where organ and year make it up by themselves", () => {
    expect("title" in front(lines("站点", title), said, own).head).toBe(false)
    const other = "示例市档案局（馆）2023年政府信息公开工作年度报告"
    expect(front(lines("站点", other), { ...said, title: other }, own).head.title).toBe(other)
  })
})

const before = (count: number) => Array.from({ length: count }, (_, at) => `第${at + 1}行说明文字`)
const told = (count: number) =>
  front(lines(...before(count), title, "根据条例编制。"), { ...said, at: count }, own).messages

describe("what stands before the title", () => {
  it("is told in one message that quotes each line", () => {
    expect(told(3)).toHaveLength(1)
    for (const line of before(3)) expect(told(3)[0]?.text.zh).toContain(`“${line}”`)
  })
})

it("a letter in front of the title is quoted as left out, its table row by row", () => {
  const table: Block = {
    _tag: "Rectangle",
    rows: [
      ["单位", "份数"],
      ["示例市水务局", "两份"]
    ].map((cells, at) => ({
      cells: cells.map((text) => ({ text })),
      place: { line: at + 5 }
    }))
  }
  const [message] = front([...lines("现将报告报上。"), table, ...lines(title)], said, own).messages
  expect(message?.text.zh).toContain("“现将报告报上。”“单位 份数”“示例市水务局 两份”")
})
