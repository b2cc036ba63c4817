/**
 * Which key leads from a cell to which, and which acts on it: Enter down, arrows to the neighbours as long as the caret has nowhere to go in the text.
 *
 * Tab is the browser's own: it goes from cell to cell past totals, and out of the table behind the last.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Command } from "@gongkai/editor/bindings"
import type { Editing } from "@gongkai/editor/Editing"
import { type Direction, move, type Page } from "@gongkai/editor/Page"
import { below } from "@gongkai/editor/steps"
import { tables } from "@gongkai/editor/tableKeys"

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

/** What letters and signs of no figure do in a table, as in the terminal. */
const acts = ["zeroRow", "zeroBlock", "noneRow", "noneBlock", "nextGap", "previousGap", "accept"] as const
const letters: ReadonlyMap<string, Command> = new Map(
  acts.flatMap((act) =>
    tables.flatMap(({ command, keys }) => (command === act ? keys.map((key) => [key, act] as const) : []))
  )
)

/** The command of a key in a field in which nothing was typed yet; `undefined` where the key writes or leads elsewhere. */
export const meant = ({ key, isComposing, altKey, metaKey, ctrlKey, length, from, to }: Press): Command | undefined => {
  if (isComposing || altKey || metaKey || ctrlKey) return undefined
  return from === 0 && to === length ? letters.get(key) : undefined
}

/** The key of a command in a table, as it is printed on buttons. */
export const keyOf = (command: Command): string | undefined => [...letters].find(([, own]) => own === command)?.[0]

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
