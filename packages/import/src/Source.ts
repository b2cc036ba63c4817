/**
 * The bytes of a file, recognised by their content: which kind of file, and in which encoding its text is.
 *
 * Names and endings are not believed: a .txt may be GBK, UTF-16 or no text at all.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { limits, tooLarge } from "./limits.ts"

export interface Source {
  /** The base name of the file. */
  readonly name: string
  readonly bytes: Uint8Array
}

const containers: ReadonlyArray<readonly [magic: string, name: Text]> = [
  ["25504446", { zh: "PDF 文件", en: "a PDF file" }],
  ["504b0304", { zh: "Word、Excel 或压缩文件", en: "a Word, Excel or zip file" }],
  ["d0cf11e0", { zh: "旧版 Word 或 Excel 文件", en: "an old Word or Excel file" }],
  ["89504e47", { zh: "图片", en: "a picture" }],
  ["ffd8ff", { zh: "图片", en: "a picture" }],
  ["1f8b", { zh: "压缩文件", en: "a compressed file" }]
]

/** The text of the bytes, or why they are not text. */
export const text = (bytes: Uint8Array): Result.Result<string, Text> => {
  if (bytes.length === 0)
    return Result.fail({ zh: "文件是空的，请核对后重新选择", en: "the file is empty; check it and choose again" })
  if (bytes.length > limits.bytes) return Result.fail(tooLarge)
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("")
  const container = containers.find(([magic]) => start.startsWith(magic))
  if (container !== undefined) {
    const [, name] = container
    return Result.fail({
      zh: `这是${name.zh}，目前不能直接读入；请打开后把全文复制到文本文件（保留表格的制表符）再导入`,
      en: `this is ${name.en}, which cannot be read yet; copy its text into a text file, tabs included, and import that`
    })
  }
  const decoded = decoders(bytes).flatMap((encoding) => decode(bytes, encoding) ?? [])[0]
  if (decoded === undefined || control.test(decoded)) {
    return Result.fail({
      zh: "这不是文本文件，无法读取；请核对是否选错文件",
      en: "this is not a text file; check whether it is the right file"
    })
  }
  if (decoded.trim() === "")
    return Result.fail({
      zh: "文件里没有文字，请核对后重新选择",
      en: "there is no text in the file; check it and choose again"
    })
  return Result.succeed(decoded)
}

/** Control characters other than tab, line ends and those of ISO 8859; a page that holds one is not text. */
const control = /[^\P{Cc}\t\n\f\r\u0080-\u009f]|\ufffd/u

/** Encodings worth trying, the likeliest first. */
const decoders = (bytes: Uint8Array): ReadonlyArray<string> => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ["utf-16le"]
  if (first === 0xfe && second === 0xff) return ["utf-16be"]
  const sample = bytes.subarray(0, 4096)
  const zeros = (parity: number) =>
    sample.reduce((sum, byte, at) => (byte === 0 && at % 2 === parity ? sum + 1 : sum), 0)
  // Tabs, digits and line ends have a zero for their high byte; 一 (U+4E00) and its like have one for their low byte, but are few.
  if (zeros(1) > 2 * zeros(0)) return ["utf-16le"]
  if (zeros(0) > 2 * zeros(1)) return ["utf-16be"]
  return ["utf-8", "gb18030"]
}

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
