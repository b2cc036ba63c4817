/** A file dropped on a report of a server is read into that report: it stays the unit's, and undo takes all of it back. */
import { at } from "@gongkai/core/Draft"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { takingIn } from "../../src/served/atServer.ts"
import { world } from "../support/world.ts"

const cell = "requests/received/naturalPerson"
const of = (name: string, year: number, count: number) =>
  Draft.fill(
    edition2021,
    { year, agency: { name }, reading: "draft" },
    () => count as never,
    () => []
  )
const chosen = (draft: Draft.Draft) => ({
  name: "水务局.gongkai.json",
  bytes: new TextEncoder().encode(Interchange.show(draft))
})
const atServer = async (isLocked = false) => {
  const own = world()
  const desk = takingIn(own.desk, { choose: async () => chosen(of("云岭县水务局", 2024, 8)) })
  await desk.resume({
    id: "server water 2024",
    draft: of("云岭县水务局", 2024, 1),
    isSaved: true,
    tag: '"3"',
    fileName: "#3",
    isLocked
  })
  return { desk }
}
const seen = ({ desk }: Awaited<ReturnType<typeof atServer>>) => {
  const { report } = desk.model()
  const draft = report?.state.editing.draft
  return [report?.id, report?.tag, draft && at(draft, cell), report?.state.message?.text.zh]
}

describe("a file dropped on a report of a server", () => {
  it("is read into it, and undo takes it back", async () => {
    const own = await atServer()
    await own.desk.receive(chosen(of("云岭县水务局", 2024, 7)))
    expect(seen(own).slice(0, 3)).toEqual(["server water 2024", '"3"', 7])
    await own.desk.act(({ undo }) => undo)
    expect(seen(own)[2]).toBe(1)
  })
  it("that names another organ leaves the unit its name, and says so", async () => {
    const own = await atServer()
    await own.desk.receive(chosen(of("云岭县供水站", 2024, 7)))
    expect(own.desk.model().report?.state.editing.draft.agency.name).toBe("云岭县水务局")
    expect(seen(own)[3]).toContain("云岭县供水站")
  })
  it("of another year is not read in", async () => {
    const own = await atServer()
    await own.desk.receive(chosen(of("云岭县水务局", 2023, 7)))
    expect(seen(own)[2]).toBe(1)
    expect(seen(own)[3]).toContain("年度不同")
  })
  it("that was filed changes nothing", async () => {
    const own = await atServer(true)
    await own.desk.receive(chosen(of("云岭县水务局", 2024, 7)))
    expect(seen(own)[2]).toBe(1)
    expect(seen(own)[3]).toContain("没有读入")
  })
  it("chosen by hand, or read by import, is read into it too", async () => {
    const own = await atServer()
    await own.desk.choose("report")
    expect(seen(own)[2]).toBe(8)
    await own.desk.accept(Interchange.show(of("云岭县水务局", 2024, 9)), "report")
    expect(seen(own).slice(0, 3)).toEqual(["server water 2024", '"3"', 9])
  })
  it("as last year's stands beside it", async () => {
    const own = await atServer()
    await own.desk.receive(chosen(of("云岭县水务局", 2023, 7)), "last")
    expect(own.desk.model().report?.state.last).toBeDefined()
    expect(seen(own)[2]).toBe(1)
  })
  it("is not read where no report is open", async () => {
    const own = await atServer()
    await own.desk.leave()
    await own.desk.receive(chosen(of("云岭县水务局", 2024, 7)))
    expect(own.desk.model().report).toBeUndefined()
  })
  it("that says the same is told as such", async () => {
    const own = await atServer()
    await own.desk.receive(chosen(of("云岭县水务局", 2024, 1)))
    expect(seen(own)[3]).toContain("相同")
  })
})
