/**
 * Accepting a finding: why, and who says so. Both are typed; neither is guessed.
 *
 * The day comes from outside, for the editor knows no clock: `Accept` is an order, and `accepted` carries it out.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { accept, withdraw } from "@gongkai/core/waive"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import type { Input, InWaive, State, Step } from "./State.ts"
import { saying, stay } from "./State.ts"
import { inserted, typedOn } from "./typing.ts"

const missing: Text = {
  zh: "理由和说明人都要写上",
  en: "both the reason and who gives it are needed"
}

const put = (place: InWaive, input: Input): InWaive =>
  place.isBy ? { ...place, by: input } : { ...place, reason: input }

export const updateWaive = (state: State, place: InWaive, stroke: string, command: Command | undefined): Step => {
  const { reason, by, isBy, from, finding } = place
  const typed = typedOn(isBy ? by : reason, stroke, command)
  if (typed !== undefined) return stay({ ...state, place: put(place, typed) })
  switch (command) {
    case "cancel":
      return saying({ ...state, place: from }, "note", { zh: "没有说明", en: "not accepted" })
    case "up":
    case "down":
      return stay({ ...state, place: { ...place, isBy: command === "down" } })
    case "apply": {
      if (!isBy && reason.text.trim() !== "" && by.text.trim() === "")
        return stay({ ...state, place: { ...place, isBy: true } })
      if (reason.text.trim() === "" || by.text.trim() === "")
        return saying({ ...state, place: { ...place, isBy: reason.text.trim() !== "" } }, "warning", missing)
      const said = { reason: reason.text.trim(), by: by.text.trim() }
      return { state: { ...state, place: from }, orders: [{ _tag: "Accept", finding, ...said }] }
    }
    default:
      return stay(state)
  }
}

/** Text pasted into the line that is typed into; its line breaks are spaces. */
export const pasteWaive = (state: State, place: InWaive, text: string): Step => {
  const line = text.trim().replaceAll(/[\p{Cc}\p{Cs}]+/gu, " ")
  return stay({ ...state, place: put(place, inserted(place.isBy ? place.by : place.reason, line)) })
}

/** The finding accepted on a day, `2025-01-31`, until what it is about changes. */
export const accepted = (
  state: State,
  { finding, reason, by }: { readonly finding: InWaive["finding"]; readonly reason: string; readonly by: string },
  on: string
): Step => {
  const { draft } = state.editing
  const { waivers = [] } = accept(withdraw(draft, finding), finding, { reason, by, on })
  const step = commit(state, { head: { waivers } })
  if (step.orders.length === 0) return step
  const text = {
    zh: "已说明；所涉数字和文字一改，说明即失效，撤销按 u",
    en: "accepted, until its numbers or words change; u takes it back"
  }
  return { ...step, state: { ...step.state, message: { severity: "good", text } } }
}
