/** A step is taken once, by who saw what stands, whatever happens at the same moment. */
import { expect, it } from "vitest"
import { county, year } from "../support/county.ts"
import { publication, take } from "../../src/routes/steps.ts"

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

const common = { by: "甲", at: "2024-01-30T16:00:00.000Z" }

it("a publication begins at midnight in Beijing where that is asked for, and at once where nothing is", () => {
  expect(publication(common, undefined)).toEqual({ act: "publish", ...common })
  expect(publication(common, "2024-02-01T00:00:00+08:00")).toMatchObject({ from: "2024-02-01T00:00:00+08:00" })
  expect(publication(common, "2024-01-31T00:00:00+08:00")).toMatchObject({ from: "2024-01-31T00:00:00+08:00" })
  expect(publication(common, "2024-01-30T15:55:00Z")).toMatchObject({ from: "2024-01-30T15:55:00Z" })
})

it.each(["2024-01-30T23:30:00+08:00", "2023-02-01T00:00:00+08:00", "0000-01-01T00:00:00Z"])(
  "a moment that has passed publishes nothing, for the public would read it at once: %s",
  (from) => {
    expect(() => publication(common, from)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ status: 422, kind: "Passed" }) })
    )
  }
)
