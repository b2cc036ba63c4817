/**
 * Running text as sentences without blanks, each of which still knows where it stands in the original.
 *
 * @module
 */
export interface Sentence {
  /**
   * Without blanks, digits and signs in half width, and what is quoted (“…”) blotted out, since slogans count nothing; a quoted name
   * right before a number is none.
   */
  readonly text: string
  /** As written. */
  readonly original: string
  /** For each character of `text`, its place in `original`. */
  readonly at: ReadonlyArray<number>
}

const narrow = new Map([
  ["％", "%"],
  ["．", "."],
  ["(", "（"],
  [")", "）"],
  [":", "："],
  [";", "；"]
])

/** From here on come the Han characters, of which none is a blank, a digit or a sign. */
const [firstHan, lastHan] = [0x4e00, 0x9fff]

const half = (character: string, code: number): string =>
  code >= 0xff10 && code <= 0xff19 ? String.fromCharCode(code - 0xfee0) : (narrow.get(character) ?? character)

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)

/** A comma between digits belongs to the number; any other is a pause. */
const isThousands = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5))

/** “予以公开”1件: what is counted is a name and no slogan. */
const counted =
  /“([^“”，。；：、！？\d]{2,20})”(?=[的共为有计类]{0,2}[\d０-９一二三四五六七八九十]|的?(?:申请|案件))|(?<=[为是作])“(?:零|无|维持|(?:予以|同意|部分|不予)公开|无法提供|不予处理)”/uy

const sentence = (original: string): Sentence => {
  const [characters, at]: [Array<string>, Array<number>] = [[], []]
  let [quoted, named] = [false, -1]
  for (let place = 0; place < original.length; place++) {
    const code = original.charCodeAt(place)
    const character = original.charAt(place)
    if (code < firstHan || code > lastHan) {
      if (/\s/u.test(character) || place === named) continue
      if (character === "“") {
        counted.lastIndex = place
        const name = counted.exec(original)
        if (name !== null) {
          named = place + name[0].length - 1
          continue
        }
        quoted = true
      }
    }
    const isComma = character === "，" || character === ","
    characters.push(
      quoted
        ? "＊"
        : isComma
          ? isThousands(original, place)
            ? ","
            : "，"
          : code >= firstHan && code <= lastHan
            ? character
            : half(character, code)
    )
    at.push(place)
    if (character === "”") quoted = false
  }
  return { text: characters.join(""), original, at }
}

/** What goes on longer is cut: every reader of a sentence may then look at all of it at each of its numbers. */
const longest = 1500

const cut = (text: string): ReadonlyArray<string> =>
  Array.from({ length: Math.ceil(text.length / longest) }, (_, at) => text.slice(at * longest, (at + 1) * longest))

/** The sentences of a paragraph; a semicolon does not end one. */
export const sentences = (paragraph: string): ReadonlyArray<Sentence> =>
  paragraph
    .split(/(?<=[。！？!?])/u)
    .flatMap(cut)
    .filter((text) => text.trim() !== "")
    .map(sentence)

/** What stands between two places, as written. */
export const quote = ({ original, at }: Sentence, from: number, to: number): string =>
  original.slice(at[from] ?? 0, (at[to - 1] ?? original.length - 1) + 1).trim()
