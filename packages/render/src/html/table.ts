/**
 * A statutory table as an HTML table: official heads merged as the form prints them, each figure tied to every heading above and beside it.
 *
 * Screen readers follow `headers` from a figure to its headings; the address of the cell is the figure's `id`, so that a link can point
 * at one number of a report.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import { once } from "@gongkai/core/once"
import type { Figure } from "@gongkai/core/figures"
import { escape } from "../escape.ts"
import { type TableCell, tableRows } from "./tableRows.ts"

const spans = (columns: number, rows: number): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`

const headingCell = (each: Exclude<TableCell, { readonly _tag: "Figure" }>): string => {
  const text = escape(each.text)
  const size = spans(each.columns, each.rows)
  if (each._tag === "Corner") return `<td${size} class="corner">${text}</td>`
  const { id, role, scope, column } = each
  const place = role === "row" ? ` class="label l${column}"` : role === "block" ? ' class="block"' : ""
  return `<th id="${id}" scope="${scope}"${size}${place}>${text}</th>`
}

/** What a form prints around its figures: pieces of text, and between them the figures by their addresses. */
type Piece = string | { readonly cell: Cell; readonly tag: string }

/** Made once for each form: all reports of an edition share it. */
const pieces = once((form: Form): ReadonlyArray<Piece> =>
  tableRows(form).flatMap(({ tag, rows }): ReadonlyArray<Piece> => [
    `<${tag}>\n`,
    ...rows.flatMap((row): ReadonlyArray<Piece> => [
      "<tr>",
      ...row.map((each) =>
        each._tag === "Figure"
          ? {
              cell: each.cell,
              tag: `<td id="${escape(each.cell)}" headers="${each.headers}"${spans(each.columns, 1)}`
            }
          : headingCell(each)
      ),
      "</tr>\n"
    ]),
    `</${tag}>\n`
  ])
)

/** How a figure that is no number names itself to whoever does not see it. */
const spoken: { readonly [status in Figure["status"]]?: string } = {
  blank: "未填",
  none: "本项全年无",
  notApplicable: "不适用",
  unread: "未读"
}

const figureCell = (tag: string, figure: Figure | undefined): string => {
  const status = figure?.status ?? "blank"
  if (status === "number") return `${tag}>${figure?.text ?? ""}</td>`
  const said = spoken[status]
  const mark = said === undefined ? "" : ` class="${status}" title="${said}"`
  return `${tag}${mark}>${escape(figure?.text ?? "")}</td>`
}

const columnsOf = once((form: Form): string => {
  const { stub, width } = layout(form)
  const labels = Array.from({ length: stub }, (_, at) => `<col class="l${at}">`)
  return `<colgroup>${labels.join("")}${width > stub ? `<col span="${width - stub}">` : ""}</colgroup>\n`
})

/** A form as a table with its caption, which a region that scrolls sideways holds: narrow screens keep the labels in sight. */
export const formTable = (form: Form, heading: string, figures: ReadonlyMap<Cell, Figure>): string => {
  let body = ""
  for (const piece of pieces(form))
    body += typeof piece === "string" ? piece : figureCell(piece.tag, figures.get(piece.cell))
  const name = escape(heading)
  return (
    `<div class="wide" role="region" aria-label="${name}，表格" tabindex="0">\n` +
    `<table class="form stub${layout(form).stub}">\n<caption>${name}</caption>\n${columnsOf(form)}${body}</table>\n</div>\n`
  )
}
