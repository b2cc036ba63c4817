/** A report is saved to its file, and no file is written over that somebody else changed. */
import type { Command } from "@gongkai/editor/bindings"
import { updateConflict } from "@gongkai/editor/conflict"
import { stay } from "@gongkai/editor/State"
import { describe, expect, it, vi } from "vitest"
import type { Saved } from "../../src/files/Files.ts"
import { begun } from "../support/world.ts"

const cell = "requests/received/naturalPerson"
// The page only hands the handle on.
const handle = { name: "水务局.gongkai.json", getFile: () => Promise.resolve(new Blob(["别人写的"])) } as never

describe("saving", () => {
  it("records what is being typed first", async () => {
    const { desk, saves } = await begun()
    desk.hold(cell, "12")
    await desk.save()
    expect(saves[0]?.text).toContain('"naturalPerson":12')
    expect(saves[0]?.name).toBe("云岭县水务局-2024.gongkai.json")
    // Whether the download arrived, the page does not know, and does not say.
    expect(desk.model().report?.state.status).toMatchObject({
      kind: "saved",
      text: { zh: expect.stringContaining("已交给浏览器下载") }
    })
  })
  it("tells of what is not in the file", async () => {
    const { desk } = await begun()
    desk.hold(cell, "十来件")
    await desk.save()
    expect(desk.model().report?.state.message?.text.zh).toContain("1 处键入的内容")
    expect(desk.model().report?.state.status.kind).toBe("pending")
  })
  it("goes on in the file that was written", async () => {
    const { desk, saves } = await begun({ saved: { _tag: "File", handle, name: "水务局.gongkai.json" } })
    await desk.save()
    desk.hold(cell, "3")
    await desk.save()
    expect(saves[1]?.into).toBe(saves[0]?.text)
  })
  it("asks at each difference before it writes over what somebody else wrote, and then writes what was chosen", async () => {
    const first = await begun()
    first.desk.hold(cell, "5")
    await first.desk.save()
    const theirs = first.saves[0]?.text ?? ""
    let saved: Saved = { _tag: "Changed", text: theirs, tag: '"2"' }
    const { desk, saves } = await begun({ saved: () => saved })
    desk.hold(cell, "7")
    await desk.save()
    const { place } = desk.model().report?.state ?? {}
    expect(place).toMatchObject({ _tag: "Conflict", theirs: expect.anything() })
    saved = { _tag: "Server", name: "第3版", tag: '"3"' }
    const act = (command: Command) =>
      desk.step((state) =>
        state.place._tag === "Conflict" ? updateConflict(state, state.place, command) : stay(state)
      )
    act("apply")
    expect(saves).toHaveLength(1)
    act("allTheirs")
    act("apply")
    await vi.waitFor(() => expect(desk.model().report?.tag).toBe('"3"'))
    expect(saves[1]).toMatchObject({ into: theirs, tag: '"2"' })
    expect(saves[1]?.text).toContain('"naturalPerson":5')
    expect(desk.model().report?.state.status.kind).toBe("saved")
  })
  it("asks nothing where both say the same", async () => {
    const first = await begun()
    await first.desk.save()
    let saved: Saved = { _tag: "Changed", text: ` ${first.saves[0]?.text ?? ""}` }
    const { desk, saves } = await begun({ saved: () => saved })
    const saving = desk.save()
    saved = { _tag: "Download", name: "a" }
    await saving
    await vi.waitFor(() => expect(saves).toHaveLength(2))
    expect(desk.model().report?.state.place._tag).not.toBe("Conflict")
  })
  it("keeps both where the user puts it off", async () => {
    const { desk, saves } = await begun({ saved: { _tag: "Changed", text: "别人写的" } })
    desk.hold(cell, "7")
    await desk.save()
    expect(desk.model().report?.state.place).toMatchObject({ _tag: "Conflict" })
    desk.step((state) => (state.place._tag === "Conflict" ? updateConflict(state, state.place, "back") : stay(state)))
    expect(saves).toHaveLength(1)
    expect(desk.model().report?.state.place._tag).not.toBe("Conflict")
    expect(desk.model().report?.state.status.kind).toBe("pending")
  })
  it("says where nothing was saved", async () => {
    const { desk } = await begun({ saved: { _tag: "Failed" } })
    await desk.save()
    expect(desk.model().report?.state.message?.severity).toBe("warning")
    expect(desk.model().report?.state.status.kind).toBe("pending")
  })
})

describe("leaving", () => {
  it("records what is being typed, and offers the report at the start", async () => {
    const { desk } = await begun()
    desk.hold(cell, "8")
    await desk.leave()
    expect(desk.model().report).toBeUndefined()
    expect(desk.model().kept.map(({ text, held }) => [text.includes('"naturalPerson":8'), held])).toEqual([[true, {}]])
  })
})
