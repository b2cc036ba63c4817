/**
 * The text of an OpenDocument file as blocks, with tracked changes accepted: paragraphs and tables in order, each at its path.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Block, Item, Paragraph } from "@gongkai/match/Document"
import { inStyle, prose } from "@gongkai/match/marks"
import { withoutText } from "../cellText.ts"
import { lines } from "../docx/body.ts"
import type { Budget } from "../grid.ts"
import { limits } from "../limits.ts"
import { pictured } from "../pictures.ts"
import { type Element, elements, find } from "../tree.ts"
import { type Look, type looks, styleOf, within } from "./look.ts"
import type { List, numberer } from "./numbering.ts"
import { readTable, times } from "./table.ts"

/** What reading a text needs, and the counts that it keeps. */
export interface Context {
  readonly look: ReturnType<typeof looks>
  readonly number: ReturnType<typeof numberer>
  /** What was deleted while changes were tracked, by the name of the change. */
  readonly deleted: ReadonlyMap<string, string>
  readonly budget: Budget
  pictures: number
  lost: number
}

/** Shown beside the text, or nowhere. */
const dropped = new Set([
  "office:annotation",
  "office:annotation-end",
  "office:binary-data",
  "office:event-listeners",
  "office:forms",
  "svg:title",
  "svg:desc",
  "text:note",
  "text:number",
  "text:ruby-text",
  "text:script",
  "text:tracked-changes"
])
/** Looked through for the blocks in them. */
const transparent = new Set([
  "text:section",
  "text:index-body",
  "text:index-title",
  "text:numbered-paragraph",
  "text:list-header"
])
const blockNames = new Set(["text:p", "text:h", "text:list", "table:table"])

interface Said {
  text: string
  readonly boxes: Array<Element>
  readonly pictures: Array<Paragraph>
  readonly place: Spot
}

/** Whether a frame lies on the page rather than in its line. */
const isFloating = ({ attributes }: Element): boolean =>
  ["page", "paragraph", "char", "frame"].includes(attributes["text:anchor-type"] ?? "")

const say = (element: Element, said: Said, context: Context, around: Look): void => {
  for (const child of element.children) {
    if (typeof child === "string") {
      said.text += inStyle(styleOf(around), child.replaceAll(/[\t\r\n ]+/gu, " "))
      continue
    }
    const { name, attributes } = child
    if (dropped.has(name)) continue
    if (name === "text:s") said.text += " ".repeat(times(attributes["text:c"], limits.columns))
    else if (name === "text:tab") said.text += "\t"
    else if (name === "text:line-break") said.text += "\n"
    else if (name === "text:change")
      said.text += inStyle("deleted", context.deleted.get(attributes["text:change-id"] ?? "") ?? "")
    else if (name === "draw:control") said.text += withoutText.field
    else if (name === "draw:image") {
      context.pictures++
      const words = textAt(element, "svg:title") ?? textAt(element, "svg:desc")
      said.pictures.push(pictured(words, attributes["xlink:href"], said.place, isFloating(element)))
    } else if (elements(child).some((each) => blockNames.has(each.name))) said.boxes.push(child)
    else {
      const own = name === "text:span" ? context.look("text", attributes["text:style-name"]) : {}
      if (own.hidden !== true) say(child, said, context, within(around, own))
    }
  }
}

/** What an element below says, if it is there. */
const textAt = (element: Element, name: string): string | undefined => {
  const found = find(element, name)
  return found === undefined ? undefined : textOf(found)
}

/** What stands in front of a paragraph, and the item that begins with it. */
interface Label {
  readonly mark: string
  readonly item?: Item
}

/** A place on the way through a text: how many paragraphs and tables there were above, and the list around. */
interface Way {
  readonly path: string
  readonly seen: { p: number; tbl: number }
  readonly around: Look
  readonly list?: { readonly of: List; readonly level: number; readonly label: () => Label }
}

const paragraph = (element: Element, way: Way, context: Context): ReadonlyArray<Block> => {
  const place = { path: `${way.path}/p[${++way.seen.p}]` }
  const own = context.look("paragraph", element.attributes["text:style-name"])
  if (own.hidden === true) return []
  const said: Said = { text: "", boxes: [], pictures: [], place }
  // A paragraph that is raised as a whole has nothing that it could be raised beside.
  say(element, said, context, within(way.around, own.struck === undefined ? {} : { struck: own.struck }))
  const empty = prose(said.text).text.trim() === ""
  const level = times(element.attributes["text:outline-level"], 10)
  const isHeading = element.name === "text:h"
  const { mark, item }: Label = empty
    ? { mark: "" }
    : (way.list?.label() ?? { mark: isHeading ? context.number.heading(level) : "" })
  return [
    ...lines(mark + said.text).map((text, at): Block => {
      const isItem = item !== undefined && at === 0 && !isHeading
      return { _tag: "Paragraph", text, place, ...(isItem && { item }) }
    }),
    ...said.boxes.flatMap((box, at) => blocks(box, `${place.path}/box[${at + 1}]`, context, way.around)),
    ...said.pictures
  ]
}

const listed = (element: Element, way: Way, context: Context): ReadonlyArray<Block> => {
  const of = context.number.list(element, way.list?.of)
  const level = (way.list?.level ?? 0) + 1
  return elements(element).flatMap((item) => {
    const start = item.attributes["text:start-value"]
    let counted = item.name !== "text:list-item"
    const label = (): Label => {
      if (counted) return { mark: "" }
      counted = true
      const mark = context.number.item(of, level, start === undefined ? undefined : Number(start) || 1)
      // Every number that a list shows has a digit or a numeral in it.
      return mark === "" ? { mark } : { mark, item: { level: level - 1, ordered: /[\p{N}\p{L}]/u.test(mark), mark } }
    }
    return walk(item, { ...way, list: { of, level, label } }, context)
  })
}

const walk = (element: Element, way: Way, context: Context): ReadonlyArray<Block> =>
  elements(element).flatMap((child): ReadonlyArray<Block> => {
    const { name, attributes } = child
    if (name === "text:p" || name === "text:h") return paragraph(child, way, context)
    if (name === "text:list") return listed(child, way, context)
    if (name === "table:table") {
      const read = (cell: Element, path: string) => blocks(cell, path, context, way.around)
      const table = readTable(child, `${way.path}/tbl[${++way.seen.tbl}]`, { budget: context.budget, blocks: read })
      if (table === undefined) context.lost++
      return table ?? []
    }
    if (name === "text:section" && attributes["text:display"] === "none") return []
    if (transparent.has(name) || /^text:[a-z-]+-(?:index|content)$/u.test(name) || name === "text:bibliography")
      return walk(child, way, context)
    if (!name.startsWith("draw:")) return []
    // A frame that stands on the page rather than in a paragraph.
    const said: Said = { text: "", boxes: [], pictures: [], place: { path: way.path } }
    say({ name: "", attributes: {}, children: [child] }, said, context, {})
    return [...said.boxes.flatMap((box) => walk(box, way, context)), ...said.pictures]
  })

/** The blocks of a body, a cell or a frame; their text still carries its style. */
export const blocks = (element: Element, path: string, context: Context, around: Look = {}): ReadonlyArray<Block> =>
  walk(element, { path, seen: { p: 0, tbl: 0 }, around }, context)

/** What was deleted while changes were tracked, by the name of each change. */
export const deletions = (body: Element): ReadonlyMap<string, string> =>
  new Map(
    changes(body).flatMap((region) => {
      const id = region.attributes["text:id"] ?? region.attributes["xml:id"]
      const deletion = find(region, "text:deletion")
      return id === undefined || deletion === undefined ? [] : [[id, textOf(deletion)] as const]
    })
  )

const changes = (body: Element): ReadonlyArray<Element> => {
  const all = find(body, "text:tracked-changes")
  return all === undefined ? [] : elements(all)
}

const textOf = (element: Element): string =>
  element.children
    .map((child) => (typeof child === "string" ? child : child.name === "office:change-info" ? "" : textOf(child)))
    .join("")
