/**
 * How long `/v1/health` takes while 300 prints are asked for and dropped, beside the same server with nothing to do.
 *
 * The server is the command as shipped; who asks for prints and who asks for health are processes of their own, so that neither
 * waits for the other.
 *
 * @module
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { quantile } from "./measure.ts"
import { type Row, table } from "./table.ts"

const rounds = 3

/** A process of `droppingClient.ts`, and what it prints: one line of JSON. */
const told = async <A>(...parameters: ReadonlyArray<string>): Promise<A> => {
  const file = fileURLToPath(new URL("droppingClient.ts", import.meta.url))
  const child = spawn(process.execPath, [file, ...parameters], { stdio: ["ignore", "pipe", "inherit"] })
  const [line] = await once(createInterface(child.stdout), "line")
  return JSON.parse(String(line))
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === "object" && address !== null ? address.port : 0
}

interface Printed {
  readonly pdfs: number
  readonly seconds: number
}

/** The times of health, in milliseconds, while so many prints are dropped. */
const measured = async (url: string, drops: number) => {
  const health = told<ReadonlyArray<number>>("health", url, "8000")
  const printing = drops === 0 ? { pdfs: 0, seconds: 0 } : await told<Printed>("print", url, String(drops))
  return { taken: await health, ...printing }
}

export const dropping = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"))
  const port = await freePort()
  const command = fileURLToPath(new URL("../apps/terminal/dist/gongkai.mjs", import.meta.url))
  const child = spawn(process.execPath, [command, "serve", "--port", String(port), "--json"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"]
  })
  try {
    await once(createInterface(child.stdout), "line")
    const url = `http://127.0.0.1:${port}`
    await measured(url, 1)
    const rows: Array<Row> = []
    for (let round = 0; round < rounds; round += 1) {
      for (const drops of [0, 300]) {
        // One after the other is what is measured.
        // oxlint-disable-next-line no-await-in-loop
        const { taken, pdfs, seconds } = await measured(url, drops)
        const name =
          drops === 0 ? "nothing to do" : `${drops} prints dropped, ${pdfs} of 20 PDFs in ${seconds.toFixed(1)} s`
        rows.push([name, ...[0.5, 0.99, 1].map((q) => quantile(taken, q).toFixed(1)), String(taken.length)])
      }
    }
    table("5d  /v1/health, in ms", ["", "median", "p99", "worst", "asked"], rows)
  } finally {
    child.kill()
    await once(child, "exit")
    rmSync(folder, { recursive: true, force: true })
  }
}
