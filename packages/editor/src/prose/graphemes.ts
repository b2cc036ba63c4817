/**
 * The characters and words of a line as a reader sees them: 𠮷 and 👨‍👩‍👧 are one each.
 *
 * @module
 */
const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" })
const words = new Intl.Segmenter("zh", { granularity: "word" })

/** What stands around a place is enough to find the character there; a line may be long. */
const reach = 64

export const characters = (text: string): ReadonlyArray<string> =>
  [...graphemes.segment(text)].map(({ segment }) => segment)

/** The place at or before an offset where a character begins. */
export const boundary = (text: string, offset: number): number => {
  const at = Math.min(Math.max(0, offset), text.length)
  return at === text.length ? at : (graphemes.segment(text).containing(at)?.index ?? at)
}

export const previous = (text: string, offset: number): number =>
  offset <= 0 ? 0 : (graphemes.segment(text).containing(offset - 1)?.index ?? 0)

export const next = (text: string, offset: number): number => {
  const found = graphemes.segment(text).containing(offset)
  return found === undefined ? text.length : found.index + found.segment.length
}

/** Where the next word begins that can be seen. */
export const nextWord = (text: string, offset: number): number => {
  for (const { index, segment } of words.segment(text.slice(offset, offset + reach)))
    if (index > 0 && segment.trim() !== "") return boundary(text, offset + index)
  return Math.min(text.length, boundary(text, offset + reach))
}

/** Where the word begins that stands before an offset. */
export const previousWord = (text: string, offset: number): number => {
  const from = boundary(text, Math.max(0, offset - reach))
  const found = [...words.segment(text.slice(from, offset))].findLast(({ segment }) => segment.trim() !== "")
  return found === undefined ? from : boundary(text, from + found.index)
}
