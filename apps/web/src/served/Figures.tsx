/**
 * A statutory table to be read: the official table with a figure in each cell, which can be a button, and a word below it.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type Edition, heading } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import { type TableCell, tableRows } from "@gongkai/render"

/** What a cell shows. */
interface Shown {
  readonly text: string
  /** Below the figure: last year's. */
  readonly aside?: string
  readonly isMarked?: boolean
  /** What the figure is, for whoever does not see where it stands. */
  readonly label?: string
}

interface Props {
  readonly edition: Edition
  readonly form: Form
  readonly shown: (cell: Cell) => Shown
  /** What a click on a cell does; without it the cells are no buttons. */
  readonly choose?: ((cell: Cell) => void) | undefined
}

const classes = { row: "label", block: "block", column: "", corner: "" } as const

const Figure = ({
  of,
  shown,
  choose
}: { readonly of: Extract<TableCell, { readonly _tag: "Figure" }> } & Pick<Props, "shown" | "choose">) => {
  const { text, aside, isMarked = false, label } = shown(of.cell)
  const inside = (
    <>
      {text}
      {aside === undefined ? null : <small class="last">{aside}</small>}
    </>
  )
  return (
    <td id={of.cell} headers={of.headers} colSpan={of.columns} class={isMarked ? "chosen" : ""}>
      {choose === undefined ? (
        inside
      ) : (
        <button type="button" class="figure" aria-pressed={isMarked} onClick={() => choose(of.cell)}>
          <span class="hidden">{label} </span>
          {inside}
        </button>
      )}
    </td>
  )
}

/** The table. */
export const Figures = ({ edition, form, shown, choose }: Props) => {
  const { stub, width } = layout(form)
  const name = heading(edition, form)
  return (
    <div class="wide" role="region" aria-label={name} tabIndex={0}>
      <table class={`form read stub${stub}`}>
        <caption>{name}</caption>
        <colgroup>
          {Array.from({ length: stub }, (_, at) => (
            <col key={at} class={`l${at}`} />
          ))}
          {width > stub ? <col class="v" span={width - stub} /> : null}
        </colgroup>
        {tableRows(form).map(({ tag: Group, rows }, group) => (
          <Group key={group}>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((each, place) =>
                  each._tag === "Figure" ? (
                    <Figure key={each.cell} of={each} shown={shown} choose={choose} />
                  ) : each._tag === "Corner" ? (
                    <td key={place} class="corner" colSpan={each.columns} rowSpan={each.rows}>
                      {each.text}
                    </td>
                  ) : (
                    <th
                      key={place}
                      id={each.id}
                      scope={each.scope}
                      class={`${classes[each.role]} l${each.column}`}
                      colSpan={each.columns}
                      rowSpan={each.rows}
                    >
                      {each.text}
                    </th>
                  )
                )}
              </tr>
            ))}
          </Group>
        ))}
      </table>
    </div>
  )
}
