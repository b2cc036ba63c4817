/** A memorandum in print: all that it says, tagged, and never taken for a report. */
import { expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { printMemo, Record, standing } from "../src/index.ts"
import { opened } from "./pdfjs.ts"

const memo = {
  title: "云溪县水务局2023年报告分析",
  author: "gongkai",
  notice: "草稿",
  blocks: [
    { kind: "heading", text: "值得注意" },
    { kind: "item", text: "新收申请由12到40" },
    {
      kind: "table",
      rows: [
        ["项目", "本年"],
        ["新收申请", "40"]
      ]
    },
    {
      kind: "pictures",
      pictures: [
        {
          title: "办理结果",
          alternative: "予以公开40件",
          width: 400,
          height: 60,
          shapes: [{ kind: "text", x: 0, y: 20, text: "予以公开", size: 14 }]
        }
      ]
    }
  ]
} as const

it("says everything, names no day and no report, and is the same every time", async () => {
  const [one, other] = await Effect.runPromise(Effect.all([printMemo(memo), printMemo(memo)]))
  expect(Buffer.compare(one, other)).toBe(0)
  expect([Record.find(one), standing(one)]).toEqual([undefined, "foreign"])
  await opened(one, async (document) => {
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: memo.title })
    expect(info).not.toHaveProperty("CreationDate")
    const page = await document.getPage(1)
    const words = (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join("")
    for (const text of ["值得注意", "新收申请由12到40", "新收申请", "办理结果", "予以公开", "草稿"])
      expect(words).toContain(text)
    expect(JSON.stringify(await page.getStructTree())).toContain("予以公开40件")
  })
})
