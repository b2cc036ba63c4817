/** A request is sent again where the server said when, with the same key, and never where it said nothing. */
import { describe, expect, it } from "vitest"
import { patient } from "../src/patient.ts"

/** A fetch with these answers, one after the other; what it was asked and how long was waited. */
const answering = (...answers: ReadonlyArray<readonly [status: number, after?: string]>) => {
  const asked: Array<{ readonly key: string | null; readonly body: unknown }> = []
  const waits: Array<number> = []
  const own = patient(
    async (_, init) => {
      asked.push({ key: new Headers(init?.headers).get("idempotency-key"), body: init?.body })
      const [status, after] = answers[asked.length - 1] ?? [200]
      return new Response("{}", { status, ...(after !== undefined && { headers: { "retry-after": after } }) })
    },
    {
      wait: async (milliseconds, signal) => {
        signal?.throwIfAborted()
        waits.push(milliseconds)
      }
    }
  )
  return { own, asked, waits }
}
const at = "https://nianbao.example/v1/filings/a/2023/file"
const post = { method: "POST", body: '{"revision":1}' }

describe("a server that is busy", () => {
  it("is asked again after the seconds it names, under the same key and with the same body", async () => {
    const { own, asked, waits } = answering([503, "5"], [429, "2"], [200])
    expect((await own(at, post)).status).toBe(200)
    expect(waits).toEqual([5000, 2000])
    expect(asked.map(({ body }) => body)).toEqual([post.body, post.body, post.body])
    expect(new Set(asked.map(({ key }) => key)).size).toBe(1)
    expect(asked[0]?.key).toMatch(/^[\w-]{36}$/u)
  })
  it.each(["POST", "PUT", "PATCH"])("to a %s is asked under one key", async (method) => {
    const { own, asked } = answering([503, "1"], [200])
    await own(at, { ...post, method })
    expect([asked.length, new Set(asked.map(({ key }) => key)).size, asked[0]?.key]).toEqual([2, 1, expect.any(String)])
  })
  it("is asked three times at most, and its last answer is the caller's", async () => {
    const { own, asked } = answering([503, "1"], [503, "1"], [503, "1"], [200])
    expect((await own(at, post)).status).toBe(503)
    expect(asked).toHaveLength(3)
  })
  it.each([
    ["that names no time", 503, undefined],
    ["that names a time too far off", 503, "3600"],
    ["that names what is no time", 503, "soon"],
    ["that has no room", 507, "5"],
    ["that is broken", 500, "5"]
  ])("%s is not asked again", async (_, status, after) => {
    const { own, asked } = answering(after === undefined ? [status] : [status, after], [200])
    expect((await own(at, post)).status).toBe(status)
    expect(asked).toHaveLength(1)
  })
  it("that names a day in the past is asked at once", async () => {
    const { own, waits } = answering([503, "Mon, 01 Jan 2024 00:00:00 GMT"], [200])
    expect((await own(at, post)).status).toBe(200)
    expect(waits).toEqual([0])
  })
})

describe("a caller", () => {
  it("who gives a key keeps it, and who reads has none", async () => {
    const { own, asked } = answering()
    await own(at, { ...post, headers: { "Idempotency-Key": "own" } })
    await own(at)
    expect(asked.map(({ key }) => key)).toEqual(["own", null])
  })
  it("who leaves while waiting is told so, and nothing is sent again", async () => {
    const { own, asked } = answering([503, "5"], [200])
    await expect(own(at, { ...post, signal: AbortSignal.abort(new Error("left")) })).rejects.toThrow("left")
    expect(asked).toHaveLength(1)
  })
  it("whose connection breaks decides alone whether to try again", async () => {
    let asked = 0
    const own = patient(async () => {
      asked++
      throw new TypeError("fetch failed")
    })
    await expect(own(at, post)).rejects.toThrow("fetch failed")
    expect(asked).toBe(1)
  })
  it("whose body is a stream is answered at once, since it cannot be sent twice", async () => {
    const { own, asked } = answering([503, "5"], [200])
    expect((await own(at, { method: "PUT", body: new Blob(["{}"]).stream() })).status).toBe(503)
    expect(asked).toHaveLength(1)
  })
})

it("waits by the clock, and no longer than its caller", async () => {
  const answers = [new Response("", { status: 503, headers: { "retry-after": "0" } }), new Response("{}")]
  const quick = patient(async () => answers.shift() ?? new Response("{}"))
  expect((await quick(at)).status).toBe(200)
  const slow = patient(async () => new Response("", { status: 503, headers: { "retry-after": "20" } }))
  const leaving = new AbortController()
  const asked = slow(at, { signal: leaving.signal })
  leaving.abort(new Error("left"))
  await expect(asked).rejects.toThrow("left")
})
