/**
 * The page without a screen: holds the model, carries out what the editor orders, keeps every change at once.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { ask } from "@gongkai/editor/checks"
import type { Message, Order, State } from "@gongkai/editor/State"
import type { Outcome } from "../keep/Kept.ts"
import { type Keeper, keeper } from "../keep/keeper.ts"
import { tabs } from "../keep/tabs.ts"
import type { Desk, Surroundings } from "./Desk.ts"
import { exporting } from "./exporting.ts"
import type { Inside } from "./Inside.ts"
import type { Model, Report } from "./Model.ts"
import { opening } from "./opening.ts"
import * as Prose from "./prose.ts"
import { informed, restored, versionOf } from "./report.ts"
import * as Second from "./second.ts"
import { saving } from "./saving.ts"
import { settle, settleAll } from "./settle.ts"

/** The model without some fields, none of which it must have. */
const without = (model: Model, ...keys: ReadonlyArray<string>): Model =>
  Object.fromEntries(Object.entries(model).filter(([key]) => !keys.includes(key))) as unknown as Model

/** A desk with nothing open. */
export const deskOf = (around: Surroundings, language: Model["language"] = "zh"): Desk => {
  let model: Model = { language, kept: [], showsLast: true, checks: "tables" }
  let keeping: Keeper | undefined
  const listeners = new Set<() => void>()
  const show = (next: Model): void => {
    model = next
    for (const listener of listeners) listener()
  }
  const set: Inside["set"] = (change) => {
    const gone = Object.entries(change).flatMap(([key, value]) => (value === undefined ? [key] : []))
    // What is undefined is taken away at once.
    show(without({ ...model, ...change } as Model, ...gone))
  }
  /** When a report was changed last: now, unless it is what was on screen or kept before. */
  const changedAt = ({ id, state, held, changedAt }: Report): string => {
    const { report } = model
    const isSame = report?.id === id ? report.state.editing === state.editing && report.held === held : true
    return isSame && changedAt !== undefined ? changedAt : around.now().toISOString()
  }
  const put: Inside["put"] = (report, isKept = true) => {
    const next = informed(isKept ? { ...report, outcome: report.outcome === "failed" ? "failed" : "keeping" } : report)
    // What is not kept yet is handed over before it is shown.
    const own = { ...next, changedAt: changedAt(next) }
    if (isKept && next.state.status.kind !== "readOnly") keeping?.keep(versionOf(own, own.changedAt))
    show({ ...model, report: own })
  }
  const told = (id: string) => (outcome: Outcome) => {
    const { report } = model
    if (report?.id !== id) return
    if (outcome === "overtaken") part(report)
    else put({ ...report, outcome }, false)
  }
  /** Another tab has kept other changes meanwhile: what is here goes on as a copy of its own, and neither is lost. */
  const part = (report: Report): void => {
    const id = around.name()
    keeping = keeper(around.keep, 0, told(id))
    void line.claim(id, 0)
    put({ ...report, id })
    say("warning", parted)
  }
  const line = tabs(around.channel, around.name(), (id) => {
    if (model.report?.id === id) put({ ...model.report, isElsewhere: true }, false)
  })
  const say: Inside["say"] = (severity, text) => {
    const { report } = model
    const message: Message = { severity, text }
    if (report === undefined) set({ message })
    else put({ ...report, state: { ...report.state, message } }, false)
  }
  const carryOut = (order: Order): void => {
    if (order._tag === "Accept") {
      const { finding, reason, by } = order
      void act(
        ({ accepted }) =>
          (state) =>
            accepted(state, { finding, reason, by }, day(around.now()))
      )
    }
    if (order._tag === "Copy") around.copy(order.text).catch(() => say("warning", noClipboard))
    if (order._tag === "BeginSecond") {
      const { changedAt } = model.report ?? {}
      step(Second.begin(order.names, changedAt === undefined ? around.now() : new Date(changedAt)))
    }
    if (order._tag === "CompareSecond") step(Second.compare(around.now()))
    if (order._tag === "Save") void self.save()
    if (order._tag === "Resolve") void saver.resolve(order.as)
  }
  const step: Inside["step"] = (change) => {
    const { report } = model
    if (report === undefined) return
    const { state, orders } = change(report.state)
    const isChanged =
      state.editing.draft !== report.state.editing.draft ||
      state.second !== report.state.second ||
      state.first !== report.state.first
    put({ ...report, state: home(state) }, isChanged)
    for (const order of orders) carryOut(order)
  }
  const act: Inside["act"] = async (wanted) => {
    try {
      const { acts } = await around.later
      step(wanted(acts))
    } catch {
      say("warning", notThere)
    }
  }
  const settled = (settling: (report: Report) => ReturnType<typeof settle>): void => {
    const { report } = model
    if (report === undefined) return
    const { step: made, held } = settling(report)
    if (held === report.held && made.state === report.state) return
    put({ ...report, state: made.state, held })
    for (const order of made.orders) carryOut(order)
  }
  const inside: Inside = {
    model: () => model,
    set,
    report: () => model.report,
    put,
    open: async (report, revision) => {
      // No other tab can have what was never kept.
      const isFree = await line.claim(report.id, revision === 0 ? 0 : around.wait)
      keeping = keeper(around.keep, revision, told(report.id))
      const next = { ...report, isElsewhere: !isFree, outcome: isFree ? report.outcome : ("kept" as const) }
      show(without({ ...model, report: informed(next) }, "dialog", "busy", "message"))
      if (isFree) put(next)
    },
    close: () => {
      line.release()
      keeping = undefined
      show(without(model, "report", "dialog", "busy", "message", "focus"))
    },
    rest: () => keeping?.rest() ?? Promise.resolve(),
    say,
    step,
    act,
    settleAll: () => settled(({ state, held }) => settleAll(state, held)),
    around
  }
  const saver = saving(inside)
  /** Asks every rule from when they are there. */
  const checked = async (): Promise<void> => {
    try {
      ask((await around.later).whole)
      set({ checks: "all" })
    } catch {
      set({ checks: "failed" })
    }
  }
  void checked()
  const self: Desk = {
    model: () => model,
    subscribe: (listener) => void listeners.add(listener),
    speak: (language) => {
      const { report } = model
      show({ ...model, language, ...(report && { report: { ...report, state: { ...report.state, language } } }) })
    },
    step,
    act,
    hold: (address, text) => {
      const { report } = model
      if (report !== undefined) put({ ...report, held: { ...report.held, [address]: text } })
    },
    drop: (address) => {
      const { report } = model
      if (report === undefined) return
      const { [address]: _dropped, ...held } = report.held
      const { message: _told, ...state } = report.state
      put({ ...report, held, state })
    },
    settle: (address) => settled(({ state, held }) => settle(state, held, address)),
    write: (section, text) => {
      const { report } = model
      if (report === undefined) return
      const { message: _told, ...state } = report.state
      const made = Prose.write(state, section, text)
      put({ ...report, writing: { section, text }, state: made.state })
    },
    law: async (rule) => {
      const { report, language } = model
      if (report === undefined) return []
      const edition = report.state.editing.edition.key
      const answer = await around.work.explain({ kind: "explain", rule, edition, language })
      return answer.ok ? answer.lines : [answer.text[language]]
    },
    takeOver: async () => {
      const { report } = model
      if (report === undefined) return
      line.take(report.id)
      const kept = await around.keep.one(report.id)
      const fresh = kept && restored(kept, model.language)
      keeping = keeper(around.keep, kept?.revision ?? 0, told(report.id))
      put({ ...(fresh ?? report), isElsewhere: false, outcome: "keeping" })
    },
    lock: (isLocked) => {
      const { report } = model
      if (report !== undefined && (report.isLocked ?? false) !== isLocked) put({ ...report, isLocked }, false)
    },
    show: (dialog) => set({ dialog }),
    showLast: (showsLast) => set({ showsLast }),
    focus: (focus) => set({ focus }),
    ...opening(inside),
    save: saver.save,
    leave: saver.leave,
    ...exporting(inside)
  }
  return self
}

/** Lists of the editor that a page has beside the report are no place to be in. */
const home = (state: State): State =>
  state.place._tag === "Findings" ? { ...state, place: state.place.from } : Second.inTables(state)

const day = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((each) => String(each).padStart(2, "0")).join("-")

const parted: Text = {
  zh: "这份报告在另一个标签页里也改过：这里的改动另留了一份，两份都在首页",
  en: "this report was changed in another tab too: what is here is kept as a copy of its own; both are on the start page"
}

const notThere: Text = {
  zh: "本页有一部分没有载入，这一步没有做。所填的都已留着，请重新打开本页",
  en: "a part of this page did not load and this was not done; what was typed is kept: open the page again"
}

const noClipboard: Text = {
  zh: "浏览器不让复制，请选中后自己复制",
  en: "the browser does not let this page copy: select and copy by hand"
}
