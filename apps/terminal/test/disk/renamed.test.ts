/** A file that another program holds for a moment is replaced all the same; any other refusal is final. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { renamed } from "../../src/disk/renamed.ts"

/** A move that is refused this often with this code, then done. */
const refusing = (code: string, often: number) => {
  const moved: Array<readonly [string, string]> = []
  let turns = 0
  const move = async (from: string, to: string) => {
    turns += 1
    if (turns <= often) throw Object.assign(new Error(code), { code })
    moved.push([from, to])
  }
  return { move, moved, turns: () => turns }
}

describe("renaming over another file", () => {
  it.each(["EPERM", "EACCES", "EBUSY"])("goes on where the file was held for a moment: %s", async (code) => {
    const { move, moved } = refusing(code, 2)
    await renamed("a.part", "a", [0, 0], move)
    expect(moved).toEqual([["a.part", "a"]])
  })

  it("gives up with the last refusal where the file is held for good", async () => {
    const { move, moved, turns } = refusing("EBUSY", 9)
    await expect(renamed("a.part", "a", [0, 0], move)).rejects.toMatchObject({ code: "EBUSY" })
    expect({ moved, turns: turns() }).toEqual({ moved: [], turns: 3 })
  })

  it("never repeats what waiting does not mend", async () => {
    const { move, turns } = refusing("ENOSPC", 1)
    await expect(renamed("a.part", "a", [0, 0], move)).rejects.toMatchObject({ code: "ENOSPC" })
    expect(turns()).toBe(1)
  })

  it("replaces the file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
    writeFileSync(join(folder, "new"), "new")
    writeFileSync(join(folder, "old"), "old")
    await renamed(join(folder, "new"), join(folder, "old"))
    expect(readFileSync(join(folder, "old"), "utf8")).toBe("new")
  })
})
