/**
 * Ids that a reader takes for one another: `zhang1` and `zhangl`, a Latin `a` and a Cyrillic `а`, a half-width and a full-width letter.
 *
 * Two ids look alike when their skeletons are equal. The pairs are those that a screen font shows with hardly a difference (Unicode
 * Technical Standard 39, Confusable Detection); Chinese characters are left as they are, since 土 and 士 are two readable words.
 *
 * @module
 */
import type { Text } from "../Text.ts"

/** Letters of other scripts, and digits, each with the Latin letter or digit it looks like; lower case on both sides. */
const shapes: ReadonlyMap<string, string> = new Map(
  [
    ["а", "a"],
    ["α", "a"],
    ["ɑ", "a"],
    ["в", "b"],
    ["β", "b"],
    ["ь", "b"],
    ["с", "c"],
    ["ϲ", "c"],
    ["ԁ", "d"],
    ["е", "e"],
    ["ё", "e"],
    ["ε", "e"],
    ["һ", "h"],
    ["н", "h"],
    ["η", "n"],
    ["і", "1"],
    ["ї", "1"],
    ["ι", "1"],
    ["ı", "1"],
    ["i", "1"],
    ["l", "1"],
    ["ӏ", "1"],
    ["|", "1"],
    ["ј", "j"],
    ["к", "k"],
    ["κ", "k"],
    ["м", "m"],
    ["μ", "u"],
    ["п", "n"],
    ["о", "0"],
    ["ο", "0"],
    ["օ", "0"],
    ["o", "0"],
    ["〇", "0"],
    ["р", "p"],
    ["ρ", "p"],
    ["ѕ", "s"],
    ["т", "t"],
    ["τ", "t"],
    ["υ", "u"],
    ["ս", "u"],
    ["ν", "v"],
    ["ѵ", "v"],
    ["ԝ", "w"],
    ["ω", "w"],
    ["х", "x"],
    ["χ", "x"],
    ["у", "y"],
    ["γ", "y"],
    ["ζ", "z"]
  ].map(([from = "", to = ""]) => [from, to] as const)
)

/** Marks that nobody sees, or sees as a hyphen. */
const hyphens = /\p{Pd}/gu
const unseen = /[\p{C}\p{M}\p{Z}]/gu

/** What an id looks like: the same text for all that look alike. It is no id itself. */
export const skeleton = (id: string): string => {
  const plain = id.normalize("NFKD").toLowerCase().replaceAll(unseen, "").replaceAll(hyphens, "-")
  const drawn = Array.from(plain.normalize("NFC"), (letter) => shapes.get(letter) ?? letter).join("")
  // Two letters that run together into the shape of one.
  return drawn.replaceAll("rn", "m").replaceAll("vv", "w")
}

/** Whether a reader would take two ids for one another; an id does not look like itself. */
export const looksLike = (one: string, other: string): boolean => one !== other && skeleton(one) === skeleton(other)

const latin = /\p{Script=Latin}/u
const similar = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u

/** Why a text cannot be a new id although its characters are allowed; `undefined` where it can. */
export const odd = (id: string): Text | undefined => {
  const plain = id.normalize("NFKC")
  if (plain !== id) {
    return {
      zh: `编号中有全角、兼容或未合成的字符，请写作“${plain}”`,
      en: `the id has full-width, compatibility or uncomposed characters; write “${plain}”`
    }
  }
  if (latin.test(id) && similar.test(id)) {
    return {
      zh: "编号把拉丁字母与字形相近的其他字母（如西里尔字母）混在一起，请只用一种",
      en: "the id mixes Latin letters with those of a script that looks like it, such as Cyrillic; use one of them"
    }
  }
  return undefined
}
