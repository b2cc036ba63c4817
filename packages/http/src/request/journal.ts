/**
 * One line of JSON for each request, for whoever collects logs: when, what, how it ended, how long it took, from where.
 *
 * The query is left out, since it may hold what somebody wrote, and so is every header but the number of the request.
 *
 * @module
 */
import type { Server } from "node:http"

/** What a line says. */
export interface Line {
  readonly at: string
  readonly method: string
  readonly path: string
  /** 0 where the client left before an answer. */
  readonly status: number
  /** Milliseconds from the request to the end of the answer. */
  readonly ms: number
  readonly bytes: number
  readonly requestId: string
  readonly address: string
}

/** Calls `write` at the end of each request. */
export const journal = (server: Server, write: (line: Line) => void): void => {
  server.prependListener("request", (incoming, outgoing) => {
    const start = performance.now()
    const at = new Date().toISOString()
    const { method = "", url = "", socket } = incoming
    const [address = "", before] = [socket.remoteAddress, socket.bytesWritten]
    outgoing.once("close", () => {
      const id = outgoing.getHeader("x-request-id")
      write({
        at,
        method,
        path: url.replace(/\?.*$/su, ""),
        status: outgoing.headersSent ? outgoing.statusCode : 0,
        ms: Math.round((performance.now() - start) * 10) / 10,
        bytes: socket.bytesWritten - before,
        requestId: typeof id === "string" ? id : "",
        address
      })
    })
  })
}
