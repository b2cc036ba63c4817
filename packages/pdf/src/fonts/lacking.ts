/**
 * The characters of a document that none of its faces has, as a reason not to print; `undefined` when there are none.
 *
 * A box or a gap in the name of a village is a false record, so such a report is not printed until someone names a font that has the
 * character, or writes it otherwise.
 *
 * @module
 */
import { PrintError } from "../errors/PrintError.ts"
import { type Faces, type Line, charactersOf } from "./Faces.ts"

/** Names every character that no face has, with the text around it. */
export const lacking = (lines: ReadonlyArray<Line>, { pick }: Faces): PrintError | undefined => {
  const found = new Map<number, string>()
  for (const [role, characters] of charactersOf(lines)) {
    for (const [codePoint, { text }] of characters) {
      if (pick(role, codePoint) === undefined) found.set(codePoint, text)
    }
  }
  if (found.size === 0) return undefined
  const listed = (open: string, close: string) =>
    [...found].slice(0, most).map(([codePoint, line]) => `${named(codePoint)}${open}${around(line, codePoint)}${close}`)
  const more = found.size - most
  const isPrivate = [...found.keys()].some((codePoint) => isNameless(codePoint))
  return new PrintError({
    reason: "characters",
    text: {
      zh: `字体里没有这${found.size}个字，印出来会是空白：${listed("（见“", "”）").join("、")}${more > 0 ? ` 等，另有${more}个` : ""}。请改字，或指定有这些字的后备字体${isPrivate ? "；只有代码的字各家字体不同，多为 Word 的项目符号，请删去或改成“•”" : ""}`,
      en: `The fonts lack ${found.size} of the characters, which would print blank: ${listed(" (in “", "”)").join(", ")}${more > 0 ? `, and ${more} more` : ""}. Write them otherwise, or name a fallback font that has them${isPrivate ? "; those with a code alone differ from font to font, and are mostly bullets of Word: delete them, or write • instead" : ""}`
    }
  })
}

/** Of the private areas, unassigned, or without a shape: whatever a screen shows for it is not what was meant. */
const isNameless = (codePoint: number): boolean => /^\p{C}$/u.test(String.fromCodePoint(codePoint))

const code = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`

const named = (codePoint: number): string =>
  isNameless(codePoint) ? code(codePoint) : `${String.fromCodePoint(codePoint)} ${code(codePoint)}`

/** So many characters are named; of a file in a script that no font has there are hundreds. */
const most = 20

/** So many characters before and behind it tell where it stands. */
const near = 12

/** The text around a character, in which nothing is shown raw that a screen cannot show. */
const around = (line: string, codePoint: number): string => {
  const all = Array.from(line)
  const at = all.indexOf(String.fromCodePoint(codePoint))
  const [from, to] = [Math.max(0, at - near), Math.min(all.length, at + near + 1)]
  const shown = all.slice(from, to).map((character) => {
    const own = character.codePointAt(0) ?? 0
    return isNameless(own) ? `[${code(own)}]` : character
  })
  return `${from > 0 ? "…" : ""}${shown.join("")}${to < all.length ? "…" : ""}`
}
