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

/** A piece of a memorandum. */
export type MemoBlock =
  | { readonly kind: "heading" | "paragraph" | "item"; readonly text: string }
  | { readonly kind: "table"; readonly rows: ReadonlyArray<ReadonlyArray<string>> }
  /** Pictures side by side. */
  | { readonly kind: "pictures"; readonly pictures: ReadonlyArray<Picture> }

/** A memorandum; `notice` stands above the text of every page. */
export interface Memo {
  readonly title: string
  readonly author: string
  readonly notice?: string
  readonly blocks: ReadonlyArray<MemoBlock>
}

/** The size of print of tables. */
const print = 8.5

const placed = (block: MemoBlock): Block => {
  switch (block.kind) {
    case "pictures":
      return block
    case "table": {
      const [head, ...rows] = block.rows
      return { kind: "table", table: ofTexts(head === undefined ? [] : [head], rows, print) }
    }
    case "paragraph":
      return { kind: "fine", text: block.text }
    default:
      return { kind: "fine", text: block.text, as: block.kind }
  }
}

/** Prints a memorandum. Fails with a `PrintError` where a font cannot be read or a character has no glyph. */
export const printMemo: (memo: Memo, options?: Making) => Effect.Effect<Uint8Array, PrintError> = Effect.fn(
  "printMemo"
)(function* ({ title, author, notice, blocks }: Memo, options: Making = {}) {
  const flow: Flow = [{ kind: "title", text: title }, ...blocks.map(placed)]
  const style = notice === undefined ? {} : { notice }
  const contents = { title, author, identifier: "", files: [], isReport: false }
  return yield* makeFile(flow, style, (faces) => sheets(title, flow, faces, style), contents, options)
})
