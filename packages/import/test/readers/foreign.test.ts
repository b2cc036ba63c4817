/** Other people's libraries run in silence, within a bound of time, and what they drop does no harm. */
import { describe, expect, it } from "vitest"
import { bounded, silently, withStrays } from "../../src/readers/foreign.ts"

describe("the console", () => {
  it("is silent during the work, and as it was behind it", async () => {
    const { log, warn, error } = console
    const said: Array<unknown> = []
    console.log = (words: unknown) => void said.push(words)
    const own = console.log
    try {
      await silently(() => console.log("from a library"))
      expect(console.log).toBe(own)
      console.log("ours")
    } finally {
      Object.assign(console, { log, warn, error })
    }
    expect(said).toEqual(["ours"])
  })

  it("is as it was behind work that fails", async () => {
    const { warn } = console
    await expect(
      silently(() => {
        throw new RangeError("own")
      })
    ).rejects.toThrow("own")
    expect(console.warn).toBe(warn)
  })
})

it("work hands on what it yields, and an error of its own rejects", async () => {
  expect(await bounded(() => 7)).toBe(7)
  await expect(bounded(() => JSON.parse("{"))).rejects.toThrow(SyntaxError)
})

it("a promise that a library drops does no harm under the name of its own errors", async () => {
  const own = Object.assign(new Error("dropped"), { name: "FormatError" })
  const work = () => {
    void Promise.reject(own)
    return Promise.resolve("done")
  }
  expect(await withStrays(new Set(["FormatError"]), work)).toBe("done")
})
