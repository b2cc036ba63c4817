/**
 * The files that are attached to a mail, each with its name decoded: any of them may be a report.
 *
 * A page that a browser saved is such a message too. What belongs to it, pictures and styles, is no attachment.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Text } from "@gongkai/core/Text"
import { messageOf, type Part } from "../readers/mhtml/parts.ts"
import { packedIn, unpacker } from "./packed.ts"

/** An attached file, or one in a zip that is attached. */
export interface Attached {
  /** Its base name, as a person reads it. */
  readonly name: string
  readonly bytes: Result.Result<Uint8Array, Text>
}

/** Programs that send mail may name a document without saying that it is attached. */
const document = /\.(?:docx?|dotx?|wps|wpt|xlsx?|xlsm|et|ett|pdf|od[ts]|rtf|zip|eml)$/iu

const isFile = ({ name, isAttached, type }: Part): boolean =>
  isAttached || type === "message/rfc822" || (document.test(nameOf(name)) && !type.startsWith("text/"))

/** The attached files in order, zips opened; none for a message that is no mail, or has more parts than any. */
export const attachedTo = (mail: Uint8Array): ReadonlyArray<Attached> =>
  (messageOf(mail)?.parts ?? []).filter(isFile).flatMap((part): ReadonlyArray<Attached> => {
    const [name, bytes] = [nameOf(part.name) || unnamed, part.bytes()]
    const unpack = unpacker()
    const inside = packedIn(bytes)?.map((each): Attached => ({
      name: nameOf(each.steps.at(-1) ?? name),
      bytes: unpack(bytes, each)
    }))
    return inside ?? [{ name, bytes: Result.succeed(bytes) }]
  })

const unnamed = "附件"

/** Words of a head in another encoding than ASCII: `=?gb2312?B?…?=` (RFC 2047), `utf-8''%E5%B9%B4` (RFC 2231). */
const encoded = /=\?([\w-]+)\?([BQ])\?([^?\s]*)\?=(?:\s+(?==\?))?/giu
const percent = /^([\w-]+)'[^']*'(.*)$/su

/** The name of a file as a person reads it, without the folders in front of it. */
export const nameOf = (name: string): string => {
  const [, charset, escaped] = percent.exec(name) ?? []
  const plain =
    charset !== undefined && escaped !== undefined
      ? decoded(charset, unescaped(escaped, "%"))
      : name.replaceAll(encoded, (_, set: string, kind: string, text: string) =>
          decoded(set, kind.toUpperCase() === "B" ? base64(text) : unescaped(text.replaceAll("_", " "), "="))
        )
  return (
    (/[\u0080-\u00ff]/u.test(plain) ? decoded("utf-8", bytesOf(plain)) : plain).split(/[\\/]/u).at(-1)?.trim() ?? ""
  )
}

/** A mail program may write the bytes of a name as they are. */
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

const unescaped = (text: string, sign: "%" | "="): Uint8Array =>
  bytesOf(
    text.replaceAll(new RegExp(`${sign}([\\dA-F]{2})`, "giu"), (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16))
    )
  )

const base64 = (text: string): Uint8Array => {
  try {
    return bytesOf(atob(text))
  } catch {
    return new Uint8Array()
  }
}

const decoded = (charset: string, bytes: Uint8Array): string => {
  for (const each of [/^gb/iu.test(charset) ? "gb18030" : charset, "utf-8", "gb18030"]) {
    try {
      return new TextDecoder(each, { fatal: true }).decode(bytes)
    } catch {
      // The next may be what it is in.
    }
  }
  return new TextDecoder("latin1").decode(bytes)
}
