/**
 * How far from the left each sign of a line stands, and how the lines of a cell are put together.
 *
 * @module
 */

/** A sign that tells columns, with its index in the text and its distance from the left in half characters. */
export interface Place {
  readonly sign: string
  readonly at: number
  readonly x: number
}

const broad = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\u2e80-\u2eff]/u

/** All signs of a line; a Chinese character is as wide as two others. */
export const placesOf = (text: string): ReadonlyArray<Place> => {
  const all: Array<Place> = []
  let [at, x] = [0, 0]
  for (const sign of text) {
    all.push({ sign, at, x })
    at += sign.length
    x += broad.test(sign) ? 2 : 1
  }
  return all
}

/** The lines of a cell as one text; digits that stand apart stay apart. */
export const joined = (lines: ReadonlyArray<string>): string =>
  lines.reduce((text, line) => {
    if (text === "") return line
    return /[\d.,]$/u.test(text) && /^[\d.,]/u.test(line) ? `${text}\n${line}` : text + line
  }, "")
