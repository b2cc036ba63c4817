/**
 * The HTTP interface under load: a stored report beside the same answered from memory, a 304 beside the 200, a PUT beside bare inserts.
 *
 * Servers are processes of their own (`httpServer.ts`); contenders run in turns, and a ratio is taken within a round.
 *
 * @module
 */
import { spawn } from "node:child_process"
import { request } from "node:http"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { fileURLToPath } from "node:url"
import * as Interchange from "@gongkai/core/Interchange"
import autocannon from "autocannon"
import { inFolder, type Contest, type Options } from "./Contest.ts"
import { firstLine } from "./firstLine.ts"
import { quantile } from "./measure.ts"
import { pick, reports } from "./reports.ts"
import { type Row, table, times } from "./table.ts"

const seconds = 1
const connections = 8
const year = 2023

const texts = reports.map((draft) => Interchange.show(draft))

interface Server {
  readonly url: string
  readonly token: string
  readonly stop: () => void
}

const start = async (mode: string, db: string): Promise<Server> => {
  const file = fileURLToPath(new URL("httpServer.ts", import.meta.url))
  const child = spawn(process.execPath, [file, mode, db], { stdio: ["ignore", "pipe", "inherit"] })
  const { url, token }: { readonly url: string; readonly token: string } = JSON.parse(await firstLine(child))
  return { url, token, stop: () => child.kill() }
}

/** What one contender did in one round: answers per second, and the time below which 99 of 100 came, in milliseconds. */
interface Score {
  readonly rate: number
  readonly p99: number
}

const scored = (result: autocannon.Result, status: number): Score => {
  const { requests, latency, errors } = result
  const right = status === 304 ? result["3xx"] : result["2xx"]
  if (right < requests.total || errors > 0) throw new Error(`of ${requests.total} answers ${right} were ${status}`)
  return { rate: requests.total / result.duration, p99: latency.p99 }
}

const path = (agency: string): string => `/v1/agencies/${agency}/reports/${year}`

const get = async ({ url, token }: Server, headers: Record<string, string> = {}): Promise<Score> => {
  const options = { connections, duration: seconds, headers: { authorization: `Bearer ${token}`, ...headers } }
  const result = await autocannon({ url: url + path("read"), ...options })
  return scored(result, "if-none-match" in headers ? 304 : 200)
}

/** Over a connection of its own: the server may close one kept since the last round just as it is used again. */
const etagOf = ({ url, token }: Server, agency: string): Promise<string> =>
  new Promise((resolve, reject) => {
    request(url + path(agency), { agent: false, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      answer.resume()
      resolve(answer.headers.etag ?? "")
    })
      .on("error", reject)
      .end()
  })

/** A report that a connection writes to, one revision upon the other. */
interface Sheet {
  readonly agency: string
  readonly etag: string
}

const put = async (server: Server): Promise<Score> => {
  const { url, token } = server
  // What was under way when the last round ended is not known here.
  const free = await Promise.all(
    Array.from({ length: 4 * connections }, async (_, at): Promise<Sheet> => {
      const agency = `write-${at}`
      return { agency, etag: await etagOf(server, agency) }
    })
  )
  let turn = 0
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: "PUT",
        setupRequest: (request, context) => {
          const sheet = free.pop()
          if (sheet === undefined) throw new RangeError("more connections than reports")
          Object.assign(context, { sheet })
          turn += 1
          return {
            ...request,
            path: path(sheet.agency),
            headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "if-match": sheet.etag },
            body: pick(texts, turn)
          }
        },
        onResponse: (_status, _body, context, headers) => {
          // What was put there when the request was set up; autocannon types a context as any object.
          const { sheet } = context as { readonly sheet: Sheet }
          const { etag } = Object.fromEntries(
            Object.entries(headers ?? {}).map(([key, value]) => [key.toLowerCase(), value])
          )
          free.push({ ...sheet, etag: String(etag) })
        }
      }
    ]
  })
  return scored(result, 200)
}

/** node:sqlite alone: the same rows, one transaction each, in the same journal mode. */
const inserts = (db: string): (() => Score) => {
  const database = new DatabaseSync(db)
  database.exec(`PRAGMA journal_mode = WAL;
    CREATE TABLE revisions (agency TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL, edition TEXT NOT NULL,
      hash TEXT NOT NULL, saved_at TEXT NOT NULL, removed INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (agency, year, number))`)
  const insert = database.prepare("INSERT INTO revisions VALUES ('write 0', 2023, ?, '2021', ?, ?, 0, ?)")
  const hash = "0".repeat(64)
  let number = 0
  return () => {
    const taken: Array<number> = []
    const end = performance.now() + seconds * 1000
    for (let before = performance.now(); before < end;) {
      insert.run((number += 1), hash, "2024-01-31T00:00:00.000Z", pick(texts, number))
      const after = performance.now()
      taken.push(after - before)
      before = after
    }
    return { rate: taken.length / seconds, p99: quantile(taken, 0.99) }
  }
}

interface Contender {
  readonly name: string
  readonly run: () => Score | Promise<Score>
}

/** Runs all in turns; the ratio is that of rates, to the first. */
const compare = async (title: string, contenders: ReadonlyArray<Contender>, { smoke }: Options): Promise<void> => {
  const [unmeasured, rounds] = smoke ? [0, 1] : [1, 9]
  const scores = contenders.map((): Array<Score> => [])
  // A first round warms up and is not counted.
  for (let round = 0; round < unmeasured + rounds; round += 1) {
    for (const [at, { run }] of contenders.entries()) {
      // One after another is what is measured.
      // oxlint-disable-next-line no-await-in-loop
      const score = await run()
      if (round >= unmeasured) scores[at]?.push(score)
    }
  }
  const base = scores[0] ?? []
  const rows = contenders.map(({ name }, at): Row => {
    const own = scores[at] ?? []
    const ratios = own.map(({ rate }, round) => rate / (base[round]?.rate ?? Number.NaN))
    return [
      name,
      times(quantile(ratios, 0.5)),
      `${quantile(ratios, 0.25).toFixed(2)}–${quantile(ratios, 0.75).toFixed(2)}`,
      quantile(
        own.map(({ rate }) => rate),
        0.5
      ).toFixed(0),
      quantile(
        own.map(({ p99 }) => p99),
        0.5
      ).toFixed(1)
    ]
  })
  table(title, ["", "ratio", "quartiles", "per second", "p99 ms"], rows)
}

const modes = ["memory", "stored", "hono"] as const

const contest = async (folder: string, options: Options): Promise<void> => {
  const servers: Array<Server> = []
  try {
    for (const mode of modes) {
      // oxlint-disable-next-line no-await-in-loop
      servers.push(await start(mode, join(folder, `${mode}.db`)))
    }
    const [memory, stored, hono] = servers
    if (memory === undefined || stored === undefined || hono === undefined) return
    const etag = await etagOf(stored, "read")
    await compare(
      "5a  GET of a stored report, beside the same app answering the same bytes from memory",
      [
        { name: "same app, from memory", run: () => get(memory) },
        { name: "stored", run: () => get(stored) },
        { name: "bare Hono, from memory", run: () => get(hono) }
      ],
      options
    )
    await compare(
      "5b  304 beside 200",
      [
        { name: "200", run: () => get(stored) },
        { name: "304", run: () => get(stored, { "if-none-match": etag }) }
      ],
      options
    )
    await compare(
      "5c  PUT with all checks, beside bare inserts of the same rows",
      [
        { name: "node:sqlite alone", run: inserts(join(folder, "bare.db")) },
        { name: "PUT", run: () => put(stored) }
      ],
      options
    )
  } finally {
    for (const { stop } of servers) stop()
  }
}

export const http: Contest = {
  name: "http",
  run: inFolder(contest)
}
