/**
 * One row of a statutory table: its headings and its fields, drawn again only when something of it may have changed.
 *
 * @module
 */
import { lastOf } from "@gongkai/editor/State"
import type { TableCell } from "@gongkai/render/tableRows"
import { Component } from "preact"
import type { Model, Report } from "../desk/Model.ts"
import { Cell } from "./Cell.tsx"
import { shown } from "./figures.ts"

const classes = { row: "label", block: "block", column: "", corner: "" } as const

const Heading = ({ of }: { readonly of: Exclude<TableCell, { readonly _tag: "Figure" }> }) =>
  of._tag === "Corner" ? (
    <td class="corner" colSpan={of.columns} rowSpan={of.rows}>
      {of.text}
    </td>
  ) : (
    <th id={of.id} scope={of.scope} class={`${classes[of.role]} l${of.column}`} colSpan={of.columns} rowSpan={of.rows}>
      {of.text}
    </th>
  )

interface RowProps {
  readonly model: Model
  readonly report: Report
  readonly cells: ReadonlyArray<TableCell>
}

/** What the fields of every row depend on, but for what is being typed. */
const grounds = ({ model, report }: RowProps): ReadonlyArray<unknown> => [
  report.state.editing,
  lastOf(report.state),
  report.state.status.kind === "readOnly",
  model.language,
  model.showsLast,
  model.checks
]

/** A row of a table. */
export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = grounds(this.props)
    const { held } = this.props.report
    return (
      grounds(next).some((each, at) => each !== now[at]) ||
      next.cells.some((each) => each._tag === "Figure" && held[each.cell] !== next.report.held[each.cell])
    )
  }

  override render() {
    const { model, report, cells } = this.props
    return (
      <tr>
        {cells.map((each, place) => {
          if (each._tag !== "Figure") return <Heading key={place} of={each} />
          const own = shown(report, each.cell, model.language, model.showsLast)
          return own === undefined ? null : (
            <Cell key={each.cell} {...own} headers={each.headers} columns={each.columns} />
          )
        })}
      </tr>
    )
  }
}
