/**
 * What the walk over a page's tree needs to know of its elements: which end a paragraph, which are not shown, where each stands.
 *
 * @module
 */
import type { DefaultTreeAdapterTypes as Tree } from "parse5"

/** Any node of a page. */
export type Node = Tree.ChildNode | Tree.Document | Tree.DocumentFragment
/** An element of a page. */
export type Element = Tree.Element

/** Whether a node is an element. */
export const isElement = (node: Node): node is Element => "tagName" in node
/** Whether a node is text. */
export const isText = (node: Node): node is Tree.TextNode => node.nodeName === "#text"
/** The children of a node; none of text. */
export const childrenOf = (node: Node): ReadonlyArray<Tree.ChildNode> => ("childNodes" in node ? node.childNodes : [])

/** Elements that stand in the line; all others begin and end a paragraph. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark o:p q rp rt ruby s samp small span st1:chsdate strike strong sub sup time tt u v:shape var wbr".split(
    " "
  )
)
const unseen = new Set(
  "script style head template noscript svg select option textarea input button iframe object embed applet math audio video canvas map area meta link title base colgroup col".split(
    " "
  )
)

/** Whether an element stands within a line. */
export const isInline = ({ tagName }: Element): boolean => inline.has(tagName) || tagName.includes(":")

/** Whether a browser shows no text of an element, or it is a picture that we drew of a report's numbers: no part of the report. */
export const isUnseen = (element: Element): boolean => unseen.has(element.tagName) || isHidden(element)

/** Whether an element says of itself that it is not shown, or is such a picture. */
export const isHidden = (element: Element): boolean => {
  for (const { name, value } of element.attrs) {
    if (name === "hidden" || (name === "style" && /display\s*:\s*none/iu.test(value))) return true
    if (name === "data-gongkai" && value === "charts") return true
  }
  return false
}

/** The value of an attribute. */
export const attribute = (element: Element, wanted: string): string | undefined =>
  element.attrs.find(({ name }) => name === wanted)?.value

const nearby = 8

/** Whether the ends of lines in a text are shown as such: in `pre`, or where a style around it says so. */
export const keepsLines = (text: Tree.TextNode): boolean => {
  if (!text.value.includes("\n")) return false
  let node: Tree.ParentNode | null = text.parentNode
  for (let up = 0; up < nearby && node !== null && isElement(node); up++) {
    const [, said] = /white-space\s*:\s*([\w-]+)/iu.exec(attribute(node, "style") ?? "") ?? []
    if (said !== undefined) return /^(?:pre|pre-wrap|pre-line|break-spaces)$/iu.test(said)
    if (node.tagName === "pre") return true
    node = node.parentNode
  }
  return false
}

/** Paths of elements, `/html[1]/body[1]/div[2]`; siblings are counted once for each parent. */
export const paths = (): ((element: Element) => string) => {
  const known = new Map<Node, string>()
  const number = (parent: Node) => {
    const counts = new Map<string, number>()
    const above = isElement(parent) ? (known.get(parent) ?? "") : ""
    for (const child of childrenOf(parent)) {
      if (!isElement(child)) continue
      const count = (counts.get(child.tagName) ?? 0) + 1
      counts.set(child.tagName, count)
      known.set(child, `${above}/${child.tagName}[${count}]`)
    }
  }
  return (element) => {
    const missing: Array<Node> = []
    let node: Element = element
    while (!known.has(node) && node.parentNode !== null) {
      missing.push(node.parentNode)
      if (!isElement(node.parentNode)) break
      node = node.parentNode
    }
    for (const parent of missing.toReversed()) number(parent)
    return known.get(element) ?? ""
  }
}

const spaces = /[\s\u00a0\u3000]+/gu
const brokenLine = /(?<=[\p{Script=Han}，。、；：])\s*\n\s*(?=[\p{Script=Han}，。、；：“（])/gu
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\p{Cc}]/gu

/** Text as a page shows it: runs of spaces are one, a line that the source breaks between Chinese characters is none. */
export const shown = (text: string): string =>
  text.replaceAll(brokenLine, "").replaceAll(spaces, " ").replaceAll(invisible, "").trim()

const collapsed = /[ \t\n\r\f]+/gu

/**
 * Text of a page of ours, in which blanks that a browser would make one are no-break ones, and full-width ones are text; so are signs that have
 * no width.
 */
export const shownExactly = (text: string): string =>
  text
    .replaceAll(collapsed, " ")
    .replaceAll("\u00a0", " ")
    .replaceAll(/\p{Cc}/gu, "")
    .trim()
