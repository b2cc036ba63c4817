/** Places of the desk have addresses; what is none leads home. */
import { expect, it } from "vitest"
import { collected, hashOf, type Route, routeOf } from "../../src/served/route.ts"

const routes: ReadonlyArray<Route> = [
  { at: "home" },
  { at: "people" },
  { at: "log" },
  { at: "me" },
  { at: "fill", unit: "水务局", year: 2024, isCorrecting: true },
  { at: "fill", unit: "a.b", year: 2024, isCorrecting: false },
  { at: "report", unit: "a", year: 2008 },
  { at: "branch", unit: "a", year: 2024 },
  { at: "sum", unit: "a", year: 2024 }
]

it.each(routes)("an address leads to its place: %j", (route) => {
  expect(routeOf(hashOf(route))).toEqual(route)
})

it.each(["", "#", "#/", "#/fill", "#/fill/a", "#/fill/a/20", "#/other/a/2024", "#/report/%/2024", "#findings"])(
  "%j leads home",
  (hash) => expect(routeOf(hash)).toEqual({ at: "home" })
)

it("the year that is collected is the one before, wherever the clock of the machine stands", () => {
  expect(collected(new Date("2025-01-20T02:00:00Z"))).toBe(2024)
  expect(collected(new Date("2024-12-31T15:59:00Z"))).toBe(2023)
  // In Beijing the new year has begun.
  expect(collected(new Date("2024-12-31T16:00:00Z"))).toBe(2024)
})
