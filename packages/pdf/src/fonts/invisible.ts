/**
 * Whether a character is never seen: a variation selector, a joiner, a mark of direction or order.
 *
 * Such a character has no glyph and no width and is no lacking character either; Unicode lists them as Default_Ignorable_Code_Point.
 *
 * @module
 */
export const invisible = (codePoint: number): boolean =>
  !(codePoint < 0xad || (codePoint > 0x3164 && codePoint < 0xfe00)) && ignorable.test(String.fromCodePoint(codePoint))

const ignorable = /^\p{Default_Ignorable_Code_Point}$/u
