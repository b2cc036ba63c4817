/** Fonts come as text in a script beside the page, and are the bytes they were. */
import { describe, expect, it } from "vitest"
import { bytesOf } from "../../src/files/fonts.ts"

describe("a pack of fonts", () => {
  it("is the bytes that its text says", () => {
    const bytes = Uint8Array.from({ length: 300 }, (_, at) => at % 256)
    expect(bytesOf(Buffer.from(bytes).toString("base64"))).toEqual(bytes)
  })
})
