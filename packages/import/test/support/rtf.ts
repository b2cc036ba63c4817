/**
 * Writes rich text as Chinese Word does: characters of two bytes in the code page of the file, or by their numbers in Unicode.
 *
 * @module
 */
import { gbk } from "./encoded.ts"

const hexadecimal = (byte: number): string => `\\'${byte.toString(16).padStart(2, "0")}`

/** Characters that GBK lacks, and every third one, are written by their numbers. */
export const words = (text: string): string =>
  text
    .split("")
    .map((character, at) => {
      if (character === "\n") return "\\line "
      if (/[\\{}]/u.test(character)) return `\\${character}`
      const code = character.charCodeAt(0)
      if (code < 0x80) return character
      const bytes = gbk(character)
      if (bytes.length === 2 && at % 3 > 0) return `\\dbch\\af1 ${Array.from(bytes, hexadecimal).join("")}\\loch `
      return `\\u${code > 0x7fff ? code - 0x10000 : code}${Array.from(bytes, hexadecimal).join("")}`.replace(
        "\\u",
        `\\uc${bytes.length}\\u`
      )
    })
    .join("")

const front =
  "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman{\\*\\falt Times};}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f2\\froman\\fcharset2 Symbol;}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}}{\\info{\\title \\'b1\\'a8}}"

/** A file with this body. */
export const rtfFile = (body: string): Uint8Array =>
  Uint8Array.from(Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\deff0${front}\r\n${body}}`, "latin1"))
