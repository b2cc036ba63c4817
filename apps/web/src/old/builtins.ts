/**
 * The built-in functions that Chrome 109 lacks, the last Chrome on Windows 7, each with the version of Chrome that brought it.
 *
 * Only data: `polyfill.ts` fills in those that the page uses, and the specifications compare both with the bundle.
 *
 * @module
 */

/** Where a built-in lives: `Array.prototype`, or a function of its own such as `Object`. */
export interface Builtin {
  readonly of: string
  readonly name: string
  /** The first Chrome that has it. */
  readonly since: number
}

const all = (of: string, since: number, names: ReadonlyArray<string>): ReadonlyArray<Builtin> =>
  names.map((name) => ({ of, name, since }))

/** From the tables of MDN, as of 2026; what no script of ours could use (such as `Atomics`) is left out. */
export const builtins: ReadonlyArray<Builtin> = [
  ...all("Array.prototype", 110, ["toSorted", "toReversed", "toSpliced", "with"]),
  ...all("Uint8Array.prototype.__proto__", 110, ["toSorted", "toReversed", "with"]),
  ...all("String.prototype", 111, ["isWellFormed", "toWellFormed"]),
  ...all("Object", 117, ["groupBy"]),
  ...all("Map", 117, ["groupBy"]),
  ...all("Promise", 119, ["withResolvers"]),
  ...all("URL", 120, ["canParse"]),
  ...all("Array", 121, ["fromAsync"]),
  ...all("Set.prototype", 122, [
    "union",
    "intersection",
    "difference",
    "symmetricDifference",
    "isSubsetOf",
    "isSupersetOf",
    "isDisjointFrom"
  ]),
  ...all("Iterator.prototype", 122, [
    "map",
    "filter",
    "take",
    "drop",
    "flatMap",
    "reduce",
    "toArray",
    "forEach",
    "some",
    "every",
    "find"
  ]),
  ...all("URL", 126, ["parse"]),
  ...all("Promise", 128, ["try"]),
  ...all("AbortSignal", 116, ["any"]),
  ...all("Uint8Array.prototype", 140, ["toBase64", "toHex"]),
  ...all("Uint8Array", 140, ["fromBase64", "fromHex"]),
  ...all("Map.prototype", 145, ["getOrInsert", "getOrInsertComputed"]),
  ...all("WeakMap.prototype", 145, ["getOrInsert", "getOrInsertComputed"]),
  ...all("Math", 147, ["sumPrecise"])
]
