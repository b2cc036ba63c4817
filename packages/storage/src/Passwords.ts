/**
 * What a password must be, and the port to the function that hashes it.
 *
 * Hashing is scrypt (RFC 7914), which costs an attacker memory. Node has it (`scrypt.ts`). Web Crypto has not: its PBKDF2 costs none, and
 * workers bound its rounds below what it would need. So at the edge nobody signs in by password; tokens do there what sessions do here.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type * as Effect from "effect/Effect"

/** Hashes passwords, slowly on purpose. What it answers names its own costs, so that these can rise. */
export interface Hashing {
  readonly hash: (password: string) => Effect.Effect<string>
  /** Whether a password is the one that was hashed; takes as long where it is not. */
  readonly matches: (password: string, secret: string) => Effect.Effect<boolean>
}

const least = 10
const most = 200

/** A password as everybody's keyboard gives it: an accent or a full-width letter may come composed or not. */
export const normal = (password: string): string => password.normalize("NFKC")

/** Why a password will not do for an account, or `undefined` where it will. */
export const fault = (password: string, account: { readonly id: string; readonly name: string }): Text | undefined => {
  const letters = Array.from(normal(password))
  if (letters.length < least || letters.length > most) {
    return {
      zh: `密码应为${least}至${most}个字符，这里是${letters.length}个；用几个不相干的词连起来，好记又难猜`,
      en: `a password has ${least} to ${most} characters, this one has ${letters.length}; a few unrelated words are easy to keep and hard to guess`
    }
  }
  if (letters.some((letter) => /[\p{Cc}\p{Cs}]/u.test(letter))) {
    return { zh: "密码不能含控制字符或换行", en: "a password has no control characters and no line breaks" }
  }
  const plain = normal(password).toLowerCase()
  const isOwn = [account.id, account.name].some((own) => own.length >= 2 && plain.includes(own.toLowerCase()))
  if (isOwn || new Set(letters).size < 4) {
    return {
      zh: "密码太容易猜：不能含账户编号或姓名，至少要有4个不同的字符",
      en: "the password is too easy to guess: it must not contain the id or name of the account, and has 4 different characters at least"
    }
  }
  return undefined
}
