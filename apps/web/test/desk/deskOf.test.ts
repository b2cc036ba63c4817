/** The page holds one report, keeps every change of it at once, and never writes over what another tab kept. */
import * as Draft from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { begun, line, memory, world } from "../support/world.ts"

const cell = "requests/received/naturalPerson"

/** Lets what is under way come to its end. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 5))

describe("a change", () => {
  it("is kept at once, also a text that is not recorded yet", async () => {
    const { desk, keep } = await begun()
    desk.hold(cell, "12")
    await rest()
    expect([...keep.kept.values()].map(({ held }) => held)).toEqual([{ [cell]: "12" }])
    desk.settle(cell)
    await rest()
    const [kept] = keep.kept.values()
    const read = Interchange.read(kept?.text ?? "")
    expect(read.ok && Draft.entryAt({ ...desk.model().report?.state.editing.edition } as never, read.draft, cell)).toBe(
      12
    )
    expect(kept?.held).toEqual({})
  })
  it("is taken back by one step", async () => {
    const { desk } = await begun()
    desk.hold(cell, "12")
    desk.settle(cell)
    await desk.act(({ undo }) => undo)
    const { draft } = desk.model().report?.state.editing ?? {}
    expect(draft && Draft.at(draft, cell)).toBeNull()
  })
  it("of which nothing can be kept is told", async () => {
    const { desk, keep } = await begun()
    keep.fails = true
    desk.hold(cell, "12")
    await rest()
    expect(desk.model().report?.state.status.kind).toBe("failed")
    keep.fails = false
    desk.settle(cell)
    await rest()
    expect(desk.model().report?.state.status.kind).toBe("pending")
  })
})

describe("a text that is dropped", () => {
  it("is gone, and the cell shows what the report has", async () => {
    const { desk } = await begun()
    desk.hold(cell, "x")
    desk.settle(cell)
    desk.drop(cell)
    expect(desk.model().report?.held).toEqual({})
    expect(desk.model().report?.state.message).toBeUndefined()
  })
})

describe("two tabs on one report", () => {
  it("are told apart: the second can only look, until it takes over", async () => {
    const [keep, join] = [memory(), line()]
    const one = await begun({ keep, channel: join() })
    one.desk.hold(cell, "3")
    one.desk.settle(cell)
    await rest()
    const [id = ""] = keep.kept.keys()
    const two = world({ keep, channel: join() })
    await two.desk.goOn(id)
    expect(two.desk.model().report?.state.status.kind).toBe("readOnly")
    two.desk.hold(cell, "4")
    await rest()
    expect([...keep.kept.values()].map(({ held }) => held)).toEqual([{}])
    await two.desk.takeOver()
    expect(two.desk.model().report?.state.status.kind).not.toBe("readOnly")
    expect(one.desk.model().report?.state.status.kind).toBe("readOnly")
  })
  it("that do not hear one another never write over one another's work", async () => {
    const keep = memory()
    const one = await begun({ keep })
    await rest()
    const [id = ""] = keep.kept.keys()
    const two = world({ keep })
    await two.desk.goOn(id)
    await rest()
    one.desk.hold(cell, "9")
    await rest()
    // What the first tab has goes on as a copy of its own.
    expect(one.desk.model().report?.state.message?.text.zh).toContain("另留了一份")
    one.desk.settle(cell)
    await rest()
    expect(one.desk.model().report?.id).not.toBe(id)
    expect([...keep.kept.values()].map((each) => [each.id === id, each.text.includes('"naturalPerson":9')])).toEqual([
      [true, false],
      [false, true]
    ])
  })
})

describe("accepting a finding", () => {
  it("writes down who, why and the day", async () => {
    const { desk } = await begun()
    const finding = {
      id: "x@requests",
      rule: "x",
      severity: "warning",
      cites: { instrument: "", clause: "" },
      cells: [],
      message: { zh: "", en: "" },
      hint: { zh: "", en: "" }
    } as const
    desk.step((state) => ({ state, orders: [{ _tag: "Accept", finding, reason: "已核对台账", by: "林" }] }))
    await rest()
    expect(desk.model().report?.state.editing.draft.waivers).toMatchObject([
      { reason: "已核对台账", by: "林", on: "2025-01-20" }
    ])
  })
})

describe("the language", () => {
  it("is that of the report too", async () => {
    const { desk } = await begun()
    desk.speak("en")
    expect(desk.model().report?.state.language).toBe("en")
  })
})

describe("the law behind a finding", () => {
  it("is told by the worker, for the edition of the report and in the language of the page", async () => {
    const asked: Array<unknown> = []
    const explain = (what: unknown) => {
      asked.push(what)
      return Promise.resolve({ ok: true, lines: ["第五十条"] } as const)
    }
    const { desk } = await begun({ work: { explain } })
    expect(await desk.law("text.growth")).toEqual(["第五十条"])
    desk.speak("en")
    await desk.law("text.growth")
    expect(asked).toMatchObject([
      { rule: "text.growth", edition: "2021", language: "zh" },
      { rule: "text.growth", edition: "2021", language: "en" }
    ])
  })
  it("is why it cannot be told, where the worker fails", async () => {
    const { desk } = await begun()
    expect(await desk.law("text.growth")).toEqual(["没有工作线程"])
  })
})
