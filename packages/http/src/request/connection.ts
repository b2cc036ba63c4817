/**
 * Leaves a connection fit for the next request: what is left of a body is read before its request is answered.
 *
 * A proxy sends the next request, anybody's, over the same connection; a body refused and left lying would break that one. What is too
 * long to be read is answered, the connection closed for writing alone, and what still comes discarded for a while: closed at once, the
 * system would take the answer away from a client that is still sending.
 *
 * @module
 */
import type { IncomingMessage, Server } from "node:http"
import type { Socket } from "node:net"
import type { HttpBindings } from "@hono/node-server"
import { limit, limitOf } from "./limit.ts"

/** How much of a body that nobody wants is read, in bytes, and for how long, in milliseconds. */
const most = 32 * limit
const longest = 10_000

/** How long what still comes over a connection that is closing is discarded, in milliseconds. */
const lingering = 2000

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>

const closing = new WeakSet<Socket>()
/** Requests whose client waits to be told to send the body, and will not be. */
const withheld = new WeakSet<IncomingMessage>()

/** Reads the rest of a body and throws it away; earlier readers get no more of it. */
const discard = (incoming: IncomingMessage): void => {
  incoming.removeAllListeners("data")
  incoming.resume()
}

/** Whether the body came to its end within the bounds. */
const drained = (incoming: IncomingMessage): Promise<boolean> =>
  new Promise((resolve) => {
    if (incoming.readableEnded || incoming.destroyed) return resolve(incoming.readableEnded)
    let size = 0
    const end = (isWhole: boolean): void => {
      clearTimeout(timer)
      incoming.removeAllListeners("data").off("end", ended).off("close", cut).off("error", cut)
      resolve(isWhole)
    }
    const [ended, cut] = [() => end(true), () => end(false)]
    const timer = setTimeout(cut, longest)
    discard(incoming)
    incoming.on("end", ended).on("close", cut).on("error", cut)
    incoming.on("data", ({ length }: Uint8Array) => {
      size += length
      if (size > most) cut()
    })
  })

/** Ends a connection once its answer is written, in the way that lets the client read it. */
const linger = (incoming: IncomingMessage): void => {
  const { socket } = incoming
  closing.add(socket)
  // What Node does with a connection after its last answer.
  socket.destroySoon = () => {
    socket.end()
    discard(incoming)
    const timer = setTimeout(() => socket.destroy(), lingering)
    incoming.on("error", () => {})
    socket.once("error", () => {}).once("close", () => clearTimeout(timer))
  }
}

const isWithBody = ({ headers }: IncomingMessage): boolean =>
  headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined

const whole = async (incoming: IncomingMessage, answered: Response | Promise<Response>): Promise<Response> => {
  const answer = await answered
  if (!withheld.has(incoming) && (await drained(incoming))) return answer
  linger(incoming)
  answer.headers.set("connection", "close")
  return answer
}

/** Wraps an application so that it answers only once the body has been read, or closes the connection. */
export const reading =
  (fetch: Fetch): Fetch =>
  (request, bindings) => {
    const { incoming } = bindings
    // Sent after what was refused, over a connection of which the client was told that it ends.
    if (closing.has(incoming.socket)) return new Response(null, { status: 503, headers: { connection: "close" } })
    return isWithBody(incoming) ? whole(incoming, fetch(request, bindings)) : fetch(request, bindings)
  }

/** Answers `Expect: 100-continue` of a body that is too long with the refusal, so that the client does not send it. */
export const asking = (server: Server): void => {
  server.on("checkContinue", (incoming, outgoing) => {
    const most = limitOf((incoming.url ?? "").split("?")[0] ?? "")
    if (Number(incoming.headers["content-length"] ?? 0) > most) withheld.add(incoming)
    else outgoing.writeContinue()
    server.emit("request", incoming, outgoing)
  })
}
