/**
 * Reads old Word files (.doc, and .wps of WPS): text and tables, with their merged cells.
 *
 * A file that departs from the format of Word 97 is refused: text without its cells would leave figures that could stand anywhere.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Reader } from "@gongkai/match/Document"
import { tooMuch } from "./limits.ts"
import type { Message } from "@gongkai/match/Message"
import { blocksOf } from "./doc/blocks.ts"
import { openWord } from "./doc/file.ts"
import { bounded } from "./foreign.ts"
import { isOle, unreadable } from "./ole.ts"
import { withoutStruck } from "./struck.ts"

const lost: Message = {
  severity: "warning",
  text: {
    zh: "旧版 Word 文件（.doc）的合并单元格读不出来，表格可能对不齐；请用 Word 或 WPS 另存为 .docx 后再导入",
    en: "merged cells of old Word files (.doc) are lost, so tables may not line up: save it as .docx and import it again"
  }
}

/** Reads an old Word file. */
export const readDoc: Reader = async (bytes) => {
  if (!isOle(bytes)) return Result.fail(unreadable)
  try {
    const file = openWord(bytes)
    if (file === undefined) return Result.fail(unreadable)
    const blocks = await bounded(() => blocksOf(file))
    if (blocks === undefined) return Result.fail(tooMuch)
    const torn = blocks.some((block) => block._tag === "Rectangle" && block.grid === false)
    const kept = withoutStruck(blocks)
    return Result.succeed({ reader: "doc", blocks: kept.blocks, notes: [...kept.notes, ...(torn ? [lost] : [])] })
  } catch {
    return Result.fail(unreadable)
  }
}
