/** Reports are opened from nothing, from what is kept, from our files, and from files that import reads. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { begun, memory, world } from "../support/world.ts"

const named = (name: string, year: number) =>
  Draft.fill(
    edition2021,
    { year, agency: { name }, reading: "draft" },
    () => 0 as never,
    () => []
  )
const bytes = (text: string) => new TextEncoder().encode(text)
const own = (year: number, name = "云岭县水务局") => Interchange.show(named(name, year))

describe("a new report", () => {
  it("is of the edition in force", async () => {
    const { desk } = world()
    await desk.begin(" 云岭县水务局 ", "２０２０")
    expect(desk.model().report?.state.editing.draft).toMatchObject({
      edition: "2019",
      agency: { name: "云岭县水务局" }
    })
  })
  it.each([
    ["", "2024", "机关名称"],
    ["云岭县水务局", "24", "年度"],
    ["云岭县水务局", "2015", "年度"],
    ["云岭县\u0007水务局", "2024", "机关名称"]
  ])("is not begun with %j and %j, and it is said why", async (agency, year, said) => {
    const { desk } = world()
    await desk.begin(agency, year)
    expect(desk.model().report).toBeUndefined()
    expect(desk.model().message?.text.zh).toContain(said)
  })
})

describe("a file of ours", () => {
  it("is opened as it stands, saved as long as nothing changes", async () => {
    const { desk } = world()
    await desk.receive({ name: "水务局.gongkai.json", bytes: bytes(`\uFEFF${own(2024)}`) })
    expect(desk.model().report).toMatchObject({ fileName: "水务局.gongkai.json", state: { status: { kind: "saved" } } })
  })
  it("with markup for a name shows the name", async () => {
    const { desk } = world()
    await desk.receive({ name: "x.gongkai.json", bytes: bytes(own(2024, "<img src=x onerror=alert(1)>局")) })
    expect(desk.model().report?.state.editing.draft.agency.name).toBe("<img src=x onerror=alert(1)>局")
  })
  it("that is half written goes to import, which says what is wrong; the report open stays", async () => {
    const text = { zh: "读不出", en: "unreadable" }
    const { desk } = await begun({ work: { read: () => Promise.resolve({ ok: false, text }) } })
    const { id } = desk.model().report ?? {}
    await desk.receive({ name: "x.gongkai.json", bytes: bytes(own(2024).slice(0, 400)) })
    expect(desk.model()).toMatchObject({ report: { id }, dialog: { _tag: "Import", answer: { text } } })
  })
  it("leaves the report that is open among those kept", async () => {
    const { desk, keep } = await begun()
    desk.hold("requests/received/naturalPerson", "5")
    await desk.receive({ name: "b.gongkai.json", bytes: bytes(own(2023)) })
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect([...keep.kept.values()].map(({ year }) => year).toSorted((one, other) => one - other)).toEqual([2023, 2024])
  })
})

describe("a new report", () => {
  it("is one, also when its button is pressed twice", async () => {
    const { desk, keep } = world()
    await Promise.all([desk.begin("云岭县水务局", "2024"), desk.begin("云岭县水务局", "2024")])
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(keep.kept.size).toBe(1)
  })
})

describe("several files at once", () => {
  it("are not read, but for the first, and that is said", async () => {
    const { desk } = world()
    await desk.receive({ name: "b.gongkai.json", bytes: bytes(own(2023)) }, "report", 2)
    expect(desk.model().report?.state.message?.text.zh).toContain("另外 2 个没有读")
  })
})

describe("a file of another kind", () => {
  it("is shown before it is opened, and read again with what the user says", async () => {
    const asked: Array<unknown> = []
    const read = ({ agency, year }: { readonly agency?: string; readonly year?: number }) => {
      asked.push([agency, year])
      return Promise.resolve({ ok: true, reports: [] } as const)
    }
    const { desk } = world({ work: { read } })
    await desk.receive({ name: "报送.docx", bytes: bytes("PK") })
    await desk.readAgain("云岭县水务局", "2024")
    expect(asked).toEqual([
      [undefined, undefined],
      ["云岭县水务局", 2024]
    ])
    expect(desk.model().busy).toBeUndefined()
    await desk.accept(own(2024), "report")
    expect(desk.model()).toMatchObject({ report: { state: { status: { kind: "pending" } } } })
    expect(desk.model().dialog).toBeUndefined()
  })
})

describe("last year's report", () => {
  it("begins this year's, with what is carried over", async () => {
    const { desk } = world()
    await desk.accept(own(2023), "last")
    expect(desk.model().report?.state).toMatchObject({
      editing: { draft: { year: 2024 } },
      last: { draft: { year: 2023 } }
    })
    expect(desk.model().report?.state.message?.text.zh).toMatch(/带入机关信息和 \d+ 格结转数/u)
  })
  it("is compared with the report that is open", async () => {
    const { desk } = await begun()
    await desk.accept(own(2023), "last")
    expect(desk.model().report?.state.last?.draft.year).toBe(2023)
  })
  it.each([
    ["of another organ", own(2023, "云岭县林业局")],
    ["of another year", own(2022)]
  ])("%s is not taken for it", async (_, text) => {
    const { desk } = await begun()
    await desk.accept(text, "last")
    expect(desk.model().report?.state.last).toBeUndefined()
    expect(desk.model().report?.state.message?.severity).toBe("warning")
  })
})

describe("a report kept here", () => {
  it("is opened with all that was typed", async () => {
    const keep = memory()
    const { desk } = await begun({ keep })
    desk.hold("requests/received/naturalPerson", "十几件")
    await desk.leave()
    const id = desk.model().kept[0]?.id ?? ""
    const later = world({ keep })
    await later.desk.goOn(id)
    expect(later.desk.model().report?.held).toEqual({ "requests/received/naturalPerson": "十几件" })
  })
  it("is removed when it is asked for twice", async () => {
    const keep = memory()
    const { desk } = await begun({ keep })
    await desk.leave()
    const id = desk.model().kept[0]?.id ?? ""
    await desk.forget(id)
    expect(keep.kept.size).toBe(1)
    await desk.forget(id)
    expect(keep.kept.size).toBe(0)
  })
})

describe("a report that lies elsewhere", () => {
  it("is opened as it is there, unless this browser kept what was not saved", async () => {
    const first = await begun()
    const draft = first.desk.model().report?.state.editing.draft
    if (draft === undefined) throw new Error("no report")
    const origin = { id: "server a 2024", draft, isSaved: true, fileText: "there", tag: '"1"' }
    const one = world()
    await one.desk.resume(origin)
    expect(one.desk.model().report?.state.status).toMatchObject({ kind: "saved", text: { zh: "已存到服务器" } })
    one.desk.hold("requests/received/naturalPerson", "12")
    await one.desk.leave()
    const other = world({ keep: one.keep })
    expect(await other.desk.resume({ ...origin, fileText: "there since", tag: '"2"' })).toBe("resumed")
    const { report } = other.desk.model()
    expect(JSON.stringify(report?.state.editing.draft)).toContain("12")
    // What it is based on is what was there when it was changed: saving finds out who else saved.
    expect(report?.tag).toBe('"1"')
  })
})
