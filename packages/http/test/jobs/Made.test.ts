/** Files are kept for the next reader by what they say, within their bytes: the one not asked for the longest goes first. */
import { expect, it } from "vitest"
import { Made, madeBy } from "../../src/jobs/Made.ts"

const file = (size: number) => ({ bytes: new Uint8Array(size), agency: "青石县文化馆", year: 2023 })

it("gives back what was kept, and nothing else", () => {
  const made = new Made()
  const one = file(3)
  made.keep("one", one)
  expect(made.find("one")).toBe(one)
  expect(made.find("other")).toBeUndefined()
})

it("lets go of the one not asked for the longest where there is no more room", () => {
  const made = new Made(100)
  for (const key of ["a", "b", "c", "d"]) made.keep(key, file(25))
  made.find("a")
  made.keep("e", file(25))
  expect(["a", "b", "c", "d", "e"].filter((key) => made.find(key) !== undefined)).toEqual(["a", "c", "d", "e"])
})

it("never holds more than its bytes, however often a file is kept", () => {
  const made = new Made(100)
  for (let at = 0; at < 50; at += 1) made.keep("same", file(20))
  for (const key of ["b", "c", "d", "e"]) made.keep(key, file(20))
  expect(["same", "b", "c", "d", "e"].every((key) => made.find(key) !== undefined)).toBe(true)
})

it("does not keep a file that would push most others out", () => {
  const made = new Made(100)
  made.keep("small", file(20))
  made.keep("large", file(26))
  expect([made.find("large"), made.find("small")?.bytes.length]).toEqual([undefined, 20])
})

it("holds files of each service apart", () => {
  const [one, other] = [{}, {}]
  madeBy(one).keep("a", file(1))
  expect(madeBy(one).find("a")).toBeDefined()
  expect(madeBy(other).find("a")).toBeUndefined()
})
