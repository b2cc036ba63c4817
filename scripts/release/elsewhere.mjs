/**
 * How a program for another machine is started on this one: for Windows by Wine, for arm64 by qemu, where they are installed.
 *
 * `apt-get install wine64 qemu-user-static libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross`.
 */
import { spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"

const here = `${process.platform}-${process.arch}`

/** The machine that a program is for: `linux-x64`, `linux-arm64`, `win32-x64`. */
export const machine = (bytes) =>
  bytes.subarray(0, 4).toString("latin1") === "\u007FELF"
    ? { 0x3e: "linux-x64", 0xb7: "linux-arm64" }[bytes.readUInt16LE(18)]
    : bytes.subarray(0, 2).toString("latin1") === "MZ"
      ? "win32-x64"
      : undefined

/**
 * A copy of Wine in which Node's programs start: Wine 8 names `VirtualAlloc2` but does not keep the places that V8 asks it for, and V8
 * does without where the name is missing. The programs themselves stay as they are.
 */
const wineFor = (folder) => {
  const library = "/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/kernelbase.dll"
  const loader = "/usr/lib/wine/wine64"
  if (!existsSync(library) || !existsSync(loader)) return
  const from = dirname(dirname(library))
  const to = join(folder, from)
  mkdirSync(join(to, "x86_64-windows"), { recursive: true })
  mkdirSync(join(folder, "usr/share"), { recursive: true })
  cpSync(dirname(loader), join(folder, dirname(loader)), { recursive: true })
  cpSync(join(from, "x86_64-unix"), join(to, "x86_64-unix"), { recursive: true })
  for (const each of readdirSync(dirname(library)))
    if (each !== basename(library)) symlinkSync(join(dirname(library), each), join(to, "x86_64-windows", each))
  for (const each of [join(from, "i386-windows"), "/usr/share/wine"])
    if (existsSync(each)) symlinkSync(each, join(folder, each))
  const bytes = readFileSync(library)
  const name = bytes.indexOf("\0VirtualAlloc2\0")
  if (name > 0) bytes.write("VirtualAlloc1", name + 1, "latin1")
  writeFileSync(join(to, "x86_64-windows", "kernelbase.dll"), bytes)
  return join(folder, loader)
}

let windows
/** Wine with a Windows 10 of its own, made once; undefined where there is none. */
const wine = () => {
  if (windows !== undefined) return windows.before.length > 0 ? windows : undefined
  const folder = mkdtempSync(join(tmpdir(), "gongkai-wine-"))
  const program = wineFor(folder)
  const environment = { WINEPREFIX: join(folder, "prefix"), WINEDEBUG: "-all" }
  windows = { before: program === undefined ? [] : [program], environment, by: "Wine" }
  if (program === undefined) return
  const env = { PATH: "/usr/bin:/bin", HOME: folder, LANG: "C.UTF-8", ...environment }
  const { status } = spawnSync(program, ["winecfg", "-v", "win10"], { env, stdio: "ignore", timeout: 1_800_000 })
  if (status !== 0) throw new Error(`Wine does not start: winecfg ends with ${status}`)
  return windows
}

const arm = () => {
  const libraries = "/usr/aarch64-linux-gnu"
  const program = "/usr/bin/qemu-aarch64-static"
  return existsSync(program) && existsSync(join(libraries, "lib/libstdc++.so.6"))
    ? { before: [program, "-L", libraries], environment: {}, by: "qemu" }
    : undefined
}

/**
 * What is written before a program for `kind` to start it here, with the environment it needs and by which name that goes; undefined
 * where it cannot be started.
 */
export const starterOf = (kind) => {
  if (kind === here) return { before: [], environment: {}, by: undefined }
  if (here !== "linux-x64") return
  return kind === "win32-x64" ? wine() : kind === "linux-arm64" ? arm() : undefined
}
