/** A report being edited: every change can be taken back and done again, and the patches alone lead to the same report. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { times } from "../../../vitest.shared.ts"
import {
  begin,
  change,
  type Changed,
  countOpen,
  type Editing,
  pause,
  redo,
  replace,
  review,
  sectionOf,
  undo
} from "../src/Editing.ts"
import { numbers } from "./paste/printed.ts"
import { blank } from "./support/editor.ts"

const person = "requests/received/naturalPerson"
const cells = slots(edition2021).flatMap(({ cell, measure }) => (measure === "count" ? [cell] : []))
const fresh = () => begin(edition2021, blank())
const wrote = (text: string): Patch.Patch => ({ parts: { overview: [paragraph(text)] } })

/** The editing after a change that there has to be. */
const after = (step: Changed | undefined): Editing => {
  if (step === undefined) throw new Error("nothing changed")
  return step.editing
}

const typed = (editing: Editing, ...texts: ReadonlyArray<string>): Editing =>
  texts.reduce((own, text) => after(change(own, wrote(text), "typing")), editing)

const throughout = (editing: Editing, step: (editing: Editing) => Changed | undefined): Editing => {
  const next = step(editing)
  return next === undefined ? editing : throughout(next.editing, step)
}

/** A change of chance: a figure, a blank, a text typed on, or a year. */
const patchOf = (next: (limit: number) => number): readonly [Patch.Patch, string?] => {
  const kind = next(4)
  if (kind === 0) return [wrote(`第${next(9)}稿`), "typing"]
  if (kind === 1) return [{ head: { year: 2022 + next(3) } }]
  const cell = cells[next(cells.length)] ?? person
  return [{ cells: { [cell]: kind === 2 ? null : Count.make(next(9)) } }]
}

/** What a clerk did by chance, with what a journal recorded of it. */
const work = (seed: number) => {
  const next = numbers(seed)
  const journal: Array<Patch.Patch> = []
  // A report that was published says so, until an editor holds it.
  const start = next(2) === 0 ? blank() : Patch.apply(blank(), { head: { reading: "published" } })
  let editing = begin(edition2021, start)
  for (let step = 0; step < 12; step++) {
    const kind = next(6)
    const made = kind === 0 ? undo(editing) : kind === 1 ? redo(editing) : change(editing, ...patchOf(next))
    if (made === undefined) continue
    editing = made.editing
    journal.push(made.patch)
  }
  return { start, editing, journal }
}

describe("a report that was changed so and so often", () => {
  const seeds = Array.from({ length: times(30, 200, 2000) }, (_, seed) => seed + 1)
  it("is the report at its beginning once all is taken back, and the last one once all is done again", () => {
    for (const seed of seeds) {
      const { start, editing } = work(seed)
      const last = throughout(editing, redo)
      const first = throughout(last, undo)
      expect(first.draft).toEqual(start)
      expect(throughout(first, redo).draft).toEqual(last.draft)
    }
  })

  it("is what its patches make of the report at its beginning", () => {
    for (const seed of seeds) {
      const { start, editing, journal } = work(seed)
      expect(journal.reduce(Patch.apply, start)).toEqual(editing.draft)
    }
  })
})

describe("a change", () => {
  it("is none where the report says so already", () => {
    expect(change(typed(fresh(), "甲"), wrote("甲"))).toBeUndefined()
    expect(change(fresh(), { cells: { [person]: null } })).toBeUndefined()
  })

  it("brings the total that follows from it, and makes a draft of what was published", () => {
    const row = slots(edition2021).flatMap(({ row, cell }) => (row.key === "received" ? [cell] : []))
    const parts = row.filter((cell) => cell !== "requests/received/total")
    const published = Patch.apply(blank(), { head: { reading: "published" } })
    const { patch } = change(begin(edition2021, published), {
      cells: Object.fromEntries(parts.map((cell) => [cell, Count.make(2)]))
    }) ?? { patch: {} }
    expect(patch).toMatchObject({ cells: { "requests/received/total": 12 }, head: { reading: "draft" } })
  })

  it("of one kind goes on with the one before, until there is a pause or something else", () => {
    const together = typed(fresh(), "甲", "甲乙", "甲乙丙")
    expect(together.done).toHaveLength(1)
    expect(typed(pause(together), "丁").done).toHaveLength(2)
    const parted = after(change(together, { head: { year: 2023 } }))
    expect(typed(parted, "丁").done).toHaveLength(3)
    expect(after(change(fresh(), wrote("甲"))).done.concat(typed(fresh(), "甲").done)).toHaveLength(2)
  })

  it("ends what could be done again, and begins a step of its own behind what was taken back", () => {
    const back = after(undo(after(change(typed(fresh(), "甲"), { head: { year: 2023 } }))))
    expect(redo(back)).toBeDefined()
    const other = typed(back, "丙")
    expect([redo(other), other.done.length]).toEqual([undefined, 2])
  })

  it("can be taken back a thousand times, and no more", () => {
    let editing = fresh()
    for (let step = 0; step <= 1000; step++) editing = after(change(editing, { head: { year: 2022 + (step % 2) } }))
    expect(editing.done).toHaveLength(1000)
    expect(throughout(editing, undo).draft.year).toBe(2022)
  })
})

describe("another version in place of a report", () => {
  it("is there whole, and taking it back leads to the one before", () => {
    const own = typed(after(change(fresh(), { cells: { [person]: Count.make(3) } })), "甲")
    const theirs = Patch.apply(blank(), { cells: { [person]: Count.make(8) }, head: { title: "示例年报" } })
    const there = replace(own, theirs)
    expect(there.draft).toBe(theirs)
    expect(after(undo(there)).draft).toEqual(own.draft)
    expect(after(redo(after(undo(there)))).draft).toEqual(theirs)
  })
})

describe("what is shown of the findings", () => {
  const total = "requests/received/total"
  const half = review(begin(edition2021, Patch.apply(blank(), { cells: { [person]: { unread: "约3" } } })))

  it("is at each cell what is wrong or unread there, and never that it is blank", () => {
    expect(half.at.get(person)?.map(({ rule }) => rule)).toContain("completeness.unread")
    expect([...half.at.values()].flat().some(({ rule }) => rule === "completeness.blank")).toBe(false)
    expect(half.open.some(({ cells: all }) => all.includes(total))).toBe(true)
  })

  it("counts as open each cell, and each part without cells once, but not what somebody accepted", () => {
    const [some = half.open[0], part = half.open[0]] = [
      half.open.find(({ cells: all }) => all.length > 1),
      half.open.find(({ cells: all }) => all.length === 0)
    ]
    if (some === undefined || part === undefined) throw new Error("a blank report has both")
    expect(countOpen([some, part])).toBe(some.cells.length + 1)
    const waived = { reason: "无此业务", by: "孙六", on: "2025-01-09" }
    expect(countOpen([{ ...some, waived }, part])).toBe(1)
  })

  it("belongs to the part of its first cell, or to the one that it names", () => {
    const parts = new Set(half.findings.map(sectionOf))
    for (const key of edition2021.sections.map((section) => section.key)) expect(parts).toContain(key)
  })

  it("is worked out once for each report", () => {
    const editing = fresh()
    expect(review({ ...editing, done: [] })).toBe(review(editing))
    expect(Draft.at(editing.draft, person)).toBeNull()
  })
})
