/** Node and the web do the same for reading, but for what only Node can do. */
import { describe, expect, it } from "vitest"
import { platform as node } from "../../src/platform/node.ts"
import { platform as web } from "../../src/platform/web.ts"

describe.each([
  ["Node", node],
  ["the web", web]
])("%s", (_, { sha256, bounded, withStrays }) => {
  it("takes the same digest", () => {
    expect(sha256(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  })
  it("hands on what work yields or throws", async () => {
    expect(bounded(() => 7, 1000)).toBe(7)
    expect(() => bounded(() => JSON.parse("{"), 1000)).toThrow(SyntaxError)
    expect(await withStrays(new Set(), () => Promise.resolve(8))).toBe(8)
    await expect(withStrays(new Set(), () => Promise.reject(new RangeError("own")))).rejects.toThrow("own")
  })
})

it("Node breaks off work that never ends", () => {
  expect(() =>
    node.bounded(() => {
      for (;;) Math.random()
    }, 50)
  ).toThrow(/timed out/u)
})

it("a rejection that a library drops does no harm in Node, if it is one of its own errors", async () => {
  const own = Object.assign(new Error("dropped"), { name: "FormatError" })
  const done = await node.withStrays(new Set(["FormatError"]), () => {
    void Promise.reject(own)
    return Promise.resolve("done")
  })
  expect(done).toBe("done")
})
