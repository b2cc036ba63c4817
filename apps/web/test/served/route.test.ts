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

it("the year that is collected is the one before", () => {
  expect(collected(new Date(2025, 0, 20))).toBe(2024)
})
