/**
 * A statutory table to be filled in: the official table of a page, a field in each cell.
 *
 * @module
 */
import type { Cell as Address } from "@gongkai/core/Cell"
import { heading } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import type { Command } from "@gongkai/editor/bindings"
import { page } from "@gongkai/editor/Page"
import { type TableCell, tableRows } from "@gongkai/render/tableRows"
import { useMemo, useRef } from "preact/hooks"
import { About } from "./About.tsx"
import { type Acts, Cell, idOf } from "./Cell.tsx"
import { textOf } from "./clipboard.ts"
import { shown } from "./figures.ts"
import { led, meant } from "./moving.ts"
import { type ReportProps, saying } from "./Props.ts"
import { hold } from "./steps.ts"

const focused = (cell: string): void => document.getElementById(idOf(cell))?.focus()

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

/** What is done with the fields of a table; the same as long as the table is on screen. */
const useActs = (props: ReportProps & { readonly form: Form }): Acts => {
  const now = useRef(props)
  now.current = props
  /** Where a run of Tabs began: Enter leads back below it. */
  const run = useRef<Address | undefined>(undefined)
  return useMemo((): Acts => {
    /** A command at a cell; where it leads to another, that has the focus. */
    const commanded = async (cell: Address, command: Command): Promise<void> => {
      const { desk, report, form } = now.current
      await desk.act(({ atCell }) => atCell(form.key, cell, command))
      const { place } = desk.model().report?.state ?? report.state
      if (place._tag === "Table" && place.cell !== cell) focused(place.cell)
    }
    return {
      enter: (cell, element) => {
        const { desk, form } = now.current
        element.select()
        desk.step(hold(form.key, cell))
      },
      type: (cell, text) => now.current.desk.hold(cell, text),
      leave: (cell) => now.current.desk.settle(cell),
      press: (cell, event, element) => {
        const { desk, report, form } = now.current
        if (event.isComposing) return
        if (event.key === "Tab") {
          run.current ??= cell
          return
        }
        if (event.key === "Escape") {
          desk.drop(cell)
          return
        }
        const { key, shiftKey, ctrlKey, altKey, metaKey } = event
        const [from, to] = [element.selectionStart ?? 0, element.selectionEnd ?? 0]
        const at = {
          key,
          shiftKey,
          ctrlKey,
          altKey,
          metaKey,
          isComposing: false,
          length: element.value.length,
          from,
          to
        }
        const command = report.held[cell] === undefined ? meant(at) : undefined
        if (command !== undefined) {
          event.preventDefault()
          void commanded(cell, command)
          return
        }
        const next = led(at, report.state.editing, page(form), cell, run.current)
        if (key === "Enter" || key.startsWith("Arrow")) run.current = undefined
        if (next === undefined) return
        event.preventDefault()
        if (next === cell) desk.settle(cell)
        else focused(next)
      },
      paste: (cell, event, element) => {
        const { desk, form } = now.current
        const text = textOf(event.clipboardData)
        // A single figure goes into the field, as it does elsewhere; a block is proposed first.
        if (!/[\t\r\n]/u.test(text.trim())) {
          if (event.clipboardData?.getData("text/plain") !== "" || text === "") return
          event.preventDefault()
          return desk.hold(cell, text)
        }
        event.preventDefault()
        element.blur()
        void desk.act(
          ({ paste }) =>
            (state) =>
              paste(text)(hold(form.key, cell)(state).state)
        )
      }
    }
  }, [])
}

/** A part that is a table. */
export const Sheet = (props: ReportProps & { readonly form: Form }) => {
  const { desk, model, report, form } = props
  const say = saying(model)
  const acts = useActs(props)
  const { edition } = report.state.editing
  const name = heading(edition, form)
  const { stub, width } = layout(form)
  const figure = (each: Extract<TableCell, { readonly _tag: "Figure" }>) => {
    const own = shown(report, each.cell, model.language, model.showsLast)
    return own === undefined ? null : (
      <Cell key={each.cell} {...own} headers={each.headers} columns={each.columns} acts={acts} />
    )
  }
  return (
    <>
      <h2 id="part">{name}</h2>
      <About desk={desk} model={model} report={report} form={form} />
      <div class="wide" role="region" aria-label={name}>
        <table class={`form stub${stub}`}>
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
                    each._tag === "Figure" ? figure(each) : <Heading key={place} of={each} />
                  )}
                </tr>
              ))}
            </Group>
          ))}
        </table>
      </div>
      <p class="soft hint">{say("pasteHint")}</p>
    </>
  )
}
