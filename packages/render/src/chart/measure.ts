/**
 * How wide text is about, in em, and where it is broken: a picture cannot ask the font.
 *
 * Signs of East Asia count 1, capitals and wide Latin letters 0.72, all others 0.56: a little more than usual fonts take.
 *
 * @module
 */

const full =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[“”‘’—…·]|[\u{20000}-\u{3ffff}]/u

/** The width of a text, in em. */
export const width = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (full.test(sign) ? 1 : /[A-ZＭm@%W]/u.test(sign) ? 0.78 : 0.56), 0)

/** A text in lines no wider than `most` em: broken at a space, or between signs of East Asia; a longer word is cut. */
export const wrapped = (text: string, most: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let line = ""
  for (const piece of text.match(/[^\s\u2e80-\uffef]+|[\u2e80-\uffef]|\s+/gu) ?? []) {
    for (const part of width(piece) > most ? Array.from(piece) : [piece]) {
      if (line !== "" && width(line + part) > most) {
        lines.push(line.trimEnd())
        line = part.trimStart()
      } else line += part
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd())
  return lines
}
