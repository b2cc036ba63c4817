/** The body of a route is what the document says of it, and a handler gets it decoded. */
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import type { Env } from "../../src/context/Env.ts"
import { inBody } from "../../src/describe/inBody.ts"
import { Refusal, respond } from "../../src/problem/Problem.ts"

const app = new Hono<Env>().post("/", inBody("Withdrawal"), (c) => c.json(c.req.valid("json").reason))
app.onError((error, c) => {
  if (error instanceof Refusal) return respond(c, error.details)
  throw error
})
const send = async (body: string, type = "application/json") => {
  const answer = await app.request("/", { method: "POST", body, headers: { "content-type": type } })
  return [answer.status, await answer.json()]
}

describe("a body", () => {
  it("reaches the handler decoded", async () => expect(await send('{"reason":"误公布"}')).toEqual([200, "误公布"]))
  it.each([
    ["no JSON", "{", "application/json", 400],
    ["another type", '{"reason":"误公布"}', "text/plain", 415],
    ["nothing said", '{"reason":"　"}', "application/json", 422],
    ["a key too many", '{"reason":"误公布","force":true}', "application/json", 422]
  ])("of %s does not", async (_, body, type, status) => expect((await send(body, type))[0]).toBe(status))
})
