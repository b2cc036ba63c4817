/** Single functions do what the built-in ones do. */
import { describe, expect, it } from "vitest"
import { array, bytes, fromText, math, promise, signal, string, url } from "../../src/old/others.ts"

describe("a promise", () => {
  it("is made with what settles it", async () => {
    const { promise: own, resolve } = promise.withResolvers<number>()
    resolve?.(3)
    expect(await own).toBe(3)
  })
  it("holds what work throws", async () => {
    await expect(
      promise.try(() => {
        throw new Error("no")
      })
    ).rejects.toThrow("no")
    expect(await promise.try((...values) => values.length, 1, 2)).toBe(2)
  })
  it("of many values is a list", async () => {
    expect(await array.fromAsync(new Set([1, 2]))).toEqual([1, 2])
  })
})

describe("a signal of several", () => {
  it("ends with the first of them", () => {
    const own = new AbortController()
    const all = signal.any([new AbortController().signal, own.signal])
    expect(all.aborted).toBe(false)
    own.abort("why")
    expect([all.aborted, all.reason]).toEqual([true, "why"])
    expect(signal.any([AbortSignal.abort()]).aborted).toBe(true)
  })
})

describe("texts and bytes", () => {
  it("are told well formed, and made so", () => {
    expect(string.isWellFormed.call("字😀")).toBe(true)
    expect(string.isWellFormed.call("字\uD800")).toBe(false)
    expect(string.toWellFormed.call("字\uD800")).toBe("字\uFFFD")
  })
  it("become one another", () => {
    const own = Uint8Array.of(0, 15, 255)
    expect(bytes.toHex.call(own)).toBe("000fff")
    expect(fromText.fromHex("000fff")).toEqual(own)
    expect(fromText.fromBase64(bytes.toBase64.call(own))).toEqual(own)
  })
  it("are addresses or not", () => {
    expect(url.canParse("x:y")).toBe(true)
    expect(url.parse("//", "nowhere")).toBeNull()
  })
  it("are summed", () => expect(math.sumPrecise([1, 2, 3])).toBe(6))
})
