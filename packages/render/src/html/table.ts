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
import { type Layout, layout, type Slot } from "@gongkai/core/Layout"
import { once } from "@gongkai/core/once"
import type { Figure } from "@gongkai/core/figures"
import { escape } from "../escape.ts"

type Heading = Extract<Slot, { readonly _tag: "Heading" }>

interface Placed {
  readonly slot: Heading
  readonly row: number
  readonly column: number
  readonly id: string
}

const headings = (form: Form, { grid }: Layout): ReadonlyArray<Placed> => {
  const key = form.key.slice(0, 3)
  return grid.flatMap((slots, row) =>
    slots.flatMap((slot, column) =>
      slot._tag === "Heading" ? [{ slot, row, column, id: `${key}-${row}-${column}` }] : []
    )
  )
}

const covers = ({ slot, row, column }: Placed, at: number, across: number): boolean =>
  row <= at && at < row + slot.rows && column <= across && across < column + slot.columns

/** A heading that heads something: the corner above the labels is a remark, and an empty one is nothing. */
const isHead = ({ slot }: Placed): boolean => slot.role !== "corner" && slot.text !== ""

/** The ids of the headings of a figure: of its block, its columns and its row, outermost first. */
const headed = (all: ReadonlyArray<Placed>, block: Layout["blocks"][number], row: number, column: number): string =>
  all
    .filter((each) => {
      if (!isHead(each) || each.row < block.start || each.row >= block.start + block.length) return false
      const { role } = each.slot
      return role === "block" || (role === "row" ? covers(each, row, each.column) : covers(each, each.row, column))
    })
    .map(({ id }) => id)
    .join(" ")

const spans = (columns: number, rows: number): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ""}${rows > 1 ? ` rowspan="${rows}"` : ""}`

const scopes = { block: "rowgroup", column: ["col", "colgroup"], row: ["row", "rowgroup"] } as const

const scopeOf = ({ role, rows, columns }: Heading): string => {
  if (role === "column") return scopes.column[columns > 1 ? 1 : 0]
  return role === "row" ? scopes.row[rows > 1 ? 1 : 0] : scopes.block
}

const headingCell = ({ slot, id, column }: Placed): string => {
  const text = escape(slot.text)
  const size = spans(slot.columns, slot.rows)
  if (slot.role === "corner" || slot.text === "") return `<td${size} class="corner">${text}</td>`
  const place = slot.role === "row" ? ` class="label l${column}"` : slot.role === "block" ? ' class="block"' : ""
  return `<th id="${id}" scope="${scopeOf(slot)}"${size}${place}>${text}</th>`
}

/** What a form prints around its figures: pieces of text, and between them the figures by their addresses. */
type Piece = string | { readonly cell: Cell; readonly columns: number; readonly headers: string }

/** Made once for each form: all reports of an edition share it. */
const pieces = once((form: Form): ReadonlyArray<Piece> => {
  const whole = layout(form)
  const all = headings(form, whole)
  const byPlace = new Map(all.map((each) => [`${each.row}:${each.column}`, each]))
  const rowOf = (block: Layout["blocks"][number], row: number): ReadonlyArray<Piece> => [
    "<tr>",
    ...(whole.grid[row] ?? []).flatMap((slot, column): ReadonlyArray<Piece> => {
      if (slot._tag === "Covered") return []
      if (slot._tag === "Value")
        return [{ cell: slot.cell, columns: slot.columns, headers: headed(all, block, row, column) }]
      const placed = byPlace.get(`${row}:${column}`)
      return placed === undefined ? [] : [headingCell(placed)]
    }),
    "</tr>\n"
  ]
  const rows = (block: Layout["blocks"][number], from: number, to: number): ReadonlyArray<Piece> =>
    Array.from({ length: to - from }, (_, at) => rowOf(block, block.start + from + at)).flat()
  const alone = whole.blocks.length === 1
  return whole.blocks.flatMap((block) =>
    alone
      ? [
          "<thead>\n",
          ...rows(block, 0, block.head),
          "</thead>\n<tbody>\n",
          ...rows(block, block.head, block.length),
          "</tbody>\n"
        ]
      : ["<tbody>\n", ...rows(block, 0, block.length), "</tbody>\n"]
  )
})

/** How a figure that is no number names itself to whoever does not see it. */
const spoken: { readonly [status in Figure["status"]]?: string } = {
  blank: "未填",
  none: "本项全年无",
  notApplicable: "不适用",
  unread: "未读"
}

const figureCell = ({ cell, columns, headers }: Exclude<Piece, string>, figure: Figure | undefined): string => {
  const status = figure?.status ?? "blank"
  const said = spoken[status]
  const mark = said === undefined ? "" : ` class="${status}" title="${said}"`
  return `<td id="${escape(cell)}" headers="${headers}"${spans(columns, 1)}${mark}>${escape(figure?.text ?? "")}</td>`
}

const columnsOf = once((form: Form): string => {
  const { stub, width } = layout(form)
  const labels = Array.from({ length: stub }, (_, at) => `<col class="l${at}">`)
  return `<colgroup>${labels.join("")}${width > stub ? `<col span="${width - stub}">` : ""}</colgroup>\n`
})

/** A form as a table with its caption, which a region that scrolls sideways holds: narrow screens keep the labels in sight. */
export const formTable = (form: Form, heading: string, figures: ReadonlyMap<Cell, Figure>): string => {
  const body = pieces(form).map((piece) =>
    typeof piece === "string" ? piece : figureCell(piece, figures.get(piece.cell))
  )
  const name = escape(heading)
  return (
    `<div class="wide" role="region" aria-label="${name}，表格" tabindex="0">\n` +
    `<table class="form stub${layout(form).stub}">\n<caption>${name}</caption>\n${columnsOf(form)}${body.join("")}</table>\n</div>\n`
  )
}
