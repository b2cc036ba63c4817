/**
 * What a document prints in which role: what must be known to fetch its fonts, and no more of them than it needs.
 *
 * @module
 */
import { once } from "@gongkai/core/once"
import { runIn } from "@gongkai/core/Plain"
import type { Line } from "../../fonts/Faces.ts"
import { type Rules, today } from "../line/Rules.ts"
import type { Block, Flow } from "./Flow.ts"
import type { Furniture } from "../sheet/Furniture.ts"
import { leader } from "./placeEntry.ts"
import { roleOf } from "./placeFine.ts"
import * as Style from "./Style.ts"
import { continued } from "../table/placeTable.ts"
import type { Table } from "../table/Table.ts"

/** Lists the texts of a document by the role that prints them. */
export const typefaces = (
  flow: Flow,
  { head, appendix = [], rules = today, ...furniture }: Style.Style = {}
): ReadonlyArray<Line> => [
  ...[...flow, ...appendix].flatMap((block) => words(block, rules)),
  { role: "songti", text: `— 0123456789 …${rules === 1 ? "" : continued}` },
  ...(head === undefined ? [] : [{ role: Style.head.role, text: head }]),
  ...furnished(furniture)
]

const furnished = ({ mark = "", notice = "" }: Furniture): ReadonlyArray<Line> => [
  { role: Style.mark.role, text: mark },
  { role: Style.notice.role, text: notice }
]

const words = (block: Block, rules: Rules): ReadonlyArray<Line> => {
  switch (block.kind) {
    case "title":
      return [{ role: Style.title.role, text: block.text }]
    case "cover":
      return [
        { role: Style.title.role, text: block.title },
        { role: Style.roles.headings[2], text: block.organ }
      ]
    case "entry":
      return [{ role: Style.roles.paragraph, text: `${block.text}${leader}0123456789` }]
    case "heading":
      return [{ role: Style.roles.headings[block.level], text: block.text }]
    case "paragraph": {
      const lead = rules === 1 ? 0 : runIn(block.text)
      const text = { role: Style.roles.paragraph, text: block.text.slice(lead) }
      return lead === 0 ? [text] : [{ role: Style.roles.runIn, text: block.text.slice(0, lead) }, text]
    }
    case "item":
      return [{ role: Style.roles.paragraph, text: block.mark + block.text }]
    case "table":
      return [
        ...labels(block.table),
        ...entered(block),
        ...(block.caption === undefined ? [] : [{ role: Style.roles.caption, text: block.caption }])
      ]
    case "room":
      return []
    case "pictures":
      return block.pictures.flatMap(({ title, shapes }) =>
        [title, ...shapes.flatMap((shape) => (shape.kind === "text" ? [shape.text] : []))].map((text) => ({
          role: Style.roles.caption,
          text
        }))
      )
    case "fine":
      return [{ role: roleOf(block), text: block.as === "item" ? `•${block.text}` : block.text }]
    case "sign":
      return [{ role: Style.roles.paragraph, text: block.organ + block.date }]
    case "page":
      return furnished(block.furniture ?? {})
  }
}

/** Numbers are one text; whatever else stands in a cell is one of its own, to be quoted where a character of it is lacking. */
const entered = ({ table, values }: Extract<Block, { readonly kind: "table" }>): ReadonlyArray<Line> => {
  const texts = table.cells.flatMap((cell) => (cell.role === "value" ? [values?.get(cell.address) ?? ""] : []))
  const [numbers, others] = [texts.filter(isNumber), texts.filter((text) => !isNumber(text))]
  return [numbers.join(""), ...others].map((text) => ({ role: "songti", text }))
}

const isNumber = (text: string): boolean => /^[-\d.]*$/u.test(text)

/** Both roles of a table are asked for, whether or not it has labels in each. */
const labels = once((table: Table): ReadonlyArray<Line> =>
  (["songti", "kaiti"] as const).map((role) => ({
    role,
    text: table.cells.map((cell) => (cell.face === role && cell.role !== "value" ? cell.text : "")).join("")
  }))
)
