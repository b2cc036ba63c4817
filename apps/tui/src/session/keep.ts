/**
 * Keeps a report that is being edited: every change at once in the journal, within a second in the file.
 *
 * Saving goes: write beside, say in the journal what the file is about to be, compare the file with what was known, rename, begin a
 * fresh journal. Dying between any two steps leaves a whole file and a journal that knows which changes it lacks. Between the
 * comparison and the rename lies a moment in which another program's writing would be replaced: no system call does both.
 *
 * @module
 */
import { basename, dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import { isSame, type Stamp } from "./Disk.ts"
import * as Journal from "./Journal.ts"
import { reason } from "./reason.ts"
import type { Status } from "./Session.ts"
import type { Surroundings } from "./Surroundings.ts"
import * as words from "./words.ts"

/** The file as it was last known. */
export interface Known {
  readonly hash: string
  readonly stamp?: Stamp | undefined
}

/** What `open` found. */
export interface Start {
  readonly target: string
  readonly edition: Edition
  readonly draft: Draft
  /** None while there is no file. In a conflict: what the changes rest on. */
  readonly known: Known | undefined
  /** Changes that the file lacks. */
  readonly changes: ReadonlyArray<Journal.Change>
  /** Of a new file in a conflict: the report that the changes were made to. */
  readonly initial?: Draft
  readonly isConflict: boolean
  readonly readOnly?: Text
  /** A journal of an editor that ended is there, and is taken over. */
  readonly isTakenOver: boolean
}

export interface Keeper {
  readonly status: () => Status
  readonly subscribe: (listener: () => void) => () => void
  readonly record: (patch: Patch.Patch, draft: Draft) => void
  readonly flush: () => Promise<void>
  readonly resolve: (as: "mine" | "theirs") => Promise<Draft>
  readonly close: () => Promise<void>
}

/** How long things wait, in milliseconds. */
export const pace = { sync: 150, save: 600, again: 3000, poll: 1000 }

interface Line extends Journal.Change {
  readonly line: string
}

/** Begins to keep; throws what the system says when not even the journal can be begun. */
export const keep = (
  start: Start,
  { disk, pid, host, now, later }: Surroundings,
  parse: (bytes: Uint8Array) => Promise<Draft | undefined>
): Keeper => {
  const { target, edition, readOnly } = start
  const journalPath = Journal.beside(target)
  const part = `${journalPath.slice(0, -".journal".length)}.part`
  const started = now().toISOString()
  const lined = (change: Journal.Change): Line => ({ ...change, line: Journal.changeLine(edition, change) })

  let { draft, known } = start
  /** Of a file that is not there (any more): the report its journal begins with. */
  let initial = start.initial ?? draft
  let changes: ReadonlyArray<Line> = start.changes.map(lined)
  /** Everything changed in this session, as one change. */
  let mine: Patch.Patch = changes.reduce<Patch.Patch>((all, { patch }) => Journal.joined(all, patch), {})
  let [written, held] = [0, 0]
  let flight: { hash: string; of: number } | undefined
  let journal: number | undefined
  /** The hash of a file that is gone. */
  let lost: string | undefined
  let [isClosed, isBroken] = [false, false]
  /** A journal of ours is there. */
  let isBegun = start.isTakenOver
  let turn: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()

  const settled = (): Status => {
    if (readOnly !== undefined) return { kind: "readOnly", text: words.readOnly(readOnly) }
    if (held < changes.length || isBroken) return { kind: "pending", text: words.pending }
    return { kind: "saved", text: known === undefined ? words.untouched : words.saved }
  }
  let status: Status = start.isConflict ? { kind: "conflict", text: words.conflict } : settled()

  const become = (next: Status): void => {
    const isNews = next.kind !== status.kind || next.text.zh !== status.text.zh
    status = next
    if (isNews) for (const listener of listeners) listener()
  }
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).catch(fail)
    return turn
  }
  const alarm = (milliseconds: number, work: () => void) => {
    let off: (() => void) | undefined
    const clear = (): void => {
      off?.()
      off = undefined
    }
    const set = (): void => {
      if (off !== undefined || isClosed) return
      off = later(milliseconds, () => {
        off = undefined
        work()
      })
    }
    return { set, clear }
  }
  const alarms = {
    sync: alarm(pace.sync, () => void flushJournal()),
    save: alarm(pace.save, () => void inTurn(() => save(false))),
    again: alarm(pace.again, () => void inTurn(() => save(false))),
    poll: alarm(pace.poll, () => void inTurn(poll))
  }
  const fail = (error: unknown): void => {
    if (status.kind !== "conflict") become({ kind: "failed", text: words.failed(reason(error)) })
    alarms.again.set()
  }

  /** Lets go of a journal whose last line may be half-written; the next writing begins a fresh one. */
  const drop = (): void => {
    const file = journal
    journal = undefined
    if (file !== undefined) disk.close(file)
  }
  const append = (text: string): void => {
    if (journal === undefined) return renew()
    try {
      disk.append(journal, text)
    } catch (error) {
      drop()
      throw error
    }
  }
  const flushJournal = async (): Promise<void> => {
    const file = journal
    try {
      if (file !== undefined) await disk.sync(file)
    } catch (error) {
      // A journal that took the place of this one meanwhile was flushed before.
      if (file === journal) fail(error)
    }
  }
  const head = (): Journal.Head => ({
    journal: 1,
    base: known?.hash ?? "none",
    edition: edition.key,
    pid,
    host,
    started,
    ...(known === undefined && { initial: Interchange.encode(initial, edition) })
  })
  /** Puts a journal of what the file lacks in the place of the one before, all at once. */
  const renew = (): void => {
    const kept = changes.slice(held)
    const saving = flight === undefined ? "" : Journal.savingLine(flight.hash, Math.max(0, flight.of - held))
    const text = Journal.headLine(head()) + kept.map(({ line }) => line).join("") + saving
    // Only of a report that was never there is the folder made.
    if (known === undefined && lost === undefined) disk.makeFolder(dirname(target))
    // The first is begun only where there is none: it keeps other editors out, and they us.
    const fresh = isBegun ? `${journalPath}.part` : journalPath
    if (isBegun) disk.remove(fresh)
    const file = disk.open(fresh, "new", known?.stamp?.mode)
    try {
      disk.append(file, text)
      if (kept.length > 0) disk.flush(file)
      if (isBegun) disk.move(fresh, journalPath)
    } catch (error) {
      disk.close(file)
      disk.remove(fresh)
      throw error
    }
    drop()
    ;[journal, isBegun] = [file, true]
    if (flight !== undefined) flight.of -= held
    ;[changes, held, written] = [kept, 0, kept.length]
  }
  /** Brings to the journal what it lacks. */
  const write = (): void => {
    if (journal === undefined) renew()
    else if (written < changes.length) {
      append(
        changes
          .slice(written)
          .map(({ line }) => line)
          .join("")
      )
      written = changes.length
    }
  }

  /** From now on the journal holds everything changed in this session, for the file may hold none of it any more. */
  const gather = (): void => {
    const [first] = changes
    const isChanged = Patch.touched(mine).length > 0
    changes = isChanged ? [lined({ patch: mine, at: first?.at ?? started })] : []
    ;[held, written] = [0, 0]
    renew()
  }
  const conflict = (): false => {
    become({ kind: "conflict", text: words.conflict })
    gather()
    return false
  }
  const vanish = (): false => {
    become({ kind: "failed", text: words.failed(words.gone) })
    alarms.again.set()
    if (lost === undefined && known !== undefined) {
      ;[lost, initial, known] = [known.hash, draft, undefined]
      gather()
    }
    return false
  }

  /** Whether the file is as it was last known; a file that is gone is written anew only when asked for. */
  const isOurs = async (isAsked: boolean): Promise<boolean> => {
    const stamp = await disk.stat(target)
    if (stamp === undefined) {
      if (known === undefined && lost === undefined) return true
      if (!isAsked) return vanish()
      if (known !== undefined) [initial, known] = [draft, undefined]
      lost = undefined
      gather()
      return true
    }
    if (known !== undefined && isSame(stamp, known.stamp)) return true
    const hash = Journal.hash(await disk.read(target))
    if (hash !== (known?.hash ?? lost)) return conflict()
    const isBack = lost !== undefined
    ;[known, lost] = [{ hash, stamp }, undefined]
    if (isBack) gather()
    return true
  }

  const save = async (isAsked: boolean): Promise<void> => {
    if (isClosed || readOnly !== undefined || status.kind === "conflict") return
    alarms.save.clear()
    alarms.again.clear()
    write()
    if (!(await isOurs(isAsked))) return
    if (held < changes.length || isBroken || (known === undefined && isAsked)) {
      const text = Interchange.show(draft, edition)
      flight = { hash: Journal.hash(text), of: changes.length }
      isBroken = false
      try {
        if (!(await put(text, flight))) return
      } finally {
        flight = undefined
      }
    }
    become(settled())
    if (status.kind === "pending") alarms.save.set()
  }
  const put = async (text: string, own: { hash: string; of: number }): Promise<boolean> => {
    await disk.write(part, text, known?.stamp?.mode)
    const stamp = await disk.stat(part)
    if (known !== undefined) await disk.writable(target)
    write()
    append(Journal.savingLine(own.hash, own.of))
    if (journal !== undefined) await disk.sync(journal)
    if (!(await isOurs(false))) return false
    await disk.rename(part, target)
    ;[known, held, flight] = [{ hash: own.hash, stamp }, own.of, undefined]
    await disk.syncFolder(dirname(target))
    // Until it is replaced the old journal, which names this file too, is as good.
    if (held === changes.length) attempt(renew)
    return true
  }
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      fail(error)
    }
  }

  const poll = async (): Promise<void> => {
    alarms.poll.set()
    if (isClosed || status.kind === "conflict" || (known === undefined && lost === undefined && journal === undefined))
      return
    if (!(await isOurs(false))) return
    if (lost === undefined && status.kind === "failed") return save(false)
    // A journal that was cleared away is begun anew.
    if (journal !== undefined && (await disk.stat(journalPath)) === undefined) renew()
  }

  const record = (patch: Patch.Patch, after: Draft): void => {
    if (isClosed || readOnly !== undefined) return
    draft = after
    try {
      const change = lined({ patch, at: now().toISOString() })
      mine = Journal.joined(mine, patch)
      changes = [...changes, change]
    } catch (error) {
      // What no journal can hold no file can; the change that takes it back goes on from here.
      isBroken = true
      return fail(error)
    }
    try {
      write()
      alarms.sync.set()
      alarms.save.set()
      if (status.kind === "saved") become(settled())
    } catch (error) {
      fail(error)
    }
  }

  /** A name beside the file that nothing has yet. */
  const free = async (path: string): Promise<string> => {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? path : `${path}.${number}`
      // One after another is what is wanted.
      // oxlint-disable-next-line no-await-in-loop
      if ((await disk.stat(name)) === undefined) return name
    }
  }
  const settle = async (as: "mine" | "theirs"): Promise<void> => {
    if (status.kind !== "conflict") return
    const stamp = await disk.stat(target)
    const bytes = stamp === undefined ? undefined : await disk.read(target)
    const theirs = bytes === undefined ? undefined : await parse(bytes)
    const isReadable = theirs !== undefined && theirs.edition === edition.key
    if (as === "theirs" && !isReadable) return become({ kind: "conflict", text: words.theirsUnreadable })
    if (as === "theirs") {
      write()
      disk.move(journalPath, await free(Journal.kept(journalPath, now())))
      drop()
      ;[mine, changes, held, written] = [{}, [], 0, 0]
    }
    if (isReadable && bytes !== undefined && (known !== undefined || as === "theirs")) {
      draft = Patch.apply(theirs, mine)
      known = { hash: Journal.hash(bytes), stamp }
    } else {
      // Without a version that both began from, mine is written whole and theirs is kept beside.
      draft = known === undefined ? Patch.apply(initial, mine) : draft
      if (stamp !== undefined)
        await disk.rename(target, await free(join(dirname(target), words.aside(basename(target), now()))))
      ;[initial, known, isBroken] = [draft, undefined, true]
    }
    lost = undefined
    gather()
    become(settled())
  }
  const resolve = async (as: "mine" | "theirs"): Promise<Draft> => {
    await inTurn(() => settle(as))
    await inTurn(() => save(false))
    return draft
  }

  const close = (): Promise<void> =>
    inTurn(async () => {
      if (isClosed) return
      await save(false).catch(fail)
      isClosed = true
      for (const { clear } of Object.values(alarms)) clear()
      if (readOnly !== undefined || (journal === undefined && changes.length === 0)) return
      disk.remove(part)
      if (status.kind === "saved") {
        drop()
        return disk.remove(journalPath)
      }
      write()
      append(Journal.closedLine(now().toISOString()))
      if (journal !== undefined) await disk.sync(journal)
      drop()
    })

  if (readOnly === undefined) {
    // A new report in a folder that is not there yet has no journal before it has a change.
    if (start.isTakenOver || known !== undefined) renew()
    if (held < changes.length && !start.isConflict) alarms.save.set()
  }
  alarms.poll.set()
  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    record,
    flush: () => inTurn(() => save(true)),
    resolve,
    close
  }
}
