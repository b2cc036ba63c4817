/**
 * The questions of a second entry (双人复核): whose it is, and what to take of the cells that differ.
 *
 * @module
 */
import type { Differing as Difference } from "@gongkai/core/doubleEntry"
import { heading, label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { differences, undecided } from "@gongkai/editor/double"
import type { Command } from "@gongkai/editor/bindings"
import { type InDiffering, type InNames, type Input, type State, stay, type Step } from "@gongkai/editor/State"
import { updateDiffering } from "@gongkai/editor/updateDiffering"
import { updateNames } from "@gongkai/editor/updateSecond"
import { useState } from "preact/hooks"
import { Modal } from "./Modal.tsx"
import { type ReportProps, saying } from "./Props.ts"
import { Ways } from "./SecondStrip.tsx"

/** A text as a key would have typed it. */
const opened = (text: string): Input => ({ text, caret: text.length, isEditing: true })

const overview = (state: State): Step => stay({ ...state, place: { _tag: "Overview", at: 0 } })

/** Whose entry it is: both names, none taken for granted. */
export const Names = ({ desk, model, report, place }: ReportProps & { readonly place: InNames }) => {
  const say = saying(model)
  const [first, one] = useState(place.first.text)
  const [second, other] = useState(place.second.text)
  const { message } = report.state
  return (
    <Modal title={say("double")} close={() => desk.step(overview)}>
      <p>{say("doubleHint")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const filled: InNames = { _tag: "Names", first: opened(first), second: opened(second), isSecond: true }
          desk.step((state) => updateNames({ ...state, place: filled }, filled, "enter", "apply"))
        }}
      >
        <label>
          {say("firstBy")}
          <input value={first} required onInput={(event) => one(event.currentTarget.value)} />
        </label>
        <label>
          {say("secondBy")}
          <input value={second} required onInput={(event) => other(event.currentTarget.value)} />
        </label>
        <p role="alert">{message?.severity === "warning" ? say(message.text) : ""}</p>
        <p class="buttons">
          <button type="submit" class="main">
            {say("beginSecond")}
          </button>
          <button type="button" onClick={() => desk.step(overview)}>
            {say("cancel")}
          </button>
        </p>
      </form>
    </Modal>
  )
}

/** One cell that differs: what each of the two entered, and another figure. */
const One = ({ desk, model, report, each, at }: ReportProps & { readonly each: Difference; readonly at: number }) => {
  const say = saying(model)
  const [third, type] = useState("")
  const { state } = report
  const { edition } = state.editing
  const found = slot(edition, each.cell)
  if (found === undefined) return null
  const chosen = state.second?.chosen[each.cell]
  const text = (entry: Entry.Entry): string => Entry.show(entry, found.measure) || say("blank")
  const act = (command: Command, input?: string): void =>
    desk.step((now) => {
      const place: InDiffering = { _tag: "Differing", at, ...(input !== undefined && { input: opened(input) }) }
      return updateDiffering({ ...now, place }, place, "", command)
    })
  const side = (by: string, entry: Entry.Entry, command: Command) => (
    <button
      type="button"
      aria-pressed={chosen !== undefined && text(chosen) === text(entry)}
      onClick={() => act(command)}
    >
      {by}：<strong>{text(entry)}</strong>
    </button>
  )
  return (
    <li>
      <p>
        {heading(edition, found.form)} {label(found)}{" "}
        <span class={chosen === undefined ? "warn" : "good"}>
          {chosen === undefined ? say("undecided") : `${say("decided")} ${text(chosen)}`}
        </span>
      </p>
      <div class="buttons small">
        {side(state.second?.names.first ?? "", each.first, "takeFirst")}
        {side(state.second?.names.second ?? "", each.second, "takeSecond")}
        <label class="inline">
          {say("another")}
          <input
            value={third}
            size={6}
            onInput={(event) => type(event.currentTarget.value)}
            onChange={() => act("apply", third)}
          />
        </label>
      </div>
    </li>
  )
}

/** The cells in which two people differ: each is decided before anything is written. */
export const Differing = ({ desk, model, report, place }: ReportProps & { readonly place: InDiffering }) => {
  const say = saying(model)
  const { state } = report
  const all = differences(state)
  const open = undecided(state).length
  const act = (command: Command): void =>
    desk.step((now) => {
      const own: InDiffering = { _tag: "Differing", at: 0, ...(place.isWarned === true && { isWarned: true }) }
      return updateDiffering({ ...now, place: own }, own, "", command)
    })
  return (
    <Modal title={say("double")} close={() => desk.step(overview)} isWide>
      <p>{all.length === 0 ? say("agreed") : `${all.length} ${say("differing")}，${open} ${say("undecided")}`}</p>
      <p role="status">{state.message === undefined ? "" : say(state.message.text)}</p>
      <ol class="choices">
        {all.map((each, at) => (
          <One key={each.cell} desk={desk} model={model} report={report} each={each} at={at} />
        ))}
      </ol>
      <p class="buttons">
        <button type="button" class="main" disabled={open > 0} onClick={() => act("apply")}>
          {say("record")}
        </button>
        <Ways model={model} act={act} />
      </p>
    </Modal>
  )
}
