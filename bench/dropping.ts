/**
 * How long `/v1/health` takes while a server has the worst of days: prints dropped, long checks, a lock held elsewhere, a full disk.
 *
 * The server is the command as shipped. Beside it stands a bare Hono in a process of its own, asked at the same moments under the same load
 * of the machine. Client processes (`droppingClient.ts`) ask for health and make the load, so that none waits for another.
 *
 * @module
 */
import { execFileSync, spawn } from "node:child_process"
import { strictEqual } from "node:assert"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import { builtCommand, command, type Contest, type Options } from "./Contest.ts"
import { firstLine } from "./firstLine.ts"
import { quantile } from "./measure.ts"
import { type Row, table } from "./table.ts"

/** A process of `droppingClient.ts`, and what it prints: one line of JSON. */
const told = async <A>(...parameters: ReadonlyArray<string>): Promise<A> => {
  const file = fileURLToPath(new URL("droppingClient.ts", import.meta.url))
  const child = spawn(process.execPath, [file, ...parameters], { stdio: ["ignore", "pipe", "inherit"] })
  return JSON.parse(await firstLine(child))
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === "object" && address !== null ? address.port : 0
}

/** The servers, and what the loads need of the one that is measured. */
interface Place {
  readonly url: string
  readonly bare: string
  readonly token: string
  readonly folder: string
}

/** What a load says once it is over, for its row. */
type Load = (place: Place, many: number) => Promise<string>

interface Printed {
  readonly pdfs: number
  readonly seconds: number
}

/** Prints that `droppingClient.ts` waits for. */
const patient = 20

const prints: Load = async ({ url }, many) => {
  const { pdfs, seconds } = await told<Printed>("print", url, String(many))
  strictEqual(pdfs, patient, "a print that somebody waited for did not come")
  return `${many} prints dropped, ${pdfs} of ${patient} PDFs in ${seconds.toFixed(1)} s`
}

const checks: Load = async ({ url }) => {
  const { done, seconds } = await told<{ readonly done: number; readonly seconds: number }>("check", url, "10")
  return `10 checks of 800 KB, ${done} answered in ${seconds.toFixed(1)} s`
}

interface Kept {
  readonly statuses: Readonly<Record<string, number>>
}

const told503 = ({ statuses }: Kept): string =>
  Object.entries(statuses)
    .map(([status, count]) => `${count} × ${status}`)
    .join(", ")

/** Another program holds the file for longer than anybody waits, while reports are to be kept. */
const lock: Load = async ({ url, token, folder }, many) => {
  const other = new DatabaseSync(join(folder, "gongkai.db"))
  other.exec("BEGIN IMMEDIATE")
  const kept = await told<Kept>("keep", url, token, String(many))
  other.exec("ROLLBACK")
  other.close()
  strictEqual(Object.keys(kept.statuses).join(), "503", "a write was acknowledged behind a lock")
  return `a lock held elsewhere, ${told503(kept)}`
}

/** The disk takes nothing more, while reports are to be kept. The file system is a small one of this contest's own. */
const full: Load = async ({ url, token, folder }, many) => {
  const rest = join(folder, "rest")
  try {
    writeFileSync(rest, Buffer.alloc(64 * 1024 * 1024))
  } catch {
    // What there was is taken.
  }
  for (let size = 4096; size > 0; size = Math.floor(size / 2)) fill(`${rest}-${size}`, size)
  const kept = await told<Kept>("keep", url, token, String(many))
  return `a full disk, ${told503(kept)}`
}

const fill = (file: string, size: number): void => {
  try {
    for (let at = 0; at < 4096; at += 1) writeFileSync(`${file}-${at}`, Buffer.alloc(size))
  } catch {
    // As above.
  }
}

const nothing: Load = () => Promise.resolve("nothing to do")

interface Times {
  readonly own: ReadonlyArray<number>
  readonly bare: ReadonlyArray<number>
}

/** The times of health at both servers, in milliseconds, while a load is under way and for a moment after it. */
const measured = async (place: Place, load: Load, many: number, milliseconds: number) => {
  const health = told<Times>("health", place.url, place.bare, String(milliseconds))
  const name = await load(place, many)
  return { name, ...(await health) }
}

/** A small file system in memory, where this process may mount one. */
const mounted = async (folder: string): Promise<boolean> => {
  const [code] = await once(
    spawn("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder], { stdio: "ignore" }),
    "exit"
  )
  return code === 0
}

const numbers = (taken: ReadonlyArray<number>): ReadonlyArray<string> =>
  [0.5, 0.99, 1].map((q) => quantile(taken, q).toFixed(1))

const compare = async (place: Place, isSmall: boolean, { smoke }: Options): Promise<void> => {
  const [many, milliseconds] = smoke ? [30, 500] : [300, 8000]
  await measured(place, prints, 1, 500)
  const loads = [nothing, prints, checks, lock, ...(isSmall ? [full] : [])]
  const rows: Array<Row> = []
  for (const load of loads) {
    // One after the other is what is measured.
    // oxlint-disable-next-line no-await-in-loop
    const { name, own, bare } = await measured(place, load, many, milliseconds)
    rows.push([name, ...numbers(own), ...numbers(bare), String(own.length)])
  }
  table(
    "5d  /v1/health, in ms, and a bare Hono beside it",
    ["", "median", "p99", "worst", "bare: median", "p99", "worst", "asked"],
    rows
  )
  if (!isSmall) process.stdout.write("A full disk was left out: no file system could be mounted here.\n")
}

/** A process that serves, once it says so on its first line. */
const begun = async (parameters: ReadonlyArray<string>, cwd: string) => {
  const child = spawn(process.execPath, parameters, { cwd, stdio: ["ignore", "pipe", "ignore"] })
  const ended = once(child, "exit")
  const line = await firstLine(child)
  return {
    line,
    end: async () => {
      child.kill()
      await ended
    }
  }
}

export const dropping: Contest = {
  name: "dropping",
  needs: [builtCommand],
  run: async (options) => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"))
    const isSmall = await mounted(folder)
    const running: Array<{ readonly end: () => Promise<void> }> = []
    try {
      const init = execFileSync(process.execPath, [command, "serve", "--init", "--json"], {
        cwd: folder,
        encoding: "utf8"
      })
      const { token }: { readonly token: string } = JSON.parse(init)
      const server = await begun([command, "serve", "--port", String(await freePort()), "--json"], folder)
      running.push(server)
      const { url }: { readonly url: string } = JSON.parse(server.line)
      const hono = await begun([fileURLToPath(new URL("droppingBare.ts", import.meta.url))], folder)
      running.push(hono)
      const { url: bare }: { readonly url: string } = JSON.parse(hono.line)
      await compare({ url, bare, token, folder }, isSmall, options)
    } finally {
      for (const { end } of running) {
        // oxlint-disable-next-line no-await-in-loop
        await end()
      }
      if (isSmall) await once(spawn("umount", [folder], { stdio: "ignore" }), "exit")
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
