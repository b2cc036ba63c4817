/**
 * The clerk's handbook as pieces of a memorandum, for paper: docs/手册.md, printed by the engine that prints reports.
 *
 * @module
 */
import type { Memo, MemoBlock } from "@gongkai/pdf"
import MarkdownIt, { type Token } from "markdown-it"

/** A text without its marks: bold, code and links keep their words, a line that ends goes on. */
const plain = (token: Token | undefined): string =>
  (token?.children ?? [])
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? "" : content))
    .join("")

/** The pieces of a Markdown text; its first heading is the title. Throws an `Error` for what a memorandum does not have. */
export const memo = (text: string, author: string): Memo => {
  const tokens = new MarkdownIt({ html: false }).parse(text, {})
  const blocks: Array<MemoBlock> = []
  let [title, rows, number]: [string, Array<Array<string>>, number | undefined] = ["", [], undefined]
  for (const [at, { type, tag, info }] of tokens.entries()) {
    const inside = () => plain(tokens[at + 1])
    if (type === "heading_open" && tag === "h1") title = inside()
    else if (type === "heading_open") blocks.push({ kind: "heading", level: tag === "h2" ? 1 : 2, text: inside() })
    else if (type === "ordered_list_open") number = 0
    else if (type === "bullet_list_open") number = undefined
    else if (type === "list_item_open") number = number === undefined ? undefined : number + 1
    else if (type === "paragraph_open" && tokens[at - 1]?.type === "list_item_open")
      blocks.push({ kind: "item", mark: number === undefined ? "•" : `${number}.`, text: inside() })
    else if (type === "paragraph_open") blocks.push({ kind: "paragraph", text: inside() })
    else if (type === "table_open") rows = []
    else if (type === "tr_open") rows.push([])
    else if (type === "th_open" || type === "td_open") rows.at(-1)?.push(inside())
    else if (type === "table_close") blocks.push({ kind: "table", rows })
    else if (type === "fence" || type === "code_block" || type === "hr" || type === "blockquote_open")
      throw new Error(
        `the handbook has a ${type}${info === "" ? "" : ` (${info})`}, which is not printed; write it as a paragraph`
      )
  }
  return { title, author, print: "text", blocks }
}
