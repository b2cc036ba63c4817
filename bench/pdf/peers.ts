/**
 * The engines beside which ours is measured: installed into a folder of their own, and loaded from there.
 *
 * @module
 */
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

const folder = fileURLToPath(new URL("peers/", import.meta.url))

/** Whether the peers are there, after installing what the lock file names. */
export const install = (): boolean => {
  const [lock, installed] = [join(folder, "package-lock.json"), join(folder, "node_modules", ".package-lock.json")]
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true
  process.stdout.write("Installing the peers (this once asks the network) …\n")
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "ignore",
    shell: process.platform === "win32"
  })
  return status === 0
}

/** A module of a peer. They bring types of their own or none, hence each caller states the part that it calls. */
export const load = (name: string): unknown => createRequire(join(folder, "package.json"))(name)

const names = ["chromium", "chromium-browser", "google-chrome"]

/** The browser of this machine. */
export const chromium = (): string | undefined =>
  [
    ...(process.env["CHROMIUM"] === undefined ? [] : [process.env["CHROMIUM"]]),
    ...(process.env["PATH"] ?? "").split(delimiter).flatMap((path) => names.map((name) => join(path, name)))
  ].find((path) => existsSync(path))
