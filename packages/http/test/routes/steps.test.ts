/** A step is taken once, by who saw what stands, whatever happens at the same moment. */
import { expect, it } from "vitest"
import { county, year } from "../support/county.ts"
import { take } from "../../src/routes/steps.ts"

const own = await county()

it("of two who decide at once on what both saw, one decides", async () => {
  await own.file("culture")
  const services = { storage: own.storage }
  const order = { unit: "culture", year, by: "甲", seen: 1 }
  const both = await Promise.allSettled(
    [1, 2].map(() => take(services, order, ({ common }) => ({ act: "approve", ...common })))
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
})

it("the refusal tells the tag of what stands now", async () => {
  const order = { unit: "culture", year, by: "甲", seen: 0 }
  await expect(
    take({ storage: own.storage }, order, ({ common }) => ({ act: "approve", ...common }))
  ).rejects.toMatchObject({ details: { status: 412, headers: { etag: '"2"' } } })
})
