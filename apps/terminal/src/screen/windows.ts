/**
 * The part of a list, or of a line, that shows: what is chosen stays in sight.
 *
 * @module
 */
import { next } from "@gongkai/editor/graphemes"
import { cut, tame, width } from "./Line.ts"

/** The part of a list that shows: `at` stays in sight, a third from the top. */
export const window = <A>(all: ReadonlyArray<A>, at: number, room: number): ReadonlyArray<A> => {
  const from = Math.max(0, Math.min(at - Math.floor(room / 3), all.length - room))
  return all.slice(from, from + room)
}

/** The stretch of a text being typed that fits, around its caret; `x` is the caret's column in it. */
export const around = (text: string, caret: number, room: number): { readonly text: string; readonly x: number } => {
  let from = 0
  while (from < caret && width(tame(text.slice(from, caret))) >= room) from = next(text, from)
  return { text: cut(tame(text.slice(from)), room), x: width(tame(text.slice(from, caret))) }
}
