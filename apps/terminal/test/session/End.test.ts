/** An editor that ends says where the report is: in the file, in the journal, elsewhere, or nowhere. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { difference } from "@gongkai/core/difference"
import * as Patch from "@gongkai/core/Patch"
import { expect, it } from "vitest"
import { type Disk, disk } from "../../src/session/Disk.ts"
import { farewell } from "../../src/session/farewell.ts"
import * as Journal from "../../src/session/Journal.ts"
import { begun, beside, opened, read, shown } from "./editor.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

/** A disk on which nothing more fits but in one folder. */
const full = (path: string, refuge: string | undefined) => {
  const state = { isFull: false }
  const no = (name: string): void => {
    if (state.isFull && dirname(name) !== refuge) throw Object.assign(new Error("full"), { code: "ENOSPC" })
  }
  const small: Disk = {
    ...disk,
    write: async (name, text, mode) => {
      no(name)
      await disk.write(name, text, mode)
    },
    open: (name, how, mode) => {
      no(name)
      return disk.open(name, how, mode)
    },
    append: (file, text) => {
      no(path)
      disk.append(file, text)
    }
  }
  return { state, around: { ...mortal(), disk: small, refuges: refuge === undefined ? [] : [dirname(path), refuge] } }
}

const refuse = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }))

const patch = typed(2, 1)
const mine = Patch.apply(blank, patch)

it("has it in the file, and nothing is left beside", async () => {
  const at = await begun()
  at.type(2, 1)
  expect(await at.session.close()).toEqual({ kind: "saved", path: at.path })
  expect(farewell({ kind: "saved", path: at.path }).lines[0]?.zh).toBe(`已存盘：${at.path}`)
  expect(beside(at.path)).toEqual([])
})

it("has it in the journal where the file takes no more", async () => {
  const path = fresh()
  writeFileSync(path, shown(blank))
  const session = await opened(path, { ...mortal(), disk: { ...disk, write: refuse } })
  session.record(patch, mine)
  const end = await session.close(false)
  expect(end).toMatchObject({ kind: "journal", path, journal: Journal.beside(path) })
  expect(farewell(end)).toMatchObject({ isKept: false, lines: [{}, { zh: expect.stringContaining("即恢复") }] })
  expect(shown((await opened(path)).draft)).toBe(shown(mine))
})

it("has it elsewhere where not even the journal takes more", async () => {
  const [path, refuge] = [fresh(), mkdtempSync(join(tmpdir(), "gongkai-"))]
  writeFileSync(path, shown(blank))
  const { state, around } = full(path, refuge)
  const session = await opened(path, around)
  state.isFull = true
  session.record(patch, mine)
  const end = await session.close(false)
  const [copy = ""] = readdirSync(refuge)
  expect(end).toMatchObject({ kind: "elsewhere", path, copy: join(refuge, copy) })
  expect(readFileSync(join(refuge, copy), "utf8")).toBe(shown(mine))
  expect(
    farewell(end)
      .lines.map(({ zh }) => zh)
      .join("")
  ).toContain(copy)
  expect(read(path)).toBe(shown(blank))
})

it("does not end where it would be kept nowhere, goes on once there is room, and prints it when it must end", async () => {
  const path = fresh()
  writeFileSync(path, shown(blank))
  const { state, around } = full(path, undefined)
  const session = await opened(path, around)
  state.isFull = true
  session.record(patch, mine)
  const lost = { kind: "lost", path, changes: difference(blank, mine) }
  expect(await session.close(false)).toMatchObject(lost)
  const both = Patch.apply(mine, typed(3, 2))
  session.record(typed(3, 2), both)
  expect(session.status().kind).toBe("failed")
  const end = await session.close(false)
  const lines = farewell(end).lines.map(({ zh }) => zh)
  for (const [cell, entry] of Object.entries({ ...patch.cells, ...typed(3, 2).cells })) {
    expect(lines).toContain(`  ${cell} = ${JSON.stringify(entry)}`)
  }
  state.isFull = false
  expect(await session.close(false)).toEqual({ kind: "saved", path })
  expect(read(path)).toBe(shown(both))
  expect(beside(path)).toEqual([])
})

it("has nothing to keep of a new report that was only looked at", async () => {
  const path = fresh()
  const session = await opened(path, mortal(), blank)
  expect(await session.close()).toEqual({ kind: "untouched", path })
  expect(readdirSync(dirname(path))).toEqual([])
})
