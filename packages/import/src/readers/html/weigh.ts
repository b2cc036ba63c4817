/**
 * Tells tables that only lay out a page from tables of data.
 *
 * Most of the text of the former lies in tables within them, or their rows have one cell each, or headings stand in them.
 *
 * @module
 */
import { childrenOf, type Element, isElement, isText, isUnseen, type Node } from "./tree.ts"

interface Weight {
  own: number
  nested: number
  /** Headings in it, outside the tables within it. */
  headings: number
  /** Cells of the row that was begun last, and the most of any row. */
  cells: number
  most: number
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
      const { own, nested, headings, most } = closed.weight
      if (nested > 0 && (nested >= own || most <= 1 || headings > 0)) layout.add(closed.table)
      const above = open.at(-1)
      if (above !== undefined) above.weight.nested += own + nested
    } else if (isText(node)) {
      const innermost = open.at(-1)
      if (innermost !== undefined && /\S/u.test(node.value)) innermost.weight.own += node.value.trim().length
    } else if (!isElement(node) || !isUnseen(node)) {
      if (isElement(node)) {
        if (node.tagName === "table") {
          open.push({ table: node, weight: { own: 0, nested: 0, headings: 0, cells: 0, most: 0 } })
          stack.push({ node, closes: true })
        } else count(node, open.at(-1)?.weight)
      }
      for (const child of childrenOf(node).toReversed()) stack.push({ node: child })
    }
  }
  return layout
}

const count = ({ tagName }: Element, weight: Weight | undefined): void => {
  if (weight === undefined) return
  if (tagName === "tr") weight.cells = 0
  else if (tagName === "td" || tagName === "th") weight.most = Math.max(weight.most, ++weight.cells)
  else if (/^h[1-6]$/u.test(tagName)) weight.headings++
}
