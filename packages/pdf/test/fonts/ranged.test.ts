/** Outlines that lie near one another are fetched together, in a bounded number of requests. */
import { expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { merged } from "../../src/fonts/ranged.ts"
import { law } from "../law.ts"

const Starts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4_000_000 }))).check(
  Schema.isMaxLength(300)
)

law("every span is in one request, requests are in order and at most 64", [Starts], ([starts]) => {
  const spans = starts.map((from): [number, number] => [from, from + 1 + (from % 400)])
  const found = merged(spans)
  for (const [from, to] of spans) expect(found.filter(([start, end]) => start <= from && to <= end)).toHaveLength(1)
  expect(found.length).toBeLessThanOrEqual(64)
  found.slice(1).forEach(([from], at) => expect(from).toBeGreaterThan(found[at]?.[1] ?? 0))
})

law("spans far apart are fetched without what lies between", [Starts], ([starts]) => {
  const few = starts.slice(0, 20).map((_, at): [number, number] => [at * 10_000, at * 10_000 + 100])
  expect(merged(few)).toEqual(few)
})

it("many spans far apart are fetched with some of what lies between, rather than in more requests", () => {
  const spans = Array.from({ length: 1000 }, (_, at): [number, number] => [at * 4000, at * 4000 + 200])
  expect(merged(spans).length).toBeLessThanOrEqual(64)
})
