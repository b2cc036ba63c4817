/**
 * The rest of a wrapped number on a line of its own, 余 or %, is put behind every figure of the line above: nobody knows of which it is.
 *
 * A number with such a rest is no whole one. Read by itself, the line above would show whole numbers in all of its cells.
 *
 * @module
 */

/** A line with nothing but a rest. */
const rests = /^[^\S\n]*(?:[余多](?:件|万元)?|[%％‰])[^\S\n]*$/mu

/** A line with a figure, then a line with nothing but a rest. */
const pair = /^(?<line>[^\d\n\r\u2028\u2029]*\d.*)\n[^\S\n]*(?<rest>[余多](?:件|万元)?|[%％‰])[^\S\n]*$/gmu

/** A figure by itself: the number in front of a label is none. */
const figure = /(?<!\S)\d[\d,.]*(?!\S)/gu

/** The text with as many lines as before. */
export const withRests = (text: string): string =>
  rests.test(text)
    ? text.replaceAll(
        pair,
        (_all, line: string, rest: string) => `${line.replaceAll(figure, (own) => `${own}${rest}`)}\n`
      )
    : text
