/** A second person enters the tables unseen; what differs is decided, and the record goes into the report with both names. */
import { entryAt } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { openDouble } from "@gongkai/editor/double"
import type { State } from "@gongkai/editor/State"
import { updateDiffering } from "@gongkai/editor/updateDiffering"
import { updateSecond } from "@gongkai/editor/updateSecond"
import { describe, expect, it } from "vitest"
import type { Desk } from "../../src/desk/Desk.ts"
import { draftOf, moment } from "../../src/desk/second.ts"
import { begun, memory, world } from "../support/world.ts"

const cell = "requests/received/naturalPerson"
const typed = (desk: Desk, text: string): void => {
  desk.hold(cell, text)
  desk.settle(cell)
}
const state = (desk: Desk): State => desk.model().report?.state ?? expect.unreachable("no report")
const order = { _tag: "BeginSecond", names: { first: "林某", second: "陈某" } } as const

/** The first entered 12; then the second was begun and entered this. */
const second = async (text: string) => {
  const own = await begun()
  typed(own.desk, "12")
  own.desk.step(openDouble)
  expect(state(own.desk).place._tag).toBe("Names")
  own.desk.step((now) => ({ state: now, orders: [order] }))
  typed(own.desk, text)
  return own
}
const compare = (desk: Desk): void => {
  const place = { _tag: "Second", at: 0, isWarned: "compare" } as const
  desk.step((now) => updateSecond({ ...now, place }, place, "", "compare"))
}

describe("while the second person types", () => {
  it("only what they entered is on screen, in the first table, and the report is untouched", async () => {
    const { desk } = await second("13")
    const { place, editing, first } = state(desk)
    expect(place).toMatchObject({ _tag: "Table", form: "proactive" })
    expect([
      entryAt(edition2021, editing.draft, cell),
      entryAt(edition2021, first?.draft ?? editing.draft, cell)
    ]).toEqual([13, 12])
    expect(draftOf(state(desk))).toBe(first?.draft)
  })
  it("nothing is saved or exported", async () => {
    const { desk, saves, downloads } = await second("13")
    await desk.save()
    expect(desk.model().report?.state.message?.text.zh).toContain("复核")
    await desk.export("csv", false)
    await desk.preview(false)
    expect([saves, downloads, desk.model().dialog]).toEqual([[], [], undefined])
  })
  it("all of it is kept, and opens again where it was left", async () => {
    const { desk, keep } = await second("13")
    const { id } = desk.model().report ?? {}
    await desk.leave()
    const again = world({ keep })
    await again.desk.goOn(id ?? "")
    const now = state(again.desk)
    expect(now.first === undefined ? undefined : entryAt(edition2021, now.first.draft, cell)).toBe(12)
    expect([entryAt(edition2021, now.editing.draft, cell), now.second?.names.second]).toEqual([13, "陈某"])
    expect(now.place._tag).toBe("Table")
  })
})

describe("when both are compared", () => {
  it("each difference is decided, and the record has both names and times", async () => {
    const { desk, saves } = await second("13")
    compare(desk)
    const place = { _tag: "Differing", at: 0 } as const
    expect(state(desk).place).toEqual(place)
    desk.step((now) => updateDiffering(now, place, "", "takeSecond"))
    desk.step((now) => updateDiffering(now, place, "", "apply"))
    await desk.save()
    const read = Interchange.read(saves.at(-1)?.text ?? "")
    const draft = read.ok ? read.draft : expect.unreachable("unreadable")
    expect(entryAt(edition2021, draft, cell)).toBe(13)
    const day = moment(new Date(2025, 0, 20, 9, 30))
    expect(draft.doubleEntry).toMatchObject({
      first: { by: "林某", on: day },
      second: { by: "陈某", on: day },
      differed: 1
    })
  })
  it("what was decided so far outlives the page", async () => {
    const { desk, keep } = await second("13")
    compare(desk)
    const place = { _tag: "Differing", at: 0 } as const
    desk.step((now) => updateDiffering(now, place, "", "takeFirst"))
    const { id } = desk.model().report ?? {}
    await desk.leave()
    const again = world({ keep })
    await again.desk.goOn(id ?? "")
    expect(state(again.desk).second?.chosen).toEqual({ [cell]: 12 })
    expect(state(again.desk).first).toBeUndefined()
  })
})

describe("the time of the first entry", () => {
  it("is when its figures were changed last, not when the report was opened", async () => {
    const keep = memory()
    const own = await begun({ keep })
    typed(own.desk, "12")
    const { id = "" } = own.desk.model().report ?? {}
    await own.desk.leave()
    const kept = keep.kept.get(id) ?? expect.unreachable("not kept")
    keep.kept.set(id, { ...kept, changedAt: "2025-01-06T02:00:00.000Z" })
    const again = world({ keep })
    await again.desk.goOn(id)
    again.desk.step(openDouble)
    again.desk.step((now) => ({ state: now, orders: [order] }))
    expect(state(again.desk).second?.firstOn).toBe(moment(new Date("2025-01-06T02:00:00.000Z")))
  })
})
