/** A revision is kept for who may, where it belongs, on what was seen; one that corrects is asked for as such. */
import * as Interchange from "@gongkai/core/Interchange"
import { expect, it } from "vitest"
import { county, report, year } from "../support/county.ts"
import { create } from "../support/host.ts"

const own = await county()

it("a report of another year is refused at its year, and nothing is kept", async () => {
  const refused = await own.keep("culture", { ...report("culture"), year: year - 1 })
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: "/year" }] } })
  expect((await own.get(`/v1/agencies/culture/reports/${year}`)).status).toBe(404)
})

it("a report of another organ is refused at its name", async () => {
  expect(await own.keep("culture", report("water"))).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/agency/name" }] }
  })
})

it("who kept it, and why, goes on record", async () => {
  expect(await own.keep("culture", report("culture"), undefined, "?reason=初稿")).toMatchObject({
    status: 201,
    body: { by: "办公室", reason: "初稿" }
  })
})

it("a report keeps its name where the unit was renamed meanwhile, and takes the new one too; no other", async () => {
  const other = await county()
  const register = await other.get("/v1/units")
  const named = { from: "2024-02-01", name: "青石县水利局" }
  const renamed = await other.post("/v1/units/water/change", named, {
    "if-match": register.headers.get("etag") ?? ""
  })
  expect(renamed.status).toBe(200)
  expect((await other.keep("water", report("water"))).status).toBe(201)
  const under = { ...report("water"), agency: { name: named.name } }
  expect((await other.keep("water", under, { "if-match": '"1"' })).status).toBe(200)
  expect(await other.keep("water", report("culture"), { "if-match": '"2"' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/agency/name" }] }
  })
})

it("a first report of a year at whose end the unit was not there, or that has not begun, is refused unless it is meant", async () => {
  const other = await county()
  const put = (of: number, query = "") =>
    other.ask("PUT", `/v1/agencies/water/reports/${of}${query}`, {
      body: Interchange.show({ ...report("water"), year: of }),
      headers: create
    })
  const confirmed = "?accept=other-year,other-form"
  expect(await put(2018, "?accept=other-form")).toMatchObject({
    status: 422,
    body: { type: "urn:gongkai:problem:NotThen" }
  })
  expect((await put(2018, confirmed)).status).toBe(201)
  expect(await put(2100, "?accept=other-form")).toMatchObject({
    status: 422,
    body: { type: "urn:gongkai:problem:NotThen" }
  })
  expect((await put(2100, confirmed)).status).toBe(201)
})
