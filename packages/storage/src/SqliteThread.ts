/**
 * The thread that writes to a SQLite file, so that neither the disk nor another process's lock keeps the server from answering.
 *
 * One write after another, in the order they came. What came while the last was on its way to the disk goes there together, each batch all or
 * nothing by itself, and none is acknowledged before it is there. Each write has a time by which it is given up, so that behind a lock nobody
 * waits for the patience of all before it.
 *
 * @module
 */
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads"
import { held } from "./SqliteFile.ts"
import { opened, patience, session, settling, type Statement } from "./SqliteSession.ts"

/** What is written: one statement, or several in one transaction; until when, in milliseconds since 1970. */
export interface Writing {
  readonly id: number
  readonly statements: ReadonlyArray<Statement>
  readonly isBatch: boolean
  readonly until: number
}

/** The rows of the last statement, or the error with the codes that tell its kind. */
export type Written =
  | { readonly id: number; readonly rows: ReadonlyArray<object> }
  | {
      readonly id: number
      readonly error: { readonly message: string; readonly code: unknown; readonly errcode: unknown }
    }

/** Asks for the end: the file is closed and the thread ends. */
export type Ending = "end"

/** How many go to the disk together. */
const most = 100

const errorOf = (error: unknown) => ({
  message: error instanceof Error ? error.message : String(error),
  code: error instanceof Error && "code" in error ? error.code : undefined,
  errcode: error instanceof Error && "errcode" in error ? error.errcode : undefined
})

if (parentPort !== null) {
  const port = parentPort
  // What `writer` of SqliteWriter.ts gives.
  const { filename } = workerData as { readonly filename: string }
  const database = opened(filename)
  const { written, stop } = settling(database)
  const { rows, batch, together } = session(database, held(filename), written)
  /** How long SQLite waits now. */
  let waits = patience
  const waitUntil = (until: number): void => {
    const left = Math.max(0, Math.min(patience, until - Date.now()))
    // What waited for nobody has all its patience.
    const wanted = left > patience - 100 ? patience : left
    if (wanted === waits) return
    database.exec(`PRAGMA busy_timeout = ${wanted}`)
    waits = wanted
  }
  const write = ({ id, statements, isBatch, until }: Writing): Written => {
    try {
      waitUntil(until)
      const [[sql, params] = ["", []]] = statements
      return { id, rows: isBatch ? batch(statements) : rows(sql, params) }
    } catch (error) {
      return { id, error: errorOf(error) }
    }
  }
  /** Writes all with one wait for the disk; where that fails, one by one. */
  const writeAll = (writings: ReadonlyArray<Writing>): ReadonlyArray<Written> => {
    if (writings.length > 1) {
      try {
        waitUntil(Math.min(...writings.map(({ until }) => until)))
        const outcomes = together(writings.map(({ statements }) => statements))
        return writings.map(({ id }, at): Written => {
          const outcome = outcomes[at] ?? { rows: [] }
          return "rows" in outcome ? { id, rows: outcome.rows } : { id, error: errorOf(outcome.error) }
        })
      } catch {
        // Nothing of them was written, and each is told by itself why it cannot be.
      }
    }
    return writings.map(write)
  }
  /** What waits to be written, and whether the end is asked for behind it. */
  const taken = (first: Writing | Ending) => {
    const writings: Array<Writing> = []
    for (
      let next: Writing | Ending | undefined = first;
      next !== undefined;
      next = writings.length < most ? receiveMessageOnPort(port)?.message : undefined
    ) {
      if (next === "end") return { writings, isEnd: true }
      writings.push(next)
    }
    return { writings, isEnd: false }
  }
  port.on("message", (message: Writing | Ending) => {
    const { writings, isEnd } = taken(message)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    if (writings.length > 0) port.postMessage(writeAll(writings))
    if (!isEnd) return
    stop()
    database.close()
    port.close()
  })
}
