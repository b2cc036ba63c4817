/** A part is its prose; what stood beside it and was left out, or is missing, is told. */
import { edition2021, requests } from "@gongkai/core/editions/2021"
import type { Block, Rectangle } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { part } from "../../src/outline/part.ts"

const line = (text: string, at = 1): Block => ({ _tag: "Paragraph", text, place: { line: at } })
const table: Rectangle = {
  _tag: "Rectangle",
  rows: ["规章", "行政许可"].map((label) => ({ cells: [{ text: label }, { text: "3" }], place: { line: 7 } }))
}
const section = (number: number) => {
  const found = edition2021.sections[number - 1]
  if (found === undefined) throw new Error("there is no such part")
  return found
}
const read = (number: number, found: ReadonlyArray<Block> | undefined, isForm?: () => boolean) => {
  const { narrative, spots, signature, messages } = part(edition2021, section(number), found, isForm && { isForm })
  return { narrative, spots, signature, said: messages.map(({ severity, text }) => `${severity} ${text.zh}`) }
}
const sentence = "全年办件平稳，答复按期作出，没有一件被纠正。"

describe("a part of prose", () => {
  it("has its paragraphs with their places", () => {
    const { narrative, spots, said } = read(5, [line(sentence, 3)])
    expect(narrative).toHaveLength(1)
    expect([spots, said]).toEqual([[{ line: 3 }], []])
  })

  it("that is missing says so, and a form that is missing says so itself", () => {
    expect(read(5, undefined)).toMatchObject({ narrative: null, said: [expect.stringContaining("五、")] })
    expect(part(edition2021, requests, undefined).messages).toEqual([])
  })

  it("is quoted without the lines of a site", () => {
    const { narrative, said } = read(5, [line(sentence), line("扫一扫在手机打开当前页")])
    expect(narrative).toHaveLength(1)
    expect(said).toEqual([expect.stringContaining("扫一扫")])
  })

  it("keeps every line of a file of ours, which is on no site", () => {
    const lines = [line(sentence), line("--"), line("发布日期：2024年1月1日"), line("来源：某某局")]
    const { narrative, messages } = part(edition2021, section(5), lines, { ours: true })
    expect([narrative?.length, messages]).toEqual([4, []])
    expect(read(5, lines).narrative).toHaveLength(1)
  })

  it("tells a table of the form that strayed into it", () => {
    expect(read(5, [line(sentence), table], () => true).said.join()).toContain("有表格")
    expect(read(5, [line(sentence), table], () => false).said.join()).not.toContain("有表格")
  })
})

it("the last part ends with organ and day", () => {
  const { narrative, signature } = read(6, [line(sentence), line("示例县水利局"), line("2024年1月12日")])
  expect(narrative).toHaveLength(1)
  expect(signature).toEqual({ organ: "示例县水利局", date: "2024-01-12" })
})
