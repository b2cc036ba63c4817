/**
 * The body of a Word file as blocks, with tracked changes accepted: paragraphs and tables in order, each at its path.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Block, Item, Paragraph } from "@gongkai/match/Document"
import { limits } from "../limits.ts"
import { inStyle, prose, type Style } from "@gongkai/match/marks"
import { sign } from "../symbols.ts"
import { type Budget, grid, type Written, type WrittenRow } from "../grid.ts"
import { markedItem } from "../marked.ts"
import { pictured } from "../pictures.ts"
import { cellText } from "../cellText.ts"
import { attribute } from "../xml.ts"
import { type Field, field, lacking } from "./fields.ts"
import { formula } from "./formula.ts"
import type { Role } from "./paragraph.ts"
import { type Element, elements, find, on, value } from "./tree.ts"

/** What reading a body needs, and the counts that it keeps. */
export interface Context {
  /** The number or sign that Word prints in front of a paragraph; to be called once for each, in order. */
  readonly number: (properties: Element | undefined) => Item | undefined
  readonly role: (properties: Element | undefined) => Role | undefined
  readonly heading: (properties: Element | undefined) => Paragraph["heading"]
  /** The level of an item whose mark is typed, from 0. */
  readonly listed: (properties: Element | undefined) => number | undefined
  /** Where a picture lies, by the number of its relation. */
  readonly target: (id: string) => string | undefined
  /** Whether a paragraph is the title by its style. */
  readonly isTitle: (properties: Element | undefined) => boolean
  readonly style: (run: Element) => Style | undefined
  readonly budget: Budget
  pictures: number
  lost: number
}

const dropped = new Set(["moveFrom", "delInstrText", "pPr", "rPr", "sdtPr", "rt", "footnote", "endnote"])
const marks: { readonly [name: string]: string } = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" }

/** Choice is read where there is one, so that nothing is read twice. */
const chosen = (element: Element): Element | undefined => {
  const all = elements(element)
  return all.find(({ name }) => name.endsWith(":Choice")) ?? all.find(({ name }) => name.endsWith(":Fallback"))
}

interface Said {
  text: string
  readonly boxes: Array<Element>
  readonly pictures: Array<Paragraph>
  readonly place: Spot
  /** The fields that are open: their codes, and where their results begin. */
  readonly fields: Array<Field>
  /** The alternative text of the drawing that is being read. */
  alternative?: string | undefined
  /** Whether that drawing lies on the page rather than in its line. */
  floats?: boolean
}

const gone = (style: Style | undefined): boolean => style === "struck" || style === "deleted"

const styleOf = (child: Element, around: Style | undefined, { style }: Context): Style | undefined => {
  if (gone(around)) return around
  return child.name === "del" ? "deleted" : child.name === "r" ? style(child) : around
}

/** The sign that a font shows, or the character itself. */
const shown = (code: number, font: string): string =>
  sign(code, font) ?? (code > 0 && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : "□")

/** A picture, a chart or a drawing of SmartArt. */
const isPicture = (name: string): boolean =>
  name === "a:blip" || name.endsWith(":imagedata") || name === "c:chart" || name.endsWith(":relIds")

const isFloating = ({ name, attributes }: Element): boolean =>
  name.endsWith(":anchor") || (name.endsWith(":shape") && /position\s*:\s*absolute/iu.test(attributes["style"] ?? ""))

const say = (element: Element, said: Said, context: Context, around?: Style): void => {
  for (const child of elements(element)) {
    const { name } = child
    if (name === "fldChar" || name === "instrText") field(child, said)
    if (name.endsWith(":inline") || name.endsWith(":anchor") || name.endsWith(":shape")) said.floats = isFloating(child)
    if (dropped.has(name) || (name === "r" && on(child, "rPr", "vanish"))) continue
    const style = styleOf(child, around, context)
    if (name === "t" || name === "delText")
      said.text += inStyle(
        name === "delText" ? "deleted" : style,
        child.children.filter((each) => typeof each === "string").join("")
      )
    else if (name === "sym") {
      const code = Number.parseInt(attribute(child.attributes, "char") ?? "", 16)
      said.text += inStyle(style, shown(code, attribute(child.attributes, "font") ?? ""))
    } else if (name === "txbxContent") {
      if (style !== "deleted") said.boxes.push(child)
    } else if (name.endsWith(":docPr")) said.alternative = child.attributes["descr"] ?? child.attributes["title"]
    else if (isPicture(name)) {
      context.pictures++
      const id =
        attribute(child.attributes, "embed") ?? attribute(child.attributes, "link") ?? attribute(child.attributes, "id")
      const picture = pictured(said.alternative, context.target(id ?? ""), said.place, said.floats)
      if (!gone(style)) said.pictures.push(picture)
      // What stands behind it without a text of its own has none.
      said.alternative = undefined
    } else if (name.endsWith(":AlternateContent")) {
      const choice = chosen(child)
      if (choice) say(choice, said, context, style)
    } else if (name.endsWith(":oMath") || name.endsWith(":oMathPara")) said.text += formula(child, style)
    else if (marks[name] !== undefined) said.text += gone(style) ? "" : marks[name]
    else if (name !== "instrText") {
      const from = said.text.length
      if (name.endsWith(":shape")) said.alternative = child.attributes["alt"]
      say(child, said, context, style)
      if (name === "fldSimple") said.text += lacking({ code: attribute(child.attributes, "instr") ?? "", from }, said)
    }
  }
}

const transparent = new Set([
  "sdt",
  "sdtContent",
  "ins",
  "moveTo",
  "customXml",
  "smartTag",
  "wx:sect",
  "wx:sub-section"
])

/** Content controls and insertions are looked through, deletions left out. */
function* within(element: Element, ...wanted: ReadonlyArray<string>): Generator<Element> {
  for (const child of elements(element)) {
    if (wanted.includes(child.name)) yield child
    else if (transparent.has(child.name)) yield* within(child, ...wanted)
    else if (child.name.endsWith(":AlternateContent")) {
      const choice = chosen(child)
      if (choice) yield* within(choice, ...wanted)
    }
  }
}

/** The lines of a text that hold something, without control characters. */
export const lines = (text: string): ReadonlyArray<string> =>
  text
    .split("\n")
    .map((line) => line.replaceAll(/\p{Cc}+/gu, " ").trim())
    .filter((line) => line !== "")

/** Whether a paragraph's first line is set in, by its properties or by wide spaces. */
const isSetIn = (properties: Element | undefined, text: string): boolean => {
  const indent = find(properties, "ind")?.attributes
  const by = ["firstLine", "firstLineChars"].map((name) => Number(indent && attribute(indent, name)))
  return by.some((width) => width > 0) || /^[\s\ufdd0-\ufdd5]*\u3000/u.test(text)
}

/** Charts that `export` put behind a report, with their heading and notes, are no part of it; they are in styles of their own. */
const isChart = (paragraph: Element): boolean =>
  /^Gongkai(?:Charts?|Caption)$/u.test(value(find(paragraph, "pPr"), "pStyle") ?? "")

/** A title is broken behind its organ, before the year, where it takes two lines. */
const behindOrgan = /\n(?=\d{4}年[^\n]*$)/u

/** The blocks of the body or of a cell; their text still carries its style. */
export const blocks = (body: Element, path: string, context: Context): ReadonlyArray<Block> => {
  const found: Array<Block> = []
  const seen = { p: 0, tbl: 0 }
  let carried = ""
  for (const child of within(body, "p", "tbl")) {
    if (child.name === "tbl") {
      found.push(...table(child, `${path}/tbl[${++seen.tbl}]`, context))
      continue
    }
    const place = { path: `${path}/p[${++seen.p}]` }
    if (isChart(child)) continue
    const said: Said = { text: "", boxes: [], pictures: [], fields: [], place }
    say(child, said, context)
    const properties = find(child, "pPr")
    const text = carried + (context.isTitle(properties) ? said.text.replace(behindOrgan, "") : said.text)
    // The mark of this paragraph was deleted: what follows continues it.
    carried = find(properties, "rPr", "del") ? text : ""
    if (carried === "") {
      const isEmpty = prose(text).text.trim() === ""
      const numbered = isEmpty ? undefined : context.number(properties)
      const level = context.listed(properties)
      const item = numbered ?? (level === undefined ? undefined : markedItem(text.trim(), level))
      const role = context.role(properties)
      const heading = context.heading(properties)
      for (const [at, line] of lines((numbered?.mark ?? "") + text).entries())
        found.push({
          _tag: "Paragraph",
          text: line,
          place,
          ...(at === 0 && isSetIn(properties, text) && { goesOn: false }),
          ...(item !== undefined && at === 0 && role !== "heading" && { item }),
          ...(heading !== undefined && { heading }),
          ...(role === "caption" && { caption: true })
        })
    }
    found.push(...said.pictures)
    for (const [at, box] of said.boxes.entries()) found.push(...blocks(box, `${place.path}/box[${at + 1}]`, context))
  }
  for (const line of lines(carried)) found.push({ _tag: "Paragraph", text: line, place: { path } })
  return found
}

interface Cell {
  readonly content: ReadonlyArray<Block>
  readonly text: string
  readonly place: { readonly path: string }
  rows: number
  columns: number
}

const whole = (written: string | undefined): number =>
  Math.min(limits.columns, Math.max(0, Math.trunc(Number(written ?? 0)) || 0))

/** Whether a cell begins what is merged, or goes on in it; Word 2003 writes the names in small letters. */
const mergeOf = (format: Element | undefined, name: string): string | undefined => {
  const own = find(format, name) ?? find(format, name.toLowerCase())
  return own && (attribute(own.attributes, "val") ?? "continue")
}

/** A table that only arranges another one on the page, which holds most of its text, is read as what it holds. */
export const arranges = (cells: ReadonlyArray<Pick<Cell, "content" | "text">>): boolean => {
  const size = cells.reduce((sum, { text }) => sum + text.length, 0)
  return cells.some(
    ({ content, text }) => text.length * 2 > size && content.some((block) => block._tag === "Rectangle")
  )
}

const table = (element: Element, path: string, context: Context): ReadonlyArray<Block> => {
  const rows: Array<{
    readonly cells: Array<Cell>
    readonly before: number
    readonly heads?: true
    readonly place: { readonly path: string }
  }> = []
  let open = new Map<number, Cell>()
  let number = 0
  for (const row of within(element, "tr")) {
    const place = { path: `${path}/tr[${++number}]` }
    const properties = find(row, "trPr")
    if (find(properties, "del")) continue
    const before = whole(value(properties, "gridBefore"))
    const cells: Array<Cell> = []
    const next = new Map<number, Cell>()
    let column = before
    let at = 0
    for (const each of within(row, "tc")) {
      at++
      const format = find(each, "tcPr")
      if (find(format, "cellDel")) continue
      const columns = Math.max(1, whole(value(format, "gridSpan")))
      const last = cells.at(-1)
      const across = mergeOf(format, "hMerge")
      if (across !== undefined && across !== "restart" && last) {
        last.columns += columns
        column += columns
        continue
      }
      const merge = mergeOf(format, "vMerge")
      const above = merge === "continue" ? open.get(column) : undefined
      if (above && above.columns === columns) {
        above.rows++
        next.set(column, above)
      } else {
        const spot = { path: `${place.path}/tc[${at}]` }
        const content = blocks(each, spot.path, context)
        const cell: Cell = { content, text: cellText(content), place: spot, rows: 1, columns }
        cells.push(cell)
        if (merge) next.set(column, cell)
      }
      column += columns
    }
    open = next
    rows.push({ cells, before, place, ...(on(properties, "tblHeader") && { heads: true }) })
  }
  const all = rows.flatMap(({ cells }) => cells)
  if (arranges(all)) return all.flatMap(({ content }) => content)
  const laid = grid(
    rows.map(({ cells, before, place, heads }): WrittenRow => ({
      place,
      ...(heads && { heads }),
      before,
      cells: cells.map(({ text, rows: down, columns, place: spot }): Written => ({
        text,
        rows: down,
        columns,
        place: spot
      }))
    })),
    context.budget
  )
  if (laid === undefined && all.length > 0) context.lost++
  return laid ? [laid] : []
}
