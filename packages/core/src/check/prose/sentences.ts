/**
 * Running text as sentences without blanks, each of which still knows where it stands in the original.
 *
 * @module
 */
import { simplified } from "../../simplified.ts"

export interface Sentence {
  /**
   * Without blanks, digits and signs in half width, in simplified characters, and what is quoted (“…”) blotted out, since slogans count
   * nothing; a quoted name right before a number is none.
   */
  readonly text: string
  /** As written. */
  readonly original: string
  /** For each character of `text`, its place in `original`; left out where both are the same. */
  readonly at?: ReadonlyArray<number>
  /** What was read off the text so far. */
  readonly memory?: Memory
}

/** Results of readers, each under its reader; a copy of the sentence with another text does not share them. */
interface Memory {
  readonly of: string
  readonly results: Map<unknown, unknown>
}

const narrow = new Map(
  ["％%", "．.", "(（", ")）", ":：", ";；"].map((both) => [both.charCodeAt(0), both.charCodeAt(1)])
)

/** Traditional characters are read as the simplified ones that the lexicon has. */
const han = new Map([...simplified].map(([one, plain]) => [one.charCodeAt(0), plain.charCodeAt(0)]))

/** From here on come the Han characters, of which none is a blank, a digit or a sign. */
const [firstHan, lastHan] = [0x4e00, 0x9fff]

const half = (code: number): number => (code >= 0xff10 && code <= 0xff19 ? code - 0xfee0 : (narrow.get(code) ?? code))

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19)

/** A comma between digits belongs to the number; any other is a pause. */
const isThousands = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5))

/** “予以公开”1件: what is counted is a name and no slogan. */
const counted =
  /“([^“”，。；：、！？\d]{2,20})”(?=(?:为由)?(?:[的共为有计类]{0,2}|进?行?(?:答复|告知|回复|办结|处理)申?请?人?的?)[\d０-９一二三四五六七八九十]|的?(?:申请|案件))|“零(?:发生|发案|复议|诉讼|败诉|纠错|投诉|举报|申请)”|(?<=[为是作])“(?:[0０]|零|无|维持|(?:予以|同意|部分|不予)公开|无法提供|不予处理)”/uy

const codesOf = (text: string): ReadonlyArray<number> => Array.from(text, (character) => character.charCodeAt(0))
const [opens = 0, closes = 0, blot = 0, pause = 0, comma = 0] = codesOf("“”＊，,")
const blanks = new Set(
  codesOf(
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
  )
)

/** What a sign does to a sentence, by its code: it ends it, it is written otherwise in `text`, or it may be, between digits. */
const [ending, changing, parting] = [1, 2, 4]
const signs = new Uint8Array(0x10000)
for (const code of codesOf("。！？!?")) signs[code] = ending
for (const code of [opens, comma, ...blanks, ...narrow.keys(), ...han.keys(), ...codesOf("０１２３４５６７８９")])
  signs[code] = changing
signs[pause] = parting

/** The text of a sentence, and the places of its characters. */
const narrowed = (original: string): readonly [text: string, at: ReadonlyArray<number>] => {
  const [codes, at]: [Array<number>, Array<number>] = [[], []]
  let [quoted, named] = [false, -1]
  for (let place = 0; place < original.length; place++) {
    const code = original.charCodeAt(place)
    const isHan = code >= firstHan && code <= lastHan
    if (!isHan) {
      if (blanks.has(code) || place === named) continue
      if (code === opens) {
        counted.lastIndex = place
        const name = counted.exec(original)
        if (name !== null) {
          named = place + name[0].length - 1
          continue
        }
        quoted = true
      }
    }
    const isComma = code === pause || code === comma
    codes.push(
      quoted
        ? blot
        : isHan
          ? (han.get(code) ?? code)
          : isComma
            ? isThousands(original, place)
              ? comma
              : pause
            : half(code)
    )
    at.push(place)
    if (code === closes) quoted = false
  }
  return [String.fromCharCode(...codes), at]
}

/** What goes on longer is cut: every reader of a sentence may then look at all of it at each of its numbers. */
const longest = 1500

const sentence = (original: string, isChanged: boolean): Sentence => {
  if (!isChanged) return { text: original, original, memory: { of: original, results: new Map() } }
  const [text, at] = narrowed(original)
  return { text, original, at, memory: { of: text, results: new Map() } }
}

/** The sentences of a paragraph; a semicolon does not end one, and a stop by itself is none. */
export const sentences = (paragraph: string): ReadonlyArray<Sentence> => {
  const found: Array<Sentence> = []
  let from = 0
  let isChanged = false
  let isBlank = true
  for (let to = 1; to <= paragraph.length; to++) {
    const code = paragraph.charCodeAt(to - 1)
    const sign = signs[code] ?? 0
    if (sign === changing || (sign === parting && isDigit(paragraph.charCodeAt(to - 2)))) isChanged = true
    if (sign !== ending && (sign !== changing || !blanks.has(code))) isBlank = false
    if (sign !== ending && to < paragraph.length && to - from < longest) continue
    if (!isBlank) found.push(sentence(paragraph.slice(from, to), isChanged))
    from = to
    isChanged = false
    isBlank = true
  }
  return found
}

/** The place in `original` of a character of the text; the end of the text is none. */
const placeOf = ({ text, at }: Sentence, place: number): number | undefined =>
  at === undefined ? (place >= 0 && place < text.length ? place : undefined) : at[place]

/** What stands between two places, as written. */
export const quote = (sentence: Sentence, from: number, to: number): string => {
  const { original } = sentence
  return original.slice(placeOf(sentence, from) ?? 0, (placeOf(sentence, to - 1) ?? original.length - 1) + 1).trim()
}

/** How many characters of the text stand before a place in `original`. */
export const charactersBefore = ({ text, at }: Sentence, place: number): number =>
  at === undefined ? Math.max(0, Math.min(place, text.length)) : at.filter((each) => each < place).length
