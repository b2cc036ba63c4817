/**
 * One line of a text, or what stands of it in one column of prose.
 *
 * @module
 */

/** A line: its number from 1, as editors count (a page's end begins no line), and its page from 0. */
export interface TextLine {
  readonly text: string
  readonly line: number
  readonly sheet: number
  /** Whether it goes on the line before; not said but where columns stand side by side. */
  readonly goesOn?: boolean
}
