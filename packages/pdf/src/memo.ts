/**
 * Prints a memorandum, such as the analysis of a report: headings, paragraphs, lists, tables and pictures in fine print, on A4.
 *
 * It is no report: nothing of a report lies inside, and the file does not say that it could be printed again.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { PrintError } from "./errors/PrintError.ts"
import { sheets } from "./layout/page/layout.ts"
import type { Block, Flow } from "./layout/page/Flow.ts"
import type { Picture } from "./layout/page/Picture.ts"
import { ofTexts } from "./layout/table/Table.ts"
import { makeFile, type Making } from "./makeFile.ts"

/** A piece of a memorandum. A heading of level 2 stands below one of level 1; in fine print they look alike. */
export type MemoBlock =
  | { readonly kind: "heading"; readonly text: string; readonly level?: 1 | 2 }
  | { readonly kind: "paragraph"; readonly text: string }
  /** `mark` stands in front of it in print as large as a report's: 1. or, unless said, •. */
  | { readonly kind: "item"; readonly text: string; readonly mark?: string }
  | { readonly kind: "table"; readonly rows: ReadonlyArray<ReadonlyArray<string>> }
  /** Pictures side by side. */
  | { readonly kind: "pictures"; readonly pictures: ReadonlyArray<Picture> }

/** A memorandum; `notice` stands above the text of every page. */
export interface Memo {
  /** Fine print unless said; `text` is set as a report is, 三号仿宋 below headings in 黑体 and 楷体, which become bookmarks. */
  readonly print?: "fine" | "text"
  readonly title: string
  readonly author: string
  readonly notice?: string
  readonly blocks: ReadonlyArray<MemoBlock>
}

/** The sizes of print of tables. */
const sizes = { fine: 8.5, text: 10.5 } as const

const placed = (block: MemoBlock, print: "fine" | "text"): Block => {
  switch (block.kind) {
    case "pictures":
      return block
    case "table": {
      const [head, ...rows] = block.rows
      return { kind: "table", table: ofTexts(head === undefined ? [] : [head], rows, sizes[print]) }
    }
    case "heading":
      return print === "text"
        ? { kind: "heading", level: block.level ?? 1, text: block.text }
        : { kind: "fine", text: block.text, as: "heading" }
    case "item":
      return print === "text"
        ? { kind: "item", level: 0, mark: block.mark ?? "•", text: block.text }
        : { kind: "fine", text: block.text, as: "item" }
    default:
      return print === "text" ? block : { kind: "fine", text: block.text }
  }
}

/** Prints a memorandum. Fails with a `PrintError` where a font cannot be read or a character has no glyph. */
export const printMemo: (memo: Memo, options?: Making) => Effect.Effect<Uint8Array, PrintError> = Effect.fn(
  "printMemo"
)(function* ({ title, author, notice, blocks, print = "fine" }: Memo, options: Making = {}) {
  const flow: Flow = [{ kind: "title", text: title }, ...blocks.map((block) => placed(block, print))]
  const style = notice === undefined ? {} : { notice }
  const contents = { title, author, identifier: "", files: [], isReport: false }
  return yield* makeFile(flow, style, (faces) => sheets(title, flow, faces, style), contents, options)
})
