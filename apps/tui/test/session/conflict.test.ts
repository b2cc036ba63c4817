/** Somebody else writes to the file while it is open: it is noticed, nothing is overwritten, and nothing of mine is lost. */
import { utimesSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import * as Patch from "@gongkai/core/Patch"
import { expect, it } from "vitest"
import * as Journal from "../../src/session/Journal.ts"
import { begun, beside, opened, read, settles, shown } from "./editor.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

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
