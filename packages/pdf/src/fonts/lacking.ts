/**
 * The characters of a document that none of its faces has, as a reason not to print; `undefined` when there are none.
 *
 * A box or a gap in the name of a village is a false record, so such a report is not printed until someone names a font that has the
 * character, or writes it otherwise.
 *
 * @module
 */
import { roles } from "@gongkai/fonts"
import { PrintError } from "../PrintError.ts"
import { type Faces, type Line, characters } from "./Faces.ts"

export const lacking = (lines: ReadonlyArray<Line>, { pick }: Faces): PrintError | undefined => {
  const found = new Map<number, string>()
  for (const role of roles) {
    for (const [codePoint, { text }] of characters(lines.filter((line) => line.role === role))) {
      if (pick(role, codePoint) === undefined) found.set(codePoint, text)
    }
  }
  if (found.size === 0) return undefined
  const listed = (open: string, close: string) =>
    [...found].map(([codePoint, line]) => `${shown(codePoint)}${open}${line}${close}`)
  return new PrintError({
    reason: "characters",
    text: {
      zh: `字体里没有这${found.size}个字，印出来会是空白：${listed("（见“", "”）").join("、")}。请改字，或换上有这些字的字体`,
      en: `The fonts lack ${found.size} of the characters, which would print blank: ${listed(" (in “", "”)").join(", ")}. Write them otherwise, or name fonts that have them`
    }
  })
}

const shown = (codePoint: number): string =>
  `${String.fromCodePoint(codePoint)} U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`
