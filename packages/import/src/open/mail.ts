/**
 * The text of a mail without a page: decoded, it is read like any other text. What is attached is read apart.
 *
 * @module
 */
import { decodedLoosely } from "../readers/encoding.ts"
import { messageOf } from "../readers/mhtml/parts.ts"

/** The bytes of the text, in UTF-8; `undefined` for a mail with a page, or without a text. */
export const plainMail = (bytes: Uint8Array): Uint8Array | undefined => {
  const all = (messageOf(bytes)?.parts ?? []).filter(({ isAttached }) => !isAttached)
  const parts = all.filter(({ type }) => type === "text/plain")
  if (parts.length === 0 || all.some(({ type }) => type === "text/html")) return undefined
  return utf8.encode(parts.map(textOf).join("\n"))
}

const textOf = ({
  charset,
  bytes
}: {
  readonly charset: string | undefined
  readonly bytes: () => Uint8Array
}): string => {
  const all = bytes()
  try {
    return new TextDecoder(/^gb/iu.test(charset ?? "") ? "gb18030" : (charset ?? "utf-8"), { fatal: true }).decode(all)
  } catch {
    return decodedLoosely(all)
  }
}

const utf8 = new TextEncoder()
