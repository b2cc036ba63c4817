/**
 * Keeps a report that is being edited: every change at once in the journal, within a second in the file.
 *
 * `step` decides, this carries out. Saving goes: write beside, say in the journal what the file is about to be, compare the file with
 * what was known, rename, begin a fresh journal. Dying between any two acts leaves a whole file and a journal that knows which
 * changes it lacks. Between the comparison and the rename lies a moment in which another program's writing would be replaced: no
 * system call does both.
 *
 * @module
 */
import { basename, dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import { alarm } from "./alarm.ts"
import { free, isSame } from "./Disk.ts"
import { type End, ended } from "./End.ts"
import * as Journal from "./Journal.ts"
import type { Held, Start } from "./Held.ts"
import type { History } from "./History.ts"
import type { Keeper } from "./Keeper.ts"
import type { Act, Alarm, Event, Journalled, Prompt, Sight, Slow } from "./Keeping.ts"
import { type Base, log as open } from "./Log.ts"
import { begun, isTaking, step } from "./step.ts"
import type { Surroundings } from "./Surroundings.ts"
import * as words from "./words.ts"

/** How long things wait, in milliseconds. */
const pace = { sync: 150, save: 600, again: 3000, poll: 1000 }

/** Begins to keep; throws what the system says when not even the journal can be begun. */
export const keep = (
  start: Start,
  around: Surroundings,
  parse: (bytes: Uint8Array) => Promise<Draft | undefined>,
  history?: Pick<History, "planned" | "saved">
): Keeper => {
  const { target, edition, readOnly } = start
  const { disk, now, later } = around
  const journalPath = Journal.beside(target)
  const part = `${journalPath.slice(0, -".journal".length)}.part`
  const listeners = new Set<() => void>()
  const reloads = new Set<Parameters<Keeper["onReload"]>[0]>()

  const log = open(start, around, () => baseOf(state.held))
  const journal = (): Journalled => ({ isOpen: log.isOpen(), isAhead: log.isAhead(), typing: log.typing() })
  const first = begun(start, journal())
  let { state } = first
  const take = (event: Event): ReadonlyArray<Act> => {
    const next = step({ ...state, journal: journal() }, event)
    state = next.state
    return next.acts
  }

  const look = async ({ purpose, unless }: Extract<Act, { readonly _tag: "Look" }>): Promise<Event> => {
    const seen = (sight: Sight): Event => ({ _tag: "Seen", purpose, sight })
    const stamp = await disk.stat(target)
    if (stamp === undefined) return seen({ _tag: "Absent" })
    if (unless !== undefined && isSame(stamp, unless)) return seen({ _tag: "Same" })
    const bytes = await disk.read(target)
    return seen({ _tag: "Found", hash: Journal.hash(bytes), stamp, bytes })
  }
  const setAside = async (what: "file" | "journal"): Promise<void> => {
    if (what === "journal") return log.setAside(await free(disk, Journal.kept(journalPath, now())))
    const aside = words.aside(basename(target), now())
    await disk.rename(target, await free(disk, join(dirname(target), aside)))
  }
  const slow = async (act: Slow): Promise<Event | void> => {
    switch (act._tag) {
      case "Look":
        return look(act)
      case "Parse": {
        const { hash, stamp, bytes } = act.content
        return { _tag: "Parsed", hash, stamp, draft: await parse(bytes) }
      }
      case "CheckWritable":
        return await disk.writable(target)
      case "WriteBeside": {
        await disk.write(part, act.text, act.mode)
        const stamp = await disk.stat(part)
        await log.announce()
        history?.planned(act.hash)
        return { _tag: "WrittenBeside", beside: { hash: act.hash, stamp, draft: act.draft } }
      }
      case "Replace":
        await disk.rename(part, target)
        history?.saved(act.beside.hash)
        return { _tag: "Replaced", beside: act.beside }
      case "SyncFolder":
        return await disk.syncFolder(dirname(target))
      case "SyncJournal":
        return await log.sync()
      case "LookForJournal":
        return (await disk.stat(journalPath)) === undefined ? { _tag: "JournalGone" } : undefined
      case "SetAside":
        return await setAside(act.what)
      case "EndJournal":
        return await log.end(true)
    }
  }
  const prompt = (act: Prompt): Event | void => {
    switch (act._tag) {
      case "Set":
        return alarms[act.alarm].set()
      case "Clear":
        return alarms[act.alarm].clear()
      case "Tell":
        return listeners.forEach((listener) => listener())
      case "Reload":
        return reloads.forEach((listener) => listener(act.draft, act.changes))
      case "Write":
        return log.write()
      case "Hold":
        return log.hold(act.typing)
      case "Renew":
        return act.isEmpty ? log.renew([]) : log.renew()
      case "Gather":
        return log.renew(Patch.touched(act.mine).length > 0 ? [{ patch: act.mine, at: log.since() }] : [])
      case "Plan": {
        const text = Interchange.show(act.draft, edition)
        const hash = Journal.hash(text)
        log.plan(hash)
        return { _tag: "Planned", hash, text, draft: act.draft }
      }
      case "Conclude":
        return log.conclude(true)
      case "Tidy":
        return disk.remove(part)
      case "Then":
        return act.event
    }
  }

  /** Carries out what an event leads to. Prompt acts are done when this returns, up to the first slow one; it never rejects. */
  const drive = async (event: Event): Promise<void> => {
    let acts = take(event)
    for (let [act, ...rest] = acts; act !== undefined; [act, ...rest] = acts) {
      try {
        // One act after another is the point.
        // oxlint-disable-next-line no-await-in-loop
        const next = isSlow(act) ? await slow(act) : prompt(act)
        acts = next ? [...take(next), ...rest] : rest
      } catch (error) {
        acts = [...take({ _tag: "Failed", error }), ...("isTried" in act ? rest : [])]
      }
    }
  }
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work)
    return turn
  }
  const inTurnDo = (event: Event): Promise<void> =>
    inTurn(async () => {
      await drive(event)
      // A plan that did not come true is none.
      log.conclude(false)
    })
  const ring = (name: Alarm, milliseconds: number) => {
    const event: Event = { _tag: "Due", alarm: name }
    // Flushing waits for nobody.
    return alarm(later, milliseconds, () => void (name === "sync" ? drive(event) : inTurnDo(event)))
  }
  const alarms = {
    sync: ring("sync", pace.sync),
    save: ring("save", pace.save),
    again: ring("again", pace.again),
    poll: ring("poll", pace.poll)
  }
  const outcome = (): Promise<End> =>
    ended(state.held, { target, edition, readOnly, status: state.status, log, around, start: start.base })

  for (const act of first.acts) if (!isSlow(act)) prompt(act)
  return {
    status: () => state.status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onReload: (listener) => void reloads.add(listener),
    record: (patch, draft) => {
      if (!isTaking(state)) return
      try {
        log.add({ patch, at: now().toISOString() })
      } catch (error) {
        return void drive({ _tag: "Unfit", draft, error })
      }
      void drive({ _tag: "Changed", patch, draft })
    },
    hold: (typing) => void drive({ _tag: "Typed", typing }),
    flush: () => inTurnDo({ _tag: "Save", isAsked: true }),
    theirs: () => {
      const { theirs, base } = state.held
      return theirs && { draft: theirs.draft, base }
    },
    resolve: async (as) => {
      await inTurnDo({ _tag: "Chosen", as })
      await inTurnDo({ _tag: "Save", isAsked: false })
      return state.held.draft
    },
    close: async (isForced = true) => {
      let end = state.end
      await inTurn(async () => {
        end = state.end
        if (end !== undefined) return
        await drive({ _tag: "Save", isAsked: false })
        log.conclude(false)
        end = await outcome()
        await drive({ _tag: "Ended", end, isForced })
      })
      return end ?? outcome()
    }
  }
}

/** The version of the file that the journal's changes apply to. */
const baseOf = ({ known, lost, initial }: Held): Base => ({
  hash: known?.hash,
  mode: known?.stamp?.mode,
  initial,
  isNew: known === undefined && lost === undefined
})

const slowly: { readonly [T in Slow["_tag"]]: true } = {
  Look: true,
  Parse: true,
  CheckWritable: true,
  WriteBeside: true,
  Replace: true,
  SyncFolder: true,
  SyncJournal: true,
  LookForJournal: true,
  SetAside: true,
  EndJournal: true
}
const isSlow = (act: Act): act is Slow => act._tag in slowly
