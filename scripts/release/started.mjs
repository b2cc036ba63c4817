/**
 * Starts what was released as its user would, where this machine can, and says what came of it.
 *
 * Each program prints its version, finds what is wrong with a report and prints it; nothing of the repository is on its path.
 */
import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { unzipSync } from "fflate"
import { root } from "../setup.mjs"
import { machine, starterOf } from "./elsewhere.mjs"

const demand = (outcome, holds, what) => {
  if (!holds(outcome)) throw new Error(`${what}: exit ${outcome.status}\n${outcome.said}`)
}

/** Checksums of what each program printed of the same report: they must all be one. */
const printed = new Set()

/** Runs the program in a folder whose name has blanks and Chinese; throws where it does not do what a newcomer does first. */
const tried = (program, version, { before, environment } = { before: [], environment: {} }) => {
  const cwd = join(mkdtempSync(join(tmpdir(), "gongkai-tried-")), "各单位 报来")
  mkdirSync(cwd)
  // Into a file: what Wine starts cannot write into a pipe of Node's.
  const run = (...parameters) => {
    const said = join(dirname(cwd), "said.txt")
    const into = openSync(said, "w")
    const [first, ...rest] = [...before, ...program, ...parameters]
    const { status, error } = spawnSync(first, rest, {
      cwd,
      env: { PATH: "/usr/bin:/bin", HOME: dirname(cwd), LANG: "C.UTF-8", NO_COLOR: "1", ...environment },
      stdio: ["ignore", into, into],
      timeout: 1_800_000
    })
    closeSync(into)
    if (error) throw error
    return { status, said: readFileSync(said, "utf8") }
  }
  const begun = performance.now()
  demand(run("--version"), ({ said }) => said.includes(version), "says its version")
  copyFileSync(join(root, "examples/2023-subdistrict.txt"), join(cwd, "甲 乙.txt"))
  copyFileSync(join(root, "examples/unbalanced.gongkai.json"), join(cwd, "不平.gongkai.json"))
  demand(
    run("check", "甲 乙.txt"),
    ({ status, said }) => status === 0 && said.includes("0 个错误"),
    "checks a right report"
  )
  demand(run("check", "不平.gongkai.json"), ({ status }) => status === 1, "finds what is wrong")
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  demand(run("print", "甲 乙.txt", "-o", "印 出.pdf"), ({ status }) => status === 0, "prints")
  const pdf = readFileSync(join(cwd, "印 出.pdf"))
  if (pdf.length < 10_000) throw new Error("the printed report is nearly empty")
  printed.add(createHash("sha256").update(pdf).digest("hex"))
  if (printed.size > 1) throw new Error("two programs printed the same report differently")
  demand(run("import", ".", "-o", "草稿"), ({ status, said }) => status < 2 && said.includes("3 份"), "reads a folder")
  return `says its version, finds what is wrong after ${seconds} s, prints, reads a folder`
}

const byName = (by) => (by === undefined ? "" : `by ${by}: `)

const placed = (tree, folder) => {
  for (const [path, { bytes, mode }] of tree) {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, bytes)
    chmodSync(to, mode)
  }
}

/** Unpacks the zip and runs what is in it: its own node.exe where one starts, else the bundle under this Node; then what is double-clicked. */
export const ofWindows = ({ bytes }, version) => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai zip "))
  const tree = new Map(
    Object.entries(unzipSync(bytes)).map(([path, each]) => [path, { bytes: Buffer.from(each), mode: 0o755 }])
  )
  placed(tree, folder)
  const [top] = [...tree.keys()][0].split("/")
  const exe = tree.get(`${top}/node.exe`)
  if (exe === undefined || machine(exe.bytes) !== "win32-x64") throw new Error("node.exe is not a program for Windows")
  const starter = starterOf("win32-x64")
  const app = join(folder, top, "app/gongkai.mjs")
  if (starter === undefined) return `under the Node of this machine: ${tried([process.execPath, app], version)}`
  const did = tried([join(folder, top, "node.exe"), app], version, starter)
  const clicked = starter.by === undefined ? [process.env.ComSpec ?? "cmd.exe", "/c"] : [...starter.before, "cmd", "/c"]
  for (const script of ["gongkai.cmd", "开始.cmd"]) {
    const env = { PATH: "/usr/bin:/bin", HOME: folder, LANG: "C.UTF-8", ...starter.environment }
    const [first, ...rest] = [...clicked, script, "check", "example.txt"]
    const { status } = spawnSync(first, rest, { cwd: join(folder, top), env, stdio: "ignore", timeout: 1_800_000 })
    if (status !== 0) throw new Error(`${script}: exit ${status}`)
  }
  return `${byName(starter.by)}its own node.exe ${did}; both .cmd start it`
}

/** Has dpkg open the package where there is one, and runs what is in it on a machine of its kind or in place of one. */
export const ofDebian = (path, { tree }, version) => {
  const kind = machine(tree.get("usr/lib/gongkai/node").bytes)
  const folder = mkdtempSync(join(tmpdir(), "gongkai-deb-"))
  const dpkg = ["/usr/bin/dpkg-deb", "/bin/dpkg-deb"].find((each) => existsSync(each))
  if (dpkg === undefined) placed(tree, folder)
  else {
    execFileSync(dpkg, ["--info", path], { stdio: "ignore" })
    execFileSync(dpkg, ["--extract", path, folder])
  }
  for (const name of ["gongkai/gongkai.html", "gongkai/gongkai-fonts.js", "applications/gongkai.desktop"])
    if (!existsSync(join(folder, "usr/share", name))) throw new Error(`the package holds no usr/share/${name}`)
  const opened = dpkg === undefined ? "" : "opened by dpkg; "
  const starter = starterOf(kind)
  if (starter === undefined) return `${opened}holds a Node for ${kind}, which does not start here`
  const at = (name) => join(folder, "usr/lib/gongkai", name)
  const program = starter.by === undefined ? [join(folder, "usr/bin/gongkai")] : [at("node"), at("app/gongkai.mjs")]
  return `${opened}${byName(starter.by)}${tried(program, version, starter)}`
}

/** Runs a program in one file. */
export const ofSingle = (path, version) => {
  const kind = machine(readFileSync(path))
  const starter = starterOf(kind)
  const size = `${(statSync(path).size / 1e6).toFixed(0)} MB`
  if (starter === undefined) return `${size}; a program for ${kind}, which does not start here`
  return `${size}; ${byName(starter.by)}${tried([path], version, starter)}`
}
