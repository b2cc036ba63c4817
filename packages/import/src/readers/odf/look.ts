/**
 * How an OpenDocument file sets its text: what is raised, lowered, struck through, hidden or bordered, by its styles and their parents.
 *
 * @module
 */
import type { Style } from "@gongkai/match/marks"
import { type Element, elements, find } from "../tree.ts"

/** What a style says; what it leaves open is taken from the style around it. */
export interface Look {
  readonly struck?: boolean
  /** `undefined` in it takes back what is around it. */
  readonly shift?: { readonly to: "raised" | "lowered" | undefined }
  readonly hidden?: boolean
  readonly bordered?: boolean
}

/** Kinds of styles, as their `style:family` names them. */
export type Family = "text" | "paragraph" | "table" | "table-cell" | "table-row"

/** Text moved by as many hundredths of its height stands beside the line. */
const far = 15
const deepest = 12

const shiftOf = (position: string): Look["shift"] => {
  const [first = ""] = position.trim().split(/\s+/u)
  if (first === "super" || first === "sub") return { to: first === "super" ? "raised" : "lowered" }
  const moved = Number.parseFloat(first)
  if (!Number.isFinite(moved)) return undefined
  return { to: Math.abs(moved) < far ? undefined : moved > 0 ? "raised" : "lowered" }
}

const said = (style: Element): Look => {
  const { attributes: text = {} } = find(style, "style:text-properties") ?? {}
  const { attributes: table = {} } = find(style, "style:table-properties") ?? {}
  const { attributes: cell = {} } = find(style, "style:table-cell-properties") ?? {}
  const line = text["style:text-line-through-type"] ?? text["style:text-line-through-style"]
  const shift = shiftOf(text["style:text-position"] ?? "")
  const borders = Object.entries(cell).filter(([name]) => /^fo:border(?:-|$)/u.test(name))
  return {
    ...(line !== undefined && { struck: line !== "none" }),
    ...(shift !== undefined && { shift }),
    ...((text["text:display"] === "none" || table["table:display"] === "false") && { hidden: true }),
    ...(borders.length > 0 && { bordered: borders.some(([, value]) => value !== "none") })
  }
}

/** Answers what a style says together with its parents, by its family and name. `parts` hold styles, in the file's order. */
export const looks = (
  parts: ReadonlyArray<Element | undefined>
): ((family: Family, name: string | undefined) => Look) => {
  const sheet = new Map<string, Element>()
  for (const part of parts)
    for (const each of part === undefined ? [] : elements(part))
      if (each.name === "style:style")
        sheet.set(`${each.attributes["style:family"] ?? ""}/${each.attributes["style:name"] ?? ""}`, each)
  const known = new Map<string, Look>()
  const of = (key: string, depth: number): Look => {
    const found = known.get(key)
    if (found !== undefined) return found
    const style = depth > deepest ? undefined : sheet.get(key)
    if (style === undefined) return {}
    const parent = style.attributes["style:parent-style-name"]
    const look = {
      ...(parent !== undefined && of(`${key.split("/", 1).join("")}/${parent}`, depth + 1)),
      ...said(style)
    }
    known.set(key, look)
    return look
  }
  return (family, name) => (name === undefined ? {} : of(`${family}/${name}`, 0))
}

/** The look of a text within a text that looks so. */
export const within = (around: Look, own: Look): Look => ({ ...around, ...own })

/** The style of a text that looks so: struck beats raised. */
export const styleOf = ({ struck, shift }: Look): Style | undefined => (struck === true ? "struck" : shift?.to)
