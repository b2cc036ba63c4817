/**
 * A part of a Word file as a tree of elements by local names, and the values that Word writes down in it.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type * as Result from "effect/Result"
import { type Element, find, treeOf } from "../tree.ts"
import { attribute } from "../xml.ts"

export { type Element, elements, find } from "../tree.ts"

/** The namespaces of Word since 2007, strict or not, and of Word 2003. */
const main = /wordprocessingml(?:\/2006)?\/main$|\/2003\/wordml$/u

/** Reads a part as a tree of elements. */
export const tree = (bytes: Uint8Array): Result.Result<Element, Text> => treeOf(bytes, main)

/** The value of an element below, along a path of names. */
export const value = (from: Element | undefined, ...names: ReadonlyArray<string>): string | undefined => {
  const found = find(from, ...names)
  return found && attribute(found.attributes, "val")
}

/** A switch such as `<w:b/>`: on where it stands, unless its value says off. */
export const on = (from: Element | undefined, ...names: ReadonlyArray<string>): boolean =>
  find(from, ...names) !== undefined && !["0", "false", "off", "none"].includes(value(from, ...names) ?? "")
