/**
 * The characters and words of a line as a reader sees them: 𠮷 and 👨‍👩‍👧 are one each, and so is a stretch that is shown as one.
 *
 * @module
 */
const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" })
const words = new Intl.Segmenter("zh", { granularity: "word" })

/** What stands around a place is enough to find the character there; a line may be long. */
const reach = 64

export const characters = (text: string): ReadonlyArray<string> =>
  [...graphemes.segment(text)].map(({ segment }) => segment)

/** A stretch of a text that is one character and one word, in UTF-16 units, as a reference to a cell is; they follow one another. */
export interface Whole {
  readonly from: number
  readonly to: number
}

type Wholes = ReadonlyArray<Whole>

/** The place at or before an offset where a character begins. */
export const boundary = (text: string, offset: number, wholes: Wholes = []): number => {
  const at = Math.min(Math.max(0, offset), text.length)
  if (at === text.length) return at
  const begun = wholes.findLast(({ from }) => from <= at)
  if (begun !== undefined && at < begun.to) return begun.from
  return Math.max(begun?.to ?? 0, graphemes.segment(text).containing(at)?.index ?? at)
}

/** The place where the character before an offset begins. */
export const previous = (text: string, offset: number, wholes: Wholes = []): number => {
  if (offset <= 0) return 0
  const begun = wholes.findLast(({ from }) => from < offset)
  if (begun !== undefined && offset <= begun.to) return begun.from
  return Math.max(begun?.to ?? 0, graphemes.segment(text).containing(offset - 1)?.index ?? 0)
}

/** The place behind the character at an offset. */
export const next = (text: string, offset: number, wholes: Wholes = []): number => {
  const ahead = wholes.find(({ to }) => to > offset)
  if (ahead !== undefined && ahead.from <= offset) return ahead.to
  const found = graphemes.segment(text).containing(offset)
  const end = found === undefined ? text.length : found.index + found.segment.length
  return Math.min(ahead?.from ?? end, end)
}

/** Where the next word begins that can be seen. */
export const nextWord = (text: string, offset: number, wholes: Wholes = []): number => {
  const ahead = wholes.find(({ to }) => to > offset)
  if (ahead !== undefined && ahead.from <= offset) return ahead.to
  const end = Math.min(ahead?.from ?? text.length, offset + reach)
  for (const { index, segment } of words.segment(text.slice(offset, end)))
    if (index > 0 && segment.trim() !== "") return boundary(text, offset + index, wholes)
  return Math.min(text.length, boundary(text, end, wholes))
}

/** Where the word begins that stands before an offset. */
export const previousWord = (text: string, offset: number, wholes: Wholes = []): number => {
  const begun = wholes.findLast(({ from }) => from < offset)
  if (begun !== undefined && offset <= begun.to) return begun.from
  const from = boundary(text, Math.max(begun?.to ?? 0, offset - reach), wholes)
  const found = [...words.segment(text.slice(from, offset))].findLast(({ segment }) => segment.trim() !== "")
  if (found === undefined) return from === begun?.to && text.slice(from, offset).trim() === "" ? begun.from : from
  return boundary(text, from + found.index, wholes)
}
