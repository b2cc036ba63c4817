/**
 * The editor without any screen: keys are pressed one after another, and the state, the report and the orders are read.
 *
 * Its surface gives every character one column and a row ten.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Patch } from "@gongkai/core/Patch"
import * as Double from "../../src/double.ts"
import * as State from "../../src/State.ts"
import { paste, update } from "../../src/update.ts"
import { even } from "./even.ts"

const saved: State.Status = { kind: "saved", text: { zh: "已存盘", en: "saved" } }

/** A surface that shows ten rows, and one entry of a list, at a time. */
export const view: State.View = {
  page: {
    head: 5,
    table: 10,
    prose: 10,
    findings: 1,
    law: 5,
    preview: 5,
    lastYear: 5,
    paste: 1,
    help: 1,
    conflict: 1,
    differing: 1,
    news: 1
  },
  wrap: even(10)
}

export interface Editor {
  readonly press: (...strokes: ReadonlyArray<string>) => Editor
  readonly type: (text: string) => Editor
  readonly paste: (text: string) => Editor
  readonly state: () => State.State
  readonly draft: () => Draft.Draft
  readonly orders: ReadonlyArray<State.Order>
  /** What was recorded, in order: what a journal would hold. */
  readonly patches: () => ReadonlyArray<Patch>
  /** What the last key led to, in Chinese; empty where it led to nothing to be told of. */
  readonly said: () => string
}

interface Options {
  readonly edition?: Edition
  readonly draft?: Draft.Draft
  readonly status?: State.Status
}

export const blank = (edition: Edition = edition2021): Draft.Draft =>
  Draft.blank(edition, {
    year: edition.key === "2019" ? 2020 : 2024,
    agency: { name: "示例市人民政府" },
    reading: "draft"
  })

export const editor = ({ edition = edition2021, draft = blank(edition), status = saved }: Options = {}): Editor =>
  from(State.initial(edition, draft, { language: "zh", view, status }))

/** Goes on from any state. */
export const from = (initial: State.State): Editor => {
  let state = initial
  const orders: Array<State.Order> = []
  const take = (step: State.Step): void => {
    state = step.state
    orders.push(...step.orders)
    // What the surface answers, at times of its own.
    for (const order of step.orders) {
      if (order._tag === "BeginSecond") take(Double.begun(state, order.names, "2025-01-18T09:00:00+08:00"))
      if (order._tag === "CompareSecond") take(Double.compared(state, "2025-01-20T16:05:00+08:00"))
    }
  }
  const own: Editor = {
    press: (...strokes) => {
      for (const stroke of strokes) take(update(state, stroke))
      return own
    },
    type: (text) => own.press(...Array.from(text)),
    paste: (text) => {
      take(paste(state, text))
      return own
    },
    state: () => state,
    draft: () => state.editing.draft,
    orders,
    patches: () => orders.flatMap((order) => (order._tag === "Record" ? [order.patch] : [])),
    said: () => state.message?.text.zh ?? ""
  }
  return own
}
