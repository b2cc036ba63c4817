/** What reading files asks of Node: digests, an end to work that has none, quiet about rejections that a library drops, character maps. */
import { describe, expect, it } from "vitest"
import { platform } from "../../src/platform/node.ts"

const { bounded, characterMap, sha256, withStrays } = platform

it("the digest of bytes is that of SHA-256", () =>
  expect(sha256(new TextEncoder().encode("abc"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  ))

describe("work", () => {
  it("hands on what it yields or throws, and leaves nothing behind", () => {
    const before = Object.keys(globalThis)
    expect(bounded(() => 7, 1000)).toBe(7)
    expect(() => bounded(() => JSON.parse("{"), 1000)).toThrow(SyntaxError)
    expect(Object.keys(globalThis)).toEqual(before)
  })

  it("that never ends is broken off", () => {
    expect(() =>
      bounded(() => {
        for (;;) Math.random()
      }, 50)
    ).toThrow(/timed out/u)
  })
})

const own = () => Object.assign(new Error("dropped"), { name: "FormatError" })

const later = () => new Promise((resolve) => setTimeout(resolve, 5))

describe("a promise", () => {
  it("that a library drops does no harm, if its error is one of its own", async () => {
    const done = await withStrays(new Set(["FormatError"]), () => {
      void Promise.reject(own())
      return Promise.resolve("done")
    })
    expect(done).toBe("done")
  })

  it("of the work itself is handed on, whatever it comes to", async () => {
    expect(await withStrays(new Set(), () => Promise.resolve(8))).toBe(8)
    await expect(withStrays(new Set(["FormatError"]), () => Promise.reject(own()))).rejects.toThrow("dropped")
  })

  it("that is dropped later is again whose it was: the listeners are put back, after work beside work too", async () => {
    const before = process.listeners("unhandledRejection")
    await Promise.all([withStrays(new Set(), later), withStrays(new Set(), () => Promise.resolve())])
    expect(process.listeners("unhandledRejection")).toEqual(before)
  })
})

it("a character map is found by its name, and a name that there is not rejects", async () => {
  expect((await characterMap("GBK-EUC-H")).length).toBeGreaterThan(1000)
  await expect(characterMap("no-such-map")).rejects.toThrow(/no-such-map/u)
})
