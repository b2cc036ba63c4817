/** How the page asks its server: every answer is a value, and a session that ended costs nothing that was asked for. */
import { describe, expect, it } from "vitest"
import { api } from "../../src/served/api.ts"

interface Asked {
  readonly path: string
  readonly init: RequestInit
}

/** A server that gives these answers in turn, and what it was asked. */
const server = (
  answers: ReadonlyArray<Response | Error>,
  ended: () => Promise<boolean> = () => Promise.resolve(false)
) => {
  const asked: Array<Asked> = []
  const own = api({
    fetch: (path, init) => {
      asked.push({ path, init })
      const answer = answers[asked.length - 1]
      return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error("no answer"))
    },
    language: () => "zh",
    ended
  })
  return { own, asked }
}
const json = (body: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(body), init)
const problem = (status: number, more = {}) => json({ detail: "不行", ...more }, { status })
const header = ({ init }: Asked, name: string) => new Headers(init.headers).get(name)

describe("an answer", () => {
  it("is what was asked for, with the tag of its version", async () => {
    const { own } = server([json({ a: 1 }, { headers: { etag: '"3"' } })])
    expect(await own.get("/v1/a")).toEqual({ ok: true, status: 200, body: { a: 1 }, tag: '"3"' })
  })
  it("is a refusal in the server's words, with each fault at its place", async () => {
    const { own } = server([problem(422, { errors: [{ pointer: "/year", detail: "年度不对" }, 7, {}] })])
    expect(await own.send("POST", "/v1/a", {})).toEqual({
      ok: false,
      status: 422,
      says: "不行",
      errors: [{ pointer: "/year", detail: "年度不对" }]
    })
  })
  it("is a word of ours where nothing comes back, or nothing that can be read", async () => {
    const away = await server([new TypeError("failed")]).own.get("/v1/a")
    expect(away).toMatchObject({ ok: false, status: 0, says: expect.stringContaining("连不上服务器") })
    const strange = await server([new Response("<html>", { status: 502 })]).own.get("/v1/a")
    expect(strange).toMatchObject({ ok: false, status: 502, says: expect.stringContaining("读不懂") })
  })
})

describe("what is sent twice", () => {
  it("before its answer is there, goes out once, and both have that answer", async () => {
    const { own, asked } = server([json({ token: "a" }), json({ token: "b" })])
    const issue = () => own.send("POST", "/v1/a", { label: "x" }, { "idempotency-key": String(asked.length) })
    const [one, other] = await Promise.all([issue(), issue()])
    expect([one, asked.length]).toEqual([other, 1])
    expect(await issue()).toMatchObject({ body: { token: "b" } })
  })
  it("goes out twice where it says something else, or is based on another version", async () => {
    const { own, asked } = server([json(1), json(2), json(3)])
    await Promise.all([
      own.send("PUT", "/v1/a", { b: 1 }, { "if-match": '"1"' }),
      own.send("PUT", "/v1/a", { b: 2 }, { "if-match": '"1"' }),
      own.send("PUT", "/v1/a", { b: 2 }, { "if-match": '"2"' })
    ])
    expect(asked).toHaveLength(3)
  })
})

describe("a session", () => {
  it("gives the proof that every later request carries", async () => {
    const { own, asked } = server([json({ by: "a", csrf: "proof" }, { status: 201 }), json({})])
    await own.signIn("a", "b")
    await own.send("PUT", "/v1/a", { b: 1 }, { "if-match": '"1"' })
    const [, second] = asked
    expect(second && [header(second, "x-csrf-token"), header(second, "if-match"), second.init.body]).toEqual([
      "proof",
      '"1"',
      '{"b":1}'
    ])
  })
  it("that has ended is asked for once more, and what was asked is asked again", async () => {
    let asks = 0
    const { own, asked } = server([problem(401), json({ a: 1 })], () => Promise.resolve((asks += 1) === 1))
    expect(await own.get("/v1/a")).toMatchObject({ ok: true, body: { a: 1 } })
    expect([asks, asked.length]).toEqual([1, 2])
  })
  it("that nobody opens again is a refusal", async () => {
    expect(await server([problem(401)]).own.get("/v1/a")).toMatchObject({ ok: false, status: 401 })
  })
  it("is not asked for where the page only looks who is signed in", async () => {
    const { own } = server([problem(401)], () => Promise.reject(new Error("nobody may be asked")))
    expect(await own.me()).toMatchObject({ ok: false, status: 401 })
  })
})
