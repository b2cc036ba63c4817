/** A request whose body nobody reads is answered once that body has come, so that the next request on its connection is understood. */
import { once } from "node:events"
import { createServer } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { getRequestListener, type HttpBindings } from "@hono/node-server"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { asking, reading } from "../../src/request/connection.ts"
import { limit } from "../../src/request/limit.ts"

/** Answers every request at once with its method and path. */
const answer = reading(({ method, url }) => new Response(`<${method} ${new URL(url).pathname}>`))
// A server of node:http has requests of node:http.
const server = createServer(getRequestListener((request, bindings) => answer(request, bindings as HttpBindings)))
asking(server)
beforeAll(async () => {
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const line = () => {
  // What listens at a port has an address of this kind.
  const { port } = server.address() as AddressInfo
  const socket = connect({ host: "127.0.0.1", port, allowHalfOpen: true })
  let received = ""
  socket.on("error", () => {})
  socket.setEncoding("latin1").on("data", (more: string) => {
    received += more
  })
  return {
    send: (...parts: ReadonlyArray<string>) => {
      for (const part of parts) socket.write(part)
    },
    /** Everything that was received once this is in it. */
    until: async (wanted: string): Promise<string> => {
      while (!received.includes(wanted)) {
        // oxlint-disable-next-line no-await-in-loop
        await once(socket, "data")
      }
      return received
    },
    /** Everything until the other side ended. */
    rest: async (): Promise<string> => {
      if (!socket.readableEnded) await once(socket, "end")
      return received
    },
    received: () => received,
    close: () => socket.destroy()
  }
}
const head = (method: string, path: string, more = "") => `${method} ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`
const post = (length: number) => head("POST", "/long", `Content-Length: ${length}\r\n`)

describe("a request whose body is not read", () => {
  it("is answered only once its body has come", async () => {
    const { send, until, received, close } = line()
    send(post(100_000), "x".repeat(50_000))
    // Another connection is answered meanwhile.
    const other = line()
    other.send(head("GET", "/other"))
    await other.until("<GET /other>")
    expect(received()).toBe("")
    send("x".repeat(50_000))
    expect(await until("<POST /long>")).not.toMatch(/^connection: close$/imu)
    close()
    other.close()
  })
  it("leaves its connection to the next, sent on its heels", async () => {
    const { send, until, close } = line()
    send(post(500_000), "x".repeat(500_000), head("GET", "/next"))
    expect(await until("<GET /next>")).toContain("<POST /long>")
    close()
  })
  it("and is too long even to be thrown away is answered, and the connection ended", async () => {
    const { send, rest, close } = line()
    send(post(64 * limit), ...Array.from({ length: 64 }, () => "x".repeat(limit)), head("GET", "/next"))
    const told = await rest()
    expect(told).toMatch(/^connection: close\r$/imu)
    expect(told).toContain("<POST /long>")
    expect(told).not.toContain("<GET /next>")
    close()
  })
})

const asked = (length: number) => head("POST", "/asked", `Content-Length: ${length}\r\nExpect: 100-continue\r\n`)

describe("a client that asks first whether to send a body", () => {
  it("is told to, up to the limit", async () => {
    const { send, until, close } = line()
    send(asked(limit))
    expect(await until("\r\n\r\n")).toMatch(/^HTTP\/1\.1 100 /u)
    send("x".repeat(limit))
    await until("<POST /asked>")
    close()
  })
  it("is answered at once beyond it, and the connection ended", async () => {
    const { send, rest, close } = line()
    send(asked(limit + 1))
    const told = await rest()
    expect(told).not.toContain(" 100 ")
    expect(told).toContain("<POST /asked>")
    expect(told).toMatch(/^connection: close\r$/imu)
    close()
  })
})

it("a request without a body is answered at once", async () => {
  const { send, until, close } = line()
  send(head("GET", "/plain"))
  expect(await until("<GET /plain>")).toMatch(/^HTTP\/1\.1 200 /u)
  close()
})
