/**
 * The SHA-256 of a text's UTF-8, in hexadecimal: by Node's own hash at once where there is one, else by WebCrypto, as at the edge.
 *
 * @module
 */
import * as Effect from "effect/Effect"

/** Node's hashes, where this is Node: WebCrypto sends even a short text to another thread and back, which takes a hundred times as long. */
const node = globalThis.process?.getBuiltinModule?.("crypto")

const byWeb = (text: string): Effect.Effect<string> =>
  Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
    (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("")
  )

/** 64 hexadecimal digits in lower case. */
export const digest: (text: string) => Effect.Effect<string> =
  typeof node?.hash === "function" ? (text) => Effect.sync(() => node.hash("sha256", text, "hex")) : byWeb
