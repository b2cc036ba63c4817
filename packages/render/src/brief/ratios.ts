/**
 * The ratios of a brief: each with its two sums, its definition in words, and the clause that its numbers rest on.
 *
 * No ratio is taken of fewer than ten, nor of sums in which something is not known: then both numbers or the cells are told instead.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type * as Citation from "@gongkai/core/Citation"
import { clauseOf, type Edition, labelOf, slot } from "@gongkai/core/Edition"
import type { Text } from "@gongkai/core/Text"
import { inAll, outcomes } from "../chart/ofReport.ts"
import { type Known, reasons, type Told } from "../known.ts"
import { nameOf } from "../names.ts"
import { fewest, points, share } from "../share.ts"
import { same } from "./Brief.ts"
import { inReview } from "./measures.ts"

/** A ratio of two sums of cells. */
export interface Ratio {
  readonly key: string
  readonly name: Text
  readonly part: ReadonlyArray<Cell>
  readonly whole: ReadonlyArray<Cell>
  readonly definition: Text
  readonly cites: Citation.Citation
}

const ofOutcomes = (edition: Edition, total: ReadonlyArray<Cell>): ReadonlyArray<Ratio> => {
  const cites = clauseOf(edition, "requests")
  const all = outcomes(edition)
  const granted = all.filter(({ heading }) => heading.key === "granted" || heading.key === "grantedInPart")
  const either: ReadonlyArray<Ratio> =
    granted.length < 2
      ? []
      : [
          {
            key: "disclosed",
            name: { zh: "公开率（含部分公开）", en: "disclosed, wholly or in part" },
            part: granted.flatMap(({ cells }) => cells),
            whole: total,
            definition: { zh: "（予以公开＋部分公开）÷办结总计", en: "(disclosed + disclosed in part) ÷ all closed" },
            cites: granted.at(-1)?.heading.cites ?? cites
          }
        ]
  const each = all.map(({ heading, cells }): Ratio => {
    const { zh, en } = nameOf(heading)
    return {
      key: heading.key,
      name: { zh: `${zh}占比`, en },
      part: cells,
      whole: total,
      definition: { zh: `${zh}${cells.length > 1 ? "各项之和" : ""}÷办结总计`, en: `${en} ÷ all closed` },
      cites: heading.cites ?? cites
    }
  })
  return [...either, ...each]
}

const corrected = (edition: Edition, key: string, name: Text, above: ReadonlyArray<string>): Ratio => ({
  key,
  name,
  part: inReview(edition, ...above.map((each) => `${each}.corrected`)),
  whole: inReview(
    edition,
    ...above.flatMap((each) => ["upheld", "corrected", "otherwise"].map((result) => `${each}.${result}`))
  ),
  definition: {
    zh: "结果纠正÷（结果维持＋结果纠正＋其他结果），尚未审结的不计",
    en: "corrected ÷ (upheld + corrected + otherwise); pending cases do not count"
  },
  cites: clauseOf(edition, "review")
})

/** The ratios that an edition has the cells for. */
export const ratios = (edition: Edition): ReadonlyArray<Ratio> => {
  const [received, carriedIn, total] = ["received", "carriedIn", "outcome.total"].map((row) => inAll(edition, row))
  const person = slot(edition, "requests/received/naturalPerson")
  const requests = clauseOf(edition, "requests")
  const all: ReadonlyArray<Ratio> = [
    {
      key: "closed",
      name: { zh: "办结率", en: "closed" },
      part: total ?? [],
      whole: [...(received ?? []), ...(carriedIn ?? [])],
      definition: { zh: "办结总计÷（本年新收＋上年结转）", en: "all closed ÷ (received + carried in)" },
      cites: requests
    },
    ...ofOutcomes(edition, total ?? []),
    {
      key: "persons",
      name: { zh: "自然人申请占比", en: "by natural persons" },
      part: person === undefined ? [] : [person.cell],
      whole: received ?? [],
      definition: { zh: "自然人的新收申请÷新收申请总计", en: "received from natural persons ÷ all received" },
      cites: requests
    },
    corrected(edition, "reconsideration", { zh: "行政复议纠正率", en: "corrected on reconsideration" }, [
      "reconsideration"
    ]),
    corrected(edition, "litigation", { zh: "行政诉讼纠正率", en: "corrected in court" }, [
      "litigation.direct",
      "litigation.afterReconsideration"
    ])
  ]
  return all.filter(({ part, whole }) => part.length > 0 && whole.length > 0)
}

/** A ratio of one report: both sums, where they are known. */
export interface Taken {
  readonly part: Known
  readonly whole: Known
}

/** Takes a ratio of a report. */
export const take = ({ part, whole }: Ratio, told: Told): Taken => ({ part: told(part), whole: told(whole) })

const unknown = (edition: Edition, known: Known): Text => {
  if (known.value !== undefined) return same("")
  const reason = reasons[known.why]
  const [cell] = known.cells
  if (cell === undefined) return reason
  const more =
    known.cells.length > 1 ? { zh: `等${known.cells.length}格`, en: ` and ${known.cells.length - 1} more` } : same("")
  return {
    zh: `不能计算：“${labelOf(edition, cell)}”${more.zh}${reason.zh}`,
    en: `cannot be taken: ${cell}${more.en} ${reason.en}`
  }
}

/** A ratio as it is told: 71/218＝32.6%; of fewer than ten the two numbers alone. */
export const toldRatio = (edition: Edition, { part, whole }: Taken): Text => {
  if (part.value === undefined) return unknown(edition, part)
  if (whole.value === undefined) return unknown(edition, whole)
  const sums = `${part.value}/${whole.value}`
  if (whole.value > 0 && part.value > whole.value)
    return { zh: `${sums}（部分大于总数，请先核对）`, en: `${sums} (a part above its whole: check them first)` }
  const found = share(part.value, whole.value)
  if (found !== undefined) return { zh: `${sums}＝${found}`, en: `${sums} = ${found}` }
  return whole.value === 0
    ? { zh: `${sums}（没有发生）`, en: `${sums} (none)` }
    : { zh: `${sums}（不足${fewest}，不计算）`, en: `${sums} (fewer than ${fewest})` }
}

/** The change of a ratio in percentage points, where both are known and of ten at least. */
export const pointsOf = (before: Taken, after: Taken): number | undefined => {
  const [one, other] = [before, after].map(({ part, whole }) =>
    part.value === undefined || whole.value === undefined || part.value > whole.value
      ? undefined
      : { part: part.value, whole: whole.value }
  )
  return one === undefined || other === undefined ? undefined : points(one, other)
}

/** Points with their sign and one decimal: +3.2. */
export const toldPoints = (value: number | undefined): Text => {
  if (value === undefined) return same("—")
  const rounded = Math.abs(value).toFixed(1)
  const sign = rounded === "0.0" ? "" : value > 0 ? "+" : "-"
  return { zh: `${sign}${rounded}个百分点`, en: `${sign}${rounded} points` }
}

/** 《条例》 for 《中华人民共和国政府信息公开条例》（国务院令第711号）: the last word of a title. */
const shortOf = (instrument: string): string => {
  const [, word] = /^《[^》]*?([^》（）]{2})(?:（[^（）]*）)?》/u.exec(instrument) ?? []
  return word === undefined ? instrument : `《${word}》`
}

/** How definitions and clauses are told: in short, and what each short name stands for. Two instruments never share one. */
export const definitions = (all: ReadonlyArray<Ratio>) => {
  const names = [...new Set(all.map(({ cites }) => cites.instrument))]
  const shorts = names.map(shortOf)
  const nameFor = (instrument: string): string => {
    const short = shortOf(instrument)
    return shorts.filter((each) => each === short).length === 1 ? short : instrument
  }
  return {
    said: ({ definition, cites }: Ratio): Text => {
      const clause = nameFor(cites.instrument) + cites.clause
      return { zh: `${definition.zh}；${clause}`, en: `${definition.en}; ${clause}` }
    },
    instruments: names
      .filter((name) => nameFor(name) !== name)
      .map((name): Text => ({ zh: `${nameFor(name)}指${name}`, en: `${nameFor(name)} is ${name}` }))
  }
}
