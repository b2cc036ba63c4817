/**
 * A flow as a document definition that a user of pdfmake would write: paragraphs, tables with spans, page numbers by a function.
 *
 * @module
 */
import type { Block, Flow } from "@gongkai/pdf/layout/page/Flow"
import { type Cell, head, rows, size, text } from "./flows.ts"

const mm = (length: number): number => (length * 72) / 25.4

/** pdfmake multiplies the font's own line by this; that of our fonts is `line` ems. */
const lineHeight = (line: number): number => text.pitch / text.size / line

const cell = ({ text, rows, columns, left }: Cell): object => ({
  text,
  ...(columns > 1 && { colSpan: columns }),
  ...(rows > 1 && { rowSpan: rows }),
  ...(left && { alignment: "left" })
})

const table = (block: Extract<Block, { readonly kind: "table" }>): object => {
  const { shares } = block.table
  const all = shares.reduce((sum, share) => sum + share, 0)
  // Widths are without padding and rules.
  const room = mm(156) - shares.length * (2 * padding.x + 0.5) - 0.5
  const body = rows(block).map((row) => {
    // A place that a span covers is an object of its own: pdfmake writes into them.
    const places = Array.from(shares, (): object => ({}))
    for (const own of row) places[own.column] = cell(own)
    return places
  })
  return {
    table: {
      headerRows: head(block.table),
      dontBreakRows: true,
      widths: shares.map((share) => (share * room) / all),
      body
    },
    layout: "form",
    style: "table",
    fontSize: size(block.table)
  }
}

const block = (block: Block, at: number): object => {
  switch (block.kind) {
    case "title":
      return { text: block.text, style: "title" }
    case "heading":
      return { text: block.text, style: `heading${block.level}`, outline: true, id: `heading${at}` }
    case "paragraph":
      return { text: block.text, style: "paragraph" }
    case "item":
      return {
        text: `${block.mark} ${block.text}`,
        style: "paragraph",
        margin: [block.level * 2 * text.size, 0, 0, 0]
      }
    case "table":
      return table(block)
    case "sign":
      return { text: `${block.organ}\n${block.date}`, alignment: "right", margin: [0, text.pitch, 4 * text.size, 0] }
    case "room":
      return { text: "", margin: [0, block.lines * text.pitch, 0, 0] }
    case "fine":
    case "pictures":
    case "cover":
    case "entry":
      // No report of the contest has charts or notes below them, and its book has neither cover nor contents.
      throw new RangeError(`the contest has no ${block.kind}`)
    case "page":
      return { text: "", pageBreak: "after", lineHeight: 0.01 }
  }
}

const padding = { x: 2, y: 4 }

/** How its tables are ruled; to be known to pdfmake under the name "form". */
export const ruled = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => padding.x,
  paddingRight: () => padding.x,
  paddingTop: () => padding.y,
  paddingBottom: () => padding.y
}

/** `line` is how high a line of the font for text is, in ems. */
export const definition = (flow: Flow, line: number): object => {
  const title = flow.find(({ kind }) => kind === "title")
  const indented = { alignment: "justify", leadingIndent: 2 * text.size }
  return {
    pageSize: "A4",
    pageMargins: [mm(28), mm(37), mm(26), mm(35)],
    version: "1.7",
    subset: "PDF/A-3b",
    language: "zh-CN",
    displayTitle: true,
    info: { title: title?.kind === "title" ? title.text : "", author: "示例市" },
    content: flow.map(block),
    footer: (page: number) => ({
      text: `— ${page} —`,
      font: "songti",
      fontSize: 14,
      lineHeight: 1,
      alignment: page % 2 === 1 ? "right" : "left",
      margin: [mm(28) + 14, mm(7), mm(26) + 14, 0]
    }),
    defaultStyle: { font: "fangsong", fontSize: text.size, lineHeight: lineHeight(line) },
    styles: {
      title: {
        font: "xiaobiaosong",
        fontSize: 22,
        lineHeight: 1.2,
        alignment: "center",
        margin: [0, 0, 0, text.pitch]
      },
      paragraph: indented,
      heading1: { ...indented, font: "heiti" },
      heading2: { ...indented, font: "kaiti" },
      heading3: indented,
      heading4: indented,
      table: { font: "songti", lineHeight: 1.1, alignment: "center", margin: [0, 6, 0, 6] }
    }
  }
}
