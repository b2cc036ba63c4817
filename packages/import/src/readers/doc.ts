/**
 * Reads old Word files (.doc): text and tables, with their merged cells.
 *
 * Where a file departs from the format of Word 97, its text is still taken, without merges.
 *
 * @module
 */
import { platform } from "@gongkai/import/platform"
import * as Result from "effect/Result"
import type { Block, Reader } from "@gongkai/match/Document"
import { limits, tooMuch } from "./limits.ts"
import type { Message } from "@gongkai/match/Message"
import { collect, type Line } from "./collect.ts"
import { blocksOf } from "./doc/blocks.ts"
import { openWord } from "./doc/file.ts"
import { bounded } from "./foreign.ts"
import { isOle, unreadable } from "./ole.ts"
import { withoutStruck } from "./struck.ts"
import { clean } from "./text.ts"

const lost: Message = {
  severity: "warning",
  text: {
    zh: "旧版 Word 文件（.doc）的合并单元格读不出来，表格可能对不齐；请用 Word 或 WPS 另存为 .docx 后再导入",
    en: "merged cells of old Word files (.doc) are lost, so tables may not line up: save it as .docx and import it again"
  }
}

/** A row comes as a line whose every cell ends in a tab. */
const plainly = (text: string): ReadonlyArray<Block> => {
  const lines = text.split("\n").flatMap((raw, at): ReadonlyArray<Line> => {
    const place = { line: at + 1 }
    if (raw.endsWith("\t") && raw.trim() !== "")
      return [
        {
          cells: raw
            .slice(0, -1)
            .split("\t")
            .map((cell) => ({ text: clean(cell) })),
          place
        }
      ]
    const paragraph = raw.replaceAll(/\p{Cc}+/gu, " ").trim()
    return paragraph === "" ? [] : [{ text: paragraph, place }]
  })
  return collect(lines, { rest: null, grid: false })
}

/** Reads an old Word file. */
export const readDoc: Reader = async (bytes) => {
  if (!isOle(bytes)) return Result.fail(unreadable)
  try {
    const file = await openWord(bytes)
    if (file !== undefined) {
      const blocks = await bounded(() => blocksOf(file))
      if (blocks === undefined) return Result.fail(tooMuch)
      const torn = blocks.some((block) => block._tag === "Rectangle" && block.grid === false)
      const kept = withoutStruck(blocks)
      return Result.succeed({ reader: "doc", blocks: kept.blocks, notes: [...kept.notes, ...(torn ? [lost] : [])] })
    }
  } catch {
    // A damaged file may still have its text.
  }
  return readText(bytes)
}

const readText: Reader = async (bytes) => {
  try {
    const text = await platform.wordText(bytes)
    if (text === undefined) return Result.fail(unreadable)
    if (text.length > limits.characters) return Result.fail(tooMuch)
    const blocks = plainly(text)
    const tables = blocks.some(({ _tag }) => _tag === "Rectangle")
    return Result.succeed({ reader: "doc", blocks, ...(tables && { notes: [lost] }) })
  } catch {
    return Result.fail(unreadable)
  }
}
