/** What is offered on screen follows from the roles; over which units, from the grants. */
import { expect, it } from "vitest"
import { isEverywhere, may, overOf, units } from "../../src/served/may.ts"

const grants = [
  { role: "clerk", over: "water" },
  { role: "desk", over: "county" },
  { role: "reviewer", over: "county" },
  { role: "administrator", over: "*" }
] as const

it("a role offers its acts and no others", () => {
  expect([may({ grants: [grants[0]] }, "file"), may({ grants: [grants[0]] }, "approve")]).toEqual([true, false])
  expect(may({ grants: [] }, "read")).toBe(false)
})

it("units are named once, with every role over them; the whole server is none", () => {
  expect([...units({ grants })]).toEqual([
    ["water", ["clerk"]],
    ["county", ["desk", "reviewer"]]
  ])
  expect([isEverywhere({ grants }), isEverywhere({ grants: [grants[0]] })]).toEqual([true, false])
})

it("a unit is told by name and id where it is known, else by its id; every unit by a word", () => {
  const known = new Map([["water", "云岭县水务局"]])
  expect([overOf("water", true, known), overOf("later", true, known)]).toEqual(["云岭县水务局（water）", "later"])
  expect([overOf("*", true), overOf("*", false)]).toEqual(["（全部）", "(all)"])
})
