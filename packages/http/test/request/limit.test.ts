/** A body of 1 MB passes and is whole; a longer one is refused, by its announced length or while it is read. */
import { describe, expect, it } from "vitest"
import { limit, limited } from "../../src/request/limit.ts"
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
