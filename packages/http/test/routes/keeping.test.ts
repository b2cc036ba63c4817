/** A revision is kept for who may, where it belongs, on what was seen; one that corrects is asked for as such. */
import { expect, it } from "vitest"
import { county, report, year } from "../support/county.ts"

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
