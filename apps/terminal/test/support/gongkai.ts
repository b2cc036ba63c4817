/**
 * Runs the bundled command as a user would, in a folder of its own.
 *
 * @module
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const bundle = fileURLToPath(new URL("../../dist/gongkai.mjs", import.meta.url))

export const example = fileURLToPath(new URL("../../../../examples/2023-subdistrict.txt", import.meta.url))

/** A new empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "gongkai-"))

export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The same command where a user without rights can reach it: Node and the bundle copied into a folder open to all. */
export const copied = (): string => {
  const to = folder()
  chmodSync(to, 0o755)
  copyFileSync(process.execPath, join(to, "node"))
  cpSync(dirname(bundle), join(to, "dist"), { recursive: true })
  return to
}

export const gongkai = (
  parameters: ReadonlyArray<string>,
  {
    cwd = folder(),
    input,
    nobody,
    node: flags = []
  }: {
    readonly cwd?: string
    readonly input?: string | Uint8Array
    readonly nobody?: string
    /** Flags for Node itself. */
    readonly node?: ReadonlyArray<string>
  } = {}
): Outcome => {
  const node = nobody === undefined ? process.execPath : join(nobody, "node")
  const entry = nobody === undefined ? bundle : join(nobody, "dist", "gongkai.mjs")
  const { status, stdout, stderr } = spawnSync(node, [...flags, entry, ...parameters], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    ...(input !== undefined && { input }),
    ...(nobody !== undefined && { uid: 65_534 })
  })
  return { code: status, out: stdout, err: stderr }
}

let imported: string | undefined

/** Puts the example into a folder as `import` leaves it. It is imported once for all tests of a worker. */
export const withExample = (cwd: string, name: string): void => {
  if (imported === undefined) {
    imported = join(folder(), "example.gongkai.json")
    const { code, err } = gongkai(["import", example, "-o", imported])
    if (code !== 0) throw new Error(err)
  }
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  copyFileSync(imported, join(cwd, name))
}

/** The same command left running; who starts it ends it. */
export const started = (parameters: ReadonlyArray<string>, { cwd }: { readonly cwd: string }): ChildProcess =>
  spawn(process.execPath, [bundle, ...parameters], { cwd, stdio: "ignore" })

/** The command with its output piped into another program. */
export const piped = (parameters: ReadonlyArray<string>, into: string, cwd: string): Outcome => {
  const line = [process.execPath, bundle, ...parameters].map((each) => `'${each}'`).join(" ")
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `${line} | ${into}`], { cwd, encoding: "utf8" })
  return { code: status, out: stdout, err: stderr }
}
