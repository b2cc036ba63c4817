/** What is remembered of reports and agencies lies in the user's own folder, can be forgotten, and never stands in the way. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { forget, memoryFile, recall, recalled, remember } from "../../src/disk/memory.ts"
import { reportOf } from "../support/drafts.ts"
import { folder } from "../support/gongkai.ts"

const of = (name: string, year = 2023) => reportOf(name, {}, { year })
const run = Effect.runPromise

describe("the memory", () => {
  it("lies in XDG_STATE_HOME, on Windows in %APPDATA%, and by default in the home", () => {
    expect(memoryFile({ XDG_STATE_HOME: "/s" }, "linux")).toBe(join("/s", "gongkai", "memory.json"))
    expect(memoryFile({ XDG_STATE_HOME: "s" }, "linux")).toContain(".local")
    expect(memoryFile({ APPDATA: "C:\\a" }, "win32")).toContain("C:\\a")
    expect(memoryFile({}, "linux")).toContain(join(".local", "state", "gongkai"))
  })

  it("has the latest first, each report and each agency once, with all that its last report says of it", async () => {
    const file = join(folder(), "gongkai", "memory.json")
    await run(remember("a.gongkai.json", of("青石镇"), file))
    await run(remember("b.gongkai.json", of("赤石镇"), file))
    const again = { ...of("青石镇", 2024), agency: { name: "青石镇", telephone: "0000-1234567" } }
    await run(remember("c.gongkai.json", again, file))
    await run(remember("a.gongkai.json", again, file))
    const { reports, agencies } = recall(file)
    expect(reports).toEqual(["a", "c", "b"].map((name) => resolve(`${name}.gongkai.json`)))
    expect(agencies.map(({ agency, year }) => [agency.name, agency.telephone, year])).toEqual([
      ["青石镇", "0000-1234567", 2024],
      ["赤石镇", undefined, 2023]
    ])
  })

  it("forgets an agency with its report, or everything, and says how many", async () => {
    const file = join(folder(), "memory.json")
    await run(remember("a.gongkai.json", of("青石镇"), file))
    await run(remember("b.gongkai.json", of("赤石镇"), file))
    expect(await run(forget("黑石镇", file))).toBe(0)
    expect(await run(forget("青石镇", file))).toBe(1)
    expect(recall(file)).toMatchObject({ reports: [resolve("b.gongkai.json")], agencies: [{ year: 2023 }] })
    expect(await run(forget(undefined, file))).toBe(1)
    expect(recall(file)).toMatchObject({ reports: [], agencies: [] })
  })

  it("leaves a file alone that is not ours, and works without one that can be written", async () => {
    const file = join(folder(), "memory.json")
    writeFileSync(file, "我的笔记")
    await run(remember("a.gongkai.json", of("青石镇"), file))
    expect(readFileSync(file, "utf8")).toBe("我的笔记")
    expect(recall(file).agencies).toEqual([])
    const blocked = join(folder(), "file", "memory.json")
    writeFileSync(dirname(blocked), "")
    await run(remember("a.gongkai.json", of("青石镇"), blocked))
    expect(existsSync(blocked)).toBe(false)
  })

  it("tells whoever asks, or wants something forgotten, where it cannot be read or is not ours", async () => {
    const file = join(folder(), "memory.json")
    writeFileSync(file, "我的笔记")
    for (const asked of [
      Effect.asVoid(recalled(file)),
      Effect.asVoid(forget(undefined, file)),
      Effect.asVoid(forget("青石镇", file))
    ])
      // One after another: they share a file.
      // oxlint-disable-next-line no-await-in-loop
      expect((await run(Effect.flip(asked))).text.zh).toContain("读不出来，没有动")
    expect(readFileSync(file, "utf8")).toBe("我的笔记")
    expect((await run(recalled(join(folder(), "memory.json")))).agencies).toEqual([])
  })

  it("does not hold more than fifty of each", async () => {
    const cwd = folder()
    mkdirSync(join(cwd, "gongkai"))
    const file = join(cwd, "gongkai", "memory.json")
    for (let at = 0; at < 55; at++) {
      // One after another, as they are opened.
      // oxlint-disable-next-line no-await-in-loop
      await run(remember(`${at}.gongkai.json`, of(`第${at}镇`), file))
    }
    expect(recall(file).reports).toHaveLength(50)
    expect(recall(file).agencies[0]?.agency.name).toBe("第54镇")
  })
})
