/**
 * The editor without a terminal: keys are pressed one after another, and the screen is read as text.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Patch } from "@gongkai/core/Patch"
import { draw } from "../../src/screen/draw.ts"
import type { Screen } from "../../src/screen/Screen.ts"
import type { LastYear } from "@gongkai/editor/lastYear"
import * as Double from "@gongkai/editor/double"
import * as State from "@gongkai/editor/State"
import { paste, update } from "@gongkai/editor/update"
import { viewOf } from "../../src/screen/view.ts"

const status: State.Status = { kind: "saved", text: { zh: "已存盘", en: "saved" } }

export interface Editor {
  readonly press: (...strokes: ReadonlyArray<string>) => Editor
  readonly type: (text: string) => Editor
  readonly paste: (text: string) => Editor
  readonly state: () => State.State
  readonly draft: () => Draft.Draft
  readonly orders: ReadonlyArray<State.Order>
  /** What was recorded, in order: what a journal would hold. */
  readonly patches: () => ReadonlyArray<Patch>
  readonly drawn: () => Screen
  /** The lines of the screen, without colours. */
  readonly screen: () => ReadonlyArray<string>
  readonly text: () => string
}

interface Options {
  readonly edition?: Edition
  readonly draft?: Draft.Draft
  readonly columns?: number
  readonly rows?: number
  readonly language?: "zh" | "en"
  readonly status?: State.Status
  readonly about?: State.About
  readonly last?: LastYear
}

export const blank = (edition: Edition = edition2021): Draft.Draft =>
  Draft.blank(edition, {
    year: edition.key === "2019" ? 2020 : 2024,
    agency: { name: "示例市人民政府" },
    reading: "draft"
  })

export const editor = ({
  edition = edition2021,
  draft = blank(edition),
  columns = 120,
  rows = 40,
  language = "zh",
  status: kept = status,
  about,
  last
}: Options = {}): Editor => {
  const size = { columns, rows }
  const fresh = State.initial(edition, draft, { language, view: viewOf(size), status: kept })
  let state: State.State = { ...fresh, ...(about && { about }), ...(last && { last }) }
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
    drawn: () => draw({ ...state, size }),
    screen: () => own.drawn().lines.map((line) => line.map(({ text }) => text).join("")),
    text: () => own.screen().join("\n")
  }
  return own
}
