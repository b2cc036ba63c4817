/** A rich text file is read whole, and what was cut off, struck or a picture is said. */
import * as Result from "effect/Result"
import { expect, it } from "vitest"
import { limits } from "../../src/readers/limits.ts"
import { readRtf } from "../../src/readers/rtf.ts"
import { rtfFile } from "../support/rtf.ts"

const read = async (file: Uint8Array) => {
  const document = Result.getOrThrow(await readRtf(file))
  if ("carried" in document) throw new Error("the file carries a report")
  return [
    document.blocks.map((block) => ("text" in block ? block.text : "table")),
    document.notes?.map((note) => note.text.zh)
  ]
}

it("a whole file has nothing to say", async () =>
  expect(await read(rtfFile("one\\par two\\par"))).toEqual([["one", "two"], []]))

it("what is struck and how many pictures there are is said", async () =>
  expect(await read(rtfFile("{\\strike old}new{\\pict 00}{\\pict 00}\\par"))).toEqual([
    ["new"],
    [expect.stringContaining("“old”已划去"), expect.stringContaining("2 张图片")]
  ]))

it("a file that is cut off is read as far as it goes, and said to be cut off first", async () =>
  expect(await read(rtfFile("{\\strike old}one\\par two\\par").slice(0, -6))).toEqual([
    ["one", "tw"],
    [expect.stringContaining("可能被截断"), expect.stringContaining("“old”")]
  ]))

it("a file that holds more than any report is refused in a sentence", async () => {
  const result = await readRtf(rtfFile("{".repeat(limits.depth + 1)))
  expect(Result.isFailure(result) && result.failure.zh).toContain("远远超过")
})
