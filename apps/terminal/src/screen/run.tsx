/**
 * Runs the editor on a report: the terminal in front, the keeper of the file behind, orders carried out in between.
 *
 * @module
 */
import { userInfo } from "node:os"
import { stat } from "node:fs/promises"
import { dirname, resolve as absolute } from "node:path"
import type { Language, Text } from "@gongkai/core/Text"
import type { End } from "../session/End.ts"
import type { Choice } from "../session/Held.ts"
import type { Session } from "../session/Session.ts"
import { moment } from "../session/moment.ts"
import { reason } from "../session/reason.ts"
import { clock } from "./clock.ts"
import { isTyping, settled } from "@gongkai/editor/cell"
import { changed, readIn } from "./changes.ts"
import { copyOut } from "./clipboard.ts"
import * as Conflict from "@gongkai/editor/conflict"
import { adopted } from "@gongkai/editor/adopted"
import * as Double from "@gongkai/editor/double"
import * as Editing from "@gongkai/editor/Editing"
import type { Names } from "@gongkai/editor/Second"
import { accepted } from "@gongkai/editor/updateWaive"
import { inHandAt, recovered, resumed } from "./inHand.ts"
import * as external from "./external.ts"
import type { LastYear } from "@gongkai/editor/lastYear"
import type { Theme } from "./Line.ts"
import { printed, printing } from "./printed.ts"
import { plainSurface } from "./plainSurface.ts"
import { showFolder } from "./showFolder.ts"
import type { Surface } from "./Surface.ts"
import { inkSurface } from "./inkSurface.tsx"
import * as State from "@gongkai/editor/State"
import * as words from "./secondWords.ts"
import { store as storeOf } from "@gongkai/editor/Store"
import { viewOf } from "./view.ts"
import { writing, writtenAs } from "./writtenAs.ts"
import { replaced, reopened } from "@gongkai/editor/updateProse"

interface Options {
  readonly language: Language
  readonly theme: Theme
  /** Lines for a screen reader instead of a drawn screen. */
  readonly isPlain?: boolean
  /** What to say first. */
  readonly message?: State.Message
  /** Last year's report, once it is found; the screen does not wait for it. */
  readonly last?: Promise<LastYear | undefined>
}

const decided: State.Message = {
  severity: "good",
  text: {
    zh: "已按所选写入；我的改动里没选用的（如有）另存在旁边",
    en: "written as chosen; of mine, what was given up (if any) is kept beside"
  }
}
const saved: State.Message = { severity: "good", text: { zh: "已存盘", en: "saved" } }

interface Running {
  /** When the user has left, with where the report is. */
  readonly ended: Promise<End>
  /** Leaves as the user would who is not there to be asked. */
  readonly leave: () => Promise<void>
}

/** For so long no key is pressed before a question covers the screen: none that was meant for something else answers it. */
const idle = 1000

/** The name that the system knows the user by; empty where it knows none. */
const user = (): string => {
  try {
    return userInfo().username
  } catch {
    return ""
  }
}

/** The day as the user's clock has it, `2025-01-31`. */
const today = (): string => new Date().toLocaleDateString("sv-SE")

/** The time of the day to the minute. */
const minute = (): string => new Date().toLocaleTimeString("sv-SE").slice(0, 5)

/** The status of the file; where it has just been written, with the time. */
const informed = (state: State.State, status: State.Status): State.State => {
  const after = State.informed(state, status)
  const isWritten = status.kind === "saved" && state.status.kind !== "saved" && state.about !== undefined
  return isWritten && after.about ? { ...after, about: { ...after.about, savedAt: minute() } } : after
}

const unkept = (count: number, why: Text): State.Message => ({
  severity: "error",
  text: {
    zh: `再按一次就不再存而退出：有 ${count} 处改动没能全部存下。${why.zh}`,
    en: `once more leaves as it is: ${count} change(s) are not all kept. ${why.en}`
  }
})

export const run = (session: Session, { language, theme, isPlain = false, message, last }: Options): Running => {
  const view = viewOf({ columns: process.stdout.columns, rows: process.stdout.rows })
  const status = session.status()
  const terminal: { surface?: Surface } = {}
  const about: State.About = { path: absolute(session.path), who: user() }
  const begun = State.initial(session.edition, session.draft, { language, view, status, message })
  const { found } = session.history
  const fresh = found === undefined ? begun : { ...begun, editing: Editing.resume(begun.editing, found) }
  const first = recovered(resumed({ ...fresh, about }, session), session)

  const say = (said: State.Message): void => store.change((state) => State.stay({ ...state, message: said }))
  const write = async (section: string): Promise<void> => {
    const { place } = store.state()
    if (place._tag !== "Prose" || terminal.surface === undefined) return
    const result = await external.written(place.manuscript, terminal.surface.suspend)
    if ("zh" in result) say({ severity: "warning", text: result })
    else store.change((state) => replaced(state, section, result))
  }
  let [keyed, shown]: [number, State.State] = [0, first]
  let end: End | undefined
  let isDropped = false
  const finish = (ended: End): void => {
    end = ended
    closeSecond(ended)
    terminal.surface?.unmount()
  }
  /** Nobody is asked: what is no figure stays in hand, in the journal. */
  const leave = async (): Promise<void> => {
    store.change(settled)
    finish(await session.close())
  }
  /** What is in hand is given up, and is no more kept. */
  const drop = (): void => {
    isDropped = true
    session.hold(undefined)
    session.second.hold(undefined)
  }
  /** The second entry is let go of: taken away where the report has it all, and else kept for the next time. */
  const closeSecond = (ended: End): void => {
    if (ended.kind === "saved" && Double.isFinished(store.state())) session.second.drop()
    else session.second.close()
  }
  /** The user was told what is dropped; what would be kept nowhere is asked for once more. */
  const quit = async (isWarned: boolean): Promise<void> => {
    if (isWarned) drop()
    const unkeptSecond = isWarned ? undefined : session.second.close()
    if (unkeptSecond !== undefined)
      return store.change((state) =>
        State.stay({ ...state, message: { severity: "error", text: words.leavesSecond(unkeptSecond) }, isWarned: true })
      )
    const ended = await session.close(isWarned)
    if (ended.kind !== "lost" || isWarned) {
      session.history.drop()
      return finish(ended)
    }
    store.change((state) => State.stay({ ...state, message: unkept(ended.changes.length, ended.why), isWarned: true }))
  }
  /** While it takes longer than a second it is told how long, unless something else has to be told. */
  const print = async (): Promise<void> => {
    let shown: State.Message = printing(0)
    say(shown)
    const began = Date.now()
    const timer = setInterval(() => {
      if (store.state().message !== shown) return
      shown = printing(Math.round((Date.now() - began) / 1000))
      say(shown)
    }, 1000)
    const result = await printed(session, store.state()).finally(() => clearInterval(timer))
    say(result)
  }
  const beginSecond = async (names: Names): Promise<void> => {
    await session.flush()
    if (session.theirs() !== undefined) return compare()
    try {
      const { mtime } = await stat(session.path)
      const firstOn = moment(mtime)
      await session.second.begin(names, firstOn)
      if (store.state().place._tag === "Names") store.change((state) => Double.begun(state, names, firstOn))
      else session.second.drop()
    } catch (error) {
      say({ severity: "warning", text: words.secondRefused(reason(error)) })
    }
  }
  const save = async (): Promise<void> => {
    await session.flush()
    if (session.theirs() !== undefined) return compare()
    // What is still in hand is not in the file, and it is said why.
    if (session.status().kind === "saved" && !isTyping(store.state())) say(saved)
  }
  const compare = (): void => {
    // The versions of the file would show the first person's figures.
    if (store.state().first !== undefined) {
      if (session.theirs() !== undefined) say({ severity: "warning", text: words.laterConflict })
      return
    }
    const both = session.theirs()
    store.change((state) => State.stay(both === undefined ? Conflict.left(state) : Conflict.opened(state, both)))
  }
  const resolve = async (as: Choice): Promise<void> => {
    const draft = await session.resolve(as)
    if (session.theirs() !== undefined) return compare()
    store.change((state) => State.stay({ ...reopened(state, draft), message: decided }))
  }
  /** Lays two versions side by side as soon as nobody is typing. */
  const offer = (): void => {
    const rest = keyed + idle - Date.now()
    if (session.theirs() === undefined || end !== undefined) return
    if (rest > 0) return void setTimeout(offer, rest)
    compare()
  }
  const store = storeOf(first, (order) => {
    switch (order._tag) {
      case "Record":
        return session.record(order.patch, order.draft)
      case "Save":
        return void save()
      case "Print":
        return void print()
      case "Export":
        say(writing)
        return void writtenAs(session, store.state(), order.format).then(say)
      case "ShowFolder":
        return void showFolder(dirname(about.path)).then((text) => say({ severity: "note", text }))
      case "Accept":
        return store.change((state) => accepted(state, order, today()))
      case "Write":
        return void write(order.section)
      case "BeginSecond":
        return void beginSecond(order.names)
      case "KeepSecond": {
        const unkept = session.second.keep(order.kept)
        return unkept && say({ severity: "error", text: unkept })
      }
      case "CompareSecond":
        return store.change((state) => Double.compared(state, moment(new Date())))
      case "DropSecond":
        return session.second.drop()
      case "Copy":
        return copyOut(order.text)
      case "Compare":
        return compare()
      case "Resolve":
        return void resolve(order.as)
      case "Quit":
        return void quit(order.isWarned)
    }
  })
  // Before it is drawn, what is in hand is written down.
  store.subscribe(() => {
    const now = store.state()
    if (now.place !== shown.place || now.editing !== shown.editing) [keyed, shown] = [Date.now(), now]
    session.history.follow(now.first ?? now.editing)
    const hand = isDropped ? undefined : inHandAt(now)
    const isSecond = now.first !== undefined || State.under(now.place)._tag === "Differing"
    session.hold(isSecond ? undefined : hand)
    session.second.hold(isSecond ? hand : undefined)
  })
  session.subscribe(() => {
    store.change((state) => State.stay(informed(state, session.status())))
    if (session.theirs() === undefined || store.state().place._tag === "Conflict") compare()
    else offer()
  })
  session.onReload((draft, changes) =>
    store.change((state) =>
      State.stay({
        ...adopted(state, draft),
        news: { changes, isSeen: false },
        // What changed would be the first person's figures.
        message: state.first === undefined ? changed(session.edition, changes) : readIn(changes.length)
      })
    )
  )
  store.change((state) => State.stay(State.informed(state, status)))
  if (session.theirs() !== undefined) compare()

  void last?.then((found) => found && store.change((state) => State.stay({ ...state, last: found })))

  const surface = isPlain ? plainSurface(store, clock) : inkSurface(store, theme)
  terminal.surface = surface
  // The terminal is closed: nobody can be asked any more, and nothing drawn.
  process.once("SIGHUP", () => {
    process.stdout.removeAllListeners("error").on("error", () => undefined)
    void leave().finally(() => process.exit(129))
  })
  const ended = surface.ended.then(() => end ?? session.close())
  return { ended, leave }
}
