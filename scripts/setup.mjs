/**
 * Makes a clean clone ready with nothing but Node and npm, then runs what it was asked for: `test`, `check`, `types`, `build`, `site`, `bench`.
 *
 * pnpm comes through npx, Node 24 through pnpm. What is up to date is left alone, so a second run costs next to nothing.
 */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))
/** The package manager, by its exact version: npx brings it. */
export const pnpm = "pnpm@12.21.0"
const lock = join(root, "pnpm-lock.yaml")
const stamp = join(root, "node_modules", ".ready")

/** The environment in which `node` is the Node of the repository. */
export const environment = () => ({
  ...process.env,
  PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: "1",
  npm_config_update_notifier: "false",
  // Where there is no network, npm says so after seconds and not after a minute.
  npm_config_fetch_retry_mintimeout: "1000",
  npm_config_fetch_retry_maxtimeout: "5000"
})

const spawned = (program, parameters, options = {}) =>
  spawnSync(program, parameters, {
    cwd: root,
    env: environment(),
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options
  })

/** Runs a program in the root of the repository and stops with its exit code when it fails. */
const run = (program, parameters, options = {}) => {
  const { status, error } = spawned(program, parameters, options)
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Installs what the lock file names, unless that very lock file has been installed. Says so on stderr only. */
export const install = () => {
  const wanted = readFileSync(lock, "utf8")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return
  process.stderr.write("正在安装依赖（仅首次需要联网）……\n")
  const parameters = ["--yes", pnpm, "install", "--frozen-lockfile", "--reporter=silent"]
  if (spawned("npx", parameters, { stdio: ["ignore", 2, 2] }).status !== 0) {
    process.stderr.write(
      [
        "依赖没有装上，多半是连不上网。首次运行要联网一次；之后不再需要。",
        "不能联网的机器：请在能联网的同类机器上运行一次 npm run gongkai -- --version，再把整个文件夹拷过来；只想用程序的，请用发布的压缩包或安装包，它们不用联网。",
        "The dependencies could not be installed; the first run needs a network. Without one, run npm run gongkai -- --version once on",
        "a machine of the same kind that has one and copy the whole folder, or take a released program, which needs none.\n"
      ].join("\n")
    )
    process.exit(1)
  }
  writeFileSync(stamp, wanted)
}

// turbo looks for pnpm on the path, where npx has just put it.
const turbo = (task, rest = []) =>
  run("npx", ["--yes", pnpm, "exec", "turbo", "run", task, "--output-logs=new-only", "--log-order=grouped", ...rest])

const tasks = {
  test: (rest) => turbo("test", ["--continue", ...rest]),
  types: (rest) => turbo("types", rest),
  build: (rest) => turbo("build", rest),
  site: () => turbo("site"),
  // The command is measured as it is shipped.
  bench: (rest) => {
    turbo("build")
    run("node", ["bench/bench.ts", ...rest])
  },
  check: () => {
    turbo("types")
    run("oxlint", [])
    run("oxfmt", ["--check", "."])
    run("knip", ["--no-progress"])
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [task = "test", ...rest] = process.argv.slice(2)
  install()
  tasks[task](rest)
}
