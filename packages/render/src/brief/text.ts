/**
 * A brief as text: Markdown for a file, and bare lines for a screen; a chart is the table of its numbers.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { rows } from "../chart/Chart.ts"
import { escape } from "../markdown/markdown.ts"
import { type Block, type Brief, same } from "./Brief.ts"

const line = (cells: ReadonlyArray<string>): string => `| ${cells.map(escape).join(" | ")} |`

const grid = ([head = [], ...body]: ReadonlyArray<ReadonlyArray<string>>): string =>
  [line(head), `| ${head.map(() => "---").join(" | ")} |`, ...body.map(line)].join("\n")

/** The rows of a table or a chart, the heads first; `undefined` of what is neither. */
export const rowsOf = (each: Block, language: Language): ReadonlyArray<ReadonlyArray<string>> | undefined => {
  if (each.kind === "table") return [each.head, ...each.rows].map((row) => row.map((text) => text[language]))
  return each.kind === "chart"
    ? [...rows(each.chart, language), ...each.chart.notes.map((note) => [note[language]])]
    : undefined
}

const marked = (each: Block, language: Language): string => {
  if (each.kind === "paragraph") return escape(each.text[language])
  if (each.kind === "list") return each.items.map((item) => `- ${escape(item[language])}`).join("\n")
  const caption = each.kind === "chart" ? each.chart.title : each.caption
  if (each.kind === "table") return grid(rowsOf(each, language) ?? [])
  const notes = each.chart.notes.map((note) => `\n\n${escape(note[language])}`).join("")
  return `**${escape(caption[language])}**\n\n${grid(rows(each.chart, language))}${notes}`
}

/** A brief as Markdown, its last line ended. */
export const briefMarkdown = ({ title, notice = same(""), parts }: Brief, language: Language = "zh"): string =>
  `${[
    `# ${escape(title[language])}`,
    ...(notice[language] === "" ? [] : [`**${escape(notice[language])}**`]),
    ...parts.flatMap(({ title: head, blocks }) => [
      `## ${escape(head[language])}`,
      ...blocks.map((each) => marked(each, language))
    ])
  ].join("\n\n")}\n`
