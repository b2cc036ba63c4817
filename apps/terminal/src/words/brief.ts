/**
 * A brief on a screen: headings, bullets, and tables whose columns stand below one another.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { type Brief, type BriefBlock, briefRows } from "@gongkai/render"
import { displayWidth } from "effect/cli/CliOutput"
import { harmless, heading } from "./Terminal.ts"

/** The last column is not filled up, so that long texts flow on. */
const table = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> => {
  const texts = rows.map((row) => row.map(harmless))
  const columns = Math.max(0, ...texts.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...texts.map((row) => (row.length === 1 ? 0 : displayWidth(row[at] ?? ""))))
  )
  return texts.map((row) =>
    `  ${row
      .map((text, at) => (at === row.length - 1 ? text : text + " ".repeat((widths[at] ?? 0) - displayWidth(text))))
      .join("  ")}`.trimEnd()
  )
}

const lines = (block: BriefBlock, language: Language): ReadonlyArray<string> => {
  if (block.kind === "paragraph") return [harmless(block.text[language])]
  if (block.kind === "list") return block.items.map((item) => `· ${harmless(item[language])}`)
  const rows = table(briefRows(block, language) ?? [])
  return block.kind === "chart" ? [harmless(block.chart.title[language]), ...rows] : rows
}

/** The lines of a brief. */
export const briefLines = ({ title, notice, parts }: Brief, language: Language): ReadonlyArray<string> => [
  heading(harmless(title[language])),
  ...(notice === undefined ? [] : [harmless(notice[language])]),
  ...parts.flatMap(({ title: head, blocks }) => [
    "",
    heading(head[language]),
    ...blocks.flatMap((block) => lines(block, language))
  ])
]
