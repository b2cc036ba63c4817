/**
 * Where Chinese text may be broken: cuts a text into the pieces that stay whole, by the rules of 行首禁则 and 行尾禁则.
 *
 * Quotation marks “ ” serve two scripts, and the Unicode line breaking algorithm glues them on both sides; here they open and
 * close as Chinese ones do. An address of the web may be broken after
 * its slashes, a number may not, and a year stays with its 年.
 *
 * @module
 */
const notFirst = /^[\p{Pe}\p{Pf}\p{M}。，、；：？！．·…—～~％%‰℃°′″,.!?:;々〇々]/u
const notLast = /[\p{Ps}\p{Pi}＃#￥¥$№]$/u
const latin = /^[\p{Script=Latin}\p{Nd}!-~]$/u
const solid = /^[—…]$/u

/** Pieces in order; spaces are pieces of their own. Joined, they are the text. */
export const pieces = (text: string): ReadonlyArray<string> => {
  const joined: Array<string> = []
  for (const character of text) {
    const before = joined.at(-1)
    if (before !== undefined && together(before, character)) joined[joined.length - 1] = before + character
    else joined.push(character)
  }
  return joined
}

const together = (before: string, next: string): boolean => {
  const last = lastOf(before)
  if (isSpace(last) || isSpace(next)) return false
  if (notLast.test(last)) return true
  if (latin.test(last) && latin.test(next)) return !opening(last, next)
  if (solid.test(last) && last === next) return true
  if (/\d/u.test(last) && /[年月日]/u.test(next)) return true
  return notFirst.test(next)
}

/** The last character, which may be two units of UTF-16 long. */
export const lastOf = (text: string): string => Array.from(text).at(-1) ?? ""

/**
 * Inside an address, after a separator that a word follows. Never after a hyphen: whoever copies the text out of the page would
 * lose it, as a mark of hyphenation.
 */
const opening = (last: string, next: string): boolean => /[/?&=_]/u.test(last) && /[\p{L}\p{Nd}]/u.test(next)

/** What a piece falls into when even a whole line is too short for it: single characters, a hyphen with the next one. */
export const crumbs = (piece: string): ReadonlyArray<string> => piece.match(/-+[^-]?|[^-]/gu) ?? []

export const isSpace = (character: string): boolean => /^\s$/u.test(character)

/** Closing marks whose ink fills the left half: at the end of a line the blank half may hang over the edge. */
export const hangs = (character: string): boolean => /^[。，、；：）》」』】〕〉”’．]$/u.test(character)
