/**
 * Reads Word documents that are one XML text: those of Word 2003, which office systems still export as .doc, and flat packages.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Reader } from "@gongkai/match/Document"
import { fromParts, type Parts } from "./docx.ts"
import { decodedLoosely } from "./encoding.ts"
import { limits, tooMuch } from "./limits.ts"

const part = /<(?:\w+:)?part\s[^>]*?\bname="\/?([^"]+)"[^>]*>\s*<(?:\w+:)?xmlData[^>]*>([\s\S]*?)<\/(?:\w+:)?xmlData>/gu

/** The parts of a flat package; a document of Word 2003 is its only part. */
const partsOf = (text: string): Parts => {
  const all = new Map([...text.matchAll(part)].map(([, name = "", content = ""]) => [name, content] as const))
  if (all.size === 0) all.set("word/document.xml", text)
  return {
    names: [...all.keys()],
    read: (name): Result.Result<Uint8Array, Text> | undefined => {
      const content = all.get(name)
      return content === undefined ? undefined : Result.succeed(utf8.encode(undeclared(content)))
    }
  }
}

const utf8 = new TextEncoder()

/** The text was decoded already: what it says of its encoding holds no more. */
const undeclared = (text: string): string => text.replace(/^\s*<\?xml[^>]*\?>/u, "")

/** Reads such a document. */
export const readWordXml: Reader = async (bytes) => {
  if (bytes.length > limits.characters * 4) return Result.fail(tooMuch)
  return fromParts(partsOf(decodedLoosely(bytes).replace(/^\ufeff/u, "")))
}
