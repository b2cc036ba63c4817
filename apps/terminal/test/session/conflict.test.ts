/** Somebody else writes to the file while it is open: it is noticed, nothing is overwritten, and nothing of mine is lost. */
import { utimesSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { type Change, difference } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import * as Patch from "@gongkai/core/Patch"
import { expect, it } from "vitest"
import * as Journal from "../../src/session/Journal.ts"
import { begun, beside, opened, read, settles, shown } from "./editor.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

it("reads again what somebody else changed while nothing here was unsaved, and says what it was", async () => {
  const at = await begun()
  at.type(2, 1)
  await at.session.flush()
  const theirs = Patch.apply(blank, typed(3, 9))
  const heard: Array<readonly [Draft, ReadonlyArray<Change>]> = []
  at.session.onReload((draft, changes) => heard.push([draft, changes]))
  const before = at.draft()
  writeFileSync(at.path, shown(theirs))
  await settles(at, () => heard.length > 0)
  expect(heard).toEqual([[theirs, difference(before, theirs)]])
  expect(at.session.status().kind).toBe("saved")
  await at.session.close()
  expect(read(at.path)).toBe(shown(theirs))
  expect(beside(at.path)).toEqual([])
})

it("goes on from what was read again", async () => {
  const at = await begun()
  const theirs = Patch.apply(blank, typed(3, 9))
  writeFileSync(at.path, shown(theirs))
  await settles(at, () => at.session.theirs() === undefined && at.session.status().kind === "saved")
  await at.session.flush()
  at.session.record(typed(4, 5), Patch.apply(theirs, typed(4, 5)))
  await at.session.flush()
  expect(read(at.path)).toBe(shown(Patch.apply(theirs, typed(4, 5))))
})

it("asks for nothing where both say the same", async () => {
  const at = await begun()
  at.type(2, 1)
  writeFileSync(at.path, shown(at.draft()))
  await at.session.flush()
  expect(at.session.status().kind).toBe("saved")
  await at.session.close()
  expect(beside(at.path)).toEqual([])
})

it("notices by itself that somebody else changed the file under something unsaved, and overwrites nothing", async () => {
  const at = await begun()
  at.type(2, 1)
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
  at.type(4, 5)
  await settles(at, () => at.session.status().kind === "conflict")
  const next = await opened(at.path)
  expect(next.status().kind).toBe("conflict")
  expect(shown(await next.resolve("mine"))).toBe(shown(Patch.apply(Patch.apply(theirs, typed(2, 1)), typed(4, 5))))
})

it("writes a report made of both, and keeps aside what was given up of mine", async () => {
  const at = await begun()
  at.type(2, 1)
  at.type(4, 5)
  const theirs = Patch.apply(Patch.apply(blank, typed(3, 9)), typed(4, 6))
  writeFileSync(at.path, shown(theirs))
  await at.session.flush()
  expect(at.session.theirs()).toEqual({ draft: theirs, base: blank })
  const both = Patch.apply(theirs, typed(2, 1))
  expect(shown(await at.session.resolve(both))).toBe(shown(both))
  expect(read(at.path)).toBe(shown(both))
  expect(at.session.status().kind).toBe("saved")
  await at.session.close()
  const [kept = "", ...others] = beside(at.path)
  expect(others).toEqual([])
  expect(read(join(dirname(at.path), kept))).toContain(JSON.stringify(typed(4, 5).cells).slice(1, -1))
})

it("does not write a choice over what nobody has seen: a file that was changed once more", async () => {
  const at = await begun()
  at.type(2, 1)
  writeFileSync(at.path, shown(Patch.apply(blank, typed(3, 9))))
  await at.session.flush()
  const newer = Patch.apply(blank, typed(3, 10))
  writeFileSync(at.path, shown(newer))
  await at.session.resolve(at.draft())
  expect(at.session.status()).toMatchObject({ kind: "conflict", text: { zh: expect.stringContaining("又被别人改动") } })
  expect(at.session.theirs()?.draft).toEqual(newer)
  expect(read(at.path)).toBe(shown(newer))
})

it("has nothing to choose any more once the file is back as it was", async () => {
  const at = await begun()
  at.type(2, 1)
  writeFileSync(at.path, shown(Patch.apply(blank, typed(3, 9))))
  await at.session.flush()
  writeFileSync(at.path, shown(blank))
  await settles(at, () => at.session.status().kind === "saved")
  expect(read(at.path)).toBe(shown(at.draft()))
})

it("left without a choice keeps both, and says where", async () => {
  const at = await begun()
  at.type(2, 1)
  const theirs = Patch.apply(blank, typed(3, 9))
  writeFileSync(at.path, shown(theirs))
  await at.session.flush()
  expect(await at.session.close()).toEqual({ kind: "conflict", path: at.path, journal: Journal.beside(at.path) })
  expect(read(at.path)).toBe(shown(theirs))
  const next = await opened(at.path)
  expect(shown(next.draft)).toBe(shown(Patch.apply(theirs, typed(2, 1))))
  expect(next.theirs()?.draft).toEqual(theirs)
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
