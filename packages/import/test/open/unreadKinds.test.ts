/** What a desk is sent beside reports: each kind is told by its first bytes, with what to do. */
import { expect, it } from "vitest"
import { unreadKind } from "../../src/open/unreadKinds.ts"

const zeros = "\0".repeat(300)

it.each([
  ["a photograph of a telephone", `\0\0\0\u0018ftypheic${zeros}`, "图片"],
  ["a picture of a page", `RIFF\u0010\0\0\0WEBPVP8 ${zeros}`, "图片"],
  ["a bitmap", `BM\u0036\u0010\0\0\0\0\0\0${zeros}`, "图片"],
  ["a tar", `${"某镇.txt".length}${"\0".repeat(256)}ustar\0`, "zip"],
  ["an xz", `\u00fd7zXZ\0${zeros}`, "zip"],
  ["a film", `\0\0\0\u0018ftypisom${zeros}`, "录像"],
  ["a recording", `ID3\u0003${zeros}`, "录音"],
  ["a program", `MZ\u0090\0${zeros}`, "程序"],
  ["a database", `SQLite format 3\0${zeros}`, "数据库"],
  ["a shortcut", `L\0\0\0\u0001\u0014\u0002\0${zeros}`, "快捷方式"],
  ["a shortcut to a page", "[InternetShortcut]\r\nURL=http://example.org/\r\n", "网页"],
  ["a CAJ", `CAJ\0${zeros}`, "CAJViewer"],
  ["a signed mail", "0\u0082\u0010\0\u0006\u0009*\u0086H\u0086\u00f7\r\u0001\u0007\u0002", "信封"]
])("%s", (_, head, word) => expect(unreadKind(head)?.unread.zh).toContain(word))

it.each(["BM事务说明", "MZ镇2023年", "ID3表", "某某局2023年政府信息公开工作年度报告", "RIFF", ""])(
  "a text that begins with “%s” is none of them",
  (text) => expect(unreadKind(Buffer.from(text).toString("latin1"))).toBeUndefined()
)
