/** While a report is open: others write to its file, the disk fills up, the file goes away, and what becomes of the changes. */
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import * as Patch from "@gongkai/core/Patch"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { type Disk, disk } from "../../src/session/Disk.ts"
import * as Journal from "../../src/session/Journal.ts"
import { openIn, type Session } from "../../src/session/Session.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

const opened = (path: string, around = mortal(), initial?: Draft): Promise<Session> =>
  Effect.runPromise(openIn(path, initial ? { initial } : {}, around))

const shown = (draft: Draft): string => Interchange.show(draft)
const read = (path: string): string => readFileSync(path, "utf8")

/** A report that is there and open, with a way to type into it; time passes only when told. */
const begun = async () => {
  const path = fresh()
  writeFileSync(path, shown(blank))
  /** What the disk says to every writing. */
  let code: string | undefined
  const no = (): void => {
    if (code !== undefined) throw Object.assign(new Error(code), { code })
  }
  const full: Disk = {
    ...disk,
    write: async (name, text, mode) => {
      no()
      await disk.write(name, text, mode)
    },
    append: (file, text) => {
      if (code !== undefined) disk.append(file, text.slice(0, 20))
      no()
      disk.append(file, text)
    }
  }
  const around = { ...mortal(), disk: full }
  const session = await opened(path, around)
  let draft = session.draft
  return {
    path,
    around,
    session,
    draft: () => draft,
    type: (place: number, number: number): void => {
      const patch = typed(place, number)
      draft = Patch.apply(draft, patch)
      session.record(patch, draft)
    },
    refuse: (reason?: string): void => {
      code = reason
    }
  }
}

/** Time passes, and what it leads to is waited for, without a choice being made. */
const settles = async ({ around }: { readonly around: { readonly pass: () => void } }, isSo: () => boolean) => {
  for (let waits = 0; waits < 200 && !isSo(); waits += 1) {
    around.pass()
    // Waiting is the point.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(isSo()).toBe(true)
}

const beside = (path: string): ReadonlyArray<string> =>
  readdirSync(dirname(path)).filter((name) => name !== basename(path))

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

it("notices by itself that somebody else changed the file, and overwrites nothing", async () => {
  const at = await begun()
  at.type(2, 1)
  await at.session.flush()
  const theirs = shown(Patch.apply(blank, typed(3, 9)))
  writeFileSync(at.path, theirs)
  await settles(at, () => at.session.status().kind === "conflict")
  expect(at.session.status().text.zh).toBe("文件已被别人改动，请选用哪一份")
  at.type(4, 5)
  await at.session.flush()
  expect(read(at.path)).toBe(theirs)
})

it("notices it in saving too, when nobody had looked before", async () => {
  const at = await begun()
  at.type(2, 1)
  const theirs = shown(Patch.apply(blank, typed(3, 9)))
  writeFileSync(at.path, theirs)
  await at.session.flush()
  expect(at.session.status().kind).toBe("conflict")
  expect(read(at.path)).toBe(theirs)
})

it("does not mind a file that was only touched", async () => {
  const at = await begun()
  at.type(2, 1)
  utimesSync(at.path, 1, 1)
  await at.session.flush()
  expect(at.session.status().kind).toBe("saved")
})

it("puts everything I changed since I opened on top of their version, saved or not, when mine is chosen", async () => {
  const at = await begun()
  at.type(2, 1)
  await at.session.flush()
  const theirs = Patch.apply(blank, typed(3, 9))
  writeFileSync(at.path, shown(theirs))
  at.type(4, 5)
  await at.session.flush()
  const draft = await at.session.resolve("mine")
  const expected = [typed(2, 1), typed(4, 5)].reduce<Draft>((each, patch) => Patch.apply(each, patch), theirs)
  expect(shown(draft)).toBe(shown(expected))
  expect(read(at.path)).toBe(shown(expected))
  expect(at.session.status().kind).toBe("saved")
})

it("goes on with their version and keeps my journal under a dated name, when theirs is chosen", async () => {
  const at = await begun()
  at.type(2, 1)
  const theirs = Patch.apply(blank, typed(3, 9))
  writeFileSync(at.path, shown(theirs))
  await at.session.flush()
  expect(shown(await at.session.resolve("theirs"))).toBe(shown(theirs))
  await at.session.close()
  const [kept = ""] = beside(at.path)
  expect(kept).toMatch(/^\.年报\.gongkai\.json\.\d{8}T\d{6}Z\.journal$/u)
  expect(Journal.read(read(join(dirname(at.path), kept)))?.changes.map(({ patch }) => patch)).toEqual([typed(2, 1)])
  expect(read(at.path)).toBe(shown(theirs))
})

it("keeps what I changed in a conflict through a death, though it had been in the file", async () => {
  const at = await begun()
  at.type(2, 1)
  await at.session.flush()
  const theirs = Patch.apply(blank, typed(3, 9))
  writeFileSync(at.path, shown(theirs))
  await settles(at, () => at.session.status().kind === "conflict")
  const next = await opened(at.path)
  expect(next.status().kind).toBe("conflict")
  expect(shown(await next.resolve("mine"))).toBe(shown(Patch.apply(theirs, typed(2, 1))))
})

it("can only choose mine where theirs is no report, and keeps theirs beside", async () => {
  const at = await begun()
  at.type(2, 1)
  writeFileSync(at.path, "{half")
  await at.session.flush()
  expect(shown(await at.session.resolve("theirs"))).toBe(shown(at.draft()))
  expect(at.session.status()).toMatchObject({
    kind: "conflict",
    text: { zh: expect.stringContaining("只能留用自己的") }
  })
  await at.session.resolve("mine")
  expect(read(at.path)).toBe(shown(at.draft()))
  const aside = beside(at.path).filter((name) => !name.startsWith("."))
  expect(aside.map((name) => read(join(dirname(at.path), name)))).toEqual(["{half"])
})

it("does not write over a file that somebody made under a new report's name", async () => {
  const path = fresh()
  const session = await opened(path, mortal(), blank)
  session.record(typed(2, 1), Patch.apply(blank, typed(2, 1)))
  writeFileSync(path, "theirs")
  await session.flush()
  expect(session.status().kind).toBe("conflict")
  expect(read(path)).toBe("theirs")
})

it("lets only one of two editors that begin the same new report go on", async () => {
  const path = fresh()
  const [first, second] = [await opened(path, mortal(), blank), await opened(path, mortal(), blank)]
  first.record(typed(2, 1), Patch.apply(blank, typed(2, 1)))
  second.record(typed(3, 9), Patch.apply(blank, typed(3, 9)))
  expect(second.status()).toMatchObject({ kind: "failed", text: { zh: expect.stringContaining("另一个编辑器") } })
  await second.close()
  await first.close()
  expect(read(path)).toBe(shown(Patch.apply(blank, typed(2, 1))))
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
