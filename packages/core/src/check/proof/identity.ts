/**
 * Identity numbers of persons in a text: eighteen digits with a day of birth and the check digit of GB 11643.
 *
 * Only what keeps both is taken for one, so that codes of organizations and numbers of accounts are not.
 *
 * @module
 */
import { matches, type Slip } from "./Slip.ts"

const number =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu

/** 2 to the power of 17 … 1, modulo 11, for the digits in their order; the last stands for what is left to 1. */
const checks = (digits: string): boolean => {
  let sum = 0
  for (let at = 0; at < 17; at++) sum += Number(digits.charAt(at)) * (2 ** (17 - at) % 11)
  return "10X98765432".charAt(sum % 11) === digits.charAt(17).toUpperCase()
}

/** The identity numbers of a text; what is said of one shows its first digits only. */
export const identity = (text: string): ReadonlyArray<Slip> =>
  /\d{17}/u.test(text)
    ? matches(text, number, ({ 0: found }) =>
        checks(found)
          ? {
              zh: `“${found.slice(0, 6)}…”是公民身份号码，属于个人隐私`,
              en: `“${found.slice(0, 6)}…” is a person's identity number`
            }
          : undefined
      )
    : []
