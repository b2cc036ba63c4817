/**
 * How long `/v1/health` takes while 300 prints are asked for and dropped, beside the same server with nothing to do.
 *
 * The server is the command as shipped. Two client processes ask, one for prints and one for health, so that neither waits for the other.
 *
 * @module
 */
import { spawn } from "node:child_process"
import { strictEqual } from "node:assert"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
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

/** Prints that `droppingClient.ts` waits for. */
const patient = 20

interface Printed {
  readonly pdfs: number
  readonly seconds: number
}

/** The times of health, in milliseconds, while so many prints are dropped and twenty others waited for. */
const measured = async (url: string, drops: number, milliseconds: number) => {
  const health = told<ReadonlyArray<number>>("health", url, String(milliseconds))
  const printing = drops === 0 ? { pdfs: 0, seconds: 0 } : await told<Printed>("print", url, String(drops))
  return { taken: await health, ...printing }
}

const compare = async (url: string, { smoke }: Options): Promise<void> => {
  const [rounds, most, milliseconds] = smoke ? [1, 30, 500] : [3, 300, 8000]
  await measured(url, 1, milliseconds)
  const rows: Array<Row> = []
  for (let round = 0; round < rounds; round += 1) {
    for (const drops of [0, most]) {
      // One after the other is what is measured.
      // oxlint-disable-next-line no-await-in-loop
      const { taken, pdfs, seconds } = await measured(url, drops, milliseconds)
      strictEqual(pdfs, drops === 0 ? 0 : patient, "a print that somebody waited for did not come")
      const name =
        drops === 0 ? "nothing to do" : `${drops} prints dropped, ${pdfs} of ${patient} PDFs in ${seconds.toFixed(1)} s`
      rows.push([name, ...[0.5, 0.99, 1].map((q) => quantile(taken, q).toFixed(1)), String(taken.length)])
    }
  }
  table("5d  /v1/health, in ms", ["", "median", "p99", "worst", "asked"], rows)
}

export const dropping: Contest = {
  name: "dropping",
  needs: [builtCommand],
  run: async (options) => {
    const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"))
    const port = await freePort()
    const child = spawn(process.execPath, [command, "serve", "--port", String(port), "--json"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"]
    })
    const ended = once(child, "exit")
    try {
      await firstLine(child)
      await compare(`http://127.0.0.1:${port}`, options)
    } finally {
      child.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
