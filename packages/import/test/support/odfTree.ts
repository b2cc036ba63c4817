/**
 * Elements of an OpenDocument file, as the reader sees them: with the prefixes on their names.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Element, elements, treeOf } from "../../src/readers/tree.ts"

/** An element around this content. */
export const around = (content: string, name = "part"): Element => {
  const [only] = elements(Result.getOrThrow(treeOf(new TextEncoder().encode(`<${name}>${content}</${name}>`), /(?!)/u)))
  if (only === undefined) throw new Error("there is no element")
  return only
}
