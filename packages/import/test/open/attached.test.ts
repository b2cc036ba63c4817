/** The files of a mail have the names that a person reads; what belongs to a saved page is none of them. */
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { attachedTo, nameOf } from "../../src/open/attached.ts"
import { message, mhtml, part } from "../support/mhtml.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const base64 = (content: Uint8Array) => Buffer.from(content).toString("base64")
const attachment = (heads: ReadonlyArray<string>, content: Uint8Array) =>
  part([...heads, "Content-Transfer-Encoding: base64"], base64(content))
const namesIn = (...parts: ReadonlyArray<string>) =>
  attachedTo(bytes(message(parts, "multipart/mixed"))).map(({ name }) => name)

describe("the name of an attached file", () => {
  it.each([
    ["=?UTF-8?B?5bm05oqlLmRvY3g=?=", "年报.docx"],
    ["=?gb2312?B?xOqxqA==?= =?gb2312?Q?.docx?=", "年报.docx"],
    ["UTF-8''%E5%B9%B4%E6%8A%A5.docx", "年报.docx"],
    ["å¹´æ¥.docx".replace("æ¥", "æ\u008a¥"), "年报.docx"],
    ["C:\\上报\\年报.docx", "年报.docx"]
  ])("is read from %s", (name, read) => expect(nameOf(name)).toBe(read))

  it("may stand in pieces", () =>
    expect(
      namesIn(
        attachment(
          [
            "Content-Type: application/pdf",
            "Content-Disposition: attachment; filename*0*=UTF-8''%E5%B9%B4; filename*1*=%E6%8A%A5.pdf"
          ],
          bytes("a")
        )
      )
    ).toEqual(["年报.pdf"]))
})

describe("the files of a mail", () => {
  it("are those in an attached zip, and documents that are not called attached", () => {
    const zip = zipSync({ "镇/甲.txt": strToU8("甲"), "乙.txt": strToU8("乙") })
    expect(
      namesIn(
        part(["Content-Type: text/plain"], "见附件"),
        attachment(['Content-Type: application/zip; name="a.zip"', "Content-Disposition: attachment"], zip),
        attachment(['Content-Type: application/msword; name="丙.doc"'], bytes("丙")),
        attachment(['Content-Type: image/png; name="logo.png"'], bytes("d"))
      )
    ).toEqual(["甲.txt", "乙.txt", "丙.doc"])
  })

  it("have their bytes, in whatever way they were packed", () => {
    const [file] = attachedTo(
      bytes(
        message([attachment(["Content-Type: text/csv; name=a.csv", "Content-Disposition: attachment"], bytes("甲"))])
      )
    )
    expect(file && new TextDecoder().decode(Result.getOrThrow(file.bytes))).toBe("甲")
  })

  it("are none of a page that a browser or Word saved", () => {
    expect(attachedTo(mhtml("<p>甲</p>"))).toEqual([])
    expect(attachedTo(mhtml("<p>甲</p>", "word"))).toEqual([])
  })
})
