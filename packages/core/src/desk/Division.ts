/**
 * 行政区划代码 (GB/T 2260, and GB/T 10114 below the county): which level a code names, and which division it lies in.
 *
 * Six digits name a province, a prefecture or a county, nine a township, twelve a village or a township written long. Codes change with
 * reforms, and no list of them is kept here: a code is checked for its shape and its province alone.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Level } from "../report/Agency.ts"
import { type Refusal, refusal } from "./Refusal.ts"

/** The first two digits of the provinces, autonomous regions, municipalities and special regions. */
const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82".split(" ")
)

/** Why a text is no code of a division. */
export type BadDivision = Refusal<"Shape" | "Province", { readonly found: string }>

/** Reads a code of 6, 9 or 12 digits, full width or half. Zeros that only fill a code up beyond its sixth digit are taken off. */
export const parse = (text: string): Result.Result<string, BadDivision> => {
  const found = text.normalize("NFKC").replaceAll(/\s/gu, "")
  if (!/^\d{6}(?:\d{3}){0,2}$/u.test(found)) {
    return Result.fail(
      refusal(
        "Shape",
        { found },
        `行政区划代码“${found}”应为6位、9位或12位数字，请核对`,
        `the division code “${found}” should have 6, 9 or 12 digits; check it`
      )
    )
  }
  if (!provinces.has(found.slice(0, 2))) {
    return Result.fail(
      refusal(
        "Province",
        { found },
        `行政区划代码“${found}”的前两位不是省级代码，请核对`,
        `no province has the code “${found.slice(0, 2)}” that “${found}” begins with; check it`
      )
    )
  }
  return Result.succeed(found.replace(/(?<=^\d{9})000$/u, "").replace(/(?<=^\d{6})000$/u, ""))
}

/** The part of a code that says which division it is: two digits for a province, four, six, nine or twelve below. */
const stem = (code: string): string => code.replace(/^(\d\d)0000$/u, "$1").replace(/^(\d{4})00$/u, "$1")

const levels: { readonly [length: number]: Level } = { 2: "province", 4: "prefecture", 6: "county", 9: "township" }

/** The level of government that a parsed code names; `undefined` for a village, which has none. */
export const levelOf = (code: string): Level | undefined => levels[stem(code).length]

/** Whether the first code names the second division itself or one within it. */
export const isWithin = (code: string, division: string): boolean => code.startsWith(stem(division))
