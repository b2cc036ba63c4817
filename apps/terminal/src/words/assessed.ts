/**
 * An assessment by a pack, as a clerk reads it: each item that took points, what could not be judged, and the sum.
 *
 * @module
 */
import type { Assessment } from "@gongkai/core/assess"
import type { Pack } from "@gongkai/core/Pack"
import type { Language } from "@gongkai/core/Text"
import { faint, harmless } from "./Terminal.ts"

/** Lines for people. */
export const assessed = (pack: Pack, { items, sum }: Assessment, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const lines = items.flatMap(({ id, name, points, findings, judged }) => {
    const label = harmless(zh ? name : `${id} (${name})`)
    if (points < 0) return [`      ${points}  ${label}${zh ? `（${findings.length}处）` : ` (${findings.length})`}`]
    return judged ? [] : [faint(`      ${zh ? `未核对  ${label}` : `not judged  ${label}`}`)]
  })
  const { name, url } = pack.source
  return [
    "",
    harmless(zh ? `按“${pack.title}”考核` : `Assessed by ${pack.title}`),
    ...lines,
    `      ${zh ? "合计扣分" : "points in all"} ${sum}`,
    faint(harmless(`      ${zh ? "出处" : "source"} ${name}${url === undefined ? "" : `  ${url}`}`))
  ]
}

/** The same as plain data. */
export const plainAssessment = (pack: Pack, { items, sum }: Assessment) => ({
  title: pack.title,
  source: pack.source,
  items,
  sum
})
