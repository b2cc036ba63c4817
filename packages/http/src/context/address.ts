/**
 * The address that a request came from, as the key of its budget.
 *
 * A proxy on the same machine says it in X-Forwarded-For; of several hops the last is the one that the proxy saw itself. From any other
 * peer that header is hearsay. Requests of this machine that no proxy forwarded have no address: its keeper is not counted.
 *
 * @module
 */
import type { Context } from "hono"

const local = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/u

/** A household or office has a whole /64 of IPv6, so that is one address; an IPv4 address inside IPv6 is itself. */
const network = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/iu, "").replace(/%.*$/u, "")
  if (!plain.includes(":")) return plain
  const [head = "", tail] = plain.toLowerCase().split("::")
  const before = head === "" ? [] : head.split(":")
  const after = tail === undefined || tail === "" ? [] : tail.split(":")
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0")
  return `${[...before, ...zeros, ...after].slice(0, 4).join(":")}::/64`
}

/** The peer of the connection, where the application runs on Node. */
const peerOf = (bindings: unknown): string | undefined => {
  if (typeof bindings !== "object" || bindings === null || !("incoming" in bindings)) return undefined
  const { incoming } = bindings
  if (typeof incoming !== "object" || incoming === null || !("socket" in incoming)) return undefined
  const { socket } = incoming
  if (typeof socket !== "object" || socket === null || !("remoteAddress" in socket)) return undefined
  // A connection over a Unix socket, or one that is closed, has none.
  return typeof socket.remoteAddress === "string" ? socket.remoteAddress : "127.0.0.1"
}

/** The address, or `undefined` where there is none to count. */
export const addressOf = (c: Context): string | undefined => {
  const peer = peerOf(c.env)
  // At the edge this header is the network's own word, and there is no peer.
  if (peer === undefined) return c.req.header("cf-connecting-ip")
  if (!local.test(peer)) return network(peer)
  const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
  return forwarded === undefined || forwarded === "" || local.test(forwarded) ? undefined : network(forwarded)
}
