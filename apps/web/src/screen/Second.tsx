/**
 * A second entry (双人复核) on screen: who it is, the strip above the tables that are entered blind, and the cells that differ.
 *
 * @module
 */
import type { Differing as Difference } from "@gongkai/core/doubleEntry"
import { isStale } from "@gongkai/core/doubleEntry"
import { heading, label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { differences, filledIn, openDouble, undecided } from "@gongkai/editor/double"
import type { Command } from "@gongkai/editor/bindings"
import {
  type InDiffering,
  type InNames,
  type Input,
  saying as told,
  type State,
  stay,
  type Step
} from "@gongkai/editor/State"
import { updateDiffering } from "@gongkai/editor/updateDiffering"
import { updateNames, updateSecond } from "@gongkai/editor/updateSecond"
import { useState } from "preact/hooks"
import type { Held } from "../keep/Kept.ts"
import { Modal } from "./Modal.tsx"
import { type ReportProps, saying } from "./Props.ts"

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

/** The strip above the tables while the second person types; elsewhere, what the report tells of a double entry. */
export const SecondStrip = ({ desk, model, report }: ReportProps) => {
  const say = saying(model)
  const [warned, warn] = useState<"compare" | "giveUp" | undefined>(undefined)
  const { state } = report
  const { doubleEntry } = state.editing.draft
  if (state.first === undefined) {
    if (doubleEntry === undefined) return null
    const { first, second, differed } = doubleEntry
    return (
      <p class="second soft">
        {say("double")}：{say("firstBy")} {first.by} {first.on.slice(0, 10)}，{say("secondBy")} {second.by}{" "}
        {second.on.slice(0, 10)}，{say("differed")} {differed}
        {isStale(state.editing.edition, state.editing.draft) ? `；${say("changedSince")}` : ""}
      </p>
    )
  }
  const { filled, of } = filledIn(state.editing)
  const act = (command: "compare" | "back" | "giveUp"): void => {
    const open = Object.keys(report.held).length
    // What is typed and not recorded belongs to this entry: in the other it would show what must not be seen.
    if (open > 0) return desk.step((now) => told(now, "warning", heldFirst(open)))
    const at = 0
    const place = { _tag: "Second", at, ...(command === warned && { isWarned: command }) } as const
    warn(command === "back" ? undefined : command)
    desk.step((now) => updateSecond({ ...now, place }, place, "", command))
  }
  return (
    <section class="second" aria-label={say("double")}>
      <p>
        <strong>{say("double")}</strong> {say("blind")}{" "}
        <span class="soft">
          {say("secondBy")} {state.second?.names.second} · {filled}/{of} {say("cells")}
        </span>
      </p>
      <p class="buttons">
        <button type="button" class="main" onClick={() => act("compare")}>
          {say("compareBoth")}
        </button>
        <button type="button" onClick={() => act("back")}>
          {say("leaveSecond")}
        </button>
        <button type="button" class="quiet" onClick={() => act("giveUp")}>
          {say("giveUpSecond")}
        </button>
      </p>
    </section>
  )
}

/** Begins or goes on, once nothing typed waits to be recorded. */
export const beginDouble =
  (held: Held) =>
  (state: State): Step => {
    const open = Object.keys(held).length
    return open > 0 ? told(state, "warning", heldFirst(open)) : openDouble(state)
  }

const heldFirst = (count: number) => ({
  zh: `有 ${count} 处键入的内容没有记入，请先改好，或在格里按 Esc 放弃`,
  en: `${count} typed text(s) are not recorded: correct them first, or drop them with Esc`
})

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
        <button type="button" onClick={() => act("back")}>
          {say("leaveSecond")}
        </button>
        <button type="button" class="quiet" onClick={() => act("giveUp")}>
          {say("giveUpSecond")}
        </button>
      </p>
    </Modal>
  )
}
