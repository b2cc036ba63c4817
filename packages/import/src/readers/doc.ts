/**
 * Reads old Word files (.doc) as far as that goes: the text is all there, but which cells are merged is not known.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Block, Reader, Row } from "../Document.ts"
import { limits, tooLarge, tooMuch } from "../limits.ts"
import type { Message } from "../Message.ts"
import { encrypted } from "./archive.ts"
import { kindOfOle, unreadable } from "./ole.ts"

const lost: Message = {
  severity: "warning",
  text: {
    zh: "旧版 Word 文件（.doc）的合并单元格读不出来，表格可能对不齐；请用 Word 或 WPS 另存为 .docx 后再导入",
    en: "merged cells of old Word files (.doc) are lost, so tables may not line up: save it as .docx and import it again"
  }
}

/** A row comes as a line whose every cell ends in a tab. */
const blocksOf = (text: string): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  let rows: Array<Row> = []
  const endTable = () => {
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    const padded = rows.map(({ cells, place }) => ({
      place,
      cells: Array.from({ length: width }, (_, at) => cells[at] ?? null)
    }))
    if (rows.length > 0) blocks.push({ _tag: "Rectangle", rows: padded, grid: false })
    rows = []
  }
  for (const [at, line] of text.split("\n").entries()) {
    const place = { line: at + 1 }
    if (line.endsWith("\t") && line.trim() !== "") {
      const cells = line.slice(0, -1).split("\t").slice(0, limits.columns)
      rows.push({ place, cells: cells.map((cell) => ({ text: cell.replaceAll(/\p{Cc}/gu, "").trim() })) })
      continue
    }
    const paragraph = line.replaceAll(/\p{Cc}+/gu, " ").trim()
    if (paragraph === "") continue
    endTable()
    blocks.push({ _tag: "Paragraph", text: paragraph, place })
  }
  endTable()
  return blocks
}

interface Extractor {
  readonly extract: (bytes: Uint8Array) => Promise<{ readonly getBody: () => string }>
}

export const readDoc: Reader = async (bytes) => {
  if (bytes.length > limits.bytes) return Result.fail(tooLarge)
  const kind = await kindOfOle(bytes)
  if (kind !== "doc") return Result.fail(kind === "encrypted" ? encrypted : unreadable)
  try {
    // @ts-expect-error The library comes without types; the next line says what is used of it.
    const { default: WordExtractor }: { readonly default: new () => Extractor } = await import("word-extractor")
    const text = (await new WordExtractor().extract(Buffer.from(bytes))).getBody()
    if (text.length > limits.characters) return Result.fail(tooMuch)
    const blocks = blocksOf(text)
    const tables = blocks.some(({ _tag }) => _tag === "Rectangle")
    return Result.succeed({ reader: "doc", blocks, ...(tables && { notes: [lost] }) })
  } catch {
    return Result.fail(unreadable)
  }
}
