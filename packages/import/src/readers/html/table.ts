/**
 * Reads a table of data off a page: its rows in order, each cell with its spans and its lines.
 *
 * @module
 */
import type { Rectangle } from "@gongkai/match/Document"
import { inStyle, type Style } from "@gongkai/match/marks"
import { type Budget, grid, type Written, type WrittenRow } from "../grid.ts"
import { fieldValue, shownWithoutText } from "./controls.ts"
import { inherited, type Sheet } from "./style.ts"
import {
  attribute,
  childrenOf,
  type Element,
  isElement,
  isHidden,
  isInline,
  isText,
  isUnseen,
  type Node,
  shown
} from "./tree.ts"

/** The cells' paragraphs, one a line. A table within a cell counts as text: a row a line. */
export const lines = (cell: Node, sheet: Sheet, around?: Style, asShown: (text: string) => string = shown): string => {
  const all: Array<string> = []
  let line = ""
  let held: string | undefined
  const end = () => {
    const text = asShown(line)
    if (text !== "") all.push(text)
    line = ""
  }
  const stack: Array<{ readonly node: Node; readonly closes?: true; readonly style?: Style | undefined }> = [
    { node: cell, style: inherited(cell, around, sheet) }
  ]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, style } = next
    if (next.closes) end()
    else if (isText(node)) line += inStyle(style, node.value)
    else if (isElement(node) && !isHidden(node) && fieldValue(node) !== undefined)
      line += ` ${inStyle(style, fieldValue(node) ?? "")} `
    else if (!isElement(node) || !isUnseen(node)) {
      if (isElement(node)) held ??= shownWithoutText(node)
      const tag = isElement(node) ? node.tagName : ""
      if (tag === "br") end()
      else if (tag === "td" || tag === "th") line += " "
      else if (isElement(node) && !isInline(node)) {
        end()
        stack.push({ node, closes: true })
      }
      for (const child of childrenOf(node).toReversed())
        stack.push({ node: child, style: inherited(child, style, sheet) })
    } else if (!isHidden(node)) held ??= shownWithoutText(node)
  }
  end()
  return all.length === 0 ? (held ?? "") : all.join("\n")
}

const groups = new Set(["thead", "tbody", "tfoot"])

const rowsOf = (table: Element): ReadonlyArray<Element> =>
  table.childNodes.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.tagName === "tr") return [child]
    return groups.has(child.tagName) ? child.childNodes.filter(isElement).filter(({ tagName }) => tagName === "tr") : []
  })

/** A row within `thead`, or of nothing but `th`. */
const isHead = (row: Element): boolean => {
  const { parentNode } = row
  if (parentNode !== null && isElement(parentNode) && parentNode.tagName === "thead") return true
  const cells = row.childNodes.filter(isElement)
  return cells.length > 0 && cells.every(({ tagName }) => tagName === "th")
}

const span = (cell: Element, name: string): number => {
  const value = attribute(cell, name)
  if (value === undefined) return 1
  const number = Number.parseInt(value, 10)
  return Number.isNaN(number) || number < 0 ? 1 : number
}

/** The captions of a table. */
export const captions = (table: Element): ReadonlyArray<Element> =>
  table.childNodes.filter(isElement).filter(({ tagName }) => tagName === "caption")

/** Reads a table as a rectangle. */
export const readTable = (
  table: Element,
  path: (element: Element) => string,
  budget: Budget,
  sheet: Sheet,
  around: Style | undefined,
  asShown: (text: string) => string = shown
): Rectangle | undefined => {
  const rows = rowsOf(table)
    .filter((row) => !isUnseen(row))
    .map((row): WrittenRow => ({
      place: { path: path(row) },
      ...(isHead(row) && { heads: true }),
      cells: row.childNodes
        .filter(isElement)
        .filter((cell) => (cell.tagName === "td" || cell.tagName === "th") && !isUnseen(cell))
        .map((cell): Written => ({
          text: lines(cell, sheet, inherited(row, around, sheet), asShown),
          rows: span(cell, "rowspan"),
          columns: Math.max(1, span(cell, "colspan")),
          place: { path: path(cell) }
        }))
    }))
  return grid(rows, budget)
}
