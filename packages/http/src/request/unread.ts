/**
 * What Node cannot read as a request is answered by a problem document too. In which language, nobody could read either: it says both.
 *
 * @module
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Socket } from "node:net"
import type { Text } from "@gongkai/core/Text"
import { titles, typeOf } from "../problem/Problem.ts"

type Status = 400 | 408 | 413 | 417 | 431

const details: { readonly [S in Status]: Text } = {
  400: {
    zh: "请求不合 HTTP 的写法（行、头、Host 或长度不对）；请用通用的 HTTP 客户端发送",
    en: "The request is not written as HTTP has it (its line, headers, Host or length); send it with a common client"
  },
  408: { zh: "请求没有按时发完；请重新发送", en: "The request did not come to its end in time; send it again" },
  413: { zh: "分块的附加内容过大", en: "The extensions of a chunk are too long" },
  417: { zh: "Expect 只接受 100-continue", en: "Expect takes 100-continue alone" },
  431: { zh: "请求头过大；请减少 Cookie 等头的内容", en: "The headers are too large; send fewer, or shorter cookies" }
}

const reasons: { readonly [S in Status]: string } = {
  400: "Bad Request",
  408: "Request Timeout",
  413: "Payload Too Large",
  417: "Expectation Failed",
  431: "Request Header Fields Too Large"
}

/** The status for what Node's parser says. */
const statuses: { readonly [code: string]: Status } = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408
}

const both = ({ zh, en }: Text): string => `${zh} (${en})`

const headers = { "content-type": "application/problem+json; charset=utf-8", "cache-control": "no-store" }

const bodyOf = (status: Status): string =>
  JSON.stringify({
    type: typeOf(undefined),
    title: both(titles[status] ?? details[status]),
    status,
    detail: both(details[status]),
    instance: `urn:request:${crypto.randomUUID()}`
  })

/** The answer to a request whose address or Host is none. */
export const unread = (): Response => new Response(bodyOf(400), { status: 400, headers })

/** Answers for a server what never becomes a request of the application. */
export const answering = (server: Server): void => {
  const begun = new WeakMap<Socket, ServerResponse>()
  server.on("request", ({ socket }, outgoing) => begun.set(socket, outgoing))
  server.on("clientError", (error: Error & { readonly code?: string }, stream) => {
    // A server of node:http has sockets of node:net.
    const socket = stream as Socket
    const answer = begun.get(socket)
    const isUnderWay = answer !== undefined && answer.headersSent && !answer.writableFinished
    if (error.code === "ECONNRESET" || !socket.writable || isUnderWay) return void socket.destroy()
    const status = statuses[error.code ?? ""] ?? 400
    const body = bodyOf(status)
    const fields = Object.entries({
      ...headers,
      "content-length": String(Buffer.byteLength(body)),
      connection: "close"
    })
    const head = [`HTTP/1.1 ${status} ${reasons[status]}`, ...fields.map(([name, value]) => `${name}: ${value}`)]
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy())
  })
  server.on("checkExpectation", (_incoming: IncomingMessage, outgoing: ServerResponse) => {
    const body = bodyOf(417)
    outgoing.writeHead(417, { ...headers, connection: "close", "content-length": Buffer.byteLength(body) }).end(body)
  })
}
