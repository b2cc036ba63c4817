/**
 * The fonts of a rich text file, as far as they say what its bytes mean: the code page of each, and the signs of symbol fonts.
 *
 * @module
 */
import { sign } from "../symbols.ts"

/** A font by what its table says of it. */
export interface Font {
  name: string
  charset: number | undefined
}

/** Code pages as Windows numbers them, by the names that they have on the web; GB18030 holds all of GBK. */
const pages: { readonly [page: number]: string } = {
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1250: "windows-1250",
  1251: "windows-1251",
  1252: "windows-1252",
  1253: "windows-1253",
  1254: "windows-1254",
  1255: "windows-1255",
  1256: "windows-1256",
  1257: "windows-1257",
  1258: "windows-1258",
  54936: "gb18030",
  65001: "utf-8"
}

const charsets: { readonly [charset: number]: string } = {
  128: "shift_jis",
  129: "euc-kr",
  134: "gb18030",
  136: "big5",
  161: "windows-1253",
  162: "windows-1254",
  163: "windows-1258",
  177: "windows-1255",
  178: "windows-1256",
  186: "windows-1257",
  204: "windows-1251",
  222: "windows-874",
  238: "windows-1250"
}

const symbols = 2
const western = "windows-1252"

const fatal = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of bytes in a font. `page` is the code page of the file, which fonts of no script of their own are in. */
export const decode = (bytes: ReadonlyArray<number>, font: Font | undefined, page: number): string => {
  if (font?.charset === symbols)
    return bytes.map((byte) => sign(byte, font.name) ?? String.fromCharCode(0xf000 + byte)).join("")
  const own = charsets[font?.charset ?? 0] ?? pages[page] ?? western
  const all = Uint8Array.from(bytes)
  return fatal(own, all) ?? fatal(pages[page] ?? western, all) ?? new TextDecoder(own).decode(all)
}
