/** While a report is open: the disk fills up, the file goes away, and what becomes of the changes. */
import { cpSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import * as Patch from "@gongkai/core/Patch"
import { expect, it } from "vitest"
import * as Journal from "../../src/session/Journal.ts"
import { begun, beside, opened, read, settles, shown } from "./editor.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

it("says pending with a change, saved with the file, and tells who listens", async () => {
  const at = await begun()
  const heard: Array<string> = []
  const stop = at.session.subscribe(() => heard.push(at.session.status().text.zh))
  at.type(2, 1)
  await settles(at, () => at.session.status().kind === "saved")
  expect(heard).toEqual(["待存", "已存盘"])
  expect(read(at.path)).toBe(shown(at.draft()))
  stop()
  at.type(2, 2)
  expect(heard).toHaveLength(2)
})

it("keeps the rights of the file", async () => {
  const path = fresh()
  writeFileSync(path, shown(blank), { mode: 0o600 })
  const session = await opened(path)
  session.record(typed(2, 1), Patch.apply(blank, typed(2, 1)))
  expect(statSync(Journal.beside(path)).mode & 0o777).toBe(0o600)
  await session.flush()
  expect(statSync(path).mode & 0o777).toBe(0o600)
  await session.close()
})

it.each([
  ["ENOSPC", "磁盘已满"],
  ["EACCES", "没有写入权限"],
  ["EIO", "系统拒绝了写入（EIO）"]
])(
  "says what to do while the disk answers %s, and has lost nothing once it takes writing again",
  async (code, words) => {
    const at = await begun()
    at.type(2, 1)
    at.refuse(code)
    at.type(3, 2)
    at.type(4, 3)
    expect(at.session.status()).toMatchObject({
      kind: "failed",
      text: { zh: expect.stringContaining(`未能存盘：${words}`) }
    })
    await at.session.flush()
    expect(at.session.status().kind).toBe("failed")
    expect(read(at.path)).toBe(shown(blank))
    // A death now would cost what could not be written, and nothing that was.
    expect(Journal.read(read(Journal.beside(at.path)))?.changes).toHaveLength(1)
    at.refuse()
    await settles(at, () => at.session.status().kind === "saved")
    expect(read(at.path)).toBe(shown(at.draft()))
  }
)

it("leaves the journal when it is closed on a full disk, and is not in the way of the next editor", async () => {
  const at = await begun()
  at.type(2, 1)
  at.refuse("ENOSPC")
  await at.session.close()
  expect(shown((await opened(at.path)).draft)).toBe(shown(at.draft()))
})

it("does not bring back by itself a file that was removed, but when asked to save", async () => {
  const at = await begun()
  at.type(2, 1)
  await at.session.flush()
  rmSync(at.path)
  await settles(at, () => at.session.status().kind === "failed")
  expect(at.session.status().text.zh).toBe("未能存盘：文件不见了；放回原处即可，或手动存盘另写一份")
  at.type(3, 2)
  at.around.pass()
  // Were it killed now, whoever opens the report next would find all of it in the journal.
  const copy = dirname(fresh())
  cpSync(dirname(at.path), copy, { recursive: true })
  expect(shown((await opened(join(copy, basename(at.path)))).draft)).toBe(shown(at.draft()))
  await at.session.flush()
  expect(read(at.path)).toBe(shown(at.draft()))
  expect(at.session.status().kind).toBe("saved")
})

it("goes on when the folder that was moved away is back", async () => {
  const at = await begun()
  const folder = dirname(at.path)
  renameSync(folder, `${folder}-away`)
  at.type(2, 1)
  await settles(at, () => at.session.status().kind === "failed")
  at.type(3, 2)
  renameSync(`${folder}-away`, folder)
  await settles(at, () => at.session.status().kind === "saved")
  expect(read(at.path)).toBe(shown(at.draft()))
})

it("begins a journal anew that was cleared away", async () => {
  const at = await begun()
  rmSync(Journal.beside(at.path))
  await settles(at, () => beside(at.path).length > 0)
  at.type(2, 1)
  expect(shown((await opened(at.path)).draft)).toBe(shown(at.draft()))
})

it("says so of a change that no file can hold, and goes on once it is taken back", async () => {
  const at = await begun()
  const before = at.draft()
  // Half a character, which no encoding has.
  const broken = { head: { title: "\ud842" } }
  at.session.record(broken, Patch.apply(before, broken))
  expect(at.session.status()).toMatchObject({ kind: "failed", text: { zh: expect.stringContaining("撤销最近的改动") } })
  at.session.record(Patch.invert(before, broken), before)
  at.type(2, 1)
  await at.session.flush()
  expect(at.session.status().kind).toBe("saved")
  expect(read(at.path)).toBe(shown(at.draft()))
})

it("makes a new report when asked to save it though nothing was changed", async () => {
  const path = fresh()
  const session = await opened(path, mortal(), blank)
  await session.flush()
  expect(read(path)).toBe(shown(blank))
  await session.close()
  expect(beside(path)).toEqual([])
})
