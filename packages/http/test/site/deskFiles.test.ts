/** The files of the desk are read once, each with its hash; a folder that is not there is no failure. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { gunzipSync } from "node:zlib"
import { expect, it } from "vitest"
import { filesIn } from "../../src/site/deskFiles.ts"

it("reads pages, scripts and styles and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-desk-"))
  try {
    writeFileSync(join(folder, "app.js"), "1")
    writeFileSync(join(folder, "secret.json"), "{}")
    const files = filesIn(pathToFileURL(`${folder}/`))
    expect([...files.keys()]).toEqual(["app.js"])
    const file = files.get("app.js")
    expect(gunzipSync(file?.gzip ?? new Uint8Array()).toString()).toBe("1")
    expect(file?.hash).toMatch(/^[\da-f]{32}$/u)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it("is a desk without files where there is no such folder", () => {
  expect(filesIn(new URL("file:///nowhere/at/all/")).size).toBe(0)
})
