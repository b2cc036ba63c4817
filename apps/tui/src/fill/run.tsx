/**
 * Runs the editor on a report: the terminal in front, the keeper of the file behind, orders carried out in between.
 *
 * @module
 */
import { basename, dirname, join } from "node:path"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Instance, render } from "ink"
import { save } from "../files.ts"
import { replaceable } from "../replaceable.ts"
import { refusal } from "../load.ts"
import type { Session } from "../session/Session.ts"
import { App } from "./App.tsx"
import { review } from "./Editing.ts"
import * as external from "./external.ts"
import * as State from "./State.ts"
import { store as storeOf } from "./Store.ts"
import { replaced, reopened } from "./updateProse.ts"

interface Options {
  readonly language: Language
  readonly colourful: boolean
  /** What to say first. */
  readonly message?: State.Message
}

/** The PDF beside the report. */
const pdfOf = (path: string): string =>
  join(dirname(path), `${basename(path).replace(/(?:\.gongkai)?\.[^.]+$/u, "")}.pdf`)

const elsewhere: Text = {
  zh: "请先把它移走或改名，再按 Ctrl-P",
  en: "move or rename it, then press Ctrl-P again"
}

const printed = async ({ path, edition }: Session, { editing }: State.State): Promise<State.Message> => {
  const [{ print }, { ownFaces }] = await Promise.all([import("@gongkai/pdf"), import("../fonts.ts")])
  const to = pdfOf(path)
  const work = Effect.gen(function* () {
    yield* Effect.mapError(replaceable(to, elsewhere), (failure) => ({ text: refusal(to, failure) }))
    const faces = yield* ownFaces([])
    yield* save(to, yield* print(editing.draft, { edition, faces }), { replace: true })
  })
  const result = await Effect.runPromise(Effect.result(work))
  if (Result.isFailure(result)) return { severity: "error", text: result.failure.text }
  const errors = review(editing).findings.filter(({ severity }) => severity === "error").length
  const text: Text = {
    zh: `已排成 ${to}${errors > 0 ? `；报告还有 ${errors} 个错误` : ""}`,
    en: `printed to ${to}${errors > 0 ? `; the report still has ${errors} error(s)` : ""}`
  }
  return { severity: errors > 0 ? "warning" : "good", text }
}

const printing: State.Message = { severity: "note", text: { zh: "正在排版……", en: "printing…" } }
const saved: State.Message = { severity: "good", text: { zh: "已存盘", en: "saved" } }

interface Running {
  /** When the user has left, with everything in the file or, where that cannot be, in the journal beside it. */
  readonly ended: Promise<unknown>
  /** Leaves as the user would. */
  readonly leave: () => Promise<void>
}

export const run = (session: Session, { language, colourful, message }: Options): Running => {
  const size = { columns: process.stdout.columns, rows: process.stdout.rows }
  const status = session.status()
  const terminal: { instance?: Instance; suspend?: (work: () => Promise<void>) => Promise<void> } = {}
  const first = State.initial(session.edition, session.draft, { language, size, status, message })

  const say = (said: State.Message): void => store.change((state) => State.stay({ ...state, message: said }))
  const write = async (section: string): Promise<void> => {
    const { place } = store.state()
    if (place._tag !== "Prose" || terminal.suspend === undefined) return
    const result = await external.written(place.manuscript, terminal.suspend)
    if ("zh" in result) say({ severity: "warning", text: result })
    else store.change((state) => replaced(state, section, result))
  }
  const leave = async (): Promise<void> => {
    await session.close()
    terminal.instance?.unmount()
  }
  const store = storeOf(first, (order) => {
    switch (order._tag) {
      case "Record":
        return session.record(order.patch, order.draft)
      case "Save":
        return void session.flush().then(() => session.status().kind === "saved" && say(saved))
      case "Print":
        say(printing)
        return void printed(session, store.state()).then(say)
      case "Write":
        return void write(order.section)
      case "Resolve":
        return void session
          .resolve(order.as)
          .then((draft) => store.change((state) => State.stay(reopened(state, draft))))
      case "Quit":
        return void leave()
    }
  })
  session.subscribe(() => store.change((state) => State.stay(State.informed(state, session.status()))))
  store.change((state) => State.stay(State.informed(state, status)))

  terminal.instance = render(
    <App store={store} colourful={colourful} onSuspend={(suspend) => (terminal.suspend = suspend)} />,
    // A terminal it is: the command has asked. Ink alone would take any variable CI for a build server.
    {
      interactive: true,
      alternateScreen: true,
      incrementalRendering: true,
      exitOnCtrlC: false,
      maxFps: 120,
      patchConsole: false
    }
  )
  return { ended: terminal.instance.waitUntilExit(), leave }
}
