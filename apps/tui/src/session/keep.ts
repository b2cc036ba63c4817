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
import { alarm } from "./alarm.ts"
import { isSame, type Stamp } from "./Disk.ts"
import * as Journal from "./Journal.ts"
import { log as begin } from "./Log.ts"
import { reason } from "./reason.ts"
import type { Status } from "./Session.ts"
import type { Surroundings } from "./Surroundings.ts"
import * as words from "./words.ts"

/** The file as it was last known. */
interface Known {
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
const pace = { sync: 150, save: 600, again: 3000, poll: 1000 }

/** Begins to keep; throws what the system says when not even the journal can be begun. */
export const keep = (
  start: Start,
  around: Surroundings,
  parse: (bytes: Uint8Array) => Promise<Draft | undefined>
): Keeper => {
  const { target, edition, readOnly } = start
  const { disk, now, later } = around
  const journalPath = Journal.beside(target)
  const part = `${journalPath.slice(0, -".journal".length)}.part`

  let { draft, known } = start
  /** Of a file that is not there (any more): the report its journal begins with. */
  let initial = start.initial ?? draft
  /** Everything changed in this session, as one change. */
  let mine = start.changes.reduce<Patch.Patch>((all, { patch }) => Journal.joined(all, patch), {})
  /** The hash of a file that is gone. */
  let lost: string | undefined
  let isClosed = false
  /** The draft in hand is not what the file and the journal make, so the file must be written whatever the journal says. */
  let isApart = false
  let turn: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()
  const log = begin(start, around, () => ({
    hash: known?.hash,
    mode: known?.stamp?.mode,
    initial,
    isNew: known === undefined && lost === undefined
  }))

  const settled = (): Status => {
    if (readOnly !== undefined) return { kind: "readOnly", text: words.readOnly(readOnly) }
    if (log.isAhead() || isApart) return { kind: "pending", text: words.pending }
    return { kind: "saved", text: known === undefined ? words.untouched : words.saved }
  }
  let status: Status = start.isConflict ? { kind: "conflict", text: words.conflict } : settled()

  const become = (next: Status): void => {
    const isNews = next.kind !== status.kind || next.text.zh !== status.text.zh
    status = next
    if (isNews) for (const listener of listeners) listener()
  }
  const fail = (error: unknown): void => {
    if (status.kind !== "conflict") become({ kind: "failed", text: words.failed(reason(error)) })
    if (!isClosed) alarms.again.set()
  }
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      fail(error)
    }
  }
  /** One piece of work after another, none of which rejects. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).catch(fail)
    return turn
  }
  const alarms = {
    sync: alarm(later, pace.sync, () => void log.sync().catch(fail)),
    save: alarm(later, pace.save, () => void inTurn(() => save(false))),
    again: alarm(later, pace.again, () => void inTurn(() => save(false))),
    poll: alarm(later, pace.poll, () => void inTurn(poll))
  }

  /** From now on the journal holds everything changed in this session, for the file may hold none of it any more. */
  const gather = (): void => log.renew(Patch.touched(mine).length > 0 ? [{ patch: mine, at: log.since() }] : [])
  const conflict = (): false => {
    become({ kind: "conflict", text: words.conflict })
    gather()
    return false
  }
  const vanish = (): false => {
    become({ kind: "failed", text: words.failed(words.gone) })
    alarms.again.set()
    if (known !== undefined) {
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
      ;[initial, known, lost] = [draft, undefined, undefined]
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
    if (log.isAhead()) log.write()
    if (!(await isOurs(isAsked))) return
    if (log.isAhead() || isApart || (known === undefined && isAsked)) {
      const text = Interchange.show(draft, edition)
      isApart = false
      const hash = Journal.hash(text)
      log.plan(hash)
      try {
        if (!(await put(text, hash))) return
      } finally {
        log.conclude(false)
      }
    }
    become(settled())
    if (status.kind === "pending") alarms.save.set()
  }
  const put = async (text: string, hash: string): Promise<boolean> => {
    if (known === undefined) log.write()
    else await disk.writable(target)
    await disk.write(part, text, known?.stamp?.mode)
    const stamp = await disk.stat(part)
    await log.announce()
    if (!(await isOurs(false))) return false
    await disk.rename(part, target)
    known = { hash, stamp }
    log.conclude(true)
    await disk.syncFolder(dirname(target))
    // Until it is replaced the old journal, which names this file too, is as good.
    if (!log.isAhead()) attempt(log.renew)
    return true
  }

  const poll = async (): Promise<void> => {
    if (isClosed) return
    alarms.poll.set()
    if (status.kind === "conflict" || !(await isOurs(false))) return
    if (status.kind === "failed") return save(false)
    // A journal that was cleared away is begun anew.
    if (log.isOpen() && (await disk.stat(journalPath)) === undefined) log.renew()
  }

  const record = (patch: Patch.Patch, after: Draft): void => {
    if (isClosed || readOnly !== undefined) return
    draft = after
    try {
      log.add({ patch, at: now().toISOString() })
      mine = Journal.joined(mine, patch)
    } catch (error) {
      // What no journal can hold no file can; the change that takes it back goes on from here.
      isApart = true
      return fail(error)
    }
    attempt(() => {
      alarms.save.set()
      log.write()
      alarms.sync.set()
      if (status.kind === "saved") become(settled())
    })
  }

  /** A name beside the file that nothing has yet. */
  const free = async (path: string, number = 1): Promise<string> => {
    const name = number === 1 ? path : `${path}.${number}`
    return (await disk.stat(name)) === undefined ? name : free(path, number + 1)
  }
  const settle = async (as: "mine" | "theirs"): Promise<void> => {
    if (status.kind !== "conflict") return
    const stamp = await disk.stat(target)
    const bytes = stamp === undefined ? undefined : await disk.read(target)
    const read = bytes === undefined ? undefined : await parse(bytes)
    const theirs = read?.edition === edition.key ? read : undefined
    if (as === "theirs" && theirs === undefined) return become({ kind: "conflict", text: words.theirsUnreadable })
    if (as === "theirs") {
      log.setAside(await free(Journal.kept(journalPath, now())))
      mine = {}
    }
    if (theirs !== undefined && bytes !== undefined && (known !== undefined || as === "theirs")) {
      draft = Patch.apply(theirs, mine)
      known = { hash: Journal.hash(bytes), stamp }
    } else {
      // Without a version that both began from, mine is written whole and theirs is kept beside.
      draft = known === undefined ? Patch.apply(initial, mine) : draft
      ;[initial, isApart] = [draft, true]
      if (stamp !== undefined) {
        const aside = words.aside(basename(target), now())
        await disk.rename(target, await free(join(dirname(target), aside)))
      }
      known = undefined
    }
    lost = undefined
    gather()
    become(settled())
  }

  const close = async (): Promise<void> => {
    if (isClosed) return
    await save(false).catch(fail)
    isClosed = true
    for (const { clear } of Object.values(alarms)) clear()
    if (readOnly !== undefined || !(log.isOpen() || log.isAhead())) return
    disk.remove(part)
    await log.end(status.kind === "saved")
  }

  if (readOnly === undefined) {
    // A new report has no journal before it has a change.
    if (start.isTakenOver || known !== undefined) log.renew()
    if (status.kind === "pending") alarms.save.set()
    alarms.poll.set()
  }
  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    record,
    flush: () => inTurn(() => save(true)),
    resolve: async (as) => {
      await inTurn(() => settle(as))
      await inTurn(() => save(false))
      return draft
    },
    close: () => inTurn(close)
  }
}
