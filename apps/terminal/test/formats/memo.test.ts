/** A brief as a memorandum for print: every text of it in one language, charts two by two. */
import { Count } from "@gongkai/core/Entry"
import { briefOf } from "@gongkai/render"
import { expect, it } from "vitest"
import { memoOf } from "../../src/formats/memo.ts"
import { reportOf } from "../support/drafts.ts"

const of = (year: number, received: number) =>
  reportOf("青石县", { "requests/received/total": Count.make(received) }, { year })
const brief = briefOf(of(2023, 31), { previous: [of(2022, 12)] })

it("has the heading and the texts of every part", () => {
  const { title, blocks } = memoOf(brief, "zh")
  expect(title).toBe(brief.title.zh)
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))
  expect(headings).toEqual(brief.parts.map((part) => part.title.zh))
  const paragraphs = brief.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text.zh] : []))
  )
  expect(blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []))).toEqual(paragraphs)
})

it("has all charts, at most two side by side", () => {
  const rows = memoOf(brief, "en").blocks.flatMap((block) => (block.kind === "pictures" ? [block.pictures] : []))
  const charts = brief.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "chart" ? [block] : [])))
  expect(rows.flat().map(({ title }) => title)).toEqual(charts.map(({ chart }) => chart.title.en))
  for (const row of rows) expect(row.length).toBeLessThan(3)
})
