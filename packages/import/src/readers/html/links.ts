/**
 * Links within a line of a page that lead to a number of its tables: `<a class="ref" href="#requests/received/total">12</a>`.
 *
 * @module
 */
import type { Link } from "@gongkai/match/Document"
import { attribute, type Element, isElement, shown, type Node } from "./tree.ts"

/** The address of the cell that a link refers to. Links to notes, #fn1, and those away from the page refer to none. */
export const cellOf = (link: Element): string | undefined => {
  const isReference = link.tagName === "a" && (attribute(link, "class") ?? "").split(/\s+/u).includes("ref")
  return isReference ? /^#([^/]+\/.+)$/u.exec(attribute(link, "href") ?? "")?.[1] : undefined
}

/** The address that a reference around a text leads to. */
export const leadsTo = (text: Node): string | undefined => {
  const around = "parentNode" in text ? text.parentNode : null
  return around !== null && isElement(around) ? cellOf(around) : undefined
}

/** A link in a line as it is written, before the line's spaces are those that the page shows. */
export interface Written {
  readonly from: number
  readonly text: string
  readonly ref: string
}

/** Where a text begins for the nth time; -1 where it does not. */
const nth = (whole: string, text: string, times: number): number => {
  let at = -1
  for (let count = 0; count < times; count++) {
    at = whole.indexOf(text, at + 1)
    if (at === -1) return -1
  }
  return at
}

const timesUntil = (whole: string, text: string, until: number): number => {
  let count = 0
  for (let at = whole.indexOf(text); at !== -1 && at <= until; at = whole.indexOf(text, at + 1)) count++
  return count
}

/** The links of a line where they stand in it as shown. */
export const linksIn = (
  line: string,
  written: ReadonlyArray<Written>,
  asShown: (text: string) => string = shown
): ReadonlyArray<Link> => {
  const whole = asShown(line)
  return written.flatMap(({ from, text: own, ref }): ReadonlyArray<Link> => {
    const text = asShown(own)
    const at = text === "" ? -1 : nth(whole, text, timesUntil(line, text, from + own.indexOf(text)))
    return at === -1 ? [] : [{ at, text, ref }]
  })
}
