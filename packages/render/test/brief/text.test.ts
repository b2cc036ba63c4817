/** A brief as Markdown: the same parts as text, a chart as the table of its numbers. */
import { describe, expect, it } from "vitest"
import { briefOf } from "../../src/brief/ofReport.ts"
import { briefMarkdown, rowsOf } from "../../src/brief/text.ts"
import { report } from "../support/report.ts"

const brief = briefOf(report({ header: { agency: { name: "云*溪|局" } } }))

describe("a brief as Markdown", () => {
  const text = briefMarkdown(brief)
  it("has every part, and signs of a name stay signs", () => {
    expect(text).toContain("# 云\\*溪\\|局2023年")
    for (const { title } of brief.parts) expect(text).toContain(`\n## ${title.zh}\n`)
  })
  it("has tables whose rows are as wide as their heads", () => {
    const widths = [...text.matchAll(/^\|.*\|$/gmu)].map(([line]) => line.split(/(?<!\\)\|/u).length)
    expect(widths.length).toBeGreaterThan(10)
    expect(Math.min(...widths)).toBeGreaterThan(3)
  })
})

it("a paragraph has no rows, a chart those of its table", () => {
  const blocks = brief.parts.flatMap((part) => part.blocks)
  expect(blocks.filter((each) => each.kind === "paragraph").map((each) => rowsOf(each, "zh"))).not.toContainEqual([])
  const chart = blocks.find(({ kind }) => kind === "chart")
  expect(chart && rowsOf(chart, "zh")?.[0]).toEqual(["办理结果", "数量（件）"])
})
