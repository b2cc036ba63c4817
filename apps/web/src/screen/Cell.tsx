/**
 * One figure of a table: a field of the browser with all its headings, drawn again only when something of it changes.
 *
 * @module
 */
import { Component } from "preact"
import type { Cell as Address } from "@gongkai/core/Cell"
import type { Measure } from "@gongkai/core/Axis"

/** What a field looks like, and what it is to say of itself. */
export interface Shown {
  readonly cell: Address
  readonly headers: string
  readonly columns: number
  readonly value: string
  readonly label: string
  readonly measure: Measure
  readonly isTotal: boolean
  /** 未填, 本项全年无, 未读出: what the text alone does not tell. */
  readonly state?: string
  readonly kind: "plain" | "blank" | "none" | "unread"
  /** Typed, and not recorded. */
  readonly isHeld: boolean
  readonly severity?: string
  readonly isReadOnly: boolean
  /** Last year's number, as it is shown. */
  readonly last?: string
}

/** The id of the field of a cell. */
export const idOf = (cell: string): string => `c-${cell}`

/** The address of the cell whose field has this id. */
export const cellOf = (id: string): string => id.slice(2)

const modes = { count: "numeric", change: "text", amount: "decimal" } as const

/** A place in a table with its field. What is done with it is heard by the table. */
export class Cell extends Component<Shown> {
  override shouldComponentUpdate(next: Shown): boolean {
    return Object.entries(next).some(([key, value]) => Reflect.get(this.props, key) !== value)
  }

  override render() {
    const { cell, headers, columns, value, label, measure, isTotal, state, kind, isHeld, severity, isReadOnly, last } =
      this.props
    const classes = [kind, isTotal ? "total" : "", isHeld ? "held" : "", severity ?? ""].filter((each) => each !== "")
    const said = [label, state ?? "", last === undefined ? "" : `（${last}）`].filter((each) => each !== "").join(" ")
    return (
      <td id={cell} headers={headers} colSpan={columns} class={classes.join(" ")}>
        <input
          id={idOf(cell)}
          value={value}
          inputMode={modes[measure]}
          autocomplete="off"
          spellcheck={false}
          aria-label={said}
          aria-invalid={isHeld || severity === "error"}
          readOnly={isReadOnly}
          tabIndex={isTotal && severity !== "error" ? -1 : 0}
        />
        {last === undefined ? null : (
          <small class="last" aria-hidden="true">
            {last}
          </small>
        )}
      </td>
    )
  }
}
