/** A server is not held up by who connects and says nothing, says it slowly, or connects too often. */
import { createServer, type Server } from "node:http"
import { connect, type Socket } from "node:net"
import { afterAll, describe, expect, it } from "vitest"
import { bound, type Bounds, optionsOf, usual } from "../../src/request/bounds.ts"

const open: Array<Server> = []
afterAll(() => {
  for (const server of open) server.close().closeAllConnections()
})

const serve = async (bounds: Partial<Bounds>): Promise<number> => {
  const limits = { ...usual, ...bounds }
  const server = createServer(optionsOf(limits), (incoming, outgoing) => {
    incoming.resume().once("end", () => outgoing.end("there"))
  })
  bound(server, limits)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

const connected = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket)).once("error", reject)
  })

/** All that a server says over a connection until it closes it. */
const heard = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = ""
    socket
      .on("data", (bytes) => {
        text += String(bytes)
      })
      .on("error", () => {})
      .once("close", () => resolve(text))
  })

const ask = "GET / HTTP/1.1\r\nhost: a\r\n\r\n"

describe("a connection", () => {
  it("whose headers or body do not come to their end is answered with 408 and closed", async () => {
    const port = await serve({ headers: 200, whole: 400 })
    const starts = ["GET / HTTP/1.1\r\nhost: a\r\n", "POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nfour"]
    const answers = await Promise.all(
      starts.map(async (start) => {
        const socket = await connected(port)
        socket.write(start)
        return heard(socket)
      })
    )
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 408 /u)
  })
  it("that waits for its next request makes room where there are too many, and the newest is answered", async () => {
    const port = await serve({ connections: 2 })
    const waiting = await Promise.all([1, 2].map(() => connected(port)))
    const ended = waiting.map((socket) => {
      socket.write(ask)
      return heard(socket)
    })
    await Promise.all(waiting.map((socket) => new Promise((resolve) => socket.once("data", resolve))))
    const newest = await connected(port)
    newest.write(ask)
    await new Promise((resolve) => newest.once("data", resolve))
    expect(await Promise.all(ended)).toEqual([expect.stringContaining("there"), expect.stringContaining("there")])
    newest.destroy()
  })
})

describe("connections that say nothing", () => {
  it("keep nobody out, however many there are: the oldest make room, and who asks is answered", async () => {
    const port = await serve({ connections: 3 })
    const silent: Array<Socket> = []
    // One after the other, so that it is known which is the oldest.
    // oxlint-disable-next-line no-await-in-loop
    for (let at = 0; at < 12; at += 1) silent.push((await connected(port)).on("error", () => {}))
    const asking = await connected(port)
    asking.write(ask)
    expect(await new Promise((resolve) => asking.once("data", (bytes) => resolve(String(bytes))))).toContain("there")
    await Promise.all(silent.slice(0, 5).map(async (socket) => (socket.destroyed ? "" : heard(socket.resume()))))
    expect(silent.at(-1)?.destroyed).toBe(false)
    for (const socket of [...silent, asking]) socket.destroy()
  })
})

describe("an idle connection", () => {
  it("is kept longer than nginx keeps one to its upstream, which is 60 seconds", () => {
    expect(optionsOf(usual).keepAliveTimeout).toBeGreaterThan(60_000)
  })
})
