/** Markdown hands over the items of its lists and its pictures, which are no text of the report. */
import type { Narrative } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { narrative } from "@gongkai/core/Draft"
import { textDocuments } from "../../src/open/documents.ts"
import { draftOf, opened } from "../support/drafts.ts"
import { printed } from "../support/printed.ts"

const draft = draftOf(edition2021, [1, 2, 3])

/** A report in Markdown whose part one is these lines. */
const markdown = (...lines: ReadonlyArray<string>): string =>
  printed(edition2021, draft)
    .flatMap((piece): ReadonlyArray<string> => {
      if ("grid" in piece) {
        const rows = piece.grid.map((row) => `| ${row.map((cell) => cell?.text ?? "").join(" | ")} |`)
        return ["", rows[0] ?? "", `|${piece.grid[0]?.map(() => "---|").join("") ?? ""}`, ...rows.slice(1), ""]
      }
      if (piece.text.startsWith("总体情况，")) return ["", ...lines, ""]
      return [piece.heading === true ? `## ${piece.text}` : piece.text]
    })
    .join("\n")

const overview = async (...lines: ReadonlyArray<string>): Promise<Narrative> => {
  const { draft: back } = await opened(new TextEncoder().encode(markdown(...lines)), "年报.md")
  return narrative(back, edition2021.sections[0]) ?? []
}

describe("Markdown", () => {
  it("has lists, lists within lists and numbered ones", async () => {
    expect(await overview("- 编制目录", "  - 分类公开", "- 更新指南", "", "1. 培训", "2. 考核")).toEqual([
      {
        type: "list",
        ordered: false,
        items: [{ text: "编制目录" }, { text: "分类公开", level: 1 }, { text: "更新指南" }]
      },
      { type: "list", ordered: true, items: [{ text: "培训" }, { text: "考核" }] }
    ])
  })
  it("leaves paragraphs that begin with an official number, and those of several sentences, what they are", async () => {
    expect(await overview("- （一）主动公开", "1. 更新指南。全年两次。", "2. 回应关切。")).toEqual([
      { type: "heading", level: 2, text: "（一）主动公开" },
      { type: "paragraph", text: "1. 更新指南。全年两次。" },
      { type: "paragraph", text: "2. 回应关切。" }
    ])
  })
  it("joins an item that goes on on the next line", async () => {
    const [half, rest] = ["完善依申请公开的登记、转办和答复等各项制", "度，按季度通报情况"]
    expect(await overview(`- ${half}`, `  ${rest}`, "- 培训")).toEqual([
      { type: "list", ordered: false, items: [{ text: half + rest }, { text: "培训" }] }
    ])
  })
  it("has tables and pictures with their captions", async () => {
    const table = ["表1 各渠道", "", "| 渠道 | 条数 |", "|---|---|", "| 网站 | 12 |", ""]
    expect(await overview(...table, "![条形图](images/1.png)", "", "图1 公开渠道")).toEqual([
      { type: "table", caption: "表1 各渠道", head: [["渠道", "条数"]], rows: [["网站", "12"]] },
      { type: "figure", alternative: "条形图", place: "images/1.png", caption: "图1 公开渠道" }
    ])
  })
})

it("a picture in a line of any text stands behind it, and is counted", () => {
  const [document] = textDocuments("见图![](a.jpg)。\n![b.png](b.png)")
  expect(document?.blocks.map((block) => block._tag === "Paragraph" && [block.text, block.picture])).toEqual([
    ["见图。", undefined],
    ["〔图片〕", { place: "a.jpg" }],
    ["〔图片〕", { place: "b.png" }]
  ])
  expect(document?.notes?.map(({ text }) => text.zh)).toEqual(["文中有 2 张图片，图片里的文字和数字没有读入；请核对"])
})
