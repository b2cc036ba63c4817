/**
 * Signs that a page sets as letters of Symbol or Wingdings, as Word does for the bullets of its lists: `Ø` in Wingdings is an arrow.
 *
 * @module
 */
import { sign } from "../symbols.ts"
import { attribute, childrenOf, isElement, isText, type Node } from "./tree.ts"

const family = /(?:^|;)\s*font-family\s*:\s*["']?([^"',;]+)/iu

/** The font that an element sets, if it sets any. */
const fontOf = (node: Node): string | undefined => {
  if (!isElement(node)) return undefined
  const style = attribute(node, "style") ?? ""
  // Shorthand, such as font:7.0pt "Times New Roman", sets another.
  return family.exec(style)?.[1] ?? attribute(node, "face") ?? (/(?:^|;)\s*font\s*:/iu.test(style) ? "" : undefined)
}

/** Writes the signs into a tree that was just parsed and that nobody else holds. */
export const nameSigns = (root: Node): void => {
  const stack: Array<{ readonly node: Node; readonly font: string }> = [{ node: root, font: "" }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next
    const font = fontOf(node)?.trim() ?? next.font
    if (isText(node) && font !== "")
      node.value = Array.from(node.value, (each) => sign(each.charCodeAt(0), font) ?? each).join("")
    for (const child of childrenOf(node)) stack.push({ node: child, font })
  }
}
