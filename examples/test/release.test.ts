/** What is released is packed by one program alone, and says so where another one is tried; each package has what a stranger needs. */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "./workspace.ts"

interface Manifest {
  readonly private?: boolean
  readonly scripts?: { readonly [name: string]: string }
  readonly license?: string
  readonly keywords?: ReadonlyArray<string>
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))

const published = "client core editor fonts import match office pdf render storage"
  .split(" ")
  .map((name) => `packages/${name}`)
  .concat("apps/terminal")

describe("a package that is published", () => {
  it.each(published)("%s says what it is, and refuses to be packed by npm", (folder) => {
    const { private: isPrivate, scripts, license, keywords } = manifestOf(folder)
    expect(isPrivate ?? false).toBe(false)
    expect([license ?? "", ...(keywords ?? [])].filter((each) => each !== "").length).toBeGreaterThan(1)
    expect(existsSync(join(root, folder, "README.md"))).toBe(true)
    expect(scripts?.["prepack"]).toContain("scripts/release/prepack.mjs")
  })

  it("packed by npm would hold versions that nobody can install: npm pack fails and names what to run", () => {
    // As in a shell of one's own: whoever runs the tests leaves their name in npm's settings.
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name)))
    const { status, stdout, stderr } = spawnSync("npm", ["pack", "--dry-run"], {
      cwd: join(root, "packages/match"),
      encoding: "utf8",
      env: { ...own, npm_config_offline: "true" },
      shell: process.platform === "win32"
    })
    expect(status).not.toBe(0)
    expect(stdout + stderr).toContain("npm run release")
    expect(stdout).not.toContain(".tgz")
  })

  it.each([
    ["npm/11.0.0 node/v24.0.0 linux x64", 1],
    ["yarn/1.22.0", 1],
    ["", 1],
    ["pnpm/12.21.0 npm/? node/v24.0.0", 0]
  ])("is let through for pnpm alone: %j", (agent, expected) => {
    const { status } = spawnSync(process.execPath, [join(root, "scripts/release/prepack.mjs")], {
      env: { ...process.env, npm_config_user_agent: agent }
    })
    expect(status).toBe(expected)
  })
})
