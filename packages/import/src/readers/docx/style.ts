/**
 * Which runs of a Word file are raised, lowered or struck through: by their own properties, or those of their style.
 *
 * @module
 */
import type { Style } from "@gongkai/match/marks"
import { attribute } from "../xml.ts"
import { type Element, elements, find, on, value } from "./tree.ts"

/** Text moved up or down by as many half points as this stands beside the line. */
const moved = 5

/** Struck beats raised. `undefined` where the properties say nothing, "plain" where they take back the style around. */
const said = (properties: Element | undefined): Style | "plain" | undefined => {
  if (on(properties, "strike") || on(properties, "dstrike")) return "struck"
  const align = value(properties, "vertAlign")
  if (align === "superscript") return "raised"
  if (align === "subscript") return "lowered"
  const position = Number(value(properties, "position") ?? 0)
  if (Math.abs(position) >= moved) return position > 0 ? "raised" : "lowered"
  const off = find(properties, "strike") ?? find(properties, "dstrike")
  return align === "baseline" || off !== undefined ? "plain" : undefined
}

const deepest = 12

/** Answers the style of a run by its element. */
export const styler = (styles: Element | undefined): ((run: Element) => Style | undefined) => {
  const sheet = new Map(
    (styles === undefined ? [] : elements(find(styles, "styles") ?? styles)).flatMap((each) => {
      const id = each.name === "style" ? attribute(each.attributes, "styleId") : undefined
      return id === undefined ? [] : [[id, each] as const]
    })
  )
  const named = (id: string | undefined, depth = 0): Style | "plain" | undefined => {
    const style = id === undefined || depth > deepest ? undefined : sheet.get(id)
    return style && (said(find(style, "rPr")) ?? named(value(style, "basedOn"), depth + 1))
  }
  return (run) => {
    const properties = find(run, "rPr")
    const found = said(properties) ?? named(value(properties, "rStyle"))
    return found === "plain" ? undefined : found
  }
}
