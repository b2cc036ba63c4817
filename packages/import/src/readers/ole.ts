/**
 * What kind of file an OLE container holds: old Word, old Excel, or something encrypted.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { openContainer } from "./ole/container.ts"

/** What an OLE container may hold. */
export type OleKind = "doc" | "xls" | "encrypted" | "other"

/** Why an OLE container cannot be read. */
export const unreadable: Text = {
  zh: "文件不是可以读入的 Word 或 Excel 文件，或已损坏；请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入",
  en: "this is no Word or Excel file that can be read, or it is damaged: save it as .docx or .xlsx and import it again"
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Whether one of the first records of a workbook says that the rest is encrypted. */
const locked = (stream: Uint8Array): boolean => {
  for (let at = 0, seen = 0; at + 4 <= stream.length && seen < 64; seen++) {
    const kind = (stream[at] ?? 0) + (stream[at + 1] ?? 0) * 256
    if (kind === 0x2f) return true
    at += 4 + (stream[at + 2] ?? 0) + (stream[at + 3] ?? 0) * 256
  }
  return false
}

/** Whether the bytes begin as such a container does. */
export const isOle = (bytes: Uint8Array): boolean => signature.every((byte, at) => bytes[at] === byte)

/** Tells what an OLE container holds; `other` for a damaged one. */
export const kindOfOle = (bytes: Uint8Array): OleKind => {
  if (!isOle(bytes)) return "other"
  try {
    const stream = openContainer(bytes)
    if (stream("EncryptedPackage")) return "encrypted"
    const word = stream("WordDocument")
    if (word) return ((word[11] ?? 0) & 1) === 1 ? "encrypted" : "doc"
    const book = stream("Workbook") ?? stream("Book")
    if (book) return locked(book) ? "encrypted" : "xls"
    return "other"
  } catch {
    return "other"
  }
}
