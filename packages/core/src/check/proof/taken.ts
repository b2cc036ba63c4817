/**
 * Where a common word is written with one character taken for another, and where that only seems so.
 *
 * @module
 */
import { common, pairs } from "./pairs.ts"

const meantBy: ReadonlyMap<string, string> = new Map(pairs.map(({ wrong, right }) => [wrong, right]))

/** A name in quotation marks is no longer than this. */
const longestName = 12

/** 品质|亮点: both characters belong to words beside them. 平坪村 and “码上办” are names, and so is what comes again. */
const isNoSlip = (text: string, at: number, wrong: string): boolean => {
  if (common.has(text.slice(at - 1, at + 1)) && common.has(text.slice(at + 1, at + 3))) return true
  if (/[村镇乡街路巷桥河山湖岛寨屯]/u.test(text.slice(at + 2, at + 4))) return true
  const quote = text.lastIndexOf("“", at)
  const isNamed = quote !== -1 && at - quote < longestName && !text.slice(quote, at).includes("”")
  return isNamed || text.includes(wrong, at + 2) || text.indexOf(wrong) < at
}

/** The word that the two characters at a place are meant for; `undefined` where they are no slip. */
export const takenAt = (text: string, at: number): string | undefined => {
  const wrong = text.slice(at, at + 2)
  const right = meantBy.get(wrong)
  return right === undefined || isNoSlip(text, at, wrong) ? undefined : right
}
