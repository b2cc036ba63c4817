/**
 * The bytes of a file with its name, and the text they are, whatever its encoding.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { limits, tooLarge } from "../readers/limits.ts"
import { decoded } from "../readers/encoding.ts"

/** A file to be read. */
export interface Source {
  /** The base name of the file. */
  readonly name: string
  readonly bytes: Uint8Array
}

const empty: Text = { zh: "文件是空的，请核对后重新选择", en: "the file is empty; check it and choose again" }

/** Why bytes are not worth looking at. */
export const unusable = (bytes: Uint8Array): Text | undefined => {
  if (bytes.length === 0) return empty
  return bytes.length > limits.bytes ? tooLarge : undefined
}

/** The text of the bytes, or why they are not text. */
export const text = (bytes: Uint8Array): Result.Result<string, Text> => {
  const found = decoded(bytes)
  if (found === undefined || control.test(found)) {
    return Result.fail({
      zh: "这不是文本文件，无法读取；请核对是否选错文件",
      en: "this is not a text file; check whether it is the right file"
    })
  }
  if (found.trim() === "")
    return Result.fail({
      zh: "文件里没有文字，请核对后重新选择",
      en: "there is no text in the file; check it and choose again"
    })
  return Result.succeed(found)
}

/** Control characters other than tab, line ends and those of ISO 8859; a page that holds one is not text. */
const control = /[^\P{Cc}\t\n\f\r\u0080-\u009f]|\ufffd/u
