/**
 * A report opened for editing: nothing that was recorded is lost, whenever the editor is killed.
 *
 * Opening brings back what a killed editor left in its journal. What cannot be brought back without a choice is a conflict, and
 * until it is resolved neither the file nor what the journal holds is touched.
 *
 * @module
 */
import { realpath, stat } from "node:fs/promises"
import { basename, dirname, resolve as absolute } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as files from "../disk/files.ts"
import { read } from "../disk/read.ts"
import * as Journal from "./Journal.ts"
import type { Start } from "./Held.ts"
import { type History, history as historyOf } from "./History.ts"
import { keep } from "./keep.ts"
import type { Keeper } from "./Keeper.ts"
import { reason } from "./reason.ts"
import { type SecondLog, secondLog } from "./SecondLog.ts"
import { surroundings, type Surroundings } from "./Surroundings.ts"
import * as words from "./words.ts"

export interface Session extends Keeper {
  readonly path: string
  readonly edition: Edition
  /** As opened, with what was restored. */
  readonly draft: Draft
  /** What came back from a journal, for the first message. */
  readonly restored?: Text
  /** What was being typed into a cell when the editor before was killed. */
  readonly typing?: Journal.Typing
  /** What is kept of a second entry, apart from the report. */
  readonly second: SecondLog
  /** What is kept of the steps that can be taken back. */
  readonly history: History
}

export interface Options {
  /** Of a path where nothing is yet: what the report begins with. */
  readonly initial?: Draft
}

const refused = (path: string, text: Text) => new Refused({ file: basename(path), text })

/** The file that a path leads to, links followed; a path that leads to nothing is a new file. */
const follow = async (path: string): Promise<string> => {
  try {
    return await realpath(path)
  } catch (error) {
    if (files.codeOf(error) !== "ENOENT") return path
  }
  const folder = await realpath(dirname(path)).catch(() => dirname(path))
  return absolute(folder, basename(path))
}

/** Decodes bytes through the door that every command uses; a text that is no interchange file has another. */
const decode = (target: string, bytes: Uint8Array): Effect.Effect<Draft, Refused> =>
  Effect.flatMap(read({ name: basename(target), bytes }), ({ draft }) =>
    /^[\0\s\u00ef\u00bb\u00bf\u00fe\u00ff]*[{[]/u.test(Buffer.from(bytes.subarray(0, 1024)).toString("latin1"))
      ? Effect.succeed(draft)
      : Effect.fail(refused(target, words.manuscript))
  )

const decoded = (target: string, bytes: Uint8Array): Promise<Draft | undefined> =>
  Effect.runPromise(Effect.orElseSucceed(decode(target, bytes), () => undefined))

const attempt = <A>(target: string, work: () => Promise<A>): Effect.Effect<A, Refused> =>
  Effect.tryPromise({
    try: work,
    catch: (error) => (error instanceof Refused ? error : refused(target, reason(error)))
  })

interface Found {
  readonly start: Start
  /** What to say of the journal. */
  readonly said: ReadonlyArray<Text>
  /** A journal that cannot be used, or not all of it: it is kept under another name. */
  readonly aside?: string
}

const find = Effect.fnUntraced(function* (
  target: string,
  { initial }: Options,
  { disk, pid, host, isAlive }: Surroundings
): Effect.fn.Return<Found, Refused> {
  const journalPath = Journal.beside(target)
  const [stamp, left] = yield* attempt(target, async () => {
    const found = await stat(target).catch(() => undefined)
    if (found !== undefined && !found.isFile() && !found.isDirectory()) throw refused(target, words.noFile)
    const isLeft = (await disk.stat(journalPath).catch(() => undefined)) !== undefined
    return [
      found?.isFile() ? await disk.stat(target) : undefined,
      isLeft ? new TextDecoder().decode(await disk.read(journalPath)) : undefined
    ] as const
  })
  const journal = left === undefined ? undefined : Journal.read(left)
  const isLive = ({ head, isClosed }: Journal.Journal): boolean =>
    !isClosed && head.host === host && head.pid !== pid && isAlive(head.pid, new Date(head.started))
  /** The head of another editor at work. What it has not saved yet is in its journal; where there is no file, nothing is to be read. */
  const other = journal !== undefined && isLive(journal) ? journal.head : undefined
  if (other !== undefined && stamp === undefined) return yield* refused(target, words.live(other))
  /** Of a journal whose head was never whole nothing was acknowledged. */
  const isUnreadable = (journal === undefined && left?.includes("\n") === true) || (journal?.unread ?? 0) > 0
  const isTakenOver = left !== undefined
  const typing = journal?.typing && { typing: journal.typing }
  const restore = (changes: ReadonlyArray<Journal.Change>) =>
    journal === undefined ? [] : words.restored(journal, changes, host)
  const found = (
    start: Omit<Start, "target" | "isTakenOver">,
    said: ReadonlyArray<Text> = [],
    isAside = isUnreadable
  ): Found => ({
    start: { ...start, target, isTakenOver },
    said,
    ...(isAside && left !== undefined && { aside: left })
  })

  if (stamp === undefined) {
    const begun = Result.getOrElse(Interchange.decode(journal?.head.initial), () => undefined)
    if (journal !== undefined && begun !== undefined && journal.changes.length + (journal.typing ? 1 : 0) > 0) {
      const { changes, edition } = journal
      const draft = made(begun, changes)
      return found(
        { edition, draft, base: begun, initial: begun, known: undefined, changes, ...typing },
        restore(changes)
      )
    }
    // Nothing is there: said in the words of every command.
    if (initial === undefined) {
      yield* files.open(target)
      return yield* refused(target, words.noFile)
    }
    const isAside = isUnreadable || (journal?.changes.length ?? 0) > 0
    return found(
      { edition: editionOf(initial), draft: initial, base: initial, known: undefined, changes: [] },
      [],
      isAside
    )
  }

  const { bytes } = yield* files.open(target)
  const draft = yield* decode(target, bytes)
  const edition = editionOf(draft)
  const known = { hash: Journal.hash(bytes), stamp }
  const locked = yield* Effect.promise(() =>
    Promise.all([disk.writable(target), disk.writable(dirname(target))]).then(
      () => undefined,
      (error: unknown) => reason(error)
    )
  )
  const readOnly = other === undefined ? locked : words.elsewhere
  const common = { edition, known, base: draft, ...(readOnly && { readOnly }) }
  if (journal === undefined) return found({ ...common, draft, changes: [] })
  if (other !== undefined) {
    const unsaved = journal.edition === edition ? (Journal.lacking(journal, known.hash) ?? []) : []
    return found({ ...common, draft: made(draft, unsaved), changes: [] }, [words.reading(other)], false)
  }
  if (journal.edition !== edition)
    return found({ ...common, draft, changes: [] }, [], isUnreadable || journal.changes.length > 0)
  const lacking = Journal.lacking(journal, known.hash)
  if (lacking !== undefined || journal.changes.length === 0) {
    const changes = lacking ?? []
    return found({ ...common, draft: made(draft, changes), changes, ...typing }, restore(changes))
  }
  const { head, changes } = journal
  if (readOnly !== undefined) return found({ ...common, draft, changes }, words.waiting(journal, host))
  const begun = Result.getOrElse(Interchange.decode(head.initial), () => undefined)
  const base = head.base === "none" ? undefined : { hash: head.base }
  const theirs = { ...known, draft }
  const mine = made(base === undefined && begun !== undefined ? begun : draft, changes)
  const start = { ...common, draft: mine, known: base, theirs, ...(begun && { initial: begun }), changes, ...typing }
  return found(start, words.waiting(journal, host))
})

const made = (draft: Draft, changes: ReadonlyArray<Journal.Change>): Draft =>
  changes.reduce((each, { patch }) => Patch.apply(each, patch), draft)

export const openIn = Effect.fnUntraced(function* (
  path: string,
  options: Options,
  around: Surroundings
): Effect.fn.Return<Session, Refused> {
  const target = yield* attempt(path, () => follow(absolute(path)))
  const { start, said, aside } = yield* find(target, options, around)
  const { disk, now } = around
  const name = Journal.kept(Journal.beside(target), now())
  const isKept = aside !== undefined && start.readOnly === undefined
  if (isKept) yield* attempt(target, () => disk.write(name, aside, start.known?.stamp?.mode))
  const { edition, draft, typing, known } = start
  const isReadOnly = start.readOnly !== undefined
  const history = yield* Effect.promise(() => historyOf({ target, edition, known, isReadOnly }, around))
  const steps = history.found?.done.length ?? 0
  const restored = words.all([
    ...said,
    ...(isKept ? [words.setAside(basename(name))] : []),
    ...(steps > 0 ? [words.goesOn(steps)] : [])
  ])
  const keeper = yield* Effect.try({
    try: () => keep(start, around, (bytes) => decoded(target, bytes), history),
    catch: (error) => refused(target, words.unbegun(files.codeOf(error)) ?? reason(error))
  })
  const second = yield* attempt(target, () => secondLog(target, start, around))
  return { path, edition, draft, second, history, ...(restored && { restored }), ...(typing && { typing }), ...keeper }
})

export const open = (path: string, options: Options = {}): Effect.Effect<Session, Refused> =>
  openIn(path, options, surroundings)
