/** What is never seen, by Unicode's own list, needs no glyph; everything else does, spaces too. */
import { expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { invisible } from "../../src/fonts/invisible.ts"
import { law } from "../law.ts"

it.each([
  ["a variation selector", 0xfe00],
  ["one of the further selectors", 0xe0100],
  ["a zero-width joiner", 0x200d],
  ["a soft hyphen", 0xad],
  ["a byte order mark", 0xfeff],
  ["the filler of Korean", 0x3164]
])("%s is never seen", (_, codePoint) => expect(invisible(codePoint)).toBe(true))

it.each(["公", "a", " ", "　", "\u{20000}", "·", "㍿"])("%j asks for a glyph", (character) =>
  expect(invisible(character.codePointAt(0) ?? 0)).toBe(false)
)

const CodePoint = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 0x10ffff }))

law("Unicode's list decides, and no other", [CodePoint], ([codePoint]) =>
  expect(invisible(codePoint)).toBe(/\p{Default_Ignorable_Code_Point}/u.test(String.fromCodePoint(codePoint)))
)
