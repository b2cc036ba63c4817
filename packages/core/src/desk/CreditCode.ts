/**
 * 统一社会信用代码 (GB 32100—2015): 18 digits and letters, the last of which checks the others.
 *
 * I, O, Z, S and V are never used, since they look like 1, 0, 2, 5 and U. A code is a key beside the desk's own id, never the id itself:
 * an organ may get its code late, and a new one after a reform.
 *
 * @module
 */
import * as Result from "effect/Result"
import { type Refusal, refusal } from "./Refusal.ts"

/** The characters of a code, each worth its place. */
const characters = "0123456789ABCDEFGHJKLMNPQRTUWXY"

/** Why a text is no code: how long it is, which character cannot stand there, or which one its check digit would be. */
export type BadCode =
  | Refusal<"Length", { readonly length: number }>
  | Refusal<"Character", { readonly at: number; readonly found: string }>
  | Refusal<"CheckDigit", { readonly found: string; readonly due: string }>

/** The check digit that belongs to 17 characters: 31 less the weighted sum, the weights being the powers of 3, all modulo 31. */
export const checkDigit = (first17: string): string => {
  let [sum, weight] = [0, 1]
  for (const character of first17) {
    sum += characters.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return characters.charAt((31 - (sum % 31)) % 31)
}

/**
 * Reads a code as people type it: letters of either case, full width or half, with blanks or hyphens between groups. Answers its 18
 * characters; nothing is put right that is not just another way of writing the same.
 */
export const parse = (text: string): Result.Result<string, BadCode> => {
  const code = text
    .normalize("NFKC")
    .replaceAll(/[\s\-‐–—−]/gu, "")
    .toUpperCase()
  const all = Array.from(code)
  const bad = all.findIndex((character) => !characters.includes(character))
  if (bad >= 0) return Result.fail(wrongCharacter(bad, all[bad] ?? ""))
  if (all.length !== 18) {
    return Result.fail(
      refusal(
        "Length",
        { length: all.length },
        `统一社会信用代码应为18位，现为${all.length}位，请对照登记证书补正`,
        `a unified social credit code has 18 characters, this has ${all.length}; compare it with the certificate`
      )
    )
  }
  const [found, due] = [code.slice(17), checkDigit(code.slice(0, 17))]
  if (found === due) return Result.succeed(code)
  return Result.fail(
    refusal(
      "CheckDigit",
      { found, due },
      `统一社会信用代码校验不符：按前17位推算末位应为“${due}”，现为“${found}”，请对照登记证书逐位核对`,
      `the code does not check: its first 17 characters call for “${due}” at the end, not “${found}”; compare each with the certificate`
    )
  )
}

const alike: { readonly [character: string]: string } = { I: "1", O: "0", Z: "2", S: "5", V: "U" }

const wrongCharacter = (at: number, found: string): BadCode => {
  const [zh, en] = found in alike ? [`，是否为“${alike[found]}”`, `, is it “${alike[found]}”`] : ["", ""]
  return refusal(
    "Character",
    { at: at + 1, found },
    `统一社会信用代码第${at + 1}位不能是“${found}”${zh}，请对照登记证书改正`,
    `character ${at + 1} of a unified social credit code cannot be “${found}”${en}; compare it with the certificate`
  )
}
