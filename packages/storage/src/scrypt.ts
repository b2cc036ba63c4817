/**
 * Hashes passwords by Node's scrypt, off the event loop and few at a time: each takes 32 MB and about a fifth of a second.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"
import { randomBytes, scrypt as derive, type ScryptOptions, timingSafeEqual } from "node:crypto"
import { type Hashing, normal } from "./Passwords.ts"

/** The costs of new hashes: N, r and p of RFC 7914 (OWASP, Password Storage: 2^15, 8, 3). */
const costs = { N: 2 ** 15, r: 8, p: 3 }
const length = 32
/** What scrypt needs is 128 · N · r bytes; a hash that claims more than 64 MB is none of ours. */
const memory = 64 * 1024 * 1024

const derived = (password: string, salt: Buffer, options: ScryptOptions): Effect.Effect<Buffer> =>
  Effect.callback((resume) => {
    derive(normal(password), salt, length, { ...options, maxmem: 2 * memory }, (error, key) => {
      resume(error === null ? Effect.succeed(key) : Effect.die(error))
    })
  })

const form = /^scrypt\$(?<N>\d{1,7})\$(?<r>\d{1,2})\$(?<p>\d{1,2})\$(?<salt>[\w-]{22})\$(?<key>[\w-]{43})$/u

interface Secret {
  readonly options: { readonly N: number; readonly r: number; readonly p: number }
  readonly salt: Buffer
  readonly key: Buffer
}

/** Takes a hash apart; `undefined` where it is none, or its costs are not to be paid. */
const parsed = (secret: string): Secret | undefined => {
  const { N, r, p, salt, key } = form.exec(secret)?.groups ?? {}
  const options = { N: Number(N), r: Number(r), p: Number(p) }
  if (salt === undefined || key === undefined || 128 * options.N * options.r > memory || options.p > 16)
    return undefined
  if (options.N < 2 || Math.log2(options.N) % 1 !== 0 || options.r < 1 || options.p < 1) return undefined
  return { options, salt: Buffer.from(salt, "base64url"), key: Buffer.from(key, "base64url") }
}

/** Hashing on Node. `most` is how many passwords are hashed at once. */
export const scrypt = (most = 2): Hashing => {
  const turn = Semaphore.makeUnsafe(most)
  return {
    hash: (password) =>
      turn.withPermit(
        Effect.suspend(() => {
          const salt = randomBytes(16)
          const { N, r, p } = costs
          return Effect.map(derived(password, salt, costs), (key) =>
            ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$")
          )
        })
      ),
    matches: (password, secret) =>
      turn.withPermit(
        Effect.suspend(() => {
          const known = parsed(secret)
          // Where there is nothing to compare with, the work is done all the same, so that time tells nothing.
          const { options, salt, key } = known ?? { options: costs, salt: Buffer.alloc(16), key: undefined }
          return Effect.map(derived(password, salt, options), (own) => key !== undefined && timingSafeEqual(own, key))
        })
      )
  }
}
