/**
 * Numbers for the characters that a document shows, from 1 in the order of first use.
 *
 * Two characters that look the same have two numbers, so that text copied out of the document is the text that was put in.
 *
 * @module
 */
export interface Numbering {
  /** The number of a character, 0 when the font has no glyph for it. */
  readonly glyph: (codePoint: number) => number
  /** By number: the glyphs of the font, the one for lacking characters first. */
  readonly glyphs: ReadonlyArray<number>
  /** By number: the characters. */
  readonly characters: ReadonlyArray<number>
}

/** `find` answers the glyph of the font, or 0. */
export const numbering = (find: (codePoint: number) => number): Numbering => {
  const numbers = new Map<number, number>()
  const [glyphs, characters] = [[0], [0]]
  const add = (codePoint: number): number => {
    const found = find(codePoint)
    const number = found === 0 ? 0 : glyphs.length
    if (number !== 0) {
      glyphs.push(found)
      characters.push(codePoint)
    }
    numbers.set(codePoint, number)
    return number
  }
  return { glyph: (codePoint) => numbers.get(codePoint) ?? add(codePoint), glyphs, characters }
}
