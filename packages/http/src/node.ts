/**
 * The application on Node, over a database in one file or in PostgreSQL.
 *
 * @module
 */
import { Storage } from "@gongkai/storage"
import * as Database from "@gongkai/storage/Database"
import { scrypt } from "@gongkai/storage/scrypt"
import { beside } from "@gongkai/storage/SqliteWriter"
import { getRequestListener, type HttpBindings, RequestError } from "@hono/node-server"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { createServer, type Server } from "node:http"
import { application, type Log } from "./app.ts"
import { budget, type Terms } from "./context/Budget.ts"
import { bound, type Bounds, optionsOf, usual } from "./request/bounds.ts"
import { journal, type Line } from "./request/journal.ts"
import type { FontFile } from "./jobs/fonts.ts"
import { zip } from "./jobs/loaded.ts"
import { asking, reading } from "./request/connection.ts"
import { answering, unread } from "./request/unread.ts"
import type { Services } from "./context/Services.ts"
import * as Threads from "./jobs/Threads.ts"
import { Work } from "./jobs/Work.ts"
import { desk } from "./site/desk.ts"
import { filesIn } from "./site/deskFiles.ts"
import { site } from "./site/site.ts"

/** Where the server listens, its database (a file, or an address `postgres://…`), and what it runs. */
export interface Options {
  readonly port: number
  /** The address to listen at; 127.0.0.1 by default, which only this machine reaches. */
  readonly hostname?: string
  readonly db: string
  readonly log?: Log
  /** Where the program of the threads is that print and check; needed where this is bundled. */
  readonly thread?: URL
  /** The program of the thread that writes to a database in a file; needed where this is bundled. */
  readonly writer?: URL
  readonly bounds?: Partial<Threads.Bounds>
  /** Bounds on connections and on the time that requests take to arrive. */
  readonly connections?: Partial<Bounds>
  /** What each address may ask for without a token; `null` for no bound. */
  readonly budget?: Terms | null
  /** Fonts of the keeper's own, before the packaged ones. */
  readonly fonts?: ReadonlyArray<FontFile>
  /** The folder with the desk in the browser, as it was built; without it there are no pages but the public ones. */
  readonly desk?: URL
  /** Receives each request at its end. */
  readonly journal?: (line: Line) => void
}

/** For a county's office behind one address: 60 checks at once, and one each half second for ever. */
const usualBudget: Terms = { capacity: 6000, perSecond: 50 }

/** A running server. */
export interface Served {
  readonly url: string
  /** Takes nothing new, lets what was begun end, for `longest` milliseconds where that is given, then closes the database. */
  readonly close: (longest?: number) => Promise<void>
}

/** The program of the threads, where this runs from its source. */
const source = new URL("jobs/thread.ts", import.meta.url)

/** Opens storage in a database and the threads that check and print; `close` ends both. */
export const services = async ({
  db,
  thread = source,
  writer = beside,
  bounds,
  fonts = []
}: Pick<Options, "db" | "thread" | "writer" | "bounds" | "fonts">) => {
  const stored = Storage.layer.pipe(Layer.provide(Database.layer(db, { thread: writer })))
  const runtime = ManagedRuntime.make(Layer.merge(stored, Threads.layer(thread, bounds, fonts)))
  const [storage, work] = await runtime.runPromise(Effect.all([Storage, Work]))
  const own: Services = { storage, hashing: scrypt(), zip }
  return { services: own, work, close: () => runtime.dispose() }
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("listening", resolve)
    server.once("error", reject)
  })

/** Starts the server. Rejects if the database cannot be opened or the port is taken. */
export const serve = async ({ port, hostname = "127.0.0.1", ...options }: Options): Promise<Served> => {
  // What the edge loads at first need, a server loads when it starts: an upgrade may replace its files while it runs.
  await Promise.all([import("./jobs/judging.ts"), import("./describe/openapi.ts"), import("./describe/docs.ts")])
  const opened = await services(options)
  const { log, budget: terms = usualBudget, journal: write, desk: folder } = options
  const files = folder === undefined ? undefined : filesIn(folder)
  const limits = { ...usual, ...options.connections }
  const app = application(
    () => opened.services,
    () => opened.work,
    log,
    terms === null ? undefined : budget(terms),
    [site, ...(files === undefined || files.size === 0 ? [] : desk(files))]
  )
  const answer = reading(app.fetch)
  // A server of node:http has requests of node:http.
  const server = createServer(
    optionsOf(limits),
    getRequestListener((request, bindings) => answer(request, bindings as HttpBindings), {
      hostname,
      // The application answers all errors of its own.
      errorHandler: (error) => (error instanceof RequestError ? unread() : new Response(null, { status: 500 }))
    })
  )
  asking(server)
  answering(server)
  bound(server, limits)
  if (write !== undefined) journal(server, write)
  try {
    // A port that is none is refused at once, by an exception.
    server.listen(port, hostname)
    await listening(server)
  } catch (error) {
    await opened.close()
    throw error
  }
  const address = server.address()
  const actual = typeof address === "object" && address !== null ? address.port : port
  return {
    url: `http://${hostname.includes(":") ? `[${hostname}]` : hostname}:${actual}`,
    close: async (longest) => {
      await new Promise<void>((resolve) => {
        // A client that never ends keeps nobody: its connection is cut, and the database is closed all the same.
        const cut = longest === undefined ? undefined : setTimeout(() => server.closeAllConnections(), longest)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      })
      await opened.close()
    }
  }
}
