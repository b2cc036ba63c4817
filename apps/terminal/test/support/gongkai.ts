/**
 * Runs the bundled command as a user would, in a folder of its own.
 *
 * @module
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { inject } from "vitest"

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
    env: { ...process.env, NO_COLOR: "1", LC_ALL: "C.UTF-8" },
    ...(input !== undefined && { input }),
    ...(nobody !== undefined && { uid: 65_534 })
  })
  return { code: status, out: stdout, err: stderr }
}

interface Program {
  readonly run: (parameters: ReadonlyArray<string>) => Promise<number>
}

/** The streams that the command writes to. */
type Stream = "stdout" | "stderr"

/** Gathers what is written to a stream of this process until it is let go. */
const gathered = (name: Stream) => {
  const stream = process[name]
  const before = stream.write.bind(stream)
  const chunks: Array<string> = []
  stream.write = (chunk: Uint8Array | string, ...rest: ReadonlyArray<unknown>) => {
    chunks.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString())
    const done = rest.find((each) => typeof each === "function")
    done?.()
    return true
  }
  return () => {
    stream.write = before
    return chunks.join("")
  }
}

/**
 * The same bundled command inside this process: for what it prints and writes. It starts nothing, so it takes a tenth of the time; one
 * at a time, since a process has one folder and one output. Whatever belongs to a process is seen only by `gongkai`.
 */
export const inside = async (
  parameters: ReadonlyArray<string>,
  { cwd = folder(), token }: { readonly cwd?: string; readonly token?: string } = {}
): Promise<Outcome> => {
  // build.mjs makes this of src/program.ts.
  const { run } = (await import(new URL("program.mjs", pathToFileURL(bundle)).href)) as Program
  const before = { cwd: process.cwd(), token: process.env["GONGKAI_TOKEN"] }
  process.chdir(cwd)
  if (token === undefined) delete process.env["GONGKAI_TOKEN"]
  else process.env["GONGKAI_TOKEN"] = token
  const [out, err] = [gathered("stdout"), gathered("stderr")]
  try {
    const code = await run(parameters)
    return { code, out: out(), err: err() }
  } finally {
    out()
    err()
    process.chdir(before.cwd)
    if (before.token === undefined) delete process.env["GONGKAI_TOKEN"]
    else process.env["GONGKAI_TOKEN"] = before.token
  }
}

/** Puts the example into a folder as `import` leaves it. */
export const withExample = (cwd: string, name: string): void => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  copyFileSync(inject("imported"), join(cwd, name))
}

/** The same command left running; who starts it ends it. */
export const started = (parameters: ReadonlyArray<string>, { cwd }: { readonly cwd: string }): ChildProcess =>
  spawn(process.execPath, [bundle, ...parameters], { cwd, stdio: ["ignore", "ignore", "pipe"] })

/** The command with its output piped into another program. */
export const piped = (parameters: ReadonlyArray<string>, into: string, cwd: string): Outcome => {
  const line = [process.execPath, bundle, ...parameters].map((each) => `'${each}'`).join(" ")
  const { status, stdout, stderr } = spawnSync("sh", ["-c", `${line} | ${into}`], { cwd, encoding: "utf8" })
  return { code: status, out: stdout, err: stderr }
}
