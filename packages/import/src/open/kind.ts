/**
 * What kind of file the bytes are, by their content alone: names and endings are not believed.
 *
 * @module
 */
import { type Unread, unreadKind } from "./unreadKinds.ts"

/** A kind of file that has a reader, or one that has none. */
export type Kind =
  | "pdf"
  | "zip"
  | "ole"
  | "html"
  | "flat odf"
  | "word xml"
  | "sheet xml"
  | "rtf"
  | "mhtml"
  | "text"
  | Unread

const otherXml: Unread = {
  unread: {
    zh: "这是 XML 数据文件，不是年报的文档或网页；请用生成它的程序另存为 Word、Excel 或 PDF 再导入",
    en: "this is a file of XML data, neither a document nor a page: save it as Word, Excel or PDF in the program that made it"
  }
}

const magics: ReadonlyArray<readonly [magic: string, kind: Kind]> = [
  ["504b0304", "zip"],
  ["504b0506", "zip"],
  ["d0cf11e0a1b11ae1", "ole"],
  ["7b5c727466", "rtf"]
]

const page = /<(?:!doctype\s+html|html|head|body|table|div|p|meta|span)[\s>/]/iu

/** Whether a text begins with the heads of a MIME message that holds a page, a text, or several parts. */
const isMessage = (head: string): boolean => {
  const lines = head.split(/\r?\n/u)
  const end = lines.indexOf("")
  const heads = lines.slice(0, end === -1 ? -1 : end)
  return (
    heads.every((line) => /^(?:[\w-]+:|[ \t])/u.test(line)) &&
    /(?:^|\n)content-type:\s*(?:multipart\/|text\/(?:html|plain))/iu.test(heads.join("\n"))
  )
}

/** By its declaration, or by a type or a space of names of its own, as DocBook has; those of pages are known. */
const isXml = (plain: string): boolean =>
  plain.startsWith("<?xml") || /^<!doctype\s+(?!html\b)[a-z]|^<(?!html\b)[\w:.-]+\s[^>]*\bxmlns(?::\w+)?=/iu.test(plain)

/** A heading of Markdown, and the line under the head of its tables. */
const marks = /^(?:#{1,6} \S|\s*\|(?:\s*:?-+:?\s*\|)+\s*$)/gmu

/** Markdown made of a page may begin with a division of it; a page itself begins otherwise, or has no marks of Markdown. */
const isMarkdown = (plain: string, bytes: Uint8Array): boolean =>
  /^<(?:div|p|span|a)[\s>]/iu.test(plain) &&
  (new TextDecoder("latin1").decode(bytes.subarray(0, longestHeads)).match(marks)?.length ?? 0) >= 2

const longestHeads = 65_536

/** Tells the kind from the first bytes. */
export const kindOf = (bytes: Uint8Array): Kind => {
  const start = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("")
  const found = magics.find(([magic]) => start.startsWith(magic))
  if (found !== undefined) return found[1]
  const latin = Array.from(bytes.subarray(0, 512), (byte) => String.fromCodePoint(byte)).join("")
  // Some printers write a few bytes before the header.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048))
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf"
  const known = unreadKind(latin)
  if (known !== undefined) return known
  // In UTF-16 every other byte is zero.
  const plain = head
    .replaceAll("\0", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, "")
    .trimStart()
  if (plain.startsWith("<") && /<office:document[\s>]/u.test(plain)) return "flat odf"
  if (plain.startsWith("<") && /<(?:\w+:)?wordDocument[\s>]|<(?:\w+:)?package\s[^>]*xmlPackage/u.test(plain))
    return "word xml"
  if (plain.startsWith("<") && /<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/u.test(plain))
    return "sheet xml"
  // The heads of a mail, where servers on its way wrote theirs, are long.
  const heads = /^[\w-]+:/u.test(plain) ? new TextDecoder("latin1").decode(bytes.subarray(0, longestHeads)) : plain
  if (isMessage(heads.trimStart())) return "mhtml"
  if (isXml(plain) && !page.test(plain)) return otherXml
  return plain.startsWith("<") && page.test(plain) && !isMarkdown(plain, bytes) ? "html" : "text"
}
