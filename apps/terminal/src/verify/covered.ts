/**
 * The figures of a page that lie under something: whole words with a digit in what is covered of them.
 *
 * The date of signature and the page's number are none: a seal belongs on the date.
 *
 * @module
 */
import type { Box, SeenPage } from "@gongkai/import"

export const covered = ({ words }: Pick<SeenPage, "words">, { box }: { readonly box: Box }): ReadonlyArray<string> =>
  words.flatMap(({ text, box: own }) => {
    if (!overlaps(box, own) || noFigure.test(text)) return []
    const under = part(text, own, box)
    return /\p{Nd}/u.test(under) ? [text.length > 20 ? `…${under}…` : text] : []
  })

const noFigure = /^(?:—\s*\d+\s*—|\d{4}年\d{1,2}月\d{1,2}日)$/u

/** Less than this is a rule that two boxes share. */
const least = 0.5

const overlaps = (one: Box, other: Box): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > least &&
  Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom) > least

/** The characters of a line that lie under a box, taken to be about as wide as one another, and one more at each side. */
const part = (text: string, own: Box, box: Box): string => {
  const characters = Array.from(text)
  const width = (own.right - own.left) / characters.length
  const from = Math.floor((Math.max(own.left, box.left) - own.left) / width) - 1
  const to = Math.ceil((Math.min(own.right, box.right) - own.left) / width) + 1
  return characters.slice(Math.max(0, from), to).join("")
}
