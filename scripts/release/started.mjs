/**
 * Starts what was released as its user would, where this machine can, and says what came of it.
 *
 * Each program prints its version, finds what is wrong with a report and prints it; nothing of the repository is on its path.
 */
import { execFileSync, spawnSync } from "node:child_process"
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { unzipSync } from "fflate"
import { root } from "../setup.mjs"

const here = `${process.platform}-${process.arch}`

const demand = (outcome, holds, what) => {
  if (!holds(outcome)) throw new Error(`${what}: exit ${outcome.status}\n${outcome.said}`)
}

/** Runs the program in a folder of its own; throws where it does not do what a newcomer does first. */
const tried = (program, before, version, example) => {
  const cwd = mkdtempSync(join(tmpdir(), "gongkai-tried-"))
  const run = (...parameters) => {
    const { status, stdout, stderr } = spawnSync(program, [...before, ...parameters], {
      cwd,
      encoding: "utf8",
      env: { PATH: "/usr/bin:/bin", HOME: cwd, LANG: "C.UTF-8", NO_COLOR: "1" }
    })
    return { status, said: `${stdout}${stderr}` }
  }
  demand(run("--version"), ({ said }) => said.includes(version), "says its version")
  copyFileSync(example, join(cwd, "a.txt"))
  const wrong = readFileSync(join(root, "examples/unbalanced.gongkai.json"))
  writeFileSync(join(cwd, "不平.gongkai.json"), wrong)
  demand(
    run("check", "a.txt"),
    ({ status, said }) => status === 0 && said.includes("0 个错误"),
    "checks a right report"
  )
  demand(run("check", "不平.gongkai.json"), ({ status }) => status === 1, "finds what is wrong")
  demand(run("print", "a.txt", "-o", "a.pdf"), ({ status }) => status === 0, "prints")
  if (statSync(join(cwd, "a.pdf")).size < 10_000) throw new Error("the printed report is nearly empty")
  return "says its version, finds what is wrong, prints"
}

const placed = (tree, folder) => {
  for (const [path, { bytes, mode }] of tree) {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    writeFileSync(to, bytes)
    chmodSync(to, mode)
  }
}

const machine = (bytes) =>
  bytes.subarray(0, 4).toString("latin1") === "\u007FELF"
    ? { 0x3e: "linux-x64", 0xb7: "linux-arm64" }[bytes.readUInt16LE(18)]
    : bytes.subarray(0, 2).toString("latin1") === "MZ"
      ? "win32-x64"
      : undefined

/** Unpacks the zip and runs what is in it: with its own Node on Windows, elsewhere with this one. */
export const ofWindows = ({ bytes }, version) => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-zip-"))
  const begun = performance.now()
  const tree = new Map(
    Object.entries(unzipSync(bytes)).map(([path, each]) => [path, { bytes: Buffer.from(each), mode: 0o755 }])
  )
  placed(tree, folder)
  const [top] = [...tree.keys()][0].split("/")
  const exe = tree.get(`${top}/node.exe`)
  if (exe === undefined || machine(exe.bytes) !== "win32-x64") throw new Error("node.exe is not a program for Windows")
  const own = here === "win32-x64"
  const program = own ? join(folder, top, "node.exe") : process.execPath
  const did = tried(program, [join(folder, top, "app/gongkai.mjs")], version, join(folder, top, "example.txt"))
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  return `${own ? "" : "under the Node of this machine: "}${did}; unpacked, checked twice and printed in ${seconds} s`
}

/** Has dpkg open the package where there is one, and runs what is in it on a machine of its kind. */
export const ofDebian = (path, { tree }, version) => {
  const node = tree.get("usr/lib/gongkai/node").bytes
  const kind = machine(node)
  const folder = mkdtempSync(join(tmpdir(), "gongkai-deb-"))
  const dpkg = ["/usr/bin/dpkg-deb", "/bin/dpkg-deb"].find((each) => existsSync(each))
  if (dpkg === undefined) placed(tree, folder)
  else {
    execFileSync(dpkg, ["--info", path], { stdio: "ignore" })
    execFileSync(dpkg, ["--extract", path, folder])
  }
  const opened = dpkg === undefined ? "" : "opened by dpkg; "
  if (kind !== here) return `${opened}holds a Node for ${kind}, not started on ${here}`
  const program = join(folder, "usr", "bin", "gongkai")
  return `${opened}${tried(program, [], version, join(folder, "usr/lib/gongkai/example.txt"))}`
}
