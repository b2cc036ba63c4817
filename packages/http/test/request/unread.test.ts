/** What is no request is answered in words, in both languages, and the connection is closed. */
import { createServer } from "node:http"
import { connect } from "node:net"
import { afterAll, expect, it } from "vitest"
import { answering, unread } from "../../src/request/unread.ts"

const server = createServer({ headersTimeout: 200, connectionsCheckingInterval: 50 }, (_incoming, outgoing) => {
  outgoing.end("there")
})
answering(server)
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
afterAll(() => server.close().closeAllConnections())

const sent = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const address = server.address()
    let answer = ""
    const socket = connect(typeof address === "object" && address !== null ? address.port : 0, "127.0.0.1")
    socket
      .on("data", (bytes) => {
        answer += String(bytes)
      })
      .on("error", () => {})
      .once("close", () => resolve(answer))
    socket.write(text)
  })

it.each([
  ["what is not HTTP", "\u0016\u0003\u0001\r\n\r\n", 400],
  ["a path with a NUL", "GET /a\u0000b HTTP/1.1\r\nHost: a\r\n\r\n", 400],
  ["two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n1", 400],
  ["headers of 20 KB", `GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["headers that never end", "GET / HTTP/1.1\r\nHost: a\r\n", 408],
  ["an expectation of anything else", "POST / HTTP/1.1\r\nHost: a\r\nExpect: more\r\nContent-Length: 0\r\n\r\n", 417]
])("%s", async (_name, text, status) => {
  const [head = "", body = ""] = (await sent(text)).split("\r\n\r\n")
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `, "u"))
  expect(head.toLowerCase()).toContain("content-type: application/problem+json")
  const document = JSON.parse(body)
  expect(document).toMatchObject({ status, type: "about:blank" })
  expect(document.detail).toMatch(/\p{Script=Han}.*\(.*[a-z]/u)
})

it("an address that is none", async () => {
  expect(unread().status).toBe(400)
  expect(await unread().json()).toMatchObject({ status: 400, instance: expect.stringMatching(/^urn:request:/u) })
})
