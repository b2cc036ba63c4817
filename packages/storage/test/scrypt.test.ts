/** Passwords are hashed by scrypt with a salt each; what is no hash of ours matches nothing. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { scrypt } from "../src/scrypt.ts"

const hashing = scrypt()

describe("a password", () => {
  it.effect("matches its own hash, in either composition, and no other password does", () =>
    Effect.gen(function* () {
      const [one, other] = yield* Effect.all([hashing.hash("école der Berge"), hashing.hash("école der Berge")])
      expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/u)
      expect(other).not.toBe(one)
      expect(yield* hashing.matches("e\u0301cole der Berge", one)).toBe(true)
      expect(yield* hashing.matches("ecole der Berge", one)).toBe(false)
    })
  )

  it.effect("is good under the costs that its hash names, which may be lower than those of today", () =>
    Effect.gen(function* () {
      // RFC 7914 §12 has N 1024, r 8, p 16 for "password" and "NaCl"; this is Node's own with a longer salt.
      const { scryptSync } = yield* Effect.promise(() => import("node:crypto"))
      const salt = Buffer.alloc(16, 7)
      const key = scryptSync("old password", salt, 32, { N: 1024, r: 8, p: 1 }).toString("base64url")
      const secret = ["scrypt", 1024, 8, 1, salt.toString("base64url"), key].join("$")
      expect(yield* hashing.matches("old password", secret)).toBe(true)
      expect(yield* hashing.matches("new password", secret)).toBe(false)
    })
  )
})

describe("what is no hash", () => {
  const tail = `$${"A".repeat(22)}$${"A".repeat(43)}`
  it.effect.each([
    "",
    "scrypt",
    `scrypt$9999999$99$1${tail}`,
    `scrypt$3$8$1${tail}`,
    `scrypt$0$0$0${tail}`,
    `md5$1${tail}`
  ])("“%s” matches nothing and costs no more", (secret) =>
    Effect.map(hashing.matches("any password", secret), (does) => expect(does).toBe(false))
  )
})
