/**
 * Elements of a web page, as a browser would have them.
 *
 * @module
 */
import { parse } from "parse5"
import { childrenOf, type Element, isElement, type Node } from "../../src/readers/html/tree.ts"

/** A page with this body. */
export const pageOf = (body: string): Node => parse(`<html><head></head><body>${body}</body></html>`)

/** All elements of a name, in the order of the page. */
export const all = (root: Node, tag: string): ReadonlyArray<Element> =>
  childrenOf(root).flatMap((child) => [
    ...(isElement(child) && child.tagName === tag ? [child] : []),
    ...all(child, tag)
  ])

/** The first element of a name in a page with this body. */
export const first = (body: string, tag: string): Element => {
  const [found] = all(pageOf(body), tag)
  if (found === undefined) throw new Error(`there is no ${tag}`)
  return found
}
