/**
 * Tells tables that only lay out a page from tables of data: most of the text of the former lies in tables within them.
 *
 * @module
 */
import { childrenOf, type Element, isElement, isText, isUnseen, type Node } from "./tree.ts"

interface Weight {
  own: number
  nested: number
}

/** The tables of a page that are layout. One pass, without recursion: pages may nest as deep as they like. */
export const layoutTables = (root: Node): ReadonlySet<Element> => {
  const layout = new Set<Element>()
  const open: Array<{ readonly table: Element; readonly weight: Weight }> = []
  const stack: Array<{ readonly node: Node; readonly closes?: true }> = [{ node: root }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next
    if (next.closes) {
      const closed = open.pop()
      if (closed === undefined) continue
      const { own, nested } = closed.weight
      if (nested > 0 && nested >= own) layout.add(closed.table)
      const above = open.at(-1)
      if (above !== undefined) above.weight.nested += own + nested
    } else if (isText(node)) {
      const innermost = open.at(-1)
      if (innermost !== undefined && /\S/u.test(node.value)) innermost.weight.own += node.value.trim().length
    } else if (!isElement(node) || !isUnseen(node)) {
      if (isElement(node) && node.tagName === "table") {
        open.push({ table: node, weight: { own: 0, nested: 0 } })
        stack.push({ node, closes: true })
      }
      for (const child of childrenOf(node).toReversed()) stack.push({ node: child })
    }
  }
  return layout
}
