/**
 * What every page carries besides its text and its number: a mark behind the text, and a notice above it.
 *
 * @module
 */
export interface Furniture {
  /** Printed large and grey behind the text: 草稿. */
  readonly mark?: string
  /** Printed above the text: 含未读 2 处. */
  readonly notice?: string
  /** A cover shows no number of a page, though it counts. */
  readonly unnumbered?: true
}
