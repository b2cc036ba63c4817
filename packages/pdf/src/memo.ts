/**
 * Prints a memorandum, such as the analysis of a report: headings, paragraphs, lists, tables and pictures in fine print, on A4.
 *
 * It is no report: nothing of a report lies inside, and the file does not say that it could be printed again.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import type { PrintError } from "./errors/PrintError.ts"
import type { Faces } from "./fonts/Faces.ts"
import { sheets } from "./layout/page/layout.ts"
import type { Block, Flow } from "./layout/page/Flow.ts"
import type { Picture } from "./layout/page/Picture.ts"
import type { Sheets } from "./layout/sheet/Sheets.ts"
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
  /** The name that the title begins with, behind which it is best broken. */
  readonly organ?: string
  readonly author: string
  readonly notice?: string
  readonly blocks: ReadonlyArray<MemoBlock>
}

/** From comfortable to close: the size of print of tables, and the largest scale of pictures. The closest is legible still. */
const manners = [
  { table: 8.5, largest: 0.8 },
  { table: 8.5, largest: 0.6 },
  { table: 8, largest: 0.5 },
  { table: 7.5, largest: 0.42 }
] as const

/** A long text has tables as large as a report's. */
const large = { table: 10.5, largest: 0.8 } as const

/** So many pages a memorandum in fine print has, where it can. */
const most = 2

const placed = (
  block: MemoBlock,
  print: "fine" | "text",
  { table, largest }: (typeof manners)[number] | typeof large
): Block => {
  switch (block.kind) {
    case "pictures":
      return { ...block, largest }
    case "table": {
      const [head, ...rows] = block.rows
      return { kind: "table", table: ofTexts(head === undefined ? [] : [head], rows, { size: table }) }
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
)(function* ({ title, organ = "", author, notice, blocks, print = "fine" }: Memo, options: Making = {}) {
  const flows = (print === "text" ? [large] : manners).map((manner): Flow => [
    { kind: "title", text: title, organ },
    ...blocks.map((block) => placed(block, print, manner))
  ])
  const [flow = []] = flows
  const style = notice === undefined ? {} : { notice }
  const contents = { title, author, identifier: "", files: [], isReport: false }
  // What needs more pages however closely it is set, the brief of a county, is set comfortably.
  const lay = (faces: Faces): Sheets => {
    for (const each of flows) {
      const laid = sheets(title, each, faces, style)
      if (laid.pages.length <= most) return laid
    }
    return sheets(title, flow, faces, style)
  }
  return yield* makeFile(flow, style, lay, contents, options)
})
