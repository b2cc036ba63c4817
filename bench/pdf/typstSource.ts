/**
 * A flow in the language of Typst, with the layout of an official document.
 *
 * @module
 */
import type { Block, Flow } from "@gongkai/pdf/layout/page/Flow"
import { type Cell, head, rows, size, text } from "./flows.ts"
import { family } from "./fonts.ts"

const quoted = (words: string): string => JSON.stringify(words)

const font = (role: Parameters<typeof family>[0]): string => quoted(family(role))

const opening = (title: string): string => `#set document(title: ${quoted(title)}, author: "示例市")
#set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm), footer-descent: 7mm, footer: context {
  let p = counter(page).get().first()
  set text(font: ${font("songti")}, size: 14pt)
  align(if calc.odd(p) { right } else { left }, pad(x: 14pt)[— #p —])
})
#set text(font: ${font("fangsong")}, size: ${text.size}pt, lang: "zh", region: "cn", cjk-latin-spacing: none, top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: ${text.pitch - text.size}pt, spacing: ${text.pitch - text.size}pt, first-line-indent: (amount: 2em, all: true))
#set table(stroke: 0.5pt, inset: (x: 2pt, y: 5pt), align: center + horizon)
#show table: set text(font: ${font("songti")}, size: 9pt)
#show table: set par(justify: false, leading: 3pt, first-line-indent: 0pt)
#show heading: set text(size: ${text.size}pt, weight: "regular")
#show heading: it => par(it.body)
#show heading.where(level: 1): set text(font: ${font("heiti")})
#show heading.where(level: 2): set text(font: ${font("kaiti")})
`

const cell = ({ text, rows, columns, left }: Cell): string => {
  const spans = [
    ...(columns > 1 ? [`colspan: ${columns}`] : []),
    ...(rows > 1 ? [`rowspan: ${rows}`] : []),
    ...(left ? ["align: left + horizon"] : [])
  ]
  return spans.length === 0 ? `[#${quoted(text)}]` : `table.cell(${spans.join(", ")})[#${quoted(text)}]`
}

const table = (block: Extract<Block, { readonly kind: "table" }>): string => {
  const lines = rows(block).map((row) => row.map(cell).join(", "))
  const heads = head(block.table)
  const first = heads === 0 ? [] : [`table.header(${lines.slice(0, heads).join(",\n")})`]
  const columns = block.table.shares.map((share) => `${share}fr`).join(", ")
  const body = [...first, ...lines.slice(heads)].filter((line) => line !== "").join(",\n")
  return `#[#show table: set text(size: ${size(block.table)}pt)\n#table(columns: (${columns}), ${body})]\n`
}

const block = (block: Block): string => {
  switch (block.kind) {
    case "title":
      return `#align(center, par(first-line-indent: 0pt, text(font: ${font("xiaobiaosong")}, size: 22pt, ${quoted(block.text)})))\n#v(${text.pitch}pt)\n`
    case "heading":
      return `#heading(level: ${block.level}, ${quoted(block.text)})\n`
    case "paragraph":
      return `#par(${quoted(block.text)})\n`
    case "item":
      return `#pad(left: ${block.level * 2}em, par(${quoted(`${block.mark} ${block.text}`)}))\n`
    case "table":
      return table(block)
    case "sign":
      return `#v(${text.pitch}pt)\n#align(right, block(inset: (right: 4em), align(center)[#${quoted(block.organ)} \\ #${quoted(block.date)}]))\n`
    case "room":
      return `#v(${block.lines * text.pitch}pt)\n`
    case "fine":
    case "pictures":
    case "cover":
    case "entry":
      // No report of the contest has charts or notes below them, and its book has neither cover nor contents.
      throw new RangeError(`the contest has no ${block.kind}`)
    case "page":
      return "#pagebreak()\n"
  }
}

export const source = (flow: Flow): string => {
  const title = flow.find(({ kind }) => kind === "title")
  return opening(title?.kind === "title" ? title.text : "") + flow.map(block).join("\n")
}
