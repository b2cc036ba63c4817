/**
 * The SHA-256 of a text's UTF-8, in hexadecimal, by WebCrypto, which Node and the edge both have.
 *
 * @module
 */
import * as Effect from "effect/Effect"

/** 64 hexadecimal digits in lower case. */
export const digest = (text: string): Effect.Effect<string> =>
  Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
    (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("")
  )
