/** What the keeper of a report knows, and how two versions of its file become one without a change lost. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { adopted, begin, chosen, type Held, type Start, whole } from "../../src/session/Held.ts"
import { reportOf } from "../support/drafts.ts"

const person = "requests/received/naturalPerson"
const other = "requests/carriedIn/naturalPerson"
const upheld = "review/cases/reconsideration.upheld"
const base = reportOf("丰水县民政局")
const mine = { cells: { [person]: Count.make(4), [other]: Count.make(1) } }
const draft = Patch.apply(base, mine)
const fresh = Patch.apply(base, { cells: { [upheld]: Count.make(2) } })
const known = { hash: "one" }
const later = { hash: "two" }

const start: Start = {
  target: "a.gongkai.json",
  edition: edition2021,
  draft,
  base,
  known,
  changes: [
    { patch: { cells: { [person]: Count.make(3), [other]: Count.make(1) } }, at: "2025-01-20T09:00:00.000Z" },
    { patch: { cells: { [person]: Count.make(4) } }, at: "2025-01-20T09:01:00.000Z" }
  ],
  isTakenOver: false
}
const conflict: Held = { ...begin(start), theirs: { ...later, draft: fresh } }

describe("what is held of a report", () => {
  it("begins with all changes that the file lacks, the last of each cell", () => {
    expect(begin(start)).toMatchObject({ draft, base, known, mine, lost: undefined, isApart: false, initial: draft })
  })

  it("knows no earlier version where somebody else's is there already", () => {
    expect(begin({ ...start, theirs: { ...later, draft: fresh } }).base).toBeUndefined()
  })

  it("lacks nothing once the version in the file is taken over", () => {
    expect(adopted(conflict, fresh, later)).toMatchObject({
      draft: fresh,
      base: fresh,
      known: later,
      mine: {},
      theirs: undefined,
      isApart: false
    })
  })
})

describe("two versions", () => {
  it("become theirs with my changes on it, or theirs alone, or what was put together of both", () => {
    const both = Patch.apply(fresh, mine)
    expect(chosen(conflict, "mine", later, edition2021)).toMatchObject({ draft: both, base: fresh, known: later, mine })
    expect(chosen(conflict, "theirs", later, edition2021)).toMatchObject({
      draft: fresh,
      base: fresh,
      theirs: undefined
    })
    expect(chosen(conflict, both, later, edition2021)).toMatchObject({ draft: both, mine })
  })

  it("cannot be put together where theirs is no report, or mine rests on no version of the file", () => {
    expect(chosen({ ...conflict, theirs: { ...later, draft: undefined } }, "mine", later, edition2021)).toBeUndefined()
    expect(chosen({ ...conflict, known: undefined }, "mine", later, edition2021)).toBeUndefined()
    expect(chosen({ ...conflict, known: undefined }, "theirs", later, edition2021)).toBeDefined()
    expect(chosen(conflict, "mine", undefined, edition2021)).toBeUndefined()
  })

  it("end with my whole report in place of theirs, which must be written even if the journal lacks nothing", () => {
    expect(whole(conflict, "mine")).toMatchObject({
      draft,
      initial: draft,
      isApart: true,
      known: undefined,
      theirs: undefined
    })
    expect(whole({ ...conflict, known: undefined, initial: base }, "mine").draft).toEqual(draft)
    expect(whole(conflict, fresh).draft).toBe(fresh)
  })
})
