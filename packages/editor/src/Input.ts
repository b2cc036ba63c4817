/**
 * A line of text in hand: what was typed so far, and where the caret stands in it.
 *
 * @module
 */

/** The text being typed into a cell. After F2 (`isEditing`) the arrow keys move the caret; otherwise they leave the cell. */
export interface Input {
  readonly text: string
  readonly caret: number
  readonly isEditing: boolean
  /** The cell's value when F2 opened it, as text; if the text is still the same on leaving, nothing is recorded. */
  readonly initial?: string
}
