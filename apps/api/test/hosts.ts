/**
 * The application where it runs: called in process, listening on Node, and in workerd with D1.
 *
 * @module
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import { setTimeout } from "node:timers/promises"
import { draw, statements } from "@gongkai/storage/Tokens"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import { application, type LogEntry } from "@gongkai/http"
import { serve, services } from "@gongkai/http/node"
import type { Services } from "@gongkai/http/Services"
import { site } from "@gongkai/http/site"

export interface Host {
  readonly name: string
  readonly token: string
  /** A token for reading alone. */
  readonly reader: string
  readonly prints: boolean
  readonly readsPdf: boolean
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly close: () => Promise<void>
  /** Where it listens, if it does. */
  readonly url?: string
}

const folder = (): string => mkdtempSync(join(tmpdir(), "gongkai-api-"))

const issued = async ({ storage: { tokens } }: Services) => ({
  token: await Effect.runPromise(tokens.issue("tests")),
  reader: await Effect.runPromise(tokens.issue("reader", { readOnly: true }))
})

export const inProcess = async (): Promise<Host> => {
  const at = folder()
  const opened = await services({ db: join(at, "gongkai.db") })
  const app = application(
    () => opened.services,
    () => opened.work,
    () => {},
    undefined,
    [site]
  )
  return {
    name: "in process",
    prints: true,
    readsPdf: true,
    ...(await issued(opened.services)),
    request: async (path, init) => app.request(path, init),
    close: async () => {
      await opened.close()
      rmSync(at, { recursive: true })
    }
  }
}

/** Listening, with an address. */
export interface Listening extends Host {
  readonly url: string
  readonly db: string
  /** What was written to the log since the start. */
  readonly logged: () => ReadonlyArray<LogEntry>
}

export const onNode = async (): Promise<Listening> => {
  const at = folder()
  const db = join(at, "gongkai.db")
  const first = await services({ db })
  const tokens = await issued(first.services)
  await first.close()
  const log: Array<LogEntry> = []
  const { url, close } = await serve({ port: 0, db, log: (entry) => log.push(entry) })
  return {
    name: "on Node",
    prints: true,
    readsPdf: true,
    ...tokens,
    url,
    db,
    logged: () => log,
    request: (path, init) => fetch(url + path, init),
    close: async () => {
      await close()
      rmSync(at, { recursive: true })
    }
  }
}

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8")

const dist = new URL("../dist/", import.meta.url)

/** Every module of the worker as an upload has it, the entry first. */
const modules = () =>
  ["worker.mjs", ...readdirSync(dist).filter((name) => name.endsWith(".mjs") && name !== "worker.mjs")].map(
    (name) => ({ type: "ESModule", path: name, contents: readFileSync(new URL(name, dist), "utf8") }) as const
  )

/** As wrangler.jsonc describes it; the file holds no comments, so it is plain JSON. */
const launch = async (): Promise<Host> => {
  const { Miniflare, Response: WorkerResponse } = await import("miniflare")
  const config: {
    readonly compatibility_date: string
    readonly compatibility_flags: ReadonlyArray<string>
    readonly assets: { readonly directory: string; readonly binding: string }
    readonly d1_databases: ReadonlyArray<{ readonly binding: string }>
  } = JSON.parse(read("wrangler.jsonc"))
  const bindings = config.d1_databases.map(({ binding }) => binding)
  const { directory, binding: fonts } = config.assets
  const said: Array<string> = []
  const miniflare = new Miniflare({
    // Both are read to their ends: a full pipe would stop workerd.
    handleRuntimeStdio: (output: Readable, errors: Readable) => {
      for (const stream of [output, errors]) {
        createInterface(stream).on("line", (line) => said.push(line))
      }
    },
    modules: modules(),
    compatibilityDate: config.compatibility_date,
    compatibilityFlags: [...config.compatibility_flags],
    serviceBindings: {
      // The assets of wrangler.jsonc, read from where it says.
      [fonts]: async ({ url }: { readonly url: string }) =>
        new WorkerResponse(readFileSync(new URL(`../${directory}${new URL(url).pathname}`, import.meta.url)))
    },
    d1Databases: bindings
  })
  const database = await miniflare.getD1Database(bindings[0] ?? "")
  const [{ token, hash }, reader] = await Promise.all([Effect.runPromise(draw), Effect.runPromise(draw)])
  const now = DateTime.makeUnsafe("2024-01-01T00:00:00Z")
  const all = [...statements(hash, "tests", now), ...statements(reader.hash, "reader", now, { readOnly: true })]
  for (const statement of all) {
    // One after the other: the table, then what is in it.
    // oxlint-disable-next-line no-await-in-loop
    await database.prepare(statement).run()
  }
  return {
    name: "in workerd",
    url: String(await miniflare.ready),
    prints: true,
    readsPdf: false,
    token,
    reader: reader.token,
    // Miniflare's own request and response have what the platform's have.
    request: (path, init) =>
      answered(
        `${init?.method ?? "GET"} ${path}`,
        miniflare.dispatchFetch(`http://localhost${path}`, init as object) as unknown as Promise<Response>,
        said
      ),
    // Its program is killed at once; for connections that nobody ends it would wait for ever.
    close: () => Promise.race([miniflare.dispose(), setTimeout(60_000, undefined, { ref: false })])
  }
}

/** What workerd answers; where it is gone and no answer comes in five minutes, an error that quotes its last words. */
const answered = <A>(asked: string, answer: Promise<A>, said: ReadonlyArray<string>): Promise<A> =>
  Effect.promise(() => answer).pipe(
    Effect.timeoutOrElse({
      duration: "5 minutes",
      orElse: () =>
        Effect.die(new Error([`workerd does not answer ${asked}; it said last:`, ...said.slice(-20)].join("\n")))
    }),
    Effect.runPromise
  )

/** In workerd, or why not here; where tools are required its want is a failure. Where the binary does not run it hangs; we do not. */
export const inWorkerd = (): Promise<Host | string> =>
  Effect.tryPromise(launch).pipe(
    Effect.timeout("3 minutes"),
    Effect.catch((error) =>
      process.env["GONGKAI_REQUIRE_TOOLS"] === undefined
        ? Effect.succeed(`workerd does not start here: ${String(error)}`)
        : Effect.die(error)
    ),
    Effect.runPromise
  )
