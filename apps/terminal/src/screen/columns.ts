/**
 * How many columns of a terminal a text fills: at once for the characters that reports are written in, by string-width for all others.
 *
 * The rules for emoji and combining marks cost a tenth of a second at the first frame and more at each; a text of Han characters, ASCII,
 * their punctuation and lines has none of them.
 *
 * @module
 */
import stringWidth from "string-width"

/** Signs that the screens are drawn with; an emoji is none of them before a selector follows it. */
const signs: ReadonlySet<number> = new Set(Array.from("·¶‹›←↑→↓▸▏−≠", (sign) => sign.charCodeAt(0)))

/** The columns of a UTF-16 unit that never joins with its neighbours; 0 where the rules have to be asked. */
const alone = (code: number): 0 | 1 | 2 => {
  if (code >= 0x20 && code < 0x7f) return 1
  if (code >= 0x4e00 && code <= 0x9fff) return 2
  if ((code >= 0x3000 && code <= 0x3029) || (code >= 0xff01 && code <= 0xff60)) return 2
  // Dashes, quotation marks and the ellipsis; the lines that boxes are drawn with.
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x2500 && code <= 0x257f)) return 1
  return signs.has(code) ? 1 : 0
}

// oxlint-disable-next-line no-control-regex
const colour = /\u001b\[[\d;]*m/uy

/** SGR codes fill nothing. */
export const columnsOf = (text: string): number => {
  let sum = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const own = alone(code)
    if (own === 0) {
      colour.lastIndex = at
      if (code !== 0x1b || !colour.test(text)) return stringWidth(text)
      at = colour.lastIndex - 1
    }
    sum += own
  }
  return sum
}
