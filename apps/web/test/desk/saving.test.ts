/** A report is saved to its file, and no file is written over that somebody else changed. */
import { describe, expect, it } from "vitest"
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
    expect(desk.model().report?.state.status.kind).toBe("saved")
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
  it("asks before it writes over what somebody else wrote, and then does", async () => {
    const { desk, saves } = await begun({ saved: { _tag: "File", handle, name: "水务局.gongkai.json" } })
    await desk.save()
    await desk.save("over")
    expect(saves[1]?.into).toBe("别人写的")
    const other = await begun({ saved: { _tag: "Changed", text: "别人写的" } })
    await other.desk.save()
    expect(other.desk.model().dialog).toEqual({ _tag: "Outside", text: "别人写的" })
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
