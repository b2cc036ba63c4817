/**
 * A report beside those of the units below it, as a clerk reads it: the largest differences first, with who adds what.
 *
 * @module
 */
import type { Tree } from "@gongkai/core/acrossTree"
import { type Edition, labelOf } from "@gongkai/core/Edition"
import type { Language } from "@gongkai/core/Text"
import { harmless } from "./Terminal.ts"

/** More than these are counted, not listed. */
const most = 20
/** So many units are named for a cell. */
const named = 5

export const describeTree = (
  edition: Edition,
  { differences, same }: Tree,
  units: number,
  language: Language
): ReadonlyArray<string> => {
  const zh = language === "zh"
  const head = zh
    ? `与${units}个下级单位合计比较：${same}格一致，${differences.length}格不同（不同不一定有错，请核对口径）`
    : `Beside the sum over ${units} units: ${same} cells agree, ${differences.length} differ (which need not be wrong)`
  const lines = differences.slice(0, most).map(({ cell, parent, sum, contributions, unknown }) => {
    const name = labelOf(edition, cell)
    const parts = contributions
      .slice(0, named)
      .map(({ agency, value }) => `${harmless(agency)}${zh ? "" : " "}${value}`)
    const more = contributions.length > named ? (zh ? `等${contributions.length}个` : ` and others`) : ""
    const open = unknown.length > 0 ? (zh ? `；${unknown.length}个单位未填或未读` : `; ${unknown.length} unknown`) : ""
    return zh
      ? `      “${name}”本级${parent}，下级合计${sum}，相差${Math.abs(parent - sum)}（${parts.join("、") || "下级都是0"}${more}${open}）`
      : `      ${cell}: ${parent} here, ${sum} below (${parts.join(", ") || "all 0"}${more}${open})`
  })
  const rest = differences.length - most
  return [head, ...lines, ...(rest > 0 ? [zh ? `      另有${rest}格` : `      and ${rest} more`] : [])]
}
