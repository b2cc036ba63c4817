/**
 * Which language the desk speaks: the one chosen last in this browser; before anybody chose, Chinese.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"

const key = "gongkai language"

/** Where a browser remembers texts. */
type Memory = Pick<Storage, "getItem" | "setItem">

/** The language that an element's `lang` names. */
export const languageOf = (lang: string): Language => (lang === "en" ? "en" : "zh")

/** The language chosen last. A browser that remembers nothing begins in Chinese. */
export const remembered = (memory: () => Memory): Language => {
  try {
    return languageOf(memory().getItem(key) ?? "")
  } catch {
    return "zh"
  }
}

/** Remembers the language, where the browser lets it. */
export const remember = (memory: () => Memory, language: Language): void => {
  try {
    memory().setItem(key, language)
  } catch {
    // The page speaks it until it is closed.
  }
}
