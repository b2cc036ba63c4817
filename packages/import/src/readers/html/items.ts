/**
 * The items of lists on a page: how deep they lie, and the number or bullet that a browser shows in front of them.
 *
 * @module
 */
import type { Item } from "@gongkai/match/Document"
import { chinese, letter } from "../numerals.ts"
import { attribute, childrenOf, type Element, isElement, isText, shown } from "./tree.ts"

const lists = new Set(["ul", "ol", "menu"])

const styleOf = (element: Element): string =>
  /list-style(?:-type)?\s*:\s*([\w\s-]+)/iu.exec(attribute(element, "style") ?? "")?.[1]?.toLowerCase() ?? ""

const numbered = (list: Element, count: number): string => {
  const [style, type] = [styleOf(list), attribute(list, "type") ?? "1"]
  if (/cjk|chinese|hanzi|ideographic/u.test(style)) return `${chinese(count)}、`
  if (type === "a" || style.includes("lower-alpha")) return `${letter(count).toLowerCase()}.`
  if (type === "A" || style.includes("upper-alpha")) return `${letter(count)}.`
  return `${count}.`
}

/** The mark that a page of ours writes in front of an item's text, where no browser would count so. */
const written = (item: Element): string | undefined => {
  const first = childrenOf(item).find((child) => !isText(child) || child.value.trim() !== "")
  if (first === undefined || !isElement(first) || first.tagName !== "span" || attribute(first, "class") !== "mark")
    return undefined
  const mark = shown(
    childrenOf(first)
      .flatMap((child) => (isText(child) ? [child.value] : []))
      .join("")
  )
  return mark === "" ? undefined : mark
}

const whole = (written: string | undefined): number | undefined =>
  written !== undefined && /^-?\d{1,6}$/u.test(written.trim()) ? Number(written) : undefined

/** Follows the items of a page as they open and close. */
export const items = () => {
  const counts = new Map<Element, number>()
  const open: Array<{ readonly element: Element; readonly item: Item | undefined; begun: boolean }> = []
  let depth = 0
  const itemOf = (element: Element): Item | undefined => {
    const list = element.parentNode
    if (list === null || !isElement(list) || !lists.has(list.tagName)) return undefined
    const ordered = list.tagName === "ol"
    const count =
      whole(attribute(element, "value")) ?? (counts.get(list) ?? (whole(attribute(list, "start")) ?? 1) - 1) + 1
    counts.set(list, count)
    if (styleOf(list).includes("none") || styleOf(element).includes("none")) return undefined
    return { level: Math.max(0, depth - 1), ordered, mark: written(element) ?? (ordered ? numbered(list, count) : "•") }
  }
  return {
    opens: (element: Element): void => {
      if (lists.has(element.tagName)) depth++
      else if (element.tagName === "li") open.push({ element, item: itemOf(element), begun: false })
    },
    closes: (element: Element): void => {
      if (lists.has(element.tagName)) depth--
      else if (open.at(-1)?.element === element) open.pop()
    },
    /** The item that begins with the next paragraph, if one does. */
    begins: (): Item | undefined => {
      const last = open.at(-1)
      if (last === undefined || last.begun) return undefined
      last.begun = true
      return last.item
    }
  }
}
