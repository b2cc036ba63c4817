/** A text is written in hexadecimal, in UTF-16 behind its mark, whatever is in it. */
import { expect, it } from "@effect/vitest"
import { utf16 } from "../../src/backend/utf16.ts"

const read = (digits: string): string => {
  const bytes = Uint8Array.from(digits.match(/../gu) ?? [], (each) => Number.parseInt(each, 16))
  return new TextDecoder("utf-16be").decode(bytes)
}

it.each(["", "公开", "a(b)\\c", "𬭎口街道", "第三表\n"])("%j is read back", (text) => {
  expect(utf16(text)).toMatch(/^feff(?:[0-9a-f]{4})*$/u)
  expect(read(utf16(text))).toBe(text)
})
