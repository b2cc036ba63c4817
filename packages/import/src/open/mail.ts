/**
 * The text of a mail that is nothing but text: decoded, it is read like any other text.
 *
 * @module
 */
import { decodedLoosely } from "../readers/encoding.ts"
import { messageOf } from "../readers/mhtml/parts.ts"

/** The bytes of the text, in UTF-8; `undefined` for a mail with a page or an attachment, which may be the report. */
export const plainMail = (bytes: Uint8Array): Uint8Array | undefined => {
  const parts = messageOf(bytes)?.parts ?? []
  if (parts.length === 0 || parts.some(({ type, isAttached }) => isAttached || type !== "text/plain")) return undefined
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
