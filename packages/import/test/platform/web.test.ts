/** What reading files asks of a browser: the same digests as Node's, and maps from the folder beside the page. */
import { afterEach, describe, expect, it, vi } from "vitest"
import { platform as node } from "../../src/platform/node.ts"
import { platform } from "../../src/platform/web.ts"

const { bounded, characterMap, sha256, withStrays } = platform

afterEach(() => vi.unstubAllGlobals())

it("a digest is the same as Node's, of any length", () => {
  for (const length of [0, 1, 55, 56, 64, 1000]) {
    const bytes = new Uint8Array(length).fill(length)
    expect(sha256(bytes)).toBe(node.sha256(bytes))
  }
})

it("work hands on what it yields or throws", () => {
  expect(bounded(() => 7, 1000)).toBe(7)
  expect(() => bounded(() => JSON.parse("{"), 1000)).toThrow(SyntaxError)
})

/** Which of these errors does no harm while work with strays is under way, and how many listeners are left behind it. */
const heard = async (...errors: ReadonlyArray<unknown>) => {
  const listeners: Array<(event: object) => void> = []
  vi.stubGlobal("addEventListener", (_: string, listener: (event: object) => void) => listeners.push(listener))
  vi.stubGlobal("removeEventListener", (_: string, listener: (event: object) => void) =>
    listeners.splice(listeners.indexOf(listener), 1)
  )
  const prevented: Array<unknown> = []
  await withStrays(new Set(["FormatError"]), () => {
    for (const reason of errors)
      for (const listener of listeners) listener({ reason, preventDefault: () => prevented.push(reason) })
    return Promise.resolve()
  })
  return { prevented, left: listeners.length }
}

describe("a promise that a library drops", () => {
  it("does no harm if its error is one of its own, and any other is the page's", async () => {
    const own = Object.assign(new Error("dropped"), { name: "FormatError" })
    expect(await heard(own, new TypeError("other"), "text")).toEqual({ prevented: [own], left: 0 })
  })

  it("leaves the work as it is", async () => {
    expect(await withStrays(new Set(), () => Promise.resolve(8))).toBe(8)
    await expect(withStrays(new Set(), () => Promise.reject(new RangeError("own")))).rejects.toThrow("own")
  })
})

it("a character map lies beside the page, and one that is not there rejects with its address", async () => {
  vi.stubGlobal("location", { href: "https://example.cn/tools/import.html" })
  vi.stubGlobal("fetch", (url: URL) =>
    Promise.resolve(
      url.href === "https://example.cn/tools/cmaps/A.bcmap"
        ? new Response(Uint8Array.of(1, 2))
        : new Response("", { status: 404 })
    )
  )
  expect([...(await characterMap("A"))]).toEqual([1, 2])
  await expect(characterMap("B")).rejects.toThrow("https://example.cn/tools/cmaps/B.bcmap: 404")
})
