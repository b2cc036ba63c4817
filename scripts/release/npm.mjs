/**
 * The packages for npm: packed by pnpm, which writes versions for `workspace:` and `catalog:`, then looked at as strangers will.
 */
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { environment, pnpm, root } from "../setup.mjs"
import { unpacked } from "./program.mjs"

/** What is published, those first that others need. */
export const published = [
  "packages/core",
  "packages/fonts",
  "packages/match",
  "packages/render",
  "packages/editor",
  "packages/import",
  "packages/office",
  "packages/pdf",
  "packages/storage",
  "packages/client",
  "apps/terminal"
]

const npx = (...parameters) =>
  execFileSync("npx", ["--yes", ...parameters], {
    env: environment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", 2],
    shell: process.platform === "win32"
  })

/** The manifest's faults that would be seen only after publishing. */
const faults = (manifest, names) => {
  const all = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.optionalDependencies }
  return [
    ...Object.entries(all)
      .filter(([, range]) => /^(?:catalog|workspace|file|link):/u.test(range))
      .map(([name, range]) => `${name} is asked for as ${range}`),
    ...["description", "license", "keywords", "engines"]
      .filter((key) => manifest[key] === undefined)
      .map((key) => `${key} is missing`),
    ...["package/README.md", "package/LICENSE", "package/LICENSE.md"]
      .filter((name) => !names.includes(name))
      .filter(
        (name, _, missing) =>
          name === "package/README.md" || missing.filter((each) => each !== "package/README.md").length === 2
      )
      .map((name) => `${name} is missing`)
  ]
}

/** Packs one into the folder and answers what was looked at; throws what is wrong with it. */
export const tarballOf = async (folder, name) => {
  const out = npx(pnpm, "--dir", join(root, name), "pack", "--pack-destination", folder, "--json")
  const { filename } = JSON.parse(out)
  const path = join(folder, filename.split(/[/\\]/u).at(-1))
  const tree = await unpacked(readFileSync(path))
  const manifest = JSON.parse(tree.get("package/package.json").bytes.toString())
  const wrong = faults(manifest, [...tree.keys()])
  if (wrong.length > 0) throw new Error(`${manifest.name}: ${wrong.join("; ")}`)
  const looked = ["manifest"]
  npx("publint@0.3.25", "run", path, "--strict")
  looked.push("publint")
  if (manifest.exports !== undefined) {
    // Only ES modules are published, and data files have no types.
    npx("@arethetypeswrong/cli@0.18.5", path, "--profile", "esm-only", "--exclude-entrypoints", "./packs/*")
    looked.push("attw")
  }
  return { name: path.split(/[/\\]/u).at(-1), manifest, looked }
}
