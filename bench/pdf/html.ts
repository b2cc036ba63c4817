/**
 * A flow as a page of HTML that prints like an official document.
 *
 * @module
 */
import type { Block, Flow } from "@gongkai/pdf/layout/page/Flow"
import { type Cell, head, rows, size, text } from "./flows.ts"
import { family } from "./fonts.ts"

const escaped = (words: string): string => words.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const font = (role: Parameters<typeof family>[0]): string => `"${family(role)}"`

const style = `@page { size: A4; margin: 37mm 26mm 35mm 28mm }
@page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt ${font("songti")}; padding-right: 14pt } }
@page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt ${font("songti")}; padding-left: 14pt } }
body { margin: 0; font: ${text.size}pt/${text.pitch}pt ${font("fangsong")}; text-align: justify }
p, h2, h3, h4, h5 { margin: 0; font: inherit; text-indent: 2em }
h1 { margin: 0 0 ${text.pitch}pt; font: 22pt/1.2 ${font("xiaobiaosong")}; text-align: center }
h2 { font-family: ${font("heiti")} }
h3 { font-family: ${font("kaiti")} }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font: 9pt/1.2 ${font("songti")}; text-align: center; margin: 6pt 0 }
td, th { border: .5pt solid #000; padding: 5pt 2pt; font-weight: 400 }
.left { text-align: left }
.sign { margin: ${text.pitch}pt 4em 0 auto; width: fit-content; text-align: center; text-indent: 0 }
.page { break-before: page }
tr { break-inside: avoid }`

const cell =
  (tag: "td" | "th") =>
  ({ text, rows, columns, left }: Cell): string =>
    `<${tag}${columns > 1 ? ` colspan=${columns}` : ""}${rows > 1 ? ` rowspan=${rows}` : ""}${left ? " class=left" : ""}>${escaped(text)}</${tag}>`

const line = (tag: "td" | "th") => (row: ReadonlyArray<Cell>) => `<tr>${row.map(cell(tag)).join("")}</tr>`

const table = (block: Extract<Block, { readonly kind: "table" }>): string => {
  const all = block.table.shares.reduce((sum, share) => sum + share, 0)
  const columns = block.table.shares.map((share) => `<col style="width:${((100 * share) / all).toFixed(3)}%">`)
  const heads = head(block.table)
  const lines = rows(block)
  const top = lines.slice(0, heads).map(line("th")).join("")
  const rest = lines.slice(heads).map(line("td")).join("")
  return `<table style="font-size:${size(block.table)}pt"><colgroup>${columns.join("")}</colgroup><thead>${top}</thead><tbody>${rest}</tbody></table>`
}

const block = (block: Block): string => {
  switch (block.kind) {
    case "title":
      return `<h1>${escaped(block.text)}</h1>`
    case "heading":
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`
    case "item":
      return `<p style="padding-left:${block.level * 2}em">${escaped(`${block.mark} ${block.text}`)}</p>`
    case "table":
      return table(block)
    case "sign":
      return `<p class=sign>${escaped(block.organ)}<br>${escaped(block.date)}</p>`
    case "room":
      return `<div style="height:${block.lines * text.pitch}pt"></div>`
    case "fine":
    case "pictures":
    case "cover":
    case "entry":
      // No report of the contest has charts or notes below them, and its book has neither cover nor contents.
      throw new RangeError(`the contest has no ${block.kind}`)
    case "page":
      return "<div class=page></div>"
  }
}

export const html = (flow: Flow): string => {
  const title = flow.find(({ kind }) => kind === "title")
  const name = title?.kind === "title" ? escaped(title.text) : ""
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title><style>${style}</style></head><body>${flow.map(block).join("\n")}</body></html>`
}
