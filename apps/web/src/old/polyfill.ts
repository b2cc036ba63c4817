/**
 * Fills in the built-in functions that the page uses and Chrome 109 lacks; what a browser has is left alone.
 *
 * They do what the page needs of them: arguments that nothing here passes are not looked at. None of them is enumerable.
 *
 * @module
 */
import { iterating } from "./iterating.ts"
import { copies, spliced } from "./lists.ts"
import { inserting, map, object } from "./maps.ts"
import { array, bytes, fromText, math, promise, signal, string, url } from "./others.ts"
import { sets } from "./sets.ts"

/** What all iterators, and all typed arrays, inherit from. */
const iterator: object = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
const typed: object = Object.getPrototypeOf(Uint8Array.prototype)

/** What is filled in: the name of where it lives, the place itself, and the functions. */
export const filled: ReadonlyArray<readonly [string, object, object]> = [
  ["Array.prototype", Array.prototype, { ...copies, ...spliced }],
  ["Uint8Array.prototype.__proto__", typed, copies],
  ["Set.prototype", Set.prototype, sets],
  ["Iterator.prototype", iterator, iterating],
  ["Object", Object, object],
  ["Map", Map, map],
  ["Map.prototype", Map.prototype, inserting],
  ["WeakMap.prototype", WeakMap.prototype, inserting],
  ["Promise", Promise, promise],
  ["Array", Array, array],
  ["String.prototype", String.prototype, string],
  ["Uint8Array.prototype", Uint8Array.prototype, bytes],
  ["Uint8Array", Uint8Array, fromText],
  ["URL", URL, url],
  ["AbortSignal", AbortSignal, signal],
  ["Math", Math, math]
]

/** Puts each function where it is missing. */
export const fill = (all: typeof filled = filled): void => {
  for (const [, target, functions] of all)
    for (const [name, value] of Object.entries(functions))
      if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}
