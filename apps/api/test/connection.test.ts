/** One kept connection: whatever was refused on it, however it was sent, the next request is answered or the client was told it ends. */
import { afterAll, describe, expect, it } from "vitest"
import { limit } from "@gongkai/http/limit"
import { onNode } from "./hosts.ts"
import { sound } from "./reports.ts"
import { line } from "./socket.ts"

const host = await onNode()
afterAll(() => host.close())

const spaces = (length: number): Buffer => Buffer.alloc(length, " ")

/** A request with its body, announced by its length or in chunks. */
const request = (method: string, path: string, body: Uint8Array, isChunked: boolean): Uint8Array => {
  const head = `${method} ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`
  if (!isChunked) return Buffer.concat([Buffer.from(`${head}Content-Length: ${body.length}\r\n\r\n`), body])
  const size = Buffer.from(`${head}Transfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`)
  return Buffer.concat([size, body, Buffer.from("\r\n0\r\n\r\n")])
}
const next = "GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n"

const refused: ReadonlyArray<readonly [what: string, method: string, path: string, length: number, status: number]> = [
  ["without a token", "PUT", "/v1/agencies/a/reports/2023", 900_000, 401],
  ["without a token, the longest that is taken", "PUT", "/v1/agencies/a/reports/2023", limit, 401],
  ["to no address", "POST", "/v1/nowhere", 900_000, 404],
  ["with a method that is not taken", "PUT", "/v1/check", 900_000, 405],
  ["with a body where none belongs", "GET", "/v1/editions", 900_000, 200],
  ["one byte too long", "POST", "/v1/check", limit + 1, 413],
  ["without a token and too long", "PUT", "/v1/agencies/a/reports/2023", limit + 1, 413],
  ["many times too long", "POST", "/v1/print", 8 * limit, 413]
]

describe("a connection that is kept", () => {
  describe.each([
    ["announced by its length", false],
    ["sent in chunks", true]
  ])("%s", (_, isChunked) => {
    it.each(refused)("after a request %s answers the next", async (_what, method, path, length, status) => {
      const { send, answer, close } = await line(host.url)
      send(request(method, path, spaces(length), isChunked))
      expect((await answer())?.status).toBe(status)
      send(next)
      expect((await answer())?.status).toBe(200)
      close()
    })

    it.each(refused)(
      "after a request %s answers the next, sent on its heels",
      async (_what, method, path, length, status) => {
        const { send, answer, close } = await line(host.url)
        send(request(method, path, spaces(length), isChunked))
        send(next)
        expect([(await answer())?.status, (await answer())?.status]).toEqual([status, 200])
        close()
      }
    )
  })

  it("answers ten refused and ten accepted requests in turns", async () => {
    const { send, answer, close } = await line(host.url)
    for (let turn = 0; turn < 10; turn += 1) {
      send(request("PUT", "/v1/agencies/a/reports/2023", spaces(300_000), turn % 2 === 0))
      // oxlint-disable-next-line no-await-in-loop -- one connection: the next request goes out behind the last answer
      expect((await answer())?.status).toBe(401)
      send(request("POST", "/v1/check", Buffer.from(sound), turn % 2 === 1))
      // oxlint-disable-next-line no-await-in-loop -- one connection: the next request goes out behind the last answer
      expect((await answer())?.status).toBe(200)
    }
    close()
  })

  it("is ended, and the client told so in an answer it can read, where the body is too long even to be thrown away", async () => {
    const { send, answer, close } = await line(host.url)
    send(request("POST", "/v1/check", spaces(64 * limit), false))
    const told = await answer()
    expect(told?.status).toBe(413)
    expect(told?.head.toLowerCase()).toContain("connection: close")
    send(next)
    expect(await answer()).toBe(undefined)
    close()
  })

  it("who asks first whether to send what is too long is told so before sending it", async () => {
    const { send, answer, close } = await line(host.url)
    const head = "POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
    send(`${head}Content-Length: ${2 * limit}\r\n\r\n`)
    const told = await answer()
    expect(told?.status).toBe(413)
    expect(told?.head.toLowerCase()).toContain("connection: close")
    close()
  })

  it("who asks first whether to send a report is told to", async () => {
    const { send, answer, close } = await line(host.url)
    const body = Buffer.from(sound)
    const head = "POST /v1/check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
    send(`${head}Content-Length: ${body.length}\r\n\r\n`)
    expect((await answer())?.status).toBe(100)
    send(body)
    expect((await answer())?.status).toBe(200)
    close()
  })
})
