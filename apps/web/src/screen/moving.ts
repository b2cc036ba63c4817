/**
 * Which key leads from a cell to which: Enter down, arrows to the neighbours as long as the caret has nowhere to go in the text.
 *
 * Tab is the browser's own: it goes from cell to cell past totals, and out of the table behind the last.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Editing } from "@gongkai/editor/Editing"
import { type Direction, move, type Page } from "@gongkai/editor/Page"
import { below } from "@gongkai/editor/steps"

/** A key press in the field of a cell, and where the caret is in its text. */
export interface Press {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
  readonly length: number
  readonly from: number
  readonly to: number
}

const directions: { readonly [key: string]: Direction } = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right"
}

/** Whether the caret cannot go on in the text that way; a text selected whole is left at once. */
const isAtEdge = (key: string, { length, from, to }: Press): boolean => {
  const isWhole = from === 0 && to === length
  if (key === "ArrowLeft") return isWhole || (from === 0 && to === 0)
  return key !== "ArrowRight" || isWhole || (from === length && to === length)
}

/** The cell that a key leads to; `undefined` where the key stays in the field. `run` is where a run of Tabs began. */
export const led = (press: Press, editing: Editing, page: Page, from: Cell, run?: Cell): Cell | undefined => {
  const { key, isComposing, altKey, metaKey, ctrlKey, shiftKey } = press
  if (isComposing || altKey || metaKey) return undefined
  if (key === "Enter" && !ctrlKey) {
    if (shiftKey) return move(page, from, "up")
    return below(editing, page, from, run) ?? move(page, from, "down")
  }
  const direction = directions[key]
  if (direction !== undefined && !ctrlKey && !shiftKey) {
    const to = isAtEdge(key, press) ? move(page, from, direction) : from
    return to === from ? undefined : to
  }
  if (ctrlKey && key === "Home") return move(page, from, "top")
  if (ctrlKey && key === "End") return move(page, from, "bottom")
  return undefined
}
