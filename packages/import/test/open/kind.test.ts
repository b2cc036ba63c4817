/** The kind of a file is told by its content alone. */
import { describe, expect, it } from "vitest"
import { kindOf } from "../../src/open/kind.ts"

const bytes = (text: string) => Buffer.from(text, "latin1")

it.each([
  ["a zip", bytes("PK\u0003\u0004…"), "zip"],
  ["an OLE container", Buffer.from("d0cf11e0a1b11ae1", "hex"), "ole"],
  ["a PDF, also with a few bytes in front", bytes("\n\n%PDF-1.4"), "pdf"],
  ["a page, also in UTF-16", Buffer.from("\ufeff<html><body>", "utf16le"), "html"],
  ["a page that begins with a comment", bytes("<!-- x --><div class=a>"), "html"],
  ["rich text", bytes("{\\rtf1"), "rtf"],
  [
    "a page in one file",
    bytes("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=a"),
    "mhtml"
  ],
  ["a text with a line like a head", bytes("notes\nContent-Type: text/html\n\n"), "text"],
  ["an OpenDocument file in one text", bytes("<?xml version='1.0'?>\n<office:document xmlns:office='x'>"), "flat odf"],
  [
    "a document of Word 2003",
    bytes("<?xml version='1.0'?><?mso-application?><w:wordDocument xmlns:w='x'>"),
    "word xml"
  ],
  [
    "a flat package",
    bytes("<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"),
    "word xml"
  ],
  [
    "a sheet of Excel 2003",
    bytes("<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Table>"),
    "sheet xml"
  ],
  ["text that speaks of <html>", bytes("see <html>"), "text"]
])("%s", (_, file, kind) => expect(kindOf(file)).toBe(kind))

it.each([
  ["a picture", "ffd8ffe0", "图片"],
  ["a rar", "526172211a07", "压缩"],
  ["other XML", Buffer.from("<?xml version='1.0'?><a/>").toString("hex"), "XML"],
  ["XML with a type", Buffer.from("<!DOCTYPE article PUBLIC 'x'><article/>").toString("hex"), "XML"],
  ["XML with names", Buffer.from("<section xmlns='http://docbook.org/ns/docbook'/>").toString("hex"), "XML"]
])("%s is known, and not read", (_, hex, word) => {
  expect(kindOf(Buffer.from(hex, "hex"))).toMatchObject({ unread: { zh: expect.stringContaining(word) } })
})

const kind = (text: string) => kindOf(new TextEncoder().encode(text))

describe("Markdown made of a page", () => {
  it("is text, though it begins with a division of the page", () => {
    expect(kind('<div class="a">\n\n| 甲 | 乙 |\n|---|:-:|\n| 1 | 2 |\n\n# 年度报告\n</div>')).toBe("text")
  })
  it("is told from a page, which has no such marks", () => {
    expect(kind('<div class="a"><p># 1</p><table><tr><td>甲</td></tr></table></div>')).toBe("html")
    expect(kind("<html>\n# 甲\n# 乙\n</html>")).toBe("html")
  })
})
