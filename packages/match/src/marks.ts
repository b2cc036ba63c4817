/**
 * Marks within a text: what is raised beside it, what is struck through, and the circled signs of notes.
 *
 * A mark never becomes a digit, though Unicode would have it so: ① is not 1, and 41¹ is not 411.
 *
 * @module
 */
import type { Removed } from "./Document.ts"

/** Signs that hold a number and are none: ① ⑴ ⒈ ¹ ½, months and days in one character, ㎡. */
const holders = String.raw`\p{No}\u3250\u32c0-\u32cb\u3358-\u33ff`
const holder = new RegExp(`[${holders}]`, "u")
const stretches = new RegExp(`[${holders}]|[^${holders}]+`, "gu")

const narrowed = (stretch: string): string => {
  const plain = stretch.normalize("NFKC")
  return holder.test(stretch) && /\d/u.test(plain) ? stretch : plain
}

/** One width for letters, digits and signs (NFKC), without making a digit out of what is none. */
export const narrow = (text: string): string =>
  holder.test(text) ? text.replaceAll(stretches, narrowed) : text.normalize("NFKC")

/** The same for a label: the sign in front that numbers it is read as its number; other signs are notes. */
export const narrowLabel = (label: string): string => {
  if (!holder.test(label)) return label.normalize("NFKC")
  return narrow(label.replace(/^\s*[\u2460-\u249b]/u, (sign) => sign.normalize("NFKC"))).replaceAll(/\p{No}/gu, "")
}

/**
 * What a reader finds of a stretch of text beside its characters. What was deleted while changes were tracked is no longer shown;
 * what is set in a font of its own is not as the text around it is.
 */
export type Style = "raised" | "lowered" | "struck" | "deleted" | "own"

// Characters that Unicode keeps out of all text, so that they can stand for a style until it is known what it says.
const opens = { raised: "\ufdd0", lowered: "\ufdd1", struck: "\ufdd2", deleted: "\ufdd4", own: "\ufdd5" } as const
const close = "\ufdd3"
const styled = /([\ufdd0-\ufdd2\ufdd4])([^\ufdd3]*)(?:\ufdd3|$)/gu
const any = /[\ufdd0-\ufdd5]/gu
const isStyled = (text: string): boolean => /[\ufdd0-\ufdd5]/u.test(text)

/** Writes the style of a stretch down in its text. */
export const inStyle = (style: Style | undefined, text: string): string => {
  const bare = text.replaceAll(any, "")
  return style === undefined || bare === "" ? bare : opens[style] + bare + close
}

/** Puts what has no style of its own in the style of all that is around it. */
export const around = (style: Style | undefined, text: string): string =>
  text
    .split(/([\ufdd0-\ufdd2\ufdd4\ufdd5][^\ufdd3]*\ufdd3)/u)
    .map((piece, at) =>
      at % 2 === 0 ? inStyle(style, piece) : piece.startsWith(opens.own) ? inStyle(undefined, piece) : piece
    )
    .join("")

const digits: { readonly [open: string]: string } = { [opens.raised]: "⁰¹²³⁴⁵⁶⁷⁸⁹", [opens.lowered]: "₀₁₂₃₄₅₆₇₈₉" }

const isRaised = (open: string): boolean => open === opens.raised || open === opens.lowered

/** Raised and lowered digits as such, where there is nothing else; another text as it is. */
const shifted = (open: string, text: string): string =>
  /^\s*\d+\s*$/u.test(text) ? text.replaceAll(/\d/gu, (digit) => digits[open]?.charAt(Number(digit)) ?? digit) : text

/** A text, and the marks that were taken out of it. */
export interface Spoken {
  readonly text: string
  readonly removed: ReadonlyArray<Removed>
}

/** A text of which each stretch of one style is one, though its source wrote it in pieces. */
const together = (text: string): string =>
  text.replaceAll(/\ufdd3(\s*)([\ufdd0-\ufdd2\ufdd4])/gu, (whole, gap: string, open: string, at: number) => {
    const before = text
      .slice(0, at)
      .match(/[\ufdd0-\ufdd2\ufdd4]/gu)
      ?.at(-1)
    return before === open ? gap : whole
  })

/** Running text keeps what is raised, 10⁴, and loses what is struck. */
export const prose = (text: string): Spoken => {
  if (!isStyled(text)) return { text, removed: [] }
  const removed: Array<Removed> = []
  const kept = together(text).replaceAll(styled, (_, open: string, own: string) => {
    if (isRaised(open)) return shifted(open, own)
    if (open === opens.struck && own.trim() !== "") removed.push({ kind: "struck", text: own.trim() })
    return ""
  })
  return { text: kept.replaceAll(any, ""), removed }
}

/**
 * A cell loses both: what is raised beside its text is a mark. Raised text that stands alone stays, as such. Digits that a mark parted
 * stay apart.
 */
export const cell = (text: string): Spoken => {
  if (!isStyled(text)) return { text, removed: [] }
  const whole = together(text)
  const alone = whole.replaceAll(styled, "").trim() === ""
  const removed: Array<Removed> = []
  const kept = whole.replaceAll(styled, (_, open: string, own: string) => {
    if (own.trim() === "") return own
    if (alone && isRaised(open)) return shifted(open, own)
    removed.push({ kind: isRaised(open) ? "raised" : "struck", text: own.trim() })
    // What was deleted while changes were tracked parts nothing: the digits around it are those of one number.
    return open === opens.deleted ? "" : close
  })
  const lines = kept
    .replaceAll(/(?<=[\d.,])\ufdd3+(?=[\d.,])/gu, " ")
    .replaceAll(any, "")
    .split("\n")
    .map((line) => line.trim())
  return { text: lines.filter((line) => line !== "").join("\n"), removed }
}

/** How markup that is kept as text writes styles down: Markdown and the tags of pages. */
const markup: ReadonlyArray<readonly [Style, RegExp]> = [
  ["struck", /~~(?<own>[^~]+)~~/gu],
  ["struck", /<(?<tag>del|s|strike)\b[^<>]*>(?<own>[^<>]*)<\/\k<tag>>/giu],
  ["raised", /<sup\b[^<>]*>(?<own>[^<>]*)<\/sup>/giu],
  ["lowered", /<sub\b[^<>]*>(?<own>[^<>]*)<\/sub>/giu],
  ["raised", /\[\^(?<own>[^\]\s]{1,16})\]/gu],
  ["raised", /\^\{(?<own>[^{}]{1,16})\}/gu],
  ["raised", /\^(?<own>[^\s^]{1,8})\^/gu],
  // A link to a note, behind what it is a note to.
  ["raised", /(?<=\S)\[(?<own>\d{1,2}|[*†‡])\]\([^()]*\)/gu],
  // A stroke that is laid over each character by itself.
  ["struck", /(?<own>(?:[^\s\u0335-\u0338][\u0335-\u0338])+)/gu]
]

/** What every markup has one of. */
const markupSign = /[\u0335-\u0338~<^[]/u

export const fromMarkup = (text: string): string =>
  markupSign.test(text)
    ? markup.reduce(
        (all, [style, pattern]) =>
          all.replaceAll(pattern, (...found: ReadonlyArray<unknown>) => {
            const groups: unknown = found.at(-1)
            const own = typeof groups === "object" && groups !== null && "own" in groups ? groups.own : ""
            return inStyle(style, String(own).replaceAll(/[\u0335-\u0338]/gu, ""))
          }),
        text
      )
    : text
