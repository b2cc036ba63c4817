/**
 * What a cell of a page shows without text of its own: the value of a field to fill in, a picture, a drawing, what a script writes.
 *
 * Pages of forms print their figures in fields. A field whose value the saved page does not hold is no blank.
 *
 * @module
 */
import { withoutText } from "../cellText.ts"
import { attribute, childrenOf, type Element, isElement, isText, type Node } from "./tree.ts"

/** Fields of these kinds show no value of the reader's. */
const silent = /^(?:hidden|submit|button|reset|image|checkbox|radio|file)$/iu

const textOf = (node: Node): string =>
  childrenOf(node)
    .map((each) => (isText(each) ? each.value : textOf(each)))
    .join("")

const options = (node: Node): ReadonlyArray<Element> =>
  childrenOf(node)
    .filter(isElement)
    .flatMap((each) => (each.tagName === "option" ? [each] : options(each)))

const valueOf = (element: Element): string | undefined => {
  const { tagName } = element
  if (tagName === "input")
    return silent.test(attribute(element, "type") ?? "") ? undefined : (attribute(element, "value") ?? "")
  if (tagName === "textarea") return textOf(element)
  if (tagName !== "select") return undefined
  const all = options(element)
  const chosen = all.findLast((each) => attribute(each, "selected") !== undefined) ?? all[0]
  return chosen === undefined ? "" : textOf(chosen)
}

/** The value that a field shows, or what stands for one that is not known; `undefined` for what is no field. */
export const fieldValue = (element: Element): string | undefined => {
  const value = valueOf(element)
  return value === undefined ? undefined : value.trim() === "" ? withoutText.field : value
}

/** Pages keep cells open with pictures that are hardly a pixel wide. */
const thinnest = 3

const isThin = (element: Element): boolean =>
  (["width", "height"] as const).some((name) => {
    const said =
      attribute(element, name) ??
      new RegExp(`(?:^|[;\\s])${name}\\s*:\\s*([\\d.]+)`, "iu").exec(attribute(element, "style") ?? "")?.[1]
    return Number.parseFloat(said ?? "") <= thinnest
  })

const drawings = new Set(["svg", "canvas", "object", "embed", "applet", "v:imagedata"])

/** What stands for an element that shows something and has no text; `undefined` for any other. */
export const shownWithoutText = (element: Element): string | undefined => {
  const { tagName } = element
  if (tagName === "img" || drawings.has(tagName)) return isThin(element) ? undefined : withoutText.picture
  if (tagName === "math") return withoutText.formula
  return tagName === "script" && /document\.write/u.test(textOf(element)) ? withoutText.script : undefined
}
