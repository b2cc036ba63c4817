/**
 * Running text as sentences without blanks, each of which still knows where it stands in the original.
 *
 * @module
 */
export interface Sentence {
  /** Without blanks, digits and signs in half width, and what is quoted (“…”) blotted out, since slogans count nothing. */
  readonly text: string
  /** As written. */
  readonly original: string
  /** For each character of `text`, its place in `original`. */
  readonly at: ReadonlyArray<number>
}

const narrow: { readonly [wide: string]: string } = {
  "％": "%",
  "．": ".",
  "(": "（",
  ")": "）",
  ":": "：",
  ";": "；"
}

const half = (character: string): string =>
  /[０-９]/u.test(character)
    ? String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0)
    : (narrow[character] ?? character)

/** A comma between digits belongs to the number; any other is a pause. */
const isThousands = (text: string, at: number): boolean =>
  /[，,]/u.test(text.charAt(at)) && /\d/u.test(text.charAt(at - 1)) && /^\d{3}(?!\d)/u.test(text.slice(at + 1, at + 5))

const sentence = (original: string): Sentence => {
  const [characters, at]: [Array<string>, Array<number>] = [[], []]
  let quoted = false
  for (let place = 0; place < original.length; place++) {
    const character = original.charAt(place)
    if (/\s/u.test(character)) continue
    if (character === "“") quoted = true
    const comma = /[，,]/u.test(character)
    characters.push(quoted ? "＊" : comma ? (isThousands(original, place) ? "," : "，") : half(character))
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
