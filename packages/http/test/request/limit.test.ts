/** A body of 1 MB passes and is whole; a longer one is refused, by its announced length or while it is read. */
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import { Refusal } from "../../src/problem/Problem.ts"
import { heldUploads, limit, limited, limitOf, longestUpload } from "../../src/request/limit.ts"
import { asked } from "../support/asked.ts"

const sized = (length: number) => new Uint8Array(length).fill(0x20)

/** A body whose length nobody announces, in pieces. */
const streamed = (length: number, piece = 100_000): ReadableStream<Uint8Array> => {
  let left = length
  return new ReadableStream({
    pull: (controller) => {
      if (left === 0) return controller.close()
      const size = Math.min(piece, left)
      left -= size
      controller.enqueue(sized(size))
    }
  })
}

const sent = (body: BodyInit, headers: Record<string, string> = {}) =>
  asked(async (c) => (await c.req.arrayBuffer()).byteLength, { method: "POST", body, headers, through: limited })

const announced = (length: number) => sent(sized(length), { "content-length": String(length) })

describe("a body of announced length", () => {
  it("of just 1 MB passes", async () => expect((await announced(limit)).answer).toBe(limit))
  it("one byte longer is a 413", async () => expect((await announced(limit + 1)).refusal?.status).toBe(413))
})

describe("a body of unknown length", () => {
  it("of just 1 MB passes, put together", async () => expect((await sent(streamed(limit))).answer).toBe(limit))
  it("one byte longer is a 413", async () => expect((await sent(streamed(limit + 1))).refusal?.status).toBe(413))

  it("is counted whatever length it announces beside its chunks", async () => {
    const headers = { "content-length": "1", "transfer-encoding": "chunked" }
    expect((await sent(streamed(limit + 1), headers)).refusal?.status).toBe(413)
  })
})

it("what only reads has no body to be limited", async () => {
  const headers = { "content-length": String(limit + 1) }
  expect((await asked(() => "read", { headers, through: limited })).answer).toBe("read")
})

describe("a file that is uploaded to be read", () => {
  it("may be longer than a report, and only there", () => {
    expect([limitOf("/v1/import"), limitOf("/v1/check"), limitOf("/v1/import/x")]).toEqual([
      longestUpload,
      limit,
      limit
    ])
  })
  it("waits where others take all the room, and finds it free after them", async () => {
    const app = new Hono()
    const { promise: opened, resolve: open } = Promise.withResolvers<void>()
    app.use(limited)
    app.post("/v1/import", async (c) => {
      await opened
      return c.text("read")
    })
    app.onError((error, c) => c.json({}, error instanceof Refusal ? error.details.status : 500))
    const send = async () =>
      app.request("/v1/import", {
        method: "POST",
        headers: { "content-length": String(longestUpload) },
        body: sized(8)
      })
    const first = Array.from({ length: heldUploads / longestUpload }, send)
    expect((await send()).status).toBe(503)
    open()
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual(first.map(() => 200))
    expect((await send()).status).toBe(200)
  })
})
