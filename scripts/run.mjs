/**
 * Runs the gongkai command from the repository: sets up on first use, bundles again when a source is newer than the bundle.
 *
 * The command runs under the repository's Node and in the folder the user called npm from.
 */
import { spawn, spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { environment, install, root } from "./setup.mjs"

const bundle = join(root, "apps", "terminal", "dist", "gongkai.mjs")

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs

/** Everything the bundle is made of. */
const sources = () =>
  ["core", "fonts", "match", "render", "editor", "import", "office", "pdf", "storage", "http", "client"]
    .map((name) => `packages/${name}`)
    .concat("apps/terminal", "apps/web")
    .flatMap((folder) => [join(root, folder, "src"), join(root, folder, "package.json")])
    .concat(["apps/terminal/build.mjs", "apps/web/build.mjs", "pnpm-lock.yaml"].map((file) => join(root, file)))

install()
if (!existsSync(bundle) || statSync(bundle).mtimeMs < Math.max(...sources().map(newest))) {
  const { status } = spawnSync("node", [join(root, "apps/terminal/build.mjs")], {
    env: environment(),
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32"
  })
  if (status !== 0) process.exit(status ?? 1)
}

// npm runs scripts in the root: `npm run gongkai` goes back to where the user is, `npm start` belongs there.
const cwd = process.env.npm_lifecycle_event === "start" ? root : (process.env.INIT_CWD ?? process.cwd())

const child = spawn("node", [bundle, ...process.argv.slice(2)], { cwd, env: environment(), stdio: "inherit" })
// The terminal sends Ctrl-C to the whole group; the command answers it, and this process waits for the answer.
process.on("SIGINT", () => {})
process.on("SIGTERM", () => child.kill("SIGTERM"))
child.on("exit", (code, signal) => {
  if (signal) process.kill(process.pid, signal)
  else process.exit(code ?? 1)
})
