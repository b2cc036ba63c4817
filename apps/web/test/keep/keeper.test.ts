/** The keeper keeps the newest version, leaves out those in between, and stops where another tab went on. */
import { describe, expect, it } from "vitest"
import type { Kept, Outcome } from "../../src/keep/Kept.ts"
import { keeper } from "../../src/keep/keeper.ts"
import { memory } from "../support/world.ts"

const version = (text: string): Omit<Kept, "revision"> => ({
  id: "a",
  title: "",
  year: 2024,
  text,
  held: {},
  changedAt: "",
  isSaved: false
})

describe("a keeper", () => {
  it("ends with the version given last, and tells once", async () => {
    const keep = memory()
    const told: Array<Outcome> = []
    const own = keeper(keep, 0, (outcome) => told.push(outcome))
    for (const text of ["1", "2", "3", "4"]) own.keep(version(text))
    await own.rest()
    expect(keep.kept.get("a")).toMatchObject({ text: "4", revision: 2 })
    expect(told).toEqual(["kept"])
  })
  it("tries again with the next version after a failure", async () => {
    const keep = memory()
    const told: Array<Outcome> = []
    const own = keeper(keep, 0, (outcome) => told.push(outcome))
    keep.fails = true
    own.keep(version("1"))
    await own.rest()
    keep.fails = false
    own.keep(version("2"))
    await own.rest()
    expect(told).toEqual(["failed", "kept"])
    expect(keep.kept.get("a")?.text).toBe("2")
  })
  it("keeps nothing more once somebody else has", async () => {
    const keep = memory()
    const told: Array<Outcome> = []
    const [one, two] = [keeper(keep, 0, (outcome) => told.push(outcome)), keeper(keep, 0, () => undefined)]
    two.keep(version("theirs"))
    await two.rest()
    one.keep(version("mine"))
    await one.rest()
    one.keep(version("mine again"))
    await one.rest()
    expect(told).toEqual(["overtaken"])
    expect(keep.kept.get("a")?.text).toBe("theirs")
  })
})
