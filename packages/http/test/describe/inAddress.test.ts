/** Parameters of an address that name nothing are a 404, those of a query a 400; each fault is named. */
import { Hono } from "hono"
import { describe, expect, it } from "vitest"
import { inPath, inQuery } from "../../src/describe/inAddress.ts"
import { nameOf } from "../../src/describe/parameters.ts"
import { Refusal, respond } from "../../src/problem/Problem.ts"

const app = new Hono()
  .get("/agencies/:id/reports/:year/:number", inPath("id", "year", "number"), (c) => c.json(c.req.valid("param")))
  .get("/reports", inQuery("limit", "reportYear", "ofEdition", "reason", "accept"), (c) => c.json(c.req.valid("query")))
app.onError((error, c) => {
  if (error instanceof Refusal) return respond(c, error.details)
  throw error
})

const ask = async (path: string) => {
  const answer = await app.request(path)
  const body: { readonly errors?: ReadonlyArray<{ readonly parameter: string }> } = await answer.json()
  return { status: answer.status, body, wrong: body.errors?.map(({ parameter }) => parameter) }
}

describe("an address", () => {
  it("is decoded: numbers are numbers", async () => {
    expect(await ask(`/agencies/${encodeURIComponent("淮安-档案")}/reports/2023/1`)).toMatchObject({
      status: 200,
      body: { id: "淮安-档案", year: 2023, number: 1 }
    })
  })

  it.each([
    ["/agencies/-a/reports/2023/1", ["id"]],
    [`/agencies/${"a".repeat(65)}/reports/2023/1`, ["id"]],
    ["/agencies/a/reports/2023.0/1", ["year"]],
    ["/agencies/a/reports/1e3/1", ["year"]],
    ["/agencies/a/reports/2007/1", ["year"]],
    ["/agencies/a/reports/2023/0", ["number"]],
    ["/agencies/a%20b/reports/x/y", ["id", "year", "number"]]
  ])("%s is a 404 that names %j", async (path, wrong) => {
    expect(await ask(path)).toMatchObject({ status: 404, wrong })
  })
})

describe("a query", () => {
  it("may leave everything out, and what it does not know is left alone", async () => {
    expect(await ask("/reports?page=3")).toMatchObject({ status: 200, body: {} })
  })

  it("names year and edition as they go by in an address", async () => {
    expect(await ask("/reports?year=2023&edition=2021&limit=200")).toMatchObject({
      body: { year: 2023, edition: "2021", limit: 200 }
    })
    expect([nameOf("reportYear"), nameOf("ofEdition"), nameOf("limit")]).toEqual(["year", "edition", "limit"])
  })

  it.each([
    ["limit=0", ["limit"]],
    ["limit=201", ["limit"]],
    ["limit=+5", ["limit"]],
    ["year=23&edition=2020", ["year", "edition"]],
    ["reason=", ["reason"]],
    ["reason=a%0Ab", ["reason"]],
    ["accept=other-organ,", ["accept"]]
  ])("%s is a 400 that names %j", async (query, wrong) => {
    expect(await ask(`/reports?${query}`)).toMatchObject({ status: 400, wrong })
  })
})
