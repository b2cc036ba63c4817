/**
 * Reads pages that a browser, Word or Excel saved with all that belongs to them in one file (.mht, .mhtml), and pages sent as mail.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Block, Reader } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"
import { decodedLoosely } from "./encoding.ts"
import { readPage } from "./html.ts"
import { limits, tooMuch } from "./limits.ts"
import { messageOf, type Part } from "./mhtml/parts.ts"

const noPage: Text = {
  zh: "文件里没有网页正文，可能没有存完整；请重新保存网页，或另存为 PDF 后再导入",
  en: "there is no page in the file; it may not have been saved whole: save the page again, or as a PDF"
}

const cut: Message = {
  severity: "warning",
  text: {
    zh: "文件末尾不完整，可能被截断，后面的内容没有读到；请核对，或重新保存网页",
    en: "the file ends too early and may have been cut off, so what follows was not read: check it, or save the page again"
  }
}

/** Labels that programs write without looking at what they save. */
const careless = /^(?:us-ascii|ascii|iso-8859-1|windows-1252)$/iu

/** Browsers save a page in another encoding than the page itself goes on to name: that of the part counts. */
const textOf = ({ charset, bytes }: Part): string => {
  const all = bytes()
  if (charset === undefined || careless.test(charset)) return decodedLoosely(all)
  try {
    return new TextDecoder(/^gb/iu.test(charset) ? "gb18030" : charset, { fatal: true }).decode(all)
  } catch {
    return decodedLoosely(all)
  }
}

/** Excel lists its sheets on a page of their own. */
const isTabs = ({ name }: Part): boolean => /tabstrip\.html?$/iu.test(name)

/** Reads a saved page. The pages in its frames follow it. */
export const readMhtml: Reader = async (bytes) => {
  const message = messageOf(bytes)
  if (message === undefined) return Result.fail(tooMuch)
  const pages = message.parts.filter((part) => part.type === "text/html" && !part.isAttached && !isTabs(part))
  const blocks: Array<Block> = []
  const notes: Array<Message> = message.isCut ? [cut] : []
  let title: string | undefined
  let left: number = limits.characters
  for (const page of pages) {
    const text = textOf(page)
    left -= text.length
    const read = left < 0 ? Result.fail(tooMuch) : readPage(text)
    if (Result.isFailure(read)) return Result.fail(read.failure)
    title ??= read.success.title
    blocks.push(...read.success.blocks)
    notes.push(...(read.success.notes ?? []))
  }
  if (pages.length === 0) return Result.fail(noPage)
  return Result.succeed({
    reader: "html",
    blocks,
    ...(title !== undefined && { title }),
    notes
  })
}
