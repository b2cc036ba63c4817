/** What is being typed into a cell is in the journal before it is recorded, and is in hand again after a death. */
import { readFileSync, writeFileSync } from "node:fs"
import * as Patch from "@gongkai/core/Patch"
import { expect, it } from "vitest"
import * as Journal from "../../src/session/Journal.ts"
import { begun, beside, opened, read, settles, shown } from "./editor.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

const cell = "requests/received/naturalPerson"
const inHand = { cell, text: "2" }

it("is in hand again after a death, with the last character", async () => {
  const at = await begun()
  at.session.hold(inHand)
  at.session.hold({ cell, text: "22" })
  const next = await opened(at.path)
  expect(next.typing).toEqual({ cell, text: "22" })
  expect(next.restored?.zh).toBe("“22”输入了还没有记入，已放回格里")
  // Nothing that is only in hand is in the report.
  expect(shown(next.draft)).toBe(shown(blank))
  expect((await opened(at.path)).typing).toEqual({ cell, text: "22" })
})

it("is in hand again of a report that has no file yet", async () => {
  const path = fresh()
  const session = await opened(path, mortal(), blank)
  session.hold(inHand)
  expect((await opened(path, mortal(), blank)).typing).toEqual(inHand)
  expect((await opened(path)).typing).toEqual(inHand)
})

it("is in hand no more once it is dropped, or recorded, though the line that says so was not written", async () => {
  const at = await begun()
  at.session.hold(inHand)
  at.session.hold(undefined)
  expect((await opened(at.path)).typing).toBe(undefined)
  const other = await begun()
  other.session.hold({ cell: Object.keys(typed(2, 1).cells ?? {})[0] ?? "", text: "1" })
  other.type(2, 1)
  const next = await opened(other.path)
  expect(next.typing).toBe(undefined)
  expect(shown(next.draft)).toBe(shown(other.draft()))
})

it("stays through a saving of all the rest", async () => {
  const at = await begun()
  at.type(2, 1)
  at.session.hold(inHand)
  await at.session.flush()
  expect(at.session.status().kind).toBe("saved")
  expect((await opened(at.path)).typing).toEqual(inHand)
})

it("stays through a version of somebody else's that is read in, and through a conflict", async () => {
  const at = await begun()
  at.session.hold(inHand)
  writeFileSync(at.path, shown(Patch.apply(blank, typed(3, 9))))
  await at.session.flush()
  expect((await opened(at.path)).typing).toEqual(inHand)
  at.type(2, 1)
  writeFileSync(at.path, shown(Patch.apply(blank, typed(3, 10))))
  await at.session.flush()
  expect(at.session.theirs()).toBeDefined()
  expect((await opened(at.path)).typing).toEqual(inHand)
})

it("is written as soon as a full disk takes it", async () => {
  const at = await begun()
  at.refuse("ENOSPC")
  at.session.hold(inHand)
  expect(at.session.status().text.zh).toContain("磁盘已满")
  at.refuse()
  await settles(at, () => at.session.status().kind === "saved")
  expect((await opened(at.path)).typing).toEqual(inHand)
})

it("left in hand is kept in the journal, and the editor that ends says where", async () => {
  const at = await begun()
  at.type(2, 1)
  at.session.hold({ cell, text: "约30" })
  const journal = Journal.beside(at.path)
  expect(await at.session.close()).toEqual({ kind: "typing", path: at.path, journal, text: "约30" })
  expect(read(at.path)).toBe(shown(at.draft()))
  expect(Journal.read(readFileSync(journal, "utf8"))).toMatchObject({ isClosed: true, typing: { text: "约30" } })
})

it("leaves no journal where nothing is in hand and the file has everything", async () => {
  const at = await begun()
  at.session.hold(inHand)
  at.session.hold(undefined)
  expect(await at.session.close()).toEqual({ kind: "saved", path: at.path })
  expect(beside(at.path)).toEqual([])
})
