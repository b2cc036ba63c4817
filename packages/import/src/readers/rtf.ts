/**
 * Reads rich text files (.rtf, and .doc files that are rich text): paragraphs and tables with their merges.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Reader } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"
import { tooMuch } from "./limits.ts"
import { pictures } from "./remarks.ts"
import { bodyOf } from "./rtf/body.ts"
import { withoutStruck } from "./struck.ts"

const cut: Message = {
  severity: "warning",
  text: {
    zh: "文件末尾不完整，可能被截断，后面的内容没有读到；请核对，或让报送单位重新发送",
    en: "the file ends too early and may have been cut off, so what follows was not read: check it, or ask for it to be sent again"
  }
}

/** Reads a rich text file. */
export const readRtf: Reader = async (bytes) => {
  const found = bodyOf(bytes)
  if (found === undefined) return Result.fail(tooMuch)
  const kept = withoutStruck(found.blocks)
  return Result.succeed({
    reader: "rtf",
    blocks: kept.blocks,
    notes: [...(found.isCut ? [cut] : []), ...kept.notes, ...(found.pictures > 0 ? [pictures(found.pictures)] : [])]
  })
}
