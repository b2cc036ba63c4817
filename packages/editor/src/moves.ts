/**
 * How far keys move in a list.
 *
 * @module
 */
import type { Command } from "./bindings.ts"

/** How far a command moves in a list shown `rows` at a time. */
export const moves = (command: Command | undefined, rows: number): number =>
  command === "up" ? -1 : command === "down" ? 1 : command === "pageUp" ? -rows : command === "pageDown" ? rows : 0

/** The nearest place of a list of so many. */
export const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1))
