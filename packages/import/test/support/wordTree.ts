/**
 * Elements of a part of a Word file, as the reader sees them, from their text.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Element, elements, tree } from "../../src/readers/docx/tree.ts"

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/** The root of a part with this content: of a name without its prefix. */
export const part = (name: string, content: string): Element =>
  Result.getOrThrow(tree(new TextEncoder().encode(`<w:${name} xmlns:w="${namespace}">${content}</w:${name}>`)))

/** The one element that is written here. */
export const element = (xml: string): Element => {
  const [root] = elements(part("part", xml))
  const [only] = root === undefined ? [] : elements(root)
  if (only === undefined) throw new Error("there is no element")
  return only
}
