/**
 * Which stretches of a page are raised, lowered or struck through: by their elements, their own styles, and the classes of the page.
 *
 * @module
 */
import type { Style } from "@gongkai/match/marks"
import { cellOf } from "./links.ts"
import { attribute, childrenOf, type Element, isElement, isInline, isText, type Node } from "./tree.ts"

const elements: { readonly [tag: string]: Style } = {
  sup: "raised",
  sub: "lowered",
  del: "struck",
  s: "struck",
  strike: "struck"
}

const declared = (style: string, inline: boolean): Style | undefined => {
  if (/text-decoration(?:-line)?\s*:[^;]*line-through|text-line-through\s*:\s*(?!none)\w/iu.test(style)) return "struck"
  if (!inline) return undefined
  // Moved up by its place, further than what only mends the look of a line.
  const lifted =
    /position\s*:\s*relative/iu.test(style) &&
    /(?:^|[;\s])top\s*:\s*-(?:(?:[2-9]|\d{2,})(?:\.\d+)?(?:pt|px)|0?\.[2-9]\d*r?em)/iu.test(style)
  const [, up] =
    /(?:vertical-align|mso-text-raise)\s*:\s*(super|sub|text-top|text-bottom|-?[\d.]+(?:pt|px|em|ex|rem|%))/iu.exec(
      style
    ) ?? []
  if (up === undefined || Number.parseFloat(up) === 0) return lifted ? "raised" : undefined
  return up === "sub" || up === "text-bottom" || up.startsWith("-") ? "lowered" : "raised"
}

/** What the classes of a page say. Selectors of more than one class are left out. */
export type Sheet = ReadonlyMap<string, string>

/** Reads the style sheets of a page, as far as they say what is hidden or set beside the line. */
export const sheetOf = (styles: ReadonlyArray<string>): Sheet => {
  const found = new Map<string, string>()
  for (const [, selectors = "", own = ""] of styles.join("\n").matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    if (!/line-through|vertical-align|text-raise|position/iu.test(own)) continue
    for (const selector of selectors.split(",")) {
      const [, name] = /^(?:\w+)?\.([\w-]+)$/u.exec(selector.replaceAll(/<!--|-->|\/\*.*?\*\//gsu, "").trim()) ?? []
      if (name !== undefined) found.set(name, `${found.get(name) ?? ""};${own}`)
    }
  }
  return found
}

/** A link to a note on the same page, behind what it is a note to. */
const isNote = (element: Element): boolean => {
  if (element.tagName !== "a" || attribute(element, "href")?.startsWith("#") !== true) return false
  if (cellOf(element) !== undefined) return false
  const [only, ...more] = childrenOf(element)
  const before = element.parentNode?.childNodes[element.parentNode.childNodes.indexOf(element) - 1]
  const short = only !== undefined && more.length === 0 && isText(only) && only.value.trim().length <= 3
  return short && before !== undefined && isText(before) && before.value.trim() !== ""
}

/** How an element is set, by its attributes and the sheet. */
export const styleOf = (element: Element, sheet: Sheet): Style | undefined => {
  const own = elements[element.tagName]
  if (own !== undefined) return own
  const classes = sheet.size === 0 ? [] : (attribute(element, "class") ?? "").split(/\s+/u)
  const style = [...classes.map((name) => sheet.get(name) ?? ""), attribute(element, "style") ?? ""].join(";")
  const said = style.length > 1 ? declared(style, isInline(element)) : undefined
  return said ?? (isNote(element) ? "raised" : undefined)
}

/** The style inside an element, given the style around it: struck text stays struck. */
export const inherited = (node: Node, around: Style | undefined, sheet: Sheet): Style | undefined =>
  !isElement(node) || around === "struck" ? around : (styleOf(node, sheet) ?? around)
