/**
 * What a paragraph of a Word file is by its style, or the styles that one is based on: a heading, the caption of a table or picture.
 *
 * @module
 */
import type { Paragraph } from "@gongkai/match/Document"
import { levelOf } from "../marked.ts"
import { attribute } from "../xml.ts"
import { type Element, elements, find, value } from "./tree.ts"

export type Role = "heading" | "caption"

const deepest = 12

/** Answers what a paragraph is, by its properties. */
export const roles = (styles: Element | undefined): ((properties: Element | undefined) => Role | undefined) => {
  const sheet = new Map(
    elements(find(styles, "styles") ?? { name: "", attributes: {}, children: [] }).flatMap((each) => {
      const id = each.name === "style" ? attribute(each.attributes, "styleId") : undefined
      return id === undefined ? [] : [[id, each] as const]
    })
  )
  const named = (id: string | undefined, depth = 0): Role | undefined => {
    const style = id === undefined || depth > deepest ? undefined : sheet.get(id)
    if (style === undefined) return undefined
    if (/^(?:caption|题注)$/iu.test(value(style, "name") ?? "")) return "caption"
    return outlined(find(style, "pPr")) ? "heading" : named(value(style, "basedOn"), depth + 1)
  }
  return (properties) => (outlined(properties) ? "heading" : named(value(properties, "pStyle")))
}

/** The level of a heading by the name of its style, where it is one of Word's own: heading 2. */
export const headingLevels = (
  styles: Element | undefined
): ((properties: Element | undefined) => Paragraph["heading"]) => {
  const levels = new Map(
    elements(find(styles, "styles") ?? { name: "", attributes: {}, children: [] }).flatMap((each) => {
      const id = each.name === "style" ? attribute(each.attributes, "styleId") : undefined
      const digit = /^heading (?<level>[1-4])$/iu.exec(value(each, "name") ?? "")?.groups?.["level"]
      const level = ([1, 2, 3, 4] as const).find((one) => String(one) === digit)
      return id === undefined || level === undefined ? [] : [[id, level] as const]
    })
  )
  return (properties) => levels.get(value(properties, "pStyle") ?? "")
}

/** Answers the level of an item whose mark is typed, by the name of its style: that of List 2 is 1. */
export const listed = (styles: Element | undefined): ((properties: Element | undefined) => number | undefined) => {
  const levels = new Map(
    elements(find(styles, "styles") ?? { name: "", attributes: {}, children: [] }).flatMap((each) => {
      const id = each.name === "style" ? attribute(each.attributes, "styleId") : undefined
      const level = levelOf(value(each, "name") ?? "")
      return id === undefined || level === undefined ? [] : [[id, level] as const]
    })
  )
  return (properties) => levels.get(value(properties, "pStyle") ?? "")
}

/** Answers whether a paragraph is in the style of titles, which Word calls Title, and WPS 标题. */
export const titled = (styles: Element | undefined): ((properties: Element | undefined) => boolean) => {
  const ids = new Set(
    elements(find(styles, "styles") ?? { name: "", attributes: {}, children: [] }).flatMap((each) => {
      const id = each.name === "style" ? attribute(each.attributes, "styleId") : undefined
      return id !== undefined && /^(?:title|标题)$/iu.test(value(each, "name") ?? "") ? [id] : []
    })
  )
  return (properties) => ids.has(value(properties, "pStyle") ?? "")
}

/** Whether a document is one of ours: it has both of the styles that we name in Chinese, whatever program saved it since. */
export const isOurs = (styles: Element | undefined): boolean => {
  const names = new Set(
    elements(find(styles, "styles") ?? { name: "", attributes: {}, children: [] }).map((each) => value(each, "name"))
  )
  return names.has("发布日期") && names.has("表格文字")
}

/** Level 9 is that of body text. */
const outlined = (properties: Element | undefined): boolean => Number(value(properties, "outlineLvl") ?? Number.NaN) < 9
