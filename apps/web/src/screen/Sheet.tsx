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
import { tableRows } from "@gongkai/render/tableRows"
import type { TargetedEvent } from "preact"
import { useMemo, useRef } from "preact/hooks"
import { About } from "./About.tsx"
import { cellOf, idOf } from "./Cell.tsx"
import { textOf } from "./clipboard.ts"
import { led, meant } from "./moving.ts"
import { type ReportProps, saying } from "./Props.ts"
import { Row } from "./Row.tsx"
import { hold } from "./steps.ts"

const focused = (cell: string): void => document.getElementById(idOf(cell))?.focus()

/** A listener of the table that is told the cell and the field which an event comes from. */
const inField =
  <E extends TargetedEvent<HTMLTableElement>>(listener: (cell: Address, element: HTMLInputElement, event: E) => void) =>
  (event: E): void => {
    const { target } = event
    // Every field of the table has its cell's address in its id.
    if (target instanceof HTMLInputElement) listener(cellOf(target.id) as Address, target, event)
  }

/** What the table hears of its fields; the same as long as the table is on screen. */
const useActs = (props: ReportProps & { readonly form: Form }) => {
  const now = useRef(props)
  now.current = props
  /** Where a run of Tabs began: Enter leads back below it. */
  const run = useRef<Address | undefined>(undefined)
  return useMemo(() => {
    /** A command at a cell; where it leads to another, that has the focus. */
    const commanded = async (cell: Address, command: Command): Promise<void> => {
      const { desk, report, form } = now.current
      await desk.act(({ atCell }) => atCell(form.key, cell, command))
      const { place } = desk.model().report?.state ?? report.state
      if (place._tag === "Table" && place.cell !== cell) focused(place.cell)
    }
    return {
      onFocusIn: inField((cell, element) => {
        const { desk, form } = now.current
        element.select()
        desk.step(hold(form.key, cell))
      }),
      onInput: inField((cell, { value }) => now.current.desk.hold(cell, value)),
      onFocusOut: inField((cell) => now.current.desk.settle(cell)),
      onKeyDown: inField((cell, element, event: TargetedEvent<HTMLTableElement, KeyboardEvent>) => {
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
        const length = element.value.length
        const at = { key, shiftKey, ctrlKey, altKey, metaKey, isComposing: false, length, from, to }
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
      }),
      onPaste: inField((cell, element, event: TargetedEvent<HTMLTableElement, ClipboardEvent>) => {
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
      })
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
  return (
    <>
      <h2 id="part">{name}</h2>
      <About desk={desk} model={model} report={report} form={form} />
      <div class="wide" role="region" aria-label={name}>
        <table class={`form stub${stub}`} {...acts}>
          <caption>{name}</caption>
          <colgroup>
            {Array.from({ length: stub }, (_, at) => (
              <col key={at} class={`l${at}`} />
            ))}
            {width > stub ? <col class="v" span={width - stub} /> : null}
          </colgroup>
          {tableRows(form).map(({ tag: Group, rows }, group) => (
            <Group key={group}>
              {rows.map((cells, at) => (
                <Row key={at} model={model} report={report} cells={cells} />
              ))}
            </Group>
          ))}
        </table>
      </div>
      <p class="soft hint">{say("pasteHint")}</p>
    </>
  )
}
