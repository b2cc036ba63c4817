/** While a report is being saved, another program may save it too: whoever comes second reads first, and overwrites nothing. */
import { readdirSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { type Disk, disk } from "../../src/session/Disk.ts"
import { opened, read, shown } from "./editor.ts"
import { mortal } from "./mortal.ts"
import { blank, fresh, typed } from "./typed.ts"

describe("another program that saves between our writing beside and our rename", () => {
  const theirs = shown(Patch.apply(blank, typed(2, 99)))
  const raced = async () => {
    const path = fresh()
    writeFileSync(path, shown(blank))
    const raced: Disk = {
      ...disk,
      write: async (name, text, mode) => {
        await disk.write(name, text, mode)
        writeFileSync(path, theirs)
      }
    }
    const session = await opened(path, { ...mortal(), disk: raced })
    const patch = typed(3, 7)
    session.record(patch, Patch.apply(session.draft, patch))
    await session.flush()
    return { path, session }
  }

  it("keeps its version in the file, and ours waits for a choice", async () => {
    const { path, session } = await raced()
    expect(read(path)).toBe(theirs)
    expect(session.status().kind).toBe("conflict")
    expect(session.theirs()?.draft).toEqual(Patch.apply(blank, typed(2, 99)))
  })

  it("costs nothing of ours: the journal has it, for whoever opens the report next", async () => {
    const { path, session } = await raced()
    expect(await session.close()).toMatchObject({ kind: "conflict" })
    expect(readdirSync(dirname(path)).some((name) => name.endsWith(".journal"))).toBe(true)
    const again = await opened(path)
    expect(again.status().kind).toBe("conflict")
    expect(shown(again.draft)).toBe(shown(Patch.apply(Patch.apply(blank, typed(2, 99)), typed(3, 7))))
  })
})
