/**
 * A brief as a document (.docx): in print small enough for two pages, its tables and charts as Word and WPS edit them.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type { Brief, BriefBlock } from "@gongkai/render"
import { pack } from "../container.ts"
import { chartsOf } from "./charts.ts"
import { lists } from "./lists.ts"
import { partsOf } from "./package.ts"
import { paragraph } from "./run.ts"
import { chartStyles, face, page, size, type Style } from "./styles.ts"
import { textTable } from "./table.ts"

/** 18 and 16 millimetres, in twentieths of a point. */
const margins = { top: 1020, bottom: 1020, left: 907, right: 907 } as const
const measure = page.width - margins.left - margins.right

const fine = `<w:spacing w:before="0" w:after="0" w:line="320" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/>`

const styles: ReadonlyArray<Style> = [
  {
    id: "BriefTitle",
    name: "分析标题",
    based: "Title",
    next: "BriefText",
    paragraph: `<w:spacing w:before="0" w:after="160" w:line="480" w:lineRule="exact"/>`,
    run: size(32)
  },
  {
    id: "BriefHeading",
    name: "分析小标题",
    based: "Heading1",
    next: "BriefText",
    paragraph: `<w:spacing w:before="160" w:after="40" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="0" w:firstLineChars="0"/>`,
    run: size(24)
  },
  { id: "BriefText", name: "分析正文", based: "Normal", paragraph: fine, run: size(21) },
  {
    id: "BriefGap",
    name: "分析间隔",
    based: "BriefText",
    paragraph: `<w:spacing w:before="0" w:after="0" w:line="80" w:lineRule="exact"/>`,
    run: size(4)
  },
  {
    id: "BriefNotice",
    name: "分析提示",
    based: "BriefText",
    paragraph: `<w:jc w:val="center"/>`,
    run: `${face("黑体")}<w:color w:val="C00000"/>`
  }
]

/** A text beside its bullet: a list of its own indents, since those of an official document are for larger print. */
const item = (text: string): string => paragraph("BriefText", `• ${text}`)

/** The document of a brief. */
export const briefDocument = ({ title, notice, parts }: Brief, language: Language = "zh"): Uint8Array => {
  // Two stand side by side.
  const charts = chartsOf(language, 8.6)
  const block = (each: BriefBlock): string => {
    switch (each.kind) {
      case "paragraph":
        return paragraph("BriefText", each.text[language])
      case "list":
        return each.items.map((text) => item(text[language])).join("")
      case "table": {
        const [head, ...rows] = [each.head, ...each.rows].map((row) => row.map((text) => text[language]))
        return (
          textTable({ type: "table", head: head === undefined ? [] : [head], rows }, { wide: measure, size: 17 }) +
          paragraph("BriefGap", "")
        )
      }
      case "chart":
        // They stand together behind the others.
        return ""
    }
  }
  const pictures = (blocks: ReadonlyArray<BriefBlock>): string => {
    const drawn = blocks.flatMap((each) => (each.kind === "chart" ? [each.chart] : []))
    return drawn.length === 0 ? "" : charts.drawn(drawn)
  }
  const body =
    paragraph("BriefTitle", title[language]) +
    (notice === undefined ? "" : paragraph("BriefNotice", notice[language])) +
    parts
      .map(
        ({ title: head, blocks }) =>
          paragraph("BriefHeading", head[language]) + blocks.map(block).join("") + pictures(blocks)
      )
      .join("")
  return pack(
    partsOf({
      body,
      title: title[language],
      author: "gongkai",
      numbering: lists().xml(),
      charts: charts.all(),
      styles: [...styles, ...chartStyles],
      margins
    })
  )
}
