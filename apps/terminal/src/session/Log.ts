/**
 * The open journal of an editor: the changes that the file lacks, and how many of them are on disk.
 *
 * A journal is only ever appended to or replaced whole. After a failed append, whose line may be half there, it is replaced.
 *
 * @module
 */
import { dirname } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import * as Journal from "./Journal.ts"
import type { Surroundings } from "./Surroundings.ts"

/** The version of the file that the journal's changes apply to. */
export interface Base {
  /** None where there is no file. */
  readonly hash: string | undefined
  readonly mode: number | undefined
  /** Where there is no file: the report to begin with. */
  readonly initial: Draft
  /** The folder may be made: the report was never there. */
  readonly isNew: boolean
}

export interface Log {
  /** The journal is there. */
  readonly isOpen: () => boolean
  /** There are changes that the file lacks. */
  readonly isAhead: () => boolean
  /** Takes a change in, not yet to disk; throws when no journal can hold it. */
  readonly add: (change: Journal.Change) => void
  /** Writes down at once what is being typed into a cell, or that nothing is. */
  readonly hold: (typing: Journal.Typing | undefined) => void
  readonly typing: () => Journal.Typing | undefined
  /** Brings to disk what was taken in. */
  readonly write: () => void
  /** Puts a fresh journal, of these changes or of those the file lacks, in the place of the one before, all at once. */
  readonly renew: (changes?: ReadonlyArray<Journal.Change>) => void
  /** When the oldest of the changes was made. */
  readonly since: () => string
  /** Announces the hash that the file will have once all changes so far are in it. */
  readonly plan: (hash: string) => void
  /** Writes the plan down. */
  readonly announce: () => Promise<void>
  /** The planned file was written, or was not. */
  readonly conclude: (isTrue: boolean) => void
  readonly sync: () => Promise<void>
  /** Keeps the journal under another name; the next one begins empty. */
  readonly setAside: (name: string) => void
  /** Lets go of the journal: takes it away, or leaves it for the next editor. */
  readonly end: (isDone: boolean) => Promise<void>
}

interface Line extends Journal.Change {
  readonly line: string
}

interface Start {
  readonly target: string
  readonly edition: Edition
  readonly changes: ReadonlyArray<Journal.Change>
  readonly typing?: Journal.Typing
  /** A journal of an editor that ended is there, and is replaced. */
  readonly isTakenOver: boolean
}

export const log = (
  { target, edition, changes: first, typing: inHand, isTakenOver }: Start,
  { disk, pid, host, now }: Surroundings,
  base: () => Base
): Log => {
  const path = Journal.beside(target)
  const started = now().toISOString()
  const lined = (change: Journal.Change): Line => ({ ...change, line: Journal.changeLine(edition, change) })
  let changes: ReadonlyArray<Line> = first.map(lined)
  let typing = inHand
  /** How many of them the journal on disk has, and how many the file has. */
  let [written, saved] = [0, 0]
  let plan: { readonly hash: string; readonly of: number } | undefined
  let file: number | undefined
  let isThere = isTakenOver

  const drop = (): void => {
    const old = file
    file = undefined
    if (old !== undefined) disk.close(old)
  }
  const head = (): Journal.Head => {
    const { hash, initial } = base()
    return {
      journal: 1,
      base: hash ?? "none",
      edition: edition.key,
      pid,
      host,
      started,
      ...(hash === undefined && { initial: Interchange.encode(initial, edition) })
    }
  }
  const renew = (others?: ReadonlyArray<Journal.Change>): void => {
    // What was planned is of the changes before.
    if (others !== undefined) [changes, saved, written, plan] = [others.map(lined), 0, 0, undefined]
    const kept = changes.slice(saved)
    const planned = plan && { hash: plan.hash, of: Math.max(0, plan.of - saved) }
    const { isNew, mode } = base()
    if (isNew) disk.makeFolder(dirname(target))
    // The first is begun only where there is none: it keeps other editors out, and they us.
    const fresh = isThere ? `${path}.part` : path
    if (isThere) disk.remove(fresh)
    const next = disk.open(fresh, "new", mode)
    try {
      const lines = kept.map(({ line }) => line).join("")
      disk.append(
        next,
        Journal.headLine(head()) +
          lines +
          (planned ? Journal.savingLine(planned.hash, planned.of) : "") +
          (typing ? Journal.typingLine(typing) : "")
      )
      if (kept.length > 0 || typing !== undefined) disk.flush(next)
      // Not every system replaces a file that is open.
      drop()
      if (isThere) disk.move(fresh, path)
    } catch (error) {
      disk.close(next)
      disk.remove(fresh)
      throw error
    }
    ;[file, isThere, plan] = [next, true, planned]
    ;[changes, saved, written] = [kept, 0, kept.length]
  }
  const append = (text: string): void => {
    if (file === undefined) return renew()
    try {
      disk.append(file, text)
    } catch (error) {
      drop()
      throw error
    }
  }
  const sync = async (): Promise<void> => {
    const own = file
    try {
      if (own !== undefined) await disk.sync(own)
    } catch (error) {
      // One that was replaced meanwhile was flushed before.
      if (own === file) throw error
    }
  }
  const write = (): void => {
    if (file === undefined) return renew()
    if (written === changes.length) return
    const lines = changes.slice(written).map(({ line }) => line)
    append(lines.join(""))
    written = changes.length
  }
  return {
    isOpen: () => file !== undefined,
    isAhead: () => saved < changes.length,
    add: (change) => {
      changes = [...changes, lined(change)]
    },
    hold: (next) => {
      typing = next
      // A new report has no journal before something is typed.
      if (file !== undefined || next !== undefined) append(Journal.typingLine(next))
    },
    typing: () => typing,
    write,
    renew,
    since: () => changes[0]?.at ?? now().toISOString(),
    plan: (hash) => {
      plan = { hash, of: changes.length }
    },
    announce: async () => {
      write()
      if (plan !== undefined) append(Journal.savingLine(plan.hash, plan.of))
      await sync()
    },
    conclude: (isTrue) => {
      if (isTrue && plan !== undefined) saved = plan.of
      plan = undefined
    },
    sync,
    setAside: (name) => {
      write()
      disk.move(path, name)
      isThere = false
      drop()
      ;[changes, written, saved] = [[], 0, 0]
    },
    end: async (isDone) => {
      if (isDone) {
        const isOurs = isThere
        drop()
        return isOurs ? disk.remove(path) : undefined
      }
      write()
      await sync()
      try {
        append(Journal.closedLine(now().toISOString()))
      } catch {
        // That nobody has it open any more, the next editor finds out by itself.
      }
      drop()
    }
  }
}
