/** A paragraph becomes sentences in one manner of writing, each of which knows where its characters stand in the original. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { charactersBefore, quote, sentences } from "../../../src/check/prose/sentences.ts"
import { law } from "../../support/law.ts"

const texts = (paragraph: string) => sentences(paragraph).map(({ text }) => text)

describe("the sentences of a paragraph", () => {
  it("end with their stop, and a semicolon is none", () =>
    expect(texts("受理6件；办结5件。转1件！为何？未到期")).toEqual([
      "受理6件；办结5件。",
      "转1件！",
      "为何？",
      "未到期"
    ]))
  it("are written in one manner: no blanks, digits and signs in half width, brackets and pauses in full", () =>
    expect(texts("受理 １２件(含\u3000转入：3 件), 占２５．５％")).toEqual(["受理12件（含转入：3件），占25.5%"]))
  it("keep a comma between digits where it parts thousands, and nowhere else", () =>
    expect(texts("发布1，234条，5,678条，12，34件")).toEqual(["发布1,234条，5,678条，12，34件"]))
  it("blot out what is quoted, but for a name right before its number", () =>
    expect(texts("“清风行动”中“予以公开”3件")).toEqual(["＊＊＊＊＊＊中予以公开3件"]))
  it("are cut where they go on for more than 1,500 characters", () =>
    expect(texts(`${"件".repeat(3001)}。`).map(({ length }) => length)).toEqual([1500, 1500, 2]))
})

describe("a place in a sentence", () => {
  const signs = Schema.Literals([
    "受",
    "申请",
    "件",
    " ",
    "\u3000",
    "1",
    "２",
    "3",
    "，",
    ",",
    "“",
    "”",
    "（",
    "(",
    "：",
    "。",
    "；",
    "％"
  ])
  law("is found again in what was written, whatever was left out before it", [Schema.Array(signs)], ([all]) => {
    for (const sentence of sentences(all.join(""))) {
      expect(charactersBefore(sentence, sentence.original.length)).toBe(sentence.text.length)
      for (const at of Array.from(sentence.text).keys()) {
        const written = quote(sentence, at, at + 1)
        const place = sentence.at?.[at] ?? at
        expect(written).toBe(sentence.original.charAt(place))
        expect(charactersBefore(sentence, place)).toBe(at)
      }
    }
  })
})
