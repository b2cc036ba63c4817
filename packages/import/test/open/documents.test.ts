/** Each kind of file is opened by its reader, a text in every way in which it may be seen; what is none of them is refused in a sentence. */
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { openDocument, textDocuments } from "../../src/open/documents.ts"
import { paragraph, wordFile } from "../support/office.ts"
import { odfFile } from "../support/odf.ts"
import { container, oldWord, paragraph as oldParagraph } from "../support/oldWord.ts"
import { line, pdfFile } from "../support/pdfFile.ts"
import { rtfFile } from "../support/rtf.ts"

describe("a file is opened by the reader of its kind", () => {
  it.each<[string, Uint8Array]>([
    ["docx", wordFile(paragraph("甲"))],
    ["doc", oldWord([oldParagraph("甲")])],
    ["odt", odfFile("text", "<text:p>甲</text:p>")],
    ["html", strToU8("<!DOCTYPE html><p>甲</p>")],
    ["rtf", rtfFile("a\\par")],
    ["pdf", pdfFile([line])]
  ])("%s", async (reader, bytes) =>
    expect(Result.getOrThrow(await openDocument(bytes))).toMatchObject({ reader, blocks: [{}] })
  )
})

const why = async (bytes: Uint8Array) => {
  const result = await openDocument(bytes)
  return Result.isFailure(result) ? result.failure.zh : undefined
}

describe("a file is refused", () => {
  it.each<[string, Uint8Array, string]>([
    ["as one of fixed pages", zipSync({ "OFD.xml": strToU8("<a/>") }), "OFD"],
    ["as several files", zipSync({ "甲.docx": strToU8("1") }), "压缩包"],
    ["with a password", container({ EncryptedPackage: Uint8Array.of(1) }), "已加密"],
    ["as no Word and no Excel", container({ Data: Uint8Array.of(1) }), "另存为 .docx"],
    ["where its zip is torn", zipSync({ "word/document.xml": strToU8("<a/>") }).subarray(0, 60), "已损坏"]
  ])("%s", async (_, bytes, words) => expect(await why(bytes)).toContain(words))
})

const readersOf = (text: string) => textDocuments(text).map(({ blocks }) => blocks.map(({ _tag }) => _tag))

describe("a text", () => {
  it("of prose is seen as prose", () =>
    expect(readersOf("一、总体情况\n本年平稳。")).toEqual([["Paragraph", "Paragraph"]]))

  it("may be a table by tabs, and by bars first where it has those", () => {
    expect(readersOf("甲\t1\n乙\t2")).toContainEqual(["Rectangle"])
    expect(readersOf("| 甲 | 1 |\n|---|---|\n| 乙 | 2 |")[0]).toEqual(["Rectangle"])
  })

  it("with tags of tables is seen by these alone", () =>
    expect(textDocuments("前\n<table><tr><td>甲</td><td>1</td></tr></table>")).toHaveLength(1))

  it("whose words are set apart by wide gaps is laid out as a page", () => {
    const wide = Array.from({ length: 5 }, (_, at) => `甲${at}     乙${at}`).join("\n")
    expect(textDocuments(wide).every(({ laidOut }) => laidOut === true)).toBe(true)
    expect(textDocuments("甲 乙\n丙 丁").some(({ laidOut }) => laidOut === true)).toBe(false)
  })
})
