/**
 * The prose of a part as HTML: headings, paragraphs, lists within lists, tables, pictures by their words.
 *
 * @module
 */
import {
  type Block,
  type Item,
  type List,
  marks,
  type Narrative,
  type Running,
  type Table
} from "@gongkai/core/Narrative"
import { isFigure } from "@gongkai/core/figures"
import * as Plain from "@gongkai/core/Plain"
import { escape as escaped } from "../escape.ts"

/** A text in which a browser shows as many blanks as there are: it would make several ordinary ones one. */
const escape = (text: string): string => escaped(text).replaceAll(/(?<= ) /gu, "\u00a0")

/** A text whose head, which runs into it, is set in 楷体. */
const led = (text: string): string => {
  const head = Plain.runIn(text)
  return head === 0
    ? escape(text)
    : `<span class="lead">${escape(text.slice(0, head))}</span>${escape(text.slice(head))}`
}

const running = (text: Running, show: Plain.Shown): string =>
  typeof text === "string"
    ? led(text)
    : text
        .map((each, at) =>
          typeof each === "string"
            ? at === 0
              ? led(each)
              : escape(each)
            : `<a class="ref" href="#${escape(each.ref)}">${escape(show(each.ref))}</a>`
        )
        .join("")

interface Node {
  readonly item: Item
  readonly mark: string
  readonly below: Array<Node>
}

/** The items of a list as a tree: an item lies below the last one of a lower level. */
const tree = (list: List): ReadonlyArray<Node> => {
  const printed = marks(list)
  const roots: Array<Node> = []
  const open: Array<{ readonly level: number; readonly node: Node }> = []
  list.items.forEach((item, at) => {
    const [level, node] = [item.level ?? 0, { item, mark: printed[at] ?? "", below: [] }]
    while ((open.at(-1)?.level ?? -1) >= level) open.pop()
    const above = open.at(-1)?.node.below ?? roots
    above.push(node)
    open.push({ level, node })
  })
  return roots
}

/** A mark of one's own, （1） or 一是, is printed in front of the text: a browser would count in its own manner. */
const items = (nodes: ReadonlyArray<Node>, ordered: boolean): string => {
  const own = nodes.some(({ item }) => item.mark !== undefined)
  const tag = ordered ? "ol" : "ul"
  const each = ({ item, mark, below }: Node): string => {
    const text = own ? `<span class="mark">${escape(mark)}</span> ${escape(item.text)}` : escape(item.text)
    return `<li>${text}${below.length > 0 ? `\n${items(below, ordered)}` : ""}</li>\n`
  }
  return `<${tag}${own ? ' class="marked" role="list"' : ""}>\n${nodes.map(each).join("")}</${tag}>\n`
}

const line = (cells: ReadonlyArray<string>): string => `<tr>${cells.join("")}</tr>\n`

const textTable = ({ caption, head, rows }: Table): string => {
  const width = Math.max(...[...head, ...rows].map((row) => row.length))
  const filled = (row: ReadonlyArray<string>): ReadonlyArray<string> =>
    Array.from({ length: width }, (_, at) => row[at] ?? "")
  const heads = head.map((row) =>
    line(filled(row).map((text) => (text === "" ? "<td></td>" : `<th scope="col">${escape(text)}</th>`)))
  )
  const body = rows.map((row) =>
    line(filled(row).map((text) => `<td${isFigure(text) ? ' class="figure"' : ""}>${escape(text)}</td>`))
  )
  const named = caption === undefined ? "" : `<caption>${escape(caption)}</caption>\n`
  return (
    `<div class="wide" role="group" aria-label="${escape(caption ?? "表格")}" tabindex="0">\n<table class="texts">\n${named}` +
    `${heads.length > 0 ? `<thead>\n${heads.join("")}</thead>\n` : ""}<tbody>\n${body.join("")}</tbody>\n</table>\n</div>\n`
  )
}

const block = (each: Block, show: Plain.Shown): string => {
  switch (each.type) {
    case "heading": {
      // The page's title is h1, its parts are h2.
      const tag = `h${Math.min(6, each.level + 1)}`
      return `<${tag} class="level${each.level}">${escape(each.text)}</${tag}>\n`
    }
    case "paragraph":
      return `<p>${running(each.text, show)}</p>\n`
    case "list":
      return items(tree(each), each.ordered)
    case "table":
      return textTable(each)
    case "figure": {
      const place = each.place === undefined ? "" : ` data-place="${escape(each.place)}"`
      return `<figure${place}><p class="absent">${escape(Plain.picture(each))}</p></figure>\n`
    }
  }
}

/** Prose as HTML, a block a line. */
export const prose = (narrative: Narrative, show: Plain.Shown): string =>
  narrative.map((each) => block(each, show)).join("")
