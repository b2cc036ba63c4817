/**
 * The kinds of characters that matter for line breaks: Chinese, part of a Latin word, opening or closing mark, space.
 *
 * Quotation marks “ ” serve two scripts; here they open and close as Chinese ones do.
 *
 * @module
 */
export const wide = 1
/** Including the full-width space. */
export const space = 2
/** A Latin letter. */
export const letter = 3
/** An ASCII digit. */
export const digit = 4
/** ASCII marks inside words, numbers and addresses: no line begins with one. */
export const sign = 5
/** Never at the end of a line. */
export const open = 6
/** Never at the start of a line; its right half is blank and may hang over the edge. */
export const close = 7
/** Never at the start of a line either, but its ink fills it. */
export const stop = 8
/** One half of —— or ……. */
export const dash = 9
/** A combining mark: never parted from what it stands on. */
export const mark = 10
/** Without any shape: a byte order mark, a zero-width space, a variation selector. Dropped. */
export const nothing = 11
/** A space or a control character that prints as a plain space. */
export const blank = 12

const closing = new Set("，。、；：．》〉」』】〕〗〙〛）］｝”’")
const stopping = new Set("！？·・•々〻％‰℃℉°′″～〜￠ーゝゞヽヾ")
const prefixes = new Set("#$＃＄￥¥£€№@＠")
const signs = new Set("!%&'*+,-./:;=?\\^_`|}~)]>")

const classify = (codePoint: number): number => {
  const character = String.fromCodePoint(codePoint)
  if (codePoint >= 0x30 && codePoint <= 0x39) return digit
  if ((codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a) return letter
  if (codePoint === 0x20 || codePoint === 0x3000) return space
  if (closing.has(character)) return close
  if (stopping.has(character)) return stop
  if (prefixes.has(character)) return codePoint < 0x80 ? sign : open
  if (signs.has(character)) return sign
  if (character === "<") return open
  if (/[—―…⋯]/u.test(character)) return dash
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return nothing
  if (/[\p{Cc}\p{Z}]/u.test(character)) return blank
  if (/\p{M}/u.test(character)) return mark
  if (/[\p{Ps}\p{Pi}]/u.test(character)) return open
  if (/[\p{Pe}\p{Pf}]/u.test(character)) return stop
  if (/[０-９]/u.test(character)) return digit
  return codePoint < 0x2460 && /[\p{L}\p{N}]/u.test(character) ? letter : wide
}

const known = new Uint8Array(0x10000)

/** The kind of a character. */
export const kind = (codePoint: number): number => {
  // Most are plain Chinese characters.
  if (codePoint >= 0x3400 && codePoint < 0xa000) return wide
  if (codePoint > 0xffff) return classify(codePoint)
  const found = known[codePoint] ?? 0
  if (found !== 0) return found
  return (known[codePoint] = classify(codePoint))
}

/** Part of a Latin word or a number. */
export const isLatin = (kind: number): boolean => kind === letter || kind === digit || kind === sign
