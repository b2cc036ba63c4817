/** A text taken apart has a place for each character as printed: what has no shape is gone, and every blank is a plain space. */
import { describe, expect, it } from "@effect/vitest"
import * as Kind from "../../../src/layout/line/Kind.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { end, read } from "../../../src/layout/line/Text.ts"
import { law } from "../../law.ts"
import { square } from "../faces.ts"
import { texts } from "../texts.ts"

const own = metrics(square, "fangsong")
const printed = (text: string): string => {
  const { string, length, at } = read(text, own)
  return string.slice(0, at[length])
}

law("the characters are those of the text, in order, each with its kind, width and place", [texts], ([text]) => {
  const { string, length, at, code, kind, width } = read(text, own)
  for (let each = 0; each < length; each += 1) {
    const character = string.slice(at[each], at[each + 1])
    expect(character.codePointAt(0)).toBe(code[each])
    expect(kind[each]).toBe(Kind.kind(code[each] ?? 0))
    expect(width[each]).toBe(own.width(code[each] ?? 0))
  }
  expect(printed(text).replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""))
})

describe("a text as printed", () => {
  it("has no byte order mark, zero-width space or variation selector", () => {
    expect(printed("\ufeff公\u200b开\u{fe00}")).toBe("公开")
  })
  it("has plain spaces for line ends, tabs and blanks of other widths", () => {
    expect(printed("公\t开\u00a0报\n告")).toBe("公 开 报 告")
  })
  it("counts a character beyond the first plane as one, and ends before the spaces at its end", () => {
    expect(read("\u{20000}村　 ", own).length).toBe(2)
    expect(read("　 ", own).length).toBe(0)
  })
  it("keeps half a pair, which no face has, rather than drop it", () => {
    expect(read("公\ud800开", own).length).toBe(3)
  })
})

it("the end of a stretch leaves out the spaces before it, and never goes before its beginning", () => {
  const text = read("公  开", own)
  expect([end(text, 0, 3), end(text, 0, 4), end(text, 2, 3)]).toEqual([1, 4, 2])
})

it("a text longer than any before is taken apart whole, and a short one after it too", () => {
  const long = "公".repeat(70_000)
  expect(read(long, own).length).toBe(70_000)
  expect(printed("开")).toBe("开")
})
