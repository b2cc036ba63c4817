/**
 * Reports added up, as people read it: who is in the sum, which cells stay open because of whom, and on request what each adds.
 *
 * @module
 */
import type { CellSum, Consolidation, Reason, Sum, Unknown } from "@gongkai/core/consolidate"
import { labelOf, slot } from "@gongkai/core/Edition"
import type { Measure } from "@gongkai/core/Axis"
import type { Language, Text } from "@gongkai/core/Text"
import { asData } from "./entry.ts"
import { faint, harmless, heading } from "./Terminal.ts"

const reasons: { readonly [R in Reason]: Text } = {
  blank: { zh: "未填", en: "blank" },
  unread: { zh: "未读", en: "unread" },
  "other edition": { zh: "格式不统计", en: "not asked for by its form" }
}

const fenIn万元 = 1_000_000n

/** An exact sum, however large: amounts, which are in 分, as decimals of 万元. */
const exact = (value: bigint, measure: Measure): string => {
  if (measure !== "amount") return String(value)
  const size = value < 0n ? -value : value
  const fraction = String(size % fenIn万元)
    .padStart(6, "0")
    .replace(/0+$/u, "")
  return `${value < 0n ? "-" : ""}${size / fenIn万元}${fraction === "" ? "" : `.${fraction}`}`
}

const measureOf = ({ edition }: Consolidation, cell: string): Measure => slot(edition, cell)?.measure ?? "count"

/** So many cells are named for each unit. */
const named = 3

/** What is open because of a unit, its cells by reason; the first few are named. */
const openOf = (sums: Consolidation, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const byUnit = new Map<string, ReadonlyArray<readonly [CellSum, Unknown]>>()
  for (const sum of sums.cells)
    for (const unknown of sum.unknown)
      byUnit.set(unknown.agency, [...(byUnit.get(unknown.agency) ?? []), [sum, unknown] as const])
  return [...byUnit].flatMap(([agency, all]) => {
    const counts = (["blank", "unread", "other edition"] as const).flatMap((why) => {
      const count = all.filter(([, unknown]) => unknown.why === why).length
      return count === 0 ? [] : [zh ? `${reasons[why].zh}${count}格` : `${count} ${reasons[why].en}`]
    })
    const cells = all.slice(0, named).map(([{ cell }]) => (zh ? `“${labelOf(sums.edition, cell)}”` : cell))
    const rest = all.length > named ? (zh ? "等" : ", …") : ""
    return [
      `  ${harmless(agency)}${zh ? "：" : ": "}${counts.join(zh ? "，" : ", ")}`,
      faint(`      ${cells.join(zh ? "、" : ", ")}${rest}`)
    ]
  })
}

/** What each unit adds to some cells, the most first; those that add 0 are counted. */
const parts = (sum: Sum, measure: Measure, language: Language): string => {
  const zh = language === "zh"
  const some = sum.contributions
    .filter(({ value }) => value !== 0n)
    .toSorted((one, other) => (one.value === other.value ? 0 : one.value < other.value ? 1 : -1))
  const zeros = sum.contributions.length - some.length
  const told = [
    ...some.map(({ agency, value }) => `${harmless(agency)} ${exact(value, measure)}`),
    ...(zeros > 0 ? [zh ? `${zeros}个单位为0` : `${zeros} unit(s) with 0`] : []),
    ...sum.unknown.map(({ agency, why }) => `${harmless(agency)} ${reasons[why][language]}`)
  ]
  return told.join(zh ? "、" : ", ")
}

/** By how much a sum was corrected, and why; nothing where it was not. */
const corrected = ({ adjustment }: CellSum, measure: Measure, language: Language): ReadonlyArray<string> => {
  if (adjustment === undefined) return []
  const by = BigInt(adjustment.by)
  const size = `${by > 0n ? "+" : ""}${exact(by, measure)}`
  const reason = harmless(adjustment.reason[language])
  return [language === "zh" ? `调整 ${size}：${reason}` : `corrected by ${size}: ${reason}`]
}

/** Of each cell, or of those asked for, the sum and what each unit adds. */
export const explainSums = (
  sums: Consolidation,
  wanted: ReadonlyArray<CellSum>,
  language: Language
): ReadonlyArray<string> =>
  wanted.flatMap((sum) => {
    const measure = measureOf(sums, sum.cell)
    const whole = sum.unknown.length === 0
    const total = exact(sum.sum, measure)
    const open: Text = { zh: `不知（已知部分 ${total}）`, en: `not known (${total} so far)` }
    return [
      `${labelOf(sums.edition, sum.cell)}  ${heading(whole ? total : open[language])}  ${faint(`[${sum.cell}]`)}`,
      `    ${parts(sum, measure, language)}`,
      ...corrected(sum, measure, language).map((line) => `    ${line}`)
    ]
  })

/** Who is in the sum, what is open because of whom, and which rows are known only together. */
export const describeSums = (
  sums: Consolidation,
  agencies: ReadonlyArray<string>,
  language: Language
): ReadonlyArray<string> => {
  const zh = language === "zh"
  const open = sums.cells.filter(({ unknown }) => unknown.length > 0).length
  const unheld = sums.cells.filter(({ unknown, entry }) => unknown.length === 0 && entry === null)
  const [negative, tooLarge] = [unheld.filter(({ sum }) => sum < 0n), unheld.filter(({ sum }) => sum >= 0n)]
  const known = sums.cells.length - open - unheld.length
  return [
    zh ? `汇总${agencies.length}个单位` : `${agencies.length} unit(s) added up`,
    `  ${harmless(agencies.join(zh ? "、" : ", "))}`,
    zh
      ? `共${sums.cells.length}格：合计${known}格${open > 0 ? `，因有单位未填或未读而留空${open}格` : ""}`
      : `${sums.cells.length} cells: ${known} summed${open > 0 ? `, ${open} left blank because a unit does not tell them` : ""}`,
    ...openOf(sums, language),
    ...sums.cells.flatMap((sum) =>
      corrected(sum, measureOf(sums, sum.cell), language).map(
        (line) => `  ${zh ? `“${labelOf(sums.edition, sum.cell)}”` : `${sum.cell}: `}${line}`
      )
    ),
    ...negative.map(({ cell, sum }) =>
      zh
        ? `  “${labelOf(sums.edition, cell)}”调整后为${exact(sum, measureOf(sums, cell))}，不能为负，留空`
        : `  ${cell}: corrected to ${exact(sum, measureOf(sums, cell))}, which no cell may be; left blank`
    ),
    ...tooLarge.map(({ cell, sum }) =>
      zh
        ? `  “${labelOf(sums.edition, cell)}”合计${exact(sum, measureOf(sums, cell))}，文件存不下，留空`
        : `  ${cell}: the sum ${exact(sum, measureOf(sums, cell))} is more than a file holds; left blank`
    ),
    ...sums.together.flatMap((rows) => {
      const [first = ""] = rows.cells
      const place = labelOf(sums.edition, first)
      return rows.unknown.length > 0
        ? []
        : [
            zh
              ? `  “${place}”等${rows.cells.length}行只知合计${rows.sum}，不写入其中任何一行`
              : `  ${first} and ${rows.cells.length - 1} more: known only together, ${rows.sum}; written into none of them`
          ]
    })
  ]
}

const number = (value: bigint, measure: Measure): number | string =>
  measure === "amount" || !Number.isSafeInteger(Number(value)) ? exact(value, measure) : Number(value)

/** The same for programs. Amounts are decimal strings of 万元; a sum too large for a JSON number is a string. */
export const plainSums = (sums: Consolidation, wanted: ReadonlyArray<CellSum>) => {
  return {
    cells: wanted.map(({ cell, sum, entry, contributions, unknown, adjustment }) => {
      const measure = measureOf(sums, cell)
      return {
        cell,
        label: labelOf(sums.edition, cell),
        entry: asData(sums.edition, cell, entry),
        sum: number(sum, measure),
        contributions: contributions.map(({ agency, value }) => ({ agency, value: number(value, measure) })),
        ...(adjustment && {
          adjustment: { by: number(BigInt(adjustment.by), measure), reason: adjustment.reason.zh }
        }),
        unknown
      }
    }),
    together: sums.together.map(({ cells, sum, contributions, unknown }) => ({
      cells,
      sum: number(sum, "count"),
      contributions: contributions.map(({ agency, value }) => ({ agency, value: number(value, "count") })),
      unknown
    }))
  }
}
