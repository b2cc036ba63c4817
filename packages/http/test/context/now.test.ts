/** The clock of the desk: moments with their distance from UTC. */
import { Instant } from "@gongkai/core/desk"
import { expect, it } from "vitest"
import { now } from "../../src/context/now.ts"

it("tells moments that core can read", () => {
  expect(Number.isFinite(Instant.instant(now()))).toBe(true)
})
