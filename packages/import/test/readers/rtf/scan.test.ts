/** A rich text file comes apart into groups, control words and bytes; its steps are no more than its bytes. */
import { describe, expect, it } from "vitest"
import { scan } from "../../../src/readers/rtf/scan.ts"

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"))

/** The parts of a file, one a line: `{`, `}`, `\word number`, or the character of a byte. */
const parts = (text: string): ReadonlyArray<string> => {
  const found: Array<string> = []
  scan(bytes(text), {
    open: () => void found.push("{"),
    close: () => void found.push("}"),
    word: (name, number) => void found.push(`\\${name}${number === undefined ? "" : ` ${number}`}`),
    byte: (byte) => void found.push(String.fromCharCode(byte))
  })
  return found
}

describe("a rich text file", () => {
  it.each([
    ["groups, words and text", "{\\b0 a}", ["{", "\\b 0", "a", "}"]],
    ["one blank behind a word, which belongs to it", "\\par  a", ["\\par", " ", "a"]],
    ["numbers below 0, and words without one", "\\li-360\\v", ["\\li -360", "\\v"]],
    ["a minus that belongs to no number", "\\par-a", ["\\par", "a"]],
    ["bytes by their numbers", "\\'41\\'zz", ["A", "\u0000"]],
    ["signs", "\\~\\{\\*", ["\\~", "\\{", "\\*"]],
    ["no ends of lines", "a\r\nb", ["a", "b"]],
    ["binary data passed over", "{\\bin3 }}}b}", ["{", "b", "}"]],
    ["binary data of no length that is known", "\\bin-5 a\\bin b", ["a", "b"]],
    [
      "words and numbers no longer than there are",
      `\\${"a".repeat(40)}`,
      [`\\${"a".repeat(32)}`, ...Array.from("a".repeat(8))]
    ]
  ])("has %s", (_, text, all) => expect(parts(text)).toEqual(all))

  it("may end within a word or within binary data that is said to be longer", () =>
    expect([parts("a\\"), parts("\\bin4294967295 a")]).toEqual([["a", "\\\u0000"], []]))

  it("costs no more steps than it has bytes", () => {
    let steps = 0
    const step = () => void steps++
    const file = bytes(`{\\rtf1 ${"\\bin-5 {\\a999999999999 \\'zz\\".repeat(2000)}`)
    scan(file, { open: step, close: step, word: step, byte: step })
    expect(steps).toBeLessThanOrEqual(file.length)
  })
})
