/**
 * The characters of a document that its fonts do not have; `undefined` when there are none.
 *
 * The engine would print an empty box or nothing and say so to nobody, and a box in the name of a village is a false record.
 * So a report with such a character is not printed until someone names a font that has it, or writes it otherwise.
 *
 * @module
 */
import { type Definition, texts } from "./Definition.ts"
import type { Faces } from "./Fonts.ts"
import { PrintError } from "./PrintError.ts"

export const missing = ({ content, footer }: Definition, faces: Faces): PrintError | undefined => {
  const found = new Map<string, string>()
  for (const { text, bold } of [...content, footer(1234567890)].flatMap(texts)) {
    const face = faces[bold ? "bold" : "regular"]
    for (const character of text) {
      if (!face.has(character.codePointAt(0) ?? 0) && !found.has(character)) found.set(character, text)
    }
  }
  if (found.size === 0) return undefined
  const listed = (open: string, close: string) =>
    [...found].map(([character, line]) => `${character} ${code(character)}${open}${line}${close}`)
  return new PrintError({
    reason: "characters",
    text: {
      zh: `字体里没有这${found.size}个字，印出来会是空白：${listed("（见“", "”）").join("、")}。请改字，或用 fonts 选项换上有这些字的字体`,
      en: `The fonts lack ${found.size} of the characters, which would print blank: ${listed(" (in “", "”)").join(", ")}. Write them otherwise, or name fonts that have them with the option fonts`
    }
  })
}

const code = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
