/** What opening a report finds: what was left behind, who else is there, and what is no report at all. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { basename, dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { type Disk, disk } from "../../src/session/Disk.ts"
import * as Journal from "../../src/session/Journal.ts"
import { openIn } from "../../src/session/Session.ts"
import { example } from "../support/gongkai.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

const opened = (path: string, around = mortal(), initial?: Draft) =>
  Effect.runPromise(openIn(path, initial ? { initial } : {}, around))

const refusal = (path: string): Promise<Refused> => Effect.runPromise(Effect.flip(openIn(path, {}, mortal())))

/** A report that is there. */
const report = (): string => {
  const path = fresh()
  writeFileSync(path, Interchange.show(blank))
  return path
}

const shown = (draft: Draft): string => Interchange.show(draft)

const patch = typed(2, 7)
const patched = shown(Patch.apply(blank, patch))

/** A report whose editor was killed right after a change. */
const killed = async (): Promise<string> => {
  const path = report()
  const session = await opened(path)
  session.record(patch, Patch.apply(blank, patch))
  return path
}

/** Writes another head over a journal's. */
const reheaded = (path: string, change: Partial<Journal.Head>): void => {
  const journal = Journal.beside(path)
  const [head = "", ...lines] = readFileSync(journal, "utf8").split("\n")
  writeFileSync(journal, [JSON.stringify({ ...JSON.parse(head), ...change }), ...lines].join("\n"))
}

it("brings back what a killed editor had recorded, and says so", async () => {
  const path = await killed()
  const session = await opened(path)
  expect(shown(session.draft)).toBe(patched)
  expect(session.restored?.zh).toMatch(/^上次没有存完，已恢复自 .+ 起的 1 处改动$/u)
  expect(session.status().kind).toBe("pending")
  await session.close()
  expect(readFileSync(path, "utf8")).toBe(patched)
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
})

it("leaves out a last line that is half-written, and says so", async () => {
  const path = await killed()
  appendFileSync(Journal.beside(path), '{"patch":{"ce')
  const session = await opened(path)
  expect(shown(session.draft)).toBe(patched)
  expect(session.restored?.zh).toContain("最后一处改动没有写完，已略去")
})

it("keeps a journal aside in which a line cannot be read, with the rest of it restored", async () => {
  const path = await killed()
  appendFileSync(Journal.beside(path), '{"patch":{"cells":{"no/such/cell":1}},"at":""}\n')
  const before = readFileSync(Journal.beside(path), "utf8")
  const session = await opened(path)
  expect(shown(session.draft)).toBe(patched)
  expect(session.restored?.zh).toContain("有 1 行改动读不出来")
  await session.close()
  const kept = readdirSync(dirname(path)).filter((name) => name.endsWith(".journal"))
  expect(kept.map((name) => readFileSync(join(dirname(path), name), "utf8"))).toEqual([before])
})

it("says nothing and leaves nothing when nothing was left and nothing is changed", async () => {
  const path = report()
  const session = await opened(path)
  expect(session.restored).toBe(undefined)
  expect(session.status()).toEqual({ kind: "saved", text: { zh: "已存盘", en: "saved" } })
  await session.close()
  expect(readdirSync(dirname(path))).toEqual([basename(path)])
})

/** A program that runs and is no editor of this process. */
const neighbour = async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"])
  await once(child, "spawn")
  return child
}

it("opens a report that another editor has open to be read alone, with what that one has not saved yet; not once that has ended", async () => {
  const path = report()
  const other = await neighbour()
  const session = await opened(path, { ...mortal(), pid: other.pid ?? 0 })
  session.record(patch, Patch.apply(blank, patch))
  session.hold({ cell: "requests/received/naturalPerson", text: "4" })
  const before = readFileSync(Journal.beside(path), "utf8")
  const second = await opened(path)
  expect(second.status()).toMatchObject({ kind: "readOnly", text: { zh: "只读：正在另一个编辑器里打开" } })
  expect(second.restored?.zh).toContain(`正在另一个编辑器里填写（进程 ${other.pid}`)
  expect(second.restored?.zh).toContain("请先在那里退出")
  expect(second.typing).toBe(undefined)
  expect(shown(second.draft)).toBe(patched)
  second.record(typed(3, 9), Patch.apply(second.draft, typed(3, 9)))
  second.hold({ cell: "requests/received/naturalPerson", text: "5" })
  await second.flush()
  await second.close()
  expect(readFileSync(Journal.beside(path), "utf8")).toBe(before)
  expect(readdirSync(dirname(path))).toHaveLength(2)
  const ended = once(other, "close")
  other.kill("SIGKILL")
  await ended
  const third = await opened(path)
  expect(third.status().kind).not.toBe("readOnly")
  expect(shown(third.draft)).toBe(patched)
})

it("refuses a new report that another editor has begun and not saved, with its number", async () => {
  const path = fresh()
  const other = await neighbour()
  const session = await opened(path, { ...mortal(), pid: other.pid ?? 0 }, blank)
  session.record(patch, Patch.apply(blank, patch))
  const { text } = await refusal(path)
  expect(text.zh).toContain(`正在另一个编辑器里打开（进程 ${other.pid}`)
  expect(text.zh).toContain("请先在那里退出")
  other.kill("SIGKILL")
})

it("is not kept out by a program that merely has the number of an editor long gone", async () => {
  const path = await killed()
  reheaded(path, { pid: process.ppid, started: "2020-01-01T00:00:00.000Z" })
  expect(shown((await opened(path)).draft)).toBe(patched)
})

it("restores what an editor on another machine left, and names the machine without its escape sequences", async () => {
  const path = await killed()
  reheaded(path, { host: "\u001b[31m档案室", pid: process.ppid })
  const { draft, restored } = await opened(path)
  expect(shown(draft)).toBe(patched)
  expect(restored?.zh).toContain("另一台机器（�[31m档案室）")
  expect(restored?.zh).not.toContain(hostname())
})

it("applies nothing to a file that was changed since, until one of the two is chosen", async () => {
  const path = await killed()
  const theirs = Patch.apply(blank, typed(3, 9))
  writeFileSync(path, shown(theirs))
  const session = await opened(path)
  expect(session.status().kind).toBe("conflict")
  expect(session.restored?.zh).toContain("1 处改动上次没有存完，而文件后来被别人改动")
  expect(shown(session.theirs()?.draft ?? blank)).toBe(shown(theirs))
  expect(shown(session.draft)).toBe(shown(Patch.apply(theirs, patch)))
  await session.flush()
  expect(readFileSync(path, "utf8")).toBe(shown(theirs))
  // It is still so after another death.
  expect((await opened(path)).status().kind).toBe("conflict")
  const last = await opened(path)
  const both = await last.resolve("mine")
  expect(shown(both)).toBe(shown(Patch.apply(theirs, patch)))
  expect(readFileSync(path, "utf8")).toBe(shown(both))
  expect(last.status().kind).toBe("saved")
})

it("brings back a new report that was never saved, whoever opens it", async () => {
  const path = fresh()
  const session = await opened(path, mortal(), blank)
  expect(session.status()).toEqual({ kind: "saved", text: { zh: "新报告，尚未存盘", en: "new, not saved yet" } })
  expect(readdirSync(dirname(path))).toEqual([])
  session.record(patch, Patch.apply(blank, patch))
  expect(shown((await opened(path)).draft)).toBe(patched)
})

it("makes the folder of a new report with its first change, and not before", async () => {
  const path = join(dirname(fresh()), "2023", "年报.gongkai.json")
  const session = await opened(path, mortal(), blank)
  expect(readdirSync(dirname(dirname(path)))).toEqual([])
  session.record(patch, Patch.apply(blank, patch))
  await session.close()
  expect(readFileSync(path, "utf8")).toBe(patched)
})

it("writes to the file that a link leads to", async () => {
  const path = report()
  const link = join(dirname(fresh()), "今年.json")
  symlinkSync(path, link)
  const session = await opened(link)
  session.record(patch, Patch.apply(blank, patch))
  await session.close()
  expect(readFileSync(path, "utf8")).toBe(patched)
  expect(readdirSync(dirname(link), { withFileTypes: true }).map((each) => each.isSymbolicLink())).toEqual([true])
})

it("shows what may not be written, says why, and touches nothing", async () => {
  const path = await killed()
  const before = readFileSync(Journal.beside(path), "utf8")
  const locked: Disk = {
    ...disk,
    writable: () => Promise.reject(Object.assign(new Error("read-only"), { code: "EROFS" }))
  }
  const session = await opened(path, { ...mortal(), disk: locked })
  expect(session.status()).toMatchObject({ kind: "readOnly", text: { zh: "只读：磁盘是只读的；请复制到别处再打开" } })
  expect(shown(session.draft)).toBe(patched)
  session.record(typed(3, 1), blank)
  await session.flush()
  await session.close()
  expect(readFileSync(Journal.beside(path), "utf8")).toBe(before)
  expect(readFileSync(path, "utf8")).toBe(shown(blank))
})

it.each<[string, (path: string) => void, RegExp]>([
  ["nothing", () => undefined, /没有这个文件或文件夹/u],
  ["a folder", (path) => mkdirSync(path), /这是文件夹/u],
  ["half a report", (path) => writeFileSync(path, patched.slice(0, 900)), /JSON/u],
  ["an empty file", (path) => writeFileSync(path, ""), /文件是空的/u],
  ["other JSON", (path) => writeFileSync(path, '{"a":1}'), /不是年报交换文件/u],
  ["a text", (path) => copyFileSync(example, path), /这是文字稿.+gongkai import/u],
  ["100 MB of zeros", (path) => writeFileSync(path, Buffer.alloc(100 * 1024 * 1024)), /文件超过/u],
  ["a report of no known edition", (path) => writeFileSync(path, patched.replace('"2021"', '"1999"')), /1999/u]
])("refuses %s in words, and leaves no journal", async (_, make, sentence) => {
  const path = fresh()
  make(path)
  const { text } = await refusal(path)
  expect(text.zh).toMatch(sentence)
  expect(text.en).not.toBe("")
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith("."))).toEqual([])
})

it("is not opened on a disk that holds not even a journal, and it is said what to do; the file is as it was", async () => {
  const path = report()
  const full: Disk = {
    ...disk,
    append: () => {
      throw Object.assign(new Error("full"), { code: "ENOSPC" })
    }
  }
  const { text } = await Effect.runPromise(Effect.flip(openIn(path, {}, { ...mortal(), disk: full })))
  expect(text.zh).toContain("磁盘已满")
  expect(text.zh).toContain("请清理后再打开")
  expect(readFileSync(path, "utf8")).toBe(shown(blank))
  expect(readdirSync(dirname(path))).toHaveLength(1)
})
