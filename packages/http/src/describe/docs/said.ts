/**
 * One language of words that the document has in both: `中文 (English)`.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"

/** Where the bracket opens that the last character closes; -1 where it closes none. */
const opening = (text: string): number => {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ")") depth += 1
    if (text[at] === "(") depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** The words in a language; as they stand where they are in one alone. */
export const said = (both: string, language: Language): string => {
  const at = both.endsWith(")") ? opening(both) : -1
  if (at < 1 || both[at - 1] !== " ") return both
  const [zh, en] = [both.slice(0, at - 1), both.slice(at + 1, -1)]
  return language === "zh" ? zh : `${en.charAt(0).toUpperCase()}${en.slice(1)}`
}
