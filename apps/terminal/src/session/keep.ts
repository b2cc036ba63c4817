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
import { difference } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import type { Status } from "@gongkai/editor/State"
import { alarm } from "./alarm.ts"
import { free, isSame } from "./Disk.ts"
import { type End, ended } from "./End.ts"
import * as Journal from "./Journal.ts"
import { adopted, begin, type Choice, chosen, type Known, type Start, type Theirs, whole } from "./Held.ts"
import type { Keeper } from "./Keeper.ts"
import { log as open } from "./Log.ts"
import { reason } from "./reason.ts"
import type { Surroundings } from "./Surroundings.ts"
import * as words from "./words.ts"

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

  let held = begin(start)
  let isClosed = false
  let end: End | undefined
  let turn: Promise<void> = Promise.resolve()
  const listeners = new Set<() => void>()
  const log = open(start, around, () => ({
    hash: held.known?.hash,
    mode: held.known?.stamp?.mode,
    initial: held.initial,
    isNew: held.known === undefined && held.lost === undefined
  }))

  const settled = (): Status => {
    if (readOnly !== undefined) return { kind: "readOnly", text: words.readOnly(readOnly) }
    if (log.isAhead() || held.isApart) return { kind: "pending", text: words.pending }
    return { kind: "saved", text: held.known === undefined ? words.untouched : words.saved }
  }
  let status: Status = held.theirs === undefined ? settled() : { kind: "conflict", text: words.conflict }
  const reloads = new Set<Parameters<Keeper["onReload"]>[0]>()

  const become = (next: Status, isOther = false): void => {
    const isNews = isOther || next.kind !== status.kind || next.text.zh !== status.text.zh
    status = next
    if (isNews) for (const listener of listeners) listener()
  }
  const fail = (error: unknown): void => {
    if (held.theirs === undefined) become({ kind: "failed", text: words.failed(reason(error)) })
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
  const gather = (): void => {
    const { mine } = held
    log.renew(Patch.touched(mine).length > 0 ? [{ patch: mine, at: log.since() }] : [])
  }
  /** The file is somebody else's: read again where nothing here is lacking in it, else a choice to be made. */
  const meet = async (bytes: Uint8Array, from: Known): Promise<false> => {
    const read = await parse(bytes)
    const fresh = read?.edition === edition.key ? read : undefined
    const changes = fresh && difference(held.draft, fresh, edition)
    const isAtRest = held.theirs === undefined && !log.isAhead() && !held.isApart
    if (fresh !== undefined && changes !== undefined && (isAtRest || changes.length === 0)) {
      held = adopted(held, fresh, from)
      attempt(() => log.renew([]))
      become(settled())
      if (changes.length > 0) for (const listener of reloads) listener(fresh, changes)
      return false
    }
    const text = held.theirs === undefined ? words.conflict : words.again
    held = { ...held, theirs: { ...from, draft: fresh } }
    become({ kind: "conflict", text }, true)
    gather()
    return false
  }
  const vanish = (): false => {
    become({ kind: "failed", text: words.failed(words.gone) })
    alarms.again.set()
    if (held.known !== undefined) {
      held = { ...held, lost: held.known.hash, initial: held.draft, known: undefined }
      gather()
    }
    return false
  }

  /** Whether the file is as it was last known; a file that is gone is written anew only when asked for. */
  const isOurs = async (isAsked: boolean): Promise<boolean> => {
    const stamp = await disk.stat(target)
    if (stamp === undefined) {
      if (held.known === undefined && held.lost === undefined) return true
      if (!isAsked) return vanish()
      held = { ...held, initial: held.draft, known: undefined, lost: undefined }
      gather()
      return true
    }
    if (held.known !== undefined && isSame(stamp, held.known.stamp)) return true
    const bytes = await disk.read(target)
    const hash = Journal.hash(bytes)
    if (hash !== (held.known?.hash ?? held.lost)) return meet(bytes, { hash, stamp })
    const isBack = held.lost !== undefined
    held = { ...held, known: { hash, stamp }, lost: undefined }
    if (isBack) gather()
    return true
  }

  const save = async (isAsked: boolean): Promise<void> => {
    if (isClosed || readOnly !== undefined || held.theirs !== undefined) return
    alarms.save.clear()
    alarms.again.clear()
    // A journal that failed is begun anew, also for what is only in hand.
    if (log.isAhead() || (!log.isOpen() && log.typing() !== undefined)) log.write()
    if (!(await isOurs(isAsked))) return
    if (log.isAhead() || held.isApart || (held.known === undefined && isAsked)) {
      const text = Interchange.show(held.draft, edition)
      held = { ...held, isApart: false }
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
    const written = held.draft
    if (held.known === undefined) log.write()
    else await disk.writable(target)
    await disk.write(part, text, held.known?.stamp?.mode)
    const stamp = await disk.stat(part)
    await log.announce()
    if (!(await isOurs(false))) return false
    await disk.rename(part, target)
    held = { ...held, known: { hash, stamp }, base: written }
    log.conclude(true)
    await disk.syncFolder(dirname(target))
    // Until it is replaced the old journal, which names this file too, is as good.
    if (!log.isAhead()) attempt(log.renew)
    return true
  }

  const poll = async (): Promise<void> => {
    if (isClosed) return
    alarms.poll.set()
    if (held.theirs !== undefined) return look(held.theirs)
    if (!(await isOurs(false))) return
    if (status.kind === "failed") return save(false)
    // A journal that was cleared away is begun anew.
    if (log.isOpen() && (await disk.stat(journalPath)) === undefined) log.renew()
  }

  /** In a conflict the file may change once more, or back. */
  const look = async (before: Theirs): Promise<void> => {
    const stamp = await disk.stat(target)
    if (stamp === undefined || isSame(stamp, before.stamp)) return
    const bytes = await disk.read(target)
    const hash = Journal.hash(bytes)
    if (hash === held.known?.hash) {
      held = { ...held, theirs: undefined, known: { hash, stamp } }
      become(settled())
      return save(false)
    }
    if (hash === before.hash) held = { ...held, theirs: { ...before, stamp } }
    else await meet(bytes, { hash, stamp })
  }

  const hold = (typing: Journal.Typing | undefined): void => {
    const before = log.typing()
    if (isClosed || readOnly !== undefined) return
    if (before?.cell === typing?.cell && before?.text === typing?.text) return
    attempt(() => {
      log.hold(typing)
      alarms.sync.set()
    })
  }

  const record = (patch: Patch.Patch, after: Draft): void => {
    if (isClosed || readOnly !== undefined) return
    held = { ...held, draft: after }
    try {
      log.add({ patch, at: now().toISOString() })
      held = { ...held, mine: Journal.joined(held.mine, patch) }
    } catch (error) {
      // What no journal can hold no file can; the change that takes it back goes on from here.
      held = { ...held, isApart: true }
      return fail(error)
    }
    attempt(() => {
      alarms.save.set()
      log.write()
      alarms.sync.set()
      if (status.kind === "saved") become(settled())
    })
  }

  const settle = async (as: Choice): Promise<void> => {
    if (held.theirs === undefined) return
    const stamp = await disk.stat(target)
    const bytes = stamp === undefined ? undefined : await disk.read(target)
    const present = bytes && { hash: Journal.hash(bytes), stamp }
    // Nobody has seen what is there now.
    if (bytes !== undefined && present !== undefined && present.hash !== held.theirs.hash)
      return void (await meet(bytes, present))
    if (held.theirs.draft === undefined && as !== "mine")
      return become({ kind: "conflict", text: words.theirsUnreadable })
    const next = chosen(held, as, present, edition)
    if (next === undefined) {
      // Theirs is kept beside.
      const aside = words.aside(basename(target), now())
      if (stamp !== undefined) await disk.rename(target, await free(disk, join(dirname(target), aside)))
    } else if (difference(held.draft, next.draft, edition).length > 0) {
      // What was given up of mine is kept under a dated name.
      log.setAside(await free(disk, Journal.kept(journalPath, now())))
    }
    held = next ?? whole(held, as)
    gather()
    become(settled())
  }

  const outcome = (): Promise<End> => ended(held, { target, edition, readOnly, status, log, around, start: start.base })

  const close = async (isForced: boolean): Promise<void> => {
    if (isClosed) return
    await save(false).catch(fail)
    end = await outcome()
    if (end.kind === "lost" && !isForced) return
    isClosed = true
    for (const { clear } of Object.values(alarms)) clear()
    if (readOnly !== undefined) return
    if (end.kind === "saved" || end.kind === "untouched" || end.kind === "gone") await log.end(true)
    attempt(() => disk.remove(part))
  }

  if (readOnly === undefined) {
    // A new report has no journal before it has a change.
    if (start.isTakenOver || held.known !== undefined) log.renew()
    if (status.kind === "pending") alarms.save.set()
    alarms.poll.set()
  }
  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onReload: (listener) => void reloads.add(listener),
    record,
    hold,
    flush: () => inTurn(() => save(true)),
    theirs: () => held.theirs && { draft: held.theirs.draft, base: held.base },
    resolve: async (as) => {
      await inTurn(() => settle(as))
      await inTurn(() => save(false))
      return held.draft
    },
    close: async (isForced = true) => {
      await inTurn(() => close(isForced))
      return end ?? outcome()
    }
  }
}
