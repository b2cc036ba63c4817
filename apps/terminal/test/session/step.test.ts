/** What keeping a report does about each thing that can happen, as values: no disk, no clock. */
import { describe, expect, it } from "vitest"
import type { Keeping } from "../../src/session/Keeping.ts"
import { begun, isTaking } from "../../src/session/step.ts"
import {
  ahead,
  beside,
  changed,
  conflict,
  even,
  found,
  known,
  led,
  names,
  patch,
  replace,
  rest,
  save,
  seen,
  start,
  unsaved
} from "./keeping.ts"

describe("keeping begins", () => {
  it("with a journal of its own, and a look at the file every second", () => {
    expect(names(begun(start(), even).acts)).toEqual(["Renew", "Set poll"])
  })
  it("for a new report without a journal, until something is changed", () => {
    const first = begun(start({ known: undefined }), { ...even, isOpen: false })
    expect(names(first.acts)).toEqual(["Set poll"])
    expect(first.state.status.text.zh).toBe("新报告，尚未存盘")
  })
  it("with saving what an earlier editor left in its journal", () => {
    const first = begun(start({ draft: changed, changes: [{ patch, at: "" }], isTakenOver: true }), ahead)
    expect(names(first.acts)).toEqual(["Renew", "Set save", "Set poll"])
    expect(first.state.held.mine).toEqual(patch)
  })
  it("with nothing to do where nothing can be written", () => {
    const first = begun(start({ readOnly: { zh: "磁盘是只读的", en: "read-only" } }), even)
    expect(first.acts).toEqual([])
    expect(first.state.status.kind).toBe("readOnly")
    expect(isTaking(first.state)).toBe(false)
  })
})

describe("a change", () => {
  it("is in the journal before anything else, and is saved and flushed later", () => {
    const next = led(rest, { _tag: "Changed", patch, draft: changed })
    expect(next.names).toEqual(["Set save", "Write", "Set sync", "Then Recorded"])
    expect(next.state.held).toMatchObject({ draft: changed, mine: patch })
  })
  it("shows as pending once it is recorded; in a conflict or after a failure that stays", () => {
    expect(led({ ...rest, journal: ahead }, { _tag: "Recorded" })).toMatchObject({ kind: "pending", names: ["Tell"] })
    expect(led(conflict, { _tag: "Recorded" })).toMatchObject({ kind: "conflict", names: [] })
  })
  it("that no journal can hold sets the report apart from both, and is tried again", () => {
    const next = led(rest, { _tag: "Unfit", draft: changed, error: new Error("lone surrogate") })
    expect(next.state.held.isApart).toBe(true)
    expect(next).toMatchObject({ kind: "failed", names: ["Tell", "Set again"] })
  })
})

describe("in a conflict", () => {
  it("a file that was only touched is the one already known, under its new time", () => {
    const hash = conflict.held.theirs?.hash ?? ""
    const next = led(conflict, seen({ _tag: "Conflict" }, found(hash, 9)))
    expect(next.names).toEqual([])
    expect(next.state.held.theirs?.hash).toBe(hash)
    expect(next.state.held.theirs?.stamp).not.toEqual(conflict.held.theirs?.stamp)
  })
  it("a file that says something else is read anew", () => {
    expect(led(conflict, seen({ _tag: "Conflict" }, found("a third"))).names).toEqual(["Parse"])
  })
})

describe("what is being typed", () => {
  const typing = { cell: "a/b/c", text: "12" }
  it("is in the journal with every key", () => {
    expect(led(rest, { _tag: "Typed", typing }).names).toEqual(["Hold", "Set sync"])
  })
  it("is not written twice, and not at all where nothing can be", () => {
    expect(led({ ...rest, journal: { ...even, typing } }, { _tag: "Typed", typing }).acts).toEqual([])
    const readOnly = begun(start({ readOnly: { zh: "", en: "" } }), even).state
    expect(led(readOnly, { _tag: "Typed", typing }).acts).toEqual([])
  })
})

describe("saving", () => {
  it("looks at the file first, whatever the timer is called", () => {
    for (const alarm of ["save", "again"] as const)
      expect(led(unsaved, { _tag: "Due", alarm }).names).toEqual(["Clear save", "Clear again", "Write", "Look"])
  })
  it("begins a journal anew that failed, also for what is only in hand", () => {
    const typing = { cell: "a/b/c", text: "12" }
    const failed = { ...rest, journal: { isOpen: false, isAhead: false, typing } }
    expect(led(failed, { _tag: "Save", isAsked: false }).names).toContain("Write")
    expect(led(rest, { _tag: "Save", isAsked: false }).names).not.toContain("Write")
  })
  it("does nothing in a conflict, where nothing can be written, and after the end", () => {
    expect(led(conflict, { _tag: "Save", isAsked: true }).acts).toEqual([])
    const over: Keeping = { ...unsaved, end: { kind: "untouched", path: "" } }
    expect(led(over, { _tag: "Save", isAsked: true }).acts).toEqual([])
  })
  it("plans where the file lacks something, and is done where it lacks nothing", () => {
    expect(led(unsaved, { _tag: "Ours", purpose: save }).names).toEqual(["Plan"])
    expect(led(rest, { _tag: "Ours", purpose: save }).acts).toEqual([])
    // A new report without a change is written when asked for.
    const fresh = begun(start({ known: undefined }), { ...even, isOpen: false }).state
    expect(led(fresh, { _tag: "Ours", purpose: save }).acts).toEqual([])
    expect(led(fresh, { _tag: "Ours", purpose: { _tag: "Save", isAsked: true } }).names).toEqual(["Plan"])
  })
  it("writes beside with the mode of the file, which must be writable itself", () => {
    const next = led(unsaved, { _tag: "Planned", hash: "after", text: "{}", draft: changed })
    expect(next.names).toEqual(["CheckWritable", "WriteBeside"])
    expect(next.acts[1]).toMatchObject({ mode: 0o644 })
  })
  it("looks again before it replaces the file", () => {
    const next = led(unsaved, { _tag: "WrittenBeside", beside })
    expect(next.acts).toEqual([{ _tag: "Look", purpose: replace, unless: known.stamp }])
    expect(led(unsaved, seen(replace, { _tag: "Same" })).names).toEqual(["Then Ours"])
    expect(led(unsaved, { _tag: "Ours", purpose: replace }).acts).toEqual([{ _tag: "Replace", beside }])
  })
  it("reads what another program saved meanwhile, instead of replacing it", () => {
    expect(led(unsaved, seen(replace, found("theirs"))).names).toEqual(["Parse"])
    expect(led(unsaved, seen(replace, { _tag: "Absent" })).kind).toBe("failed")
  })
  it("knows the file that it wrote, begins the journal anew, and saves what was changed meanwhile", () => {
    const next = led(unsaved, { _tag: "Replaced", beside })
    expect(next.state.held).toMatchObject({ known: { hash: "after" }, base: changed })
    expect(next.names).toEqual(["Conclude", "SyncFolder", "Then Saved"])
    expect(led({ ...next.state, journal: even }, { _tag: "Saved" }).names).toEqual(["Renew", "Then Rested"])
    expect(led(next.state, { _tag: "Saved" }).names).toEqual(["Then Rested"])
    expect(led({ ...next.state, journal: even }, { _tag: "Rested" })).toMatchObject({ kind: "saved", names: ["Tell"] })
    expect(led(next.state, { _tag: "Rested" })).toMatchObject({ kind: "pending", names: ["Set save"] })
  })
  it("that fails says why, once, and is tried again", () => {
    const full = Object.assign(new Error("ENOSPC"), { code: "ENOSPC" })
    const next = led(unsaved, { _tag: "Failed", error: full })
    expect(next.state.status.text.zh).toBe("未能存盘：磁盘已满；请清理，随后会自动再试")
    expect(next.names).toEqual(["Tell", "Set again"])
    expect(led(next.state, { _tag: "Failed", error: full }).names).toEqual(["Set again"])
    expect(led(conflict, { _tag: "Failed", error: full }).kind).toBe("conflict")
  })
})

describe("the look at the file every second", () => {
  it("goes on, and notices a journal that was cleared away", () => {
    expect(led(rest, { _tag: "Due", alarm: "poll" }).names).toEqual(["Set poll", "Look"])
    expect(led(rest, { _tag: "Ours", purpose: { _tag: "Poll" } }).names).toEqual(["LookForJournal"])
    expect(led(rest, { _tag: "JournalGone" }).names).toEqual(["Renew"])
  })
  it("saves again what had failed", () => {
    const failed = led(unsaved, { _tag: "Failed", error: new Error("x") }).state
    expect(led(failed, { _tag: "Ours", purpose: { _tag: "Poll" } }).names).toContain("Look")
  })
  it("ends with the editor", () => {
    const over: Keeping = { ...rest, end: { kind: "untouched", path: "" } }
    expect(led(over, { _tag: "Due", alarm: "poll" }).acts).toEqual([])
    expect(led(over, { _tag: "Failed", error: new Error("x") }).names).toEqual(["Tell"])
  })
})

describe("an end", () => {
  const path = "年报.gongkai.json"
  const stop = ["Clear sync", "Clear save", "Clear again", "Clear poll"]
  it("takes the journal away where the file has everything", () => {
    for (const kind of ["saved", "untouched", "gone"] as const) {
      const next = led(rest, { _tag: "Ended", end: { kind, path }, isForced: false })
      expect(next.names).toEqual([...stop, "EndJournal", "Tidy"])
      expect(isTaking(next.state)).toBe(false)
    }
  })
  it("leaves it where the file lacks something", () => {
    const end = { kind: "conflict", path, journal: "" } as const
    expect(led(conflict, { _tag: "Ended", end, isForced: false }).names).toEqual([...stop, "Tidy"])
  })
  it("is none where something would be kept nowhere, unless it is forced", () => {
    const end = { kind: "lost", path, changes: [], why: { zh: "", en: "" } } as const
    expect(led(unsaved, { _tag: "Ended", end, isForced: false })).toMatchObject({ acts: [], state: { end: undefined } })
    expect(led(unsaved, { _tag: "Ended", end, isForced: true }).state.end).toEqual(end)
  })
})
