/**
 * Bounds on what clients of a server may hold: connections, the time for headers and bodies, and how long an idle connection is kept.
 *
 * A connection that only waits is kept longer than nginx keeps it (60 s by default), so that it is nginx that closes it and never sends a
 * request into one that is just closing. Where there are too many connections, those that wait make room for the next: all over which
 * something was asked before, and of those over which nobody ever asked anything the one that said nothing for the longest.
 *
 * @module
 */
import type { Server, ServerOptions } from "node:http"
import type { Socket } from "node:net"

/** The bounds of a server; times in milliseconds. */
export interface Bounds {
  /** How many connections there may be, and how many of them from one address that is not this machine. */
  readonly connections: number
  readonly fromOne: number
  /** For the headers of a request, and for the whole of it with its body. */
  readonly headers: number
  readonly whole: number
  /** How long a connection on which nothing is asked is kept. */
  readonly idle: number
}

/** 1 MB, the longest body, comes within the time at 150 kbit/s. */
export const usual: Bounds = { connections: 2000, fromOne: 250, headers: 20_000, whole: 60_000, idle: 75_000 }

/** The options of a server of node:http with these bounds. */
export const optionsOf = ({ headers, whole, idle }: Bounds): ServerOptions => ({
  headersTimeout: headers,
  requestTimeout: whole,
  keepAliveTimeout: idle,
  // Who names no host is answered by the application, in words.
  requireHostHeader: false,
  // How often the times are looked at.
  connectionsCheckingInterval: Math.max(50, Math.min(5000, headers / 2))
})

const local = /^(?:127\.|::1$|::ffff:127\.)/u

/** Holds a server to the bounds on its connections. */
export const bound = (server: Server, { connections, fromOne }: Bounds): void => {
  const open = new Map<string, number>()
  /** Connections over which no request came yet, the oldest first. To Node they are not idle but about to ask. */
  const silent = new Set<Socket>()
  server.on("request", ({ socket }) => silent.delete(socket))
  let count = 0
  server.on("connection", (socket: Socket) => {
    const { remoteAddress: address = "" } = socket
    const own = (open.get(address) ?? 0) + 1
    count += 1
    open.set(address, own)
    socket.once("close", () => {
      silent.delete(socket)
      count -= 1
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
    // Those that wait for their next request; who sends one over them anyhow sends it again, as with any server that closed.
    if (count > connections) {
      server.closeIdleConnections()
      const [longest] = silent
      longest?.destroy()
    }
    silent.add(socket)
    if (count > 2 * connections || (own > fromOne && address !== "" && !local.test(address))) socket.destroy()
  })
}
