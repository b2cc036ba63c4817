/** What keeping a report does about a file that other programs take away or change, as values. */
import { describe, expect, it } from "vitest"
import { blank as blankOf, type Draft } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import * as Patch from "@gongkai/core/Patch"
import type { Event, Keeping, Purpose, Sight } from "../../src/session/Keeping.ts"
import { begun, step } from "../../src/session/step.ts"
import {
  changed,
  conflict,
  even,
  found,
  led,
  other,
  patch,
  rest,
  save,
  seen,
  stamp,
  start,
  theirs,
  unsaved
} from "./keeping.ts"
import { blank } from "./typed.ts"

const choice = (as: "mine" | "theirs" | Draft, sight: Sight = found("theirs")) =>
  led(conflict, seen({ _tag: "Choose", as }, sight))
const taken = ({ acts }: ReturnType<typeof led>) =>
  acts.flatMap((act) => (act._tag === "Then" && act.event._tag === "Taken" ? [act.event.next?.draft] : []))

const parsed = (draft: Draft | undefined): Event => ({ _tag: "Parsed", hash: "theirs", stamp: stamp(2), draft })

describe("a file that is gone", () => {
  it("is not written anew by a timer: everything goes into the journal", () => {
    const next = led(unsaved, seen(save, { _tag: "Absent" }))
    expect(next.state.held).toMatchObject({ known: undefined, lost: "before", initial: changed })
    expect(next).toMatchObject({ kind: "failed", names: ["Tell", "Set again", "Gather"] })
    expect(led(next.state, seen(save, { _tag: "Absent" })).names).toEqual(["Set again"])
  })
  it("is written anew when asked for", () => {
    const next = led(unsaved, seen({ _tag: "Save", isAsked: true }, { _tag: "Absent" }))
    expect(next.names).toEqual(["Gather", "Then Ours"])
    expect(next.state.held).toMatchObject({ known: undefined, lost: undefined })
  })
  it("goes on where it is back", () => {
    const gone = led(unsaved, seen(save, { _tag: "Absent" })).state
    const back = led(gone, seen(save, found("before")))
    expect(back.names).toEqual(["Gather", "Then Ours"])
    expect(back.state.held).toMatchObject({ known: { hash: "before", stamp: stamp(3) }, lost: undefined })
  })
  it("of which there never was one is no loss", () => {
    const fresh = begun(start({ known: undefined }), { ...even, isOpen: false }).state
    expect(led(fresh, seen({ _tag: "Poll" }, { _tag: "Absent" })).names).toEqual(["Then Ours"])
  })
})

describe("a file that another program saved", () => {
  it("that only looks touched is still ours", () => {
    const next = led(unsaved, seen(save, found("before")))
    expect(next.names).toEqual(["Then Ours"])
    expect(next.state.held.known).toEqual({ hash: "before", stamp: stamp(3) })
  })
  it("is taken over where nothing here is unsaved, and it is told what it changed", () => {
    const next = led(rest, parsed(other))
    expect(next.names).toEqual(["Renew", "Then Adopted"])
    expect(next.state.held).toMatchObject({ draft: other, base: other, mine: {}, known: { hash: "theirs" } })
    const then = next.acts.flatMap((act) => (act._tag === "Then" ? [act.event] : []))
    expect(then.flatMap((event) => led(next.state, event).names)).toEqual(["Reload"])
  })
  it("is taken over without a word where it says what is here", () => {
    const next = led(unsaved, parsed(changed))
    expect(next.names).toEqual(["Renew", "Then Adopted"])
    const adopted: Event = { _tag: "Adopted", draft: changed, changes: [] }
    expect(led({ ...next.state, journal: even }, adopted)).toMatchObject({ kind: "saved", names: ["Tell"] })
  })
  it("is a conflict where something here is unsaved, each time it changes", () => {
    const next = led(unsaved, parsed(other))
    expect(next).toMatchObject({ kind: "conflict", names: ["Tell", "Gather"] })
    expect(next.state.held.theirs).toEqual(theirs)
    expect(led(next.state, parsed(blank)).state.status.text.zh).toContain("又被别人改动")
  })
  it("is a conflict without a report to choose where it is none of this edition", () => {
    const foreign = blankOf(edition2019, { agency: { name: "示例市档案局" }, year: 2020 })
    for (const draft of [undefined, foreign]) {
      const next = led(rest, parsed(draft))
      expect(next.state.held.theirs).toMatchObject({ draft: undefined })
      expect(next.kind).toBe("conflict")
    }
  })
})

describe("in a conflict", () => {
  const purpose: Purpose = { _tag: "Conflict" }
  it("the file is compared with the version that is shown", () => {
    const acts = step(conflict, { _tag: "Due", alarm: "poll" }).acts
    expect(acts[1]).toEqual({ _tag: "Look", purpose, unless: theirs.stamp })
    expect(led(conflict, seen(purpose, { _tag: "Same" })).acts).toEqual([])
    expect(led(conflict, seen(purpose, { _tag: "Absent" })).acts).toEqual([])
    expect(led(conflict, seen(purpose, found("theirs", 8))).state.held.theirs?.stamp).toEqual(stamp(8))
    expect(led(conflict, seen(purpose, found("third"))).names).toEqual(["Parse"])
  })
  it("a file that is changed back ends it, and mine is saved", () => {
    const next = led(conflict, seen(purpose, found("before")))
    expect(next.state.held.theirs).toBeUndefined()
    expect(next).toMatchObject({ kind: "pending", names: ["Tell", "Then Save"] })
  })

  it("a choice looks at the file once more, and is put off where it was changed again", () => {
    expect(led(conflict, { _tag: "Chosen", as: "mine" }).names).toEqual(["Look"])
    expect(led(rest, { _tag: "Chosen", as: "mine" }).acts).toEqual([])
    expect(choice("mine", found("third")).names).toEqual(["Parse"])
  })
  it("mine is put on top of theirs", () => {
    const next = choice("mine")
    expect(taken(next)).toEqual([Patch.apply(other, patch)])
    // What both have now is more than was here: nothing of mine is given up, but the report is another.
    expect(next.names).toEqual(["SetAside journal", "Then Taken"])
  })
  it("theirs gives up mine, which is kept under another name", () => {
    expect(taken(choice("theirs"))).toEqual([other])
    expect(choice("theirs").names).toEqual(["SetAside journal", "Then Taken"])
  })
  it("theirs that is gone, or no report, is replaced by mine as a whole, and kept beside", () => {
    expect(choice("mine", { _tag: "Absent" }).names).toEqual(["Then Taken"])
    const unread: Keeping = { ...conflict, held: { ...conflict.held, theirs: { ...theirs, draft: undefined } } }
    const next = led(unread, seen({ _tag: "Choose", as: "mine" }, found("theirs")))
    expect(next.names).toEqual(["SetAside file", "Then Taken"])
    expect(led(unread, seen({ _tag: "Choose", as: "theirs" }, found("theirs"))).state.status.text.zh).toContain(
      "读不成"
    )
  })
  it("what was chosen goes on from there", () => {
    const next = led(conflict, { _tag: "Taken", as: "mine", next: undefined })
    expect(next.state.held).toMatchObject({ draft: changed, isApart: true, known: undefined, theirs: undefined })
    expect(next.names).toEqual(["Gather", "Then Settled"])
    expect(led(next.state, { _tag: "Settled" }).kind).toBe("pending")
  })
})
