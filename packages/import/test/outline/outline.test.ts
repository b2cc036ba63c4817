/** A document is divided by the headings of its parts; a table of contents, a heading within a part and a picture divide nothing. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { heading } from "@gongkai/core/Edition"
import type { Block, Document } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { marks, outline } from "../../src/outline/outline.ts"

const line = (text: string): Block => ({ _tag: "Paragraph", text, place: {} })
const headings = edition2021.sections.map((section) => heading(edition2021, section))
const body = headings.flatMap((title, at) => [title, `第${at}段写明了本年的做法，数量与上年相当。`])

const shown = (blocks: ReadonlyArray<Block>) =>
  blocks.map((block) => (block._tag === "Paragraph" ? block.text : "table"))

const read = (texts: ReadonlyArray<string | Block>) => {
  const document: Document = {
    reader: "text",
    blocks: texts.map((each) => (typeof each === "string" ? line(each) : each))
  }
  const { front, parts, messages } = outline(edition2021, document)
  return {
    front: shown(front),
    parts: edition2021.sections.map((section) => shown(parts.get(section) ?? []).join()),
    messages: messages.map(({ text }) => text.zh)
  }
}
const paragraphs = body.filter((_, at) => at % 2 === 1)

const row = (text: string) => ({ cells: [{ text }, null], place: {} })

describe("the parts of a report", () => {
  it("stand below their headings, behind the front", () =>
    expect(read(["示例局2023年年度报告", ...body])).toEqual({
      front: ["示例局2023年年度报告"],
      parts: paragraphs,
      messages: []
    }))

  it("are not those of a table of contents", () =>
    expect(read(["目录", ...headings, ...body])).toMatchObject({ parts: paragraphs }))

  it("are known by a heading in other words, which is told", () => {
    const own = body.map((text) => (text === headings[4] ? "五、存在的不足和打算" : text))
    const { parts, messages } = read(own)
    expect(parts).toEqual(paragraphs)
    expect(messages).toEqual([expect.stringContaining("五、存在的不足和打算")])
  })

  it("have headings of their own in them, which divide nothing", () => {
    const within = [...body.slice(0, 2), "（一）主动公开政府信息情况", ...body.slice(2)]
    expect(read(within).parts[0]).toBe(`${paragraphs[0]},（一）主动公开政府信息情况`)
  })

  it("may be headed by a row of a table that holds nothing else", () => {
    const [first = "", second = ""] = headings
    const { parts } = read([
      { _tag: "Rectangle", rows: [row(first), row("甲"), row(second), row("乙")] },
      ...body.slice(4)
    ])
    expect(parts.slice(0, 2)).toEqual(["table", "table"])
  })
})

describe("headings", () => {
  it("in another order have each its own text below, which is told", () => {
    const own = [0, 4, 5, 1, 2, 3].flatMap((at) => body.slice(2 * at, 2 * at + 2))
    const { parts, messages } = read(own)
    expect(parts).toEqual(paragraphs)
    expect(messages).toEqual([4, 5].map((at) => expect.stringContaining(`“${headings[at]}”不在官方次序`)))
  })

  it("may be pictures that say what they show", () => {
    const own = body.map((text, at): string | Block =>
      at % 2 === 0 ? { _tag: "Paragraph", text: `〔图片：${text}〕`, place: {}, picture: { alternative: text } } : text
    )
    expect(read(own)).toMatchObject({ parts: paragraphs, messages: [] })
  })
})

const which = (text: string) => marks(edition2021, text).findIndex((mark) => mark > 0)

it("a line marks the part whose heading it is, and a sentence marks none", () => {
  expect(headings.map(which)).toEqual([0, 1, 2, 3, 4, 5])
  expect([which("本年政府信息公开工作的总体情况是平稳的，没有变化。"), which("某事")]).toEqual([-1, -1])
})
