/** The handbook on paper has every heading, sentence, item and cell of its source, and nothing else. */
import { readFileSync } from "node:fs"
import { printMemo } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { memo } from "../src/handbook.ts"

const text = readFileSync(new URL("../../../docs/手册.md", import.meta.url), "utf8")

/** Without marks, blanks and numbers of items. */
const words = (of: string) => of.replaceAll(/[\s|*`#>[\]()-]|\d+\./gu, "")

describe("a handbook in Markdown", () => {
  it("keeps title, headings, items with their numbers, paragraphs and tables, without marks", () => {
    const source =
      "# 手册\n\n## 一、开始\n\n准备**四样**东西，用 `gongkai`\n打开。\n\n1. 登记簿\n2. [报告](a.md)\n\n- 台账\n\n### （一）表\n\n| 甲 | 乙 |\n| --- | --- |\n| `0` | 零 |\n"
    expect(memo(source, "某局")).toEqual({
      title: "手册",
      author: "某局",
      print: "text",
      blocks: [
        { kind: "heading", level: 1, text: "一、开始" },
        { kind: "paragraph", text: "准备四样东西，用 gongkai打开。" },
        { kind: "item", mark: "1.", text: "登记簿" },
        { kind: "item", mark: "2.", text: "报告" },
        { kind: "item", mark: "•", text: "台账" },
        { kind: "heading", level: 2, text: "（一）表" },
        {
          kind: "table",
          rows: [
            ["甲", "乙"],
            ["0", "零"]
          ]
        }
      ]
    })
  })

  it("refuses what paper does not show, by its name", () => {
    expect(() => memo("# 手册\n\n```sh\nls\n```\n", "某局")).toThrow("fence (sh)")
  })
})

describe("docs/手册.md", () => {
  it("loses no word", () => {
    const { title, blocks } = memo(text, "gongkai")
    const said = blocks.map((block) =>
      "text" in block ? block.text : "rows" in block ? block.rows.flat().join("") : ""
    )
    const source = text.replaceAll(/\]\([^)]*\)/gu, "]").replaceAll(/^\|[ |-]+\|$/gmu, "")
    expect(words(title + said.join(""))).toBe(words(source))
  })

  it("is printed with the fonts of the reports: none of its characters is missing", async () => {
    const pdf = await Effect.runPromise(printMemo(memo(text, "gongkai")))
    expect(new TextDecoder("latin1").decode(pdf.subarray(0, 5))).toBe("%PDF-")
  })
})
