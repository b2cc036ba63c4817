/** The fingerprint of a text is the SHA-256 of its UTF-8 in hexadecimal, as any other program works it out. */
import { expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { createHash } from "node:crypto"
import { digest } from "../src/digest.ts"

it.effect.each(["", "abc", "政府信息公开", "𠮷", "\u0000", "字".repeat(100_000)])("of “%.10s”", (text) =>
  Effect.gen(function* () {
    expect(yield* digest(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"))
  })
)
