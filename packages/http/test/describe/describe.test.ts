/** What a route says of itself beside its handler: everything a client must know, and nothing that has to be written twice. */
import { Hono } from "hono"
import { describe as suite, expect, it } from "vitest"
import { describe, operationOf } from "../../src/describe/describe.ts"
import { Refusal } from "../../src/problem/Problem.ts"

const summary = { zh: "看一看", en: "Looks" }
const says = { zh: "好", en: "fine" }
const told = (more: Partial<Parameters<typeof describe>[0]> = {}) =>
  operationOf(describe({ tag: "服务", summary, answers: { 200: { says } }, ...more }))
const statuses = (operation: object | undefined) =>
  Object.keys(operation !== undefined && "responses" in operation ? Object(operation.responses) : {})

suite("a described route", () => {
  it("passes every request on", async () => {
    const app = new Hono().get("/", describe({ tag: "服务", summary, answers: {} }), (c) => c.text("there"))
    expect(await (await app.request("/")).text()).toBe("there")
  })
  it("is told apart from another that says the same", () => {
    const [one, other] = [
      describe({ tag: "服务", summary, answers: {} }),
      describe({ tag: "服务", summary, answers: {} })
    ]
    expect(one).not.toBe(other)
    expect(operationOf(one)).toEqual(operationOf(other))
  })
  it("refuses query keys that it does not know, each by its name, and takes its own", async () => {
    const app = new Hono().get("/", describe({ tag: "服务", summary, answers: {}, parameters: ["limit"] }), (c) =>
      c.text("there")
    )
    const heard: Array<unknown> = []
    app.onError((error, c) => {
      heard.push(error instanceof Refusal && error.details)
      return c.text("refused")
    })
    expect(await (await app.request("/?limit=3")).text()).toBe("there")
    expect(await (await app.request("/?limit=3&page=2&sort=")).text()).toBe("refused")
    expect(heard).toMatchObject([{ status: 400, errors: [{ parameter: "page" }, { parameter: "sort" }] }])
  })
  it("that is tied to what its author saw can be too late, or untied", () => {
    expect(statuses(told({ preconditions: ["If-Match"] }))).toEqual(expect.arrayContaining(["412", "428"]))
  })
  it("speaks both languages in one line", () => {
    expect(told()).toMatchObject({ summary: "看一看 (Looks)", responses: { 200: { description: "好 (fine)" } } })
  })
  it("asks for a token or a session and can be without a database, unless it is open to all", () => {
    expect(told()).toMatchObject({ security: [{ token: [] }, { session: [] }] })
    expect(statuses(told())).toEqual(["200", "400", "401", "403", "429", "500", "503"])
    expect(told({ isOpen: true })).toMatchObject({ security: [] })
    expect(statuses(told({ isOpen: true }))).toEqual(["200", "400", "429", "500"])
  })
  it("that takes a body refuses one that is broken, too long, of another kind, or does not hold up", () => {
    const operation = told({ isOpen: true, body: "Report" })
    expect(statuses(operation)).toEqual(["200", "400", "413", "415", "422", "429", "500"])
    expect(operation).toMatchObject({ requestBody: { required: true, content: { "application/json": {} } } })
  })
  it("that has parameters refuses those that are wrong or lead nowhere", () => {
    expect(statuses(told({ isOpen: true, parameters: ["edition"] }))).toEqual(["200", "400", "404", "429", "500"])
  })
  it("gives a PDF as bytes and JSON by its schema, each with the number of the request", () => {
    const operation = told({ answers: { 200: { says, pdf: true, headers: ["ETag"] }, 201: { says, body: "Checked" } } })
    expect(operation).toMatchObject({
      responses: {
        200: {
          content: { "application/pdf": { schema: { contentMediaType: "application/pdf" } } },
          headers: { "X-Request-Id": {}, ETag: {} }
        },
        201: { content: { "application/json": { schema: { $ref: "#/components/schemas/Checked" } } } }
      }
    })
  })
})

suite("a handler that nobody described", () => {
  it("says nothing", () => {
    expect(operationOf(() => undefined)).toBeUndefined()
  })
})
