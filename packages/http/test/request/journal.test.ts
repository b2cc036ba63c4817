/** Each request leaves one line: what was asked, how it ended, from where; nothing that somebody wrote. */
import { createServer } from "node:http"
import { connect } from "node:net"
import { afterAll, describe, expect, it } from "vitest"
import { journal, type Line } from "../../src/request/journal.ts"

let told: (line: Line) => void = () => {}
const next = (): Promise<Line> =>
  new Promise((resolve) => {
    told = resolve
  })
const server = createServer((incoming, outgoing) => {
  if (incoming.url === "/never") return
  outgoing.setHeader("x-request-id", "a-1")
  outgoing.statusCode = 404
  outgoing.end("nothing")
})
journal(server, (line) => told(line))
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
afterAll(() => server.close().closeAllConnections())
const address = server.address()
const port = typeof address === "object" && address !== null ? address.port : 0

describe("a request", () => {
  it("is told at its end, without its query", async () => {
    const line = next()
    await (await fetch(`http://127.0.0.1:${port}/v1/agencies?reason=secret`)).text()
    const { at, ms, bytes, ...rest } = await line
    expect(rest).toEqual({
      method: "GET",
      path: "/v1/agencies",
      status: 404,
      requestId: "a-1",
      address: "127.0.0.1"
    })
    expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T/u)
    expect([ms >= 0, bytes > 0]).toEqual([true, true])
  })
  it("whose client left before an answer is told as such", async () => {
    const line = next()
    const socket = connect(port, "127.0.0.1", () => {
      socket.write("GET /never HTTP/1.1\r\nhost: a\r\n\r\n")
      setTimeout(() => socket.destroy(), 50)
    })
    expect(await line).toMatchObject({ path: "/never", status: 0, requestId: "" })
  })
})
