/**
 * How a table of texts shares its width among its columns, in characters of its print.
 *
 * Figures have what they need. Of what is left the columns that ask for little are served first, so that a long text never presses a short one
 * into three lines; a head may stand on two lines.
 *
 * @module
 */
import { isFigure } from "./figures.ts"

/** How wide a digit or a letter is where nothing else is said, in Chinese characters. */
const usual = 0.55

/** How wide a text is, roughly, in Chinese characters; `letter` is the width of a digit or a letter. */
export const breadth = (text: string, letter = usual): number => {
  let sum = 0
  for (const each of text) sum += each < "\u2000" ? letter : 1
  return sum
}

/** What a column has at least. */
const least = 2.5

/** A figure with a remark behind it may be broken before its bracket. */
const bare = (text: string): string => text.replace(/（.*$/u, "")

/**
 * The widths of the columns of a table `across` characters wide; only their ratio matters to a caller who fills another width with them.
 * Where the columns want less than there is, each has what it wants. `letter` is the width of a digit or a letter in the print.
 */
export const columnWidths = (
  {
    head,
    rows
  }: { readonly head: ReadonlyArray<ReadonlyArray<string>>; readonly rows: ReadonlyArray<ReadonlyArray<string>> },
  across: number,
  letter = usual
): ReadonlyArray<number> => {
  const wide = (text: string): number => breadth(text, letter)
  const count = Math.max(1, ...[...head, ...rows].map((row) => row.length))
  const columns = Array.from({ length: count }, (_, at) => {
    const [heads, texts] = [head, rows].map((part) => part.map((row) => row[at] ?? ""))
    const figures = (texts ?? []).filter(isFigure).map((text) => wide(bare(text)) + 1)
    const needs = Math.max(least, ...figures)
    const ofHead = (heads ?? []).map((text) => (wide(text) > 4 ? Math.ceil(wide(text) / 2) : wide(text)) + 1)
    return { needs, wants: Math.max(needs, ...ofHead, ...(texts ?? []).map((text) => wide(text) + 1)) }
  })
  const widths = columns.map(({ needs }) => needs)
  const asking = columns
    .map(({ needs, wants }, at) => ({ at, asks: wants - needs }))
    .toSorted((one, other) => one.asks - other.asks)
  let spare = Math.max(0, across - columns.reduce((sum, { needs }) => sum + needs, 0))
  while (asking.length > 0 && (asking[0]?.asks ?? 0) <= spare / asking.length) {
    const { at, asks } = asking.shift() ?? { at: 0, asks: 0 }
    widths[at] = (widths[at] ?? 0) + asks
    spare -= asks
  }
  // What is longer than an equal part shares the rest, half of it in equal parts and half by how much each asks for.
  const asked = asking.reduce((sum, { asks }) => sum + asks, 0)
  for (const { at, asks } of asking)
    widths[at] = (widths[at] ?? 0) + (spare / asking.length + (spare * asks) / asked) / 2
  return widths
}
