/** How the command starts: with a cache of what was compiled or without one, it does the same. */
import { spawnSync } from "node:child_process"
import { chmodSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { bundle, folder, type Outcome } from "./support/gongkai.ts"

const started = (environment: NodeJS.ProcessEnv): Outcome => {
  const { NODE_COMPILE_CACHE: _, ...own } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, "rules", "edition.in-force"], {
    encoding: "utf8",
    env: { ...own, NO_COLOR: "1", ...environment }
  })
  return { code: status, out: stdout, err: stderr }
}

it("says the same at the first start, at the next, without a cache, and where its folder cannot be made", () => {
  const own = folder()
  const first = started({ TMPDIR: own })
  expect(first.out).not.toBe("")
  const [cache = ""] = readdirSync(own)
  const version = readdirSync(join(own, cache))
  expect(started({ TMPDIR: own })).toEqual(first)
  // A start that opened the cache otherwise than the one before would write another beside it.
  expect(readdirSync(join(own, cache))).toEqual(version)
  expect(started({ NODE_DISABLE_COMPILE_CACHE: "1" })).toEqual(first)
  const closed = folder()
  chmodSync(closed, 0o500)
  expect(started({ TMPDIR: join(closed, "not there") })).toEqual(first)
})
