/** The keeper's own fonts are opened in each thread, and what is no font is not taken for one. */
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { opened } from "../../src/jobs/fonts.ts"

const folder = await mkdtemp(join(tmpdir(), "gongkai-fonts-"))
afterAll(() => rm(folder, { recursive: true }))

describe("fonts of one's own", () => {
  it("may be none", async () => expect(await opened([])).toEqual({}))
  it.each(["fangsong", "fallback"] as const)("for %s that are not there, or are none, are refused", async (role) => {
    const path = join(folder, `${role}.ttf`)
    await expect(opened([{ role, path }])).rejects.toThrow()
    await writeFile(path, "not a font")
    await expect(opened([{ role, path }])).rejects.toMatchObject({ _tag: "PrintError" })
  })
})
