/** What is computed from a value is computed once. */
import { expect, it } from "@effect/vitest"
import { once } from "../src/once.ts"

it("works a thing out once for each value, even when the answer is nothing", () => {
  let times = 0
  const none = once(({ length }: ReadonlyArray<string>) => {
    times++
    return length === 0 ? undefined : length
  })
  const edition: ReadonlyArray<string> = []
  none(edition)
  none(edition)
  expect(times).toBe(1)
  none([])
  expect(times).toBe(2)
})
