/**
 * What keeping a report does about whatever happens: a pure step from one state to the next, with the acts it takes.
 *
 * Saving is: look at the file, plan, write beside, look again, replace. Both looks compare the file with what was last known of it,
 * so what another program wrote is read or becomes a conflict, and is never written over.
 *
 * @module
 */
import { difference } from "@gongkai/core/difference"
import * as Patch from "@gongkai/core/Patch"
import type { Status } from "@gongkai/editor/State"
import { adopted, begin, chosen, type Held, type Start, whole } from "./Held.ts"
import type { Act, Event, Journalled, Keeping, Purpose, Sight, Step } from "./Keeping.ts"
import { reason } from "./reason.ts"
import * as words from "./words.ts"

const to = (state: Keeping, acts: ReadonlyArray<Act> = []): Step => ({ state, acts })

const holding = (state: Keeping, held: Partial<Held>): Keeping => ({ ...state, held: { ...state.held, ...held } })

/** The status that follows from what is held, where nothing went wrong. */
const settled = ({ readOnly, journal, held }: Omit<Keeping, "status">): Status => {
  if (readOnly !== undefined) return { kind: "readOnly", text: words.readOnly(readOnly) }
  if (journal.isAhead || held.isApart) return { kind: "pending", text: words.pending }
  return { kind: "saved", text: held.known === undefined ? words.untouched : words.saved }
}

/** Another status; those who watch are told only where it is news. */
const become = (state: Keeping, status: Status, acts: ReadonlyArray<Act> = []): Step => {
  const isNews = status.kind !== state.status.kind || status.text.zh !== state.status.text.zh
  return to({ ...state, status }, isNews ? [{ _tag: "Tell" }, ...acts] : acts)
}

const settle = (state: Keeping, acts?: ReadonlyArray<Act>): Step => become(state, settled(state), acts)

/** How keeping begins. What is to be done may fail: then it has not begun. */
export const begun = (start: Start, journal: Journalled): Step => {
  const held = begin(start)
  const base = { edition: start.edition, readOnly: start.readOnly, held, journal, end: undefined }
  const status: Status = held.theirs === undefined ? settled(base) : { kind: "conflict", text: words.conflict }
  const state: Keeping = { ...base, status }
  if (state.readOnly !== undefined) return to(state)
  return to(state, [
    // A new report has no journal before it has a change.
    ...(start.isTakenOver || held.known !== undefined ? [{ _tag: "Renew" } as const] : []),
    ...(status.kind === "pending" ? [{ _tag: "Set", alarm: "save" } as const] : []),
    { _tag: "Set", alarm: "poll" }
  ])
}

const look = (state: Keeping, purpose: Purpose): Act => ({ _tag: "Look", purpose, unless: state.held.known?.stamp })

const save = (state: Keeping, isAsked: boolean): Step => {
  const { readOnly, held, journal } = state
  if (state.end !== undefined || readOnly !== undefined || held.theirs !== undefined) return to(state)
  // A journal that failed is begun anew, also for what is only in hand.
  const isLacking = journal.isAhead || (!journal.isOpen && journal.typing !== undefined)
  return to(state, [
    { _tag: "Clear", alarm: "save" },
    { _tag: "Clear", alarm: "again" },
    ...(isLacking ? [{ _tag: "Write" } as const] : []),
    look(state, { _tag: "Save", isAsked })
  ])
}

const poll = (state: Keeping): Step => {
  if (state.end !== undefined) return to(state)
  const { theirs } = state.held
  const act: Act =
    theirs === undefined
      ? look(state, { _tag: "Poll" })
      : { _tag: "Look", purpose: { _tag: "Conflict" }, unless: theirs.stamp }
  return to(state, [{ _tag: "Set", alarm: "poll" }, act])
}

const due = (state: Keeping, alarm: Extract<Event, { readonly _tag: "Due" }>["alarm"]): Step => {
  switch (alarm) {
    case "sync":
      return to(state, [{ _tag: "SyncJournal" }])
    case "save":
    case "again":
      return save(state, false)
    case "poll":
      return poll(state)
  }
}

const gather = ({ held }: Keeping): Act => ({ _tag: "Gather", mine: held.mine })

/** The file is gone. It is written anew only when asked for; until then everything is in the journal. */
const vanished = (state: Keeping): Step => {
  const { known, draft } = state.held
  const next = known === undefined ? state : holding(state, { lost: known.hash, initial: draft, known: undefined })
  return become(next, { kind: "failed", text: words.failed(words.gone) }, [
    { _tag: "Set", alarm: "again" },
    ...(known === undefined ? [] : [gather(next)])
  ])
}

/** Whether the file is as it was last known; where it is not, somebody else's is read. */
const seen = (state: Keeping, purpose: Purpose, sight: Sight): Step => {
  const { known, lost, draft } = state.held
  const ours: Act = { _tag: "Then", event: { _tag: "Ours", purpose } }
  switch (sight._tag) {
    case "Absent": {
      if (known === undefined && lost === undefined) return to(state, [ours])
      if (purpose._tag !== "Save" || !purpose.isAsked) return vanished(state)
      const anew = holding(state, { initial: draft, known: undefined, lost: undefined })
      return to(anew, [gather(anew), ours])
    }
    case "Same":
      return to(state, [ours])
    case "Found": {
      const { hash, stamp } = sight
      if (hash !== (known?.hash ?? lost)) return to(state, [{ _tag: "Parse", content: sight }])
      const next = holding(state, { known: { hash, stamp }, lost: undefined })
      return to(next, lost === undefined ? [ours] : [gather(next), ours])
    }
  }
}

/** In a conflict: the file may change once more, or back to what mine rests on. */
const seenInConflict = (state: Keeping, sight: Sight): Step => {
  const { theirs, known } = state.held
  if (sight._tag !== "Found" || theirs === undefined) return to(state)
  const { hash, stamp } = sight
  if (hash === known?.hash) {
    return settle(holding(state, { theirs: undefined, known: { hash, stamp } }), [
      { _tag: "Then", event: { _tag: "Save", isAsked: false } }
    ])
  }
  if (hash === theirs.hash) return to(holding(state, { theirs: { ...theirs, stamp } }))
  return to(state, [{ _tag: "Parse", content: sight }])
}

/** The end of a conflict, where the file still is what the user chose from. */
const choose = (state: Keeping, purpose: Extract<Purpose, { readonly _tag: "Choose" }>, sight: Sight): Step => {
  const { as } = purpose
  const { held, edition } = state
  if (held.theirs === undefined || sight._tag === "Same") return to(state)
  // Nobody has seen what is there now.
  if (sight._tag === "Found" && sight.hash !== held.theirs.hash) return to(state, [{ _tag: "Parse", content: sight }])
  if (held.theirs.draft === undefined && as !== "mine")
    return become(state, { kind: "conflict", text: words.theirsUnreadable })
  const next = chosen(held, as, sight._tag === "Found" ? sight : undefined, edition)
  const taken: Act = { _tag: "Then", event: { _tag: "Taken", as, next } }
  if (next === undefined)
    return to(state, [...(sight._tag === "Found" ? [{ _tag: "SetAside", what: "file" } as const] : []), taken])
  const isGivenUp = difference(held.draft, next.draft, edition).length > 0
  return to(state, [...(isGivenUp ? [{ _tag: "SetAside", what: "journal" } as const] : []), taken])
}

/** Somebody else's file: taken over where nothing here is lacking in it, else a choice to be made. */
const met = (state: Keeping, { hash, stamp, draft }: Extract<Event, { readonly _tag: "Parsed" }>): Step => {
  const { held, edition, journal } = state
  const fresh = draft?.edition === edition.key ? draft : undefined
  const changes = fresh && difference(held.draft, fresh, edition)
  const isAtRest = held.theirs === undefined && !journal.isAhead && !held.isApart
  if (fresh !== undefined && changes !== undefined && (isAtRest || changes.length === 0)) {
    return to({ ...state, held: adopted(held, fresh, { hash, stamp }) }, [
      { _tag: "Renew", isEmpty: true, isTried: true },
      { _tag: "Then", event: { _tag: "Adopted", draft: fresh, changes } }
    ])
  }
  const text = held.theirs === undefined ? words.conflict : words.again
  const next = holding(state, { theirs: { hash, stamp, draft: fresh } })
  // Told also where it says the same as before: the version to choose from is another.
  return to({ ...next, status: { kind: "conflict", text } }, [{ _tag: "Tell" }, gather(next)])
}

/** The file is ours: what it was looked at for goes on. */
const goesOn = (state: Keeping, purpose: Purpose): Step => {
  const { held, journal, status } = state
  switch (purpose._tag) {
    case "Save": {
      const isNeeded = journal.isAhead || held.isApart || (held.known === undefined && purpose.isAsked)
      return isNeeded ? to(state, [{ _tag: "Plan", draft: held.draft }]) : rested(state)
    }
    case "Replace":
      return to(state, [{ _tag: "Replace", beside: purpose.beside }])
    case "Poll":
      if (status.kind === "failed") return save(state, false)
      return to(state, journal.isOpen ? [{ _tag: "LookForJournal" }] : [])
    default:
      return to(state)
  }
}

/** Saved as far as it could be; what was changed meanwhile is saved later. */
const rested = (state: Keeping): Step => {
  const status = settled(state)
  return become(state, status, status.kind === "pending" ? [{ _tag: "Set", alarm: "save" }] : [])
}

/** What an end leaves of the journal: nothing where the file has it all, or there is nothing to have. */
const ended = (state: Keeping, { end, isForced }: Extract<Event, { readonly _tag: "Ended" }>): Step => {
  if (end.kind === "lost" && !isForced) return to(state)
  const clear = (["sync", "save", "again", "poll"] as const).map((alarm): Act => ({ _tag: "Clear", alarm }))
  if (state.readOnly !== undefined) return to({ ...state, end }, clear)
  const isDone = end.kind === "saved" || end.kind === "untouched" || end.kind === "gone"
  return to({ ...state, end }, [
    ...clear,
    ...(isDone ? [{ _tag: "EndJournal" } as const] : []),
    { _tag: "Tidy", isTried: true }
  ])
}

/** Whether the editor may change what is kept at all. */
export const isTaking = ({ end, readOnly }: Keeping): boolean => end === undefined && readOnly === undefined

export const step = (state: Keeping, event: Event): Step => {
  const { held, journal } = state
  switch (event._tag) {
    case "Changed":
      return to(holding(state, { draft: event.draft, mine: Patch.join(held.mine, event.patch) }), [
        { _tag: "Set", alarm: "save" },
        { _tag: "Write" },
        { _tag: "Set", alarm: "sync" },
        { _tag: "Then", event: { _tag: "Recorded" } }
      ])
    case "Unfit":
      // What no journal can hold no file can; the change that takes it back goes on from here.
      return step(holding(state, { draft: event.draft, isApart: true }), { _tag: "Failed", error: event.error })
    case "Typed": {
      const isSaid = journal.typing?.cell === event.typing?.cell && journal.typing?.text === event.typing?.text
      if (!isTaking(state) || isSaid) return to(state)
      return to(state, [
        { _tag: "Hold", typing: event.typing },
        { _tag: "Set", alarm: "sync" }
      ])
    }
    case "Save":
      return save(state, event.isAsked)
    case "Chosen":
      return held.theirs === undefined
        ? to(state)
        : to(state, [{ _tag: "Look", purpose: { _tag: "Choose", as: event.as }, unless: undefined }])
    case "Ended":
      return ended(state, event)
    case "Due":
      return due(state, event.alarm)
    case "Seen":
      if (event.purpose._tag === "Conflict") return seenInConflict(state, event.sight)
      if (event.purpose._tag === "Choose") return choose(state, event.purpose, event.sight)
      return seen(state, event.purpose, event.sight)
    case "Parsed":
      return met(state, event)
    case "Planned": {
      const { hash, text, draft } = event
      return to(holding(state, { isApart: false }), [
        held.known === undefined ? { _tag: "Write" } : { _tag: "CheckWritable" },
        { _tag: "WriteBeside", hash, text, draft, mode: held.known?.stamp?.mode }
      ])
    }
    case "WrittenBeside":
      return to(state, [look(state, { _tag: "Replace", beside: event.beside })])
    case "Replaced": {
      const { hash, stamp, draft } = event.beside
      return to(holding(state, { known: { hash, stamp }, base: draft }), [
        { _tag: "Conclude" },
        { _tag: "SyncFolder" },
        { _tag: "Then", event: { _tag: "Saved" } }
      ])
    }
    case "JournalGone":
      // A journal that was cleared away is begun anew.
      return to(state, [{ _tag: "Renew" }])
    case "Failed": {
      const again: ReadonlyArray<Act> = state.end === undefined ? [{ _tag: "Set", alarm: "again" }] : []
      if (held.theirs !== undefined) return to(state, again)
      return become(state, { kind: "failed", text: words.failed(reason(event.error)) }, again)
    }
    case "Ours":
      return goesOn(state, event.purpose)
    case "Recorded":
      return state.status.kind === "saved" ? settle(state) : to(state)
    case "Saved": {
      // If this fails, the old journal still works: its `saving` line names the hash of the new file.
      const renew: ReadonlyArray<Act> = journal.isAhead ? [] : [{ _tag: "Renew", isTried: true }]
      return to(state, [...renew, { _tag: "Then", event: { _tag: "Rested" } }])
    }
    case "Rested":
      return rested(state)
    case "Settled":
      return settle(state)
    case "Adopted": {
      const { draft, changes } = event
      return settle(state, changes.length > 0 ? [{ _tag: "Reload", draft, changes }] : [])
    }
    case "Taken": {
      const next: Keeping = { ...state, held: event.next ?? whole(held, event.as) }
      return to(next, [gather(next), { _tag: "Then", event: { _tag: "Settled" } }])
    }
  }
}
