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
  it("that are not there, or are none, are refused", async () => {
    const path = join(folder, "notes.ttf")
    await expect(opened([{ role: "fangsong", path }])).rejects.toThrow()
    await writeFile(path, "not a font")
    await expect(opened([{ role: "fangsong", path }])).rejects.toMatchObject({ _tag: "PrintError" })
  })
})
