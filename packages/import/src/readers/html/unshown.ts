/**
 * Short stretches that a page's styles keep out of sight, in a line or in a cell of a table: no part of the number that they stand beside.
 *
 * A longer one may be what a script shows on a click, and is read. So is what some rule of the page shows, whichever of the two holds.
 *
 * @module
 */
import { attribute, childrenOf, type Element, isElement, isInline, isText, type Node } from "./tree.ts"

const unshown =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0(?:\.0+)?(?:px|pt|r?em|%)?\s*(?:!important\s*)?(?:;|$))/iu
const shows = /(?:^|[;\s])(?:display\s*:\s*(?!none)|visibility\s*:\s*visible)\w/iu

/** What is longer is a text of its own. */
const longest = 200

/** A sheet without what holds under a condition only, such as on paper. */
const unconditional = (sheet: string): string =>
  sheet.replaceAll(/\/\*[\s\S]*?\*\//gu, "").replaceAll(/@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gu, "")

interface Classes {
  readonly hidden: ReadonlySet<string>
  readonly shown: ReadonlySet<string>
}

/** The classes that keep out of sight what bears them, and those that some rule shows. */
const classesOf = (sheets: ReadonlyArray<string>): Classes => {
  const [hidden, shown] = [new Set<string>(), new Set<string>()]
  for (const [, selectors = "", own = ""] of unconditional(sheets.join("\n")).matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    const hides = unshown.test(own)
    if (!hides && !shows.test(own)) continue
    for (const selector of selectors.split(",")) {
      const [, lone] = /^\s*(?:\w+)?\.([\w-]+)\s*$/u.exec(selector.replaceAll(/<!--|-->/gu, "")) ?? []
      if (hides && lone !== undefined) hidden.add(lone)
      if (!hides) for (const [, name = ""] of selector.matchAll(/\.([\w-]+)/gu)) shown.add(name)
    }
  }
  return { hidden, shown }
}

const isUnshown = (element: Element, { hidden, shown }: Classes): boolean => {
  const style = attribute(element, "style") ?? ""
  if (unshown.test(style)) return true
  if (hidden.size === 0 || shows.test(style)) return false
  const own = (attribute(element, "class") ?? "").split(/\s+/u)
  return own.some((name) => hidden.has(name)) && !own.some((name) => shown.has(name))
}

const textOf = (node: Node): string => (isText(node) ? node.value : childrenOf(node).map(textOf).join(""))

/** Says of such elements that they are hidden, in a tree that was just parsed and that nobody else holds. */
export const hideUnshown = (root: Node, sheets: ReadonlyArray<string>): void => {
  const classes = classesOf(sheets)
  const stack: Array<{ readonly node: Node; readonly within: boolean }> = [{ node: root, within: false }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node } = next
    const within = next.within || (isElement(node) && node.tagName === "table")
    const isPlaced = isElement(node) && node.tagName !== "table" && (within || isInline(node))
    if (isPlaced && isUnshown(node, classes) && textOf(node).trim().length <= longest)
      node.attrs.push({ name: "hidden", value: "" })
    else for (const child of childrenOf(node)) stack.push({ node: child, within })
  }
}
