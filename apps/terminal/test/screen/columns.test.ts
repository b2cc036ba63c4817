/** The columns of a text are those that string-width gives it, whatever the text. */
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import stringWidth from "string-width"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { columnsOf } from "../../src/screen/columns.ts"

const pieces = [
  "第三部分",
  "结转下年度12件",
  "（一）“予以公开”……",
  "│─└",
  "→▸",
  "\u001b[1;38;5;80m",
  "\u001b[0m",
  "\u001b[2K",
  "e\u0301",
  "1\ufe0f\u20e3",
  "↔\ufe0f",
  "←\ufe0f",
  "👩\u200d🌾",
  "ｶﾞ",
  "한글",
  "が\u3099",
  "\u302a",
  "\u200b",
  "𠮷",
  "\ud842",
  "\t"
]

describe("the columns of a text", () => {
  it("are those of string-width for every single unit", () => {
    const wrong = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter(
      (text) => columnsOf(text) !== stringWidth(text)
    )
    expect(wrong).toEqual([])
  })

  it("are those of string-width for units beside one another, marks and selectors behind them too", () => {
    const Text = Schema.Array(Schema.Union([Schema.Literals(pieces), Schema.String]))
    const result = Effect.runSync(
      Arbitrary.checkEffect(
        Arbitrary.schema(Text),
        (parts) =>
          Effect.sync(() => {
            const text = parts.join("")
            expect(columnsOf(text)).toBe(stringWidth(text))
            return true
          }),
        { runs: times(500, 3000, 20_000) }
      )
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })
})
