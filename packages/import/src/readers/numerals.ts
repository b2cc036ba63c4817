/**
 * Numbers and signs that office programs write in front of the paragraphs of lists.
 *
 * @module
 */
import { sign } from "./symbols.ts"

const digits = "〇一二三四五六七八九"

/** 1 to 99 as 一 to 九十九; a larger number in digits. */
export const chinese = (count: number): string => {
  if (count > 99 || count < 1) return count === 0 ? "〇" : String(count)
  const tens = Math.floor(count / 10)
  const ones = count % 10
  return `${tens > 1 ? (digits[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${ones > 0 ? (digits[ones] ?? "") : ""}`
}

/** 〇, 一, … digit by digit. */
export const digital = (count: number): string =>
  String(count).replaceAll(/\d/gu, (digit) => digits[Number(digit)] ?? "")

/** ① to ⑳; a larger number in digits. */
export const circled = (count: number): string =>
  count >= 1 && count <= 20 ? String.fromCodePoint(0x245f + count) : String(count)

/** A to Z, and then A again. */
export const letter = (count: number): string => String.fromCodePoint(64 + ((count - 1) % 26) + 1)

/** The bullets of symbol fonts. Word's own second one is an o in Courier New; other characters are what they are. */
export const bullet = (character: string, font: string): string =>
  character === "o"
    ? "○"
    : (sign(character.charCodeAt(0), font) ?? (/[\ue000-\uf8ff]/u.test(character) ? "•" : character))
