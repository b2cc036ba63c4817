/**
 * What a document prints in which role: what must be known to fetch its fonts, and no more of them than it needs.
 *
 * @module
 */
import { derive } from "@gongkai/core/derive"
import type { Line } from "../fonts/Faces.ts"
import type { Block, Flow } from "./Flow.ts"
import * as Style from "./Style.ts"
import type { Table } from "./Table.ts"

export const typefaces = (flow: Flow, { head, mark, appendix = [] }: Style.Style = {}): ReadonlyArray<Line> => [
  ...[...flow, ...appendix].flatMap(words),
  { role: "songti", text: "— 0123456789 …" },
  ...(head === undefined ? [] : [{ role: Style.head.role, text: head }]),
  ...(mark === undefined ? [] : [{ role: Style.mark.role, text: mark }])
]

const words = (block: Block): ReadonlyArray<Line> => {
  switch (block.kind) {
    case "title":
      return [{ role: Style.title.role, text: block.text }]
    case "heading":
      return [{ role: Style.roles.headings[block.level], text: block.text }]
    case "paragraph":
      return [{ role: Style.roles.paragraph, text: block.text }]
    case "table":
      return [...labels(block.table), { role: "songti", text: block.values.join("") }]
    case "sign":
      return [{ role: Style.roles.paragraph, text: block.organ + block.date }]
    case "page":
      return []
  }
}

/** Both roles of a table are asked for, whether or not it has labels in each. */
const labels = derive((table: Table): ReadonlyArray<Line> =>
  (["songti", "kaiti"] as const).map((role) => ({
    role,
    text: table.cells.map((cell) => (cell.face === role ? cell.text : "")).join("")
  }))
)
