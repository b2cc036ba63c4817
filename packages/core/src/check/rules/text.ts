/**
 * What the text says and the tables or the text itself bear out or contradict: numbers, lists of parts, shares, growth.
 *
 * A contradiction is a warning: the text may be right and the table wrong, and only the office knows.
 *
 * @module
 */
import type { Cell } from "../../form/Cell.ts"
import { Regulation } from "../../form/Citation.ts"
import { once } from "../../once.ts"
import type { Passage } from "../Finding.ts"
import type { Lookup } from "../../form/Equation.ts"
import * as Ledger from "../../report/Ledger.ts"
import { around, type Claim, claims, comesTo, proseOf } from "../prose/claims.ts"
import { growths } from "../prose/growth.ts"
import { isBroken, lists, rounds, wrongShares } from "../prose/parts.ts"
import type { Sentence } from "../prose/sentences.ts"
import { terms } from "../prose/terms.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import { lastYear, total } from "./continuity.ts"

const lookup = ({ ledger, reading }: Subject): Lookup => Ledger.lookup(ledger, reading)

const hint = {
  zh: "请核对文字和表格，改正其中有误的一处",
  en: "Compare text and table, and correct the one that is wrong"
}

interface Stand {
  readonly part: string
  readonly block: number
  readonly sentence: Sentence
}

const passage = ({ part, block, sentence }: Stand, quote: string): Passage => ({
  part,
  block,
  quote,
  sentence: sentence.original.trim()
})

/** Where a number stands, as the finding's id says it. */
const placeOf = ({ part, block }: Stand, figure: { readonly from: number }, quote: string): string =>
  `${part}/${block}/${figure.from}/${quote.length}`

const unitOf = (number: number, unit: string): string => `${Number(number.toFixed(2))}${unit}`

const found = once((subject: Subject): ReadonlyArray<Claim> => claims(subject.edition, subject.draft, lookup(subject)))

/** The claims of each sentence. */
const bySentence = (subject: Subject): ReadonlyArray<readonly [Sentence, ReadonlyArray<Claim>]> => {
  const all = new Map<Sentence, Array<Claim>>()
  for (const claim of found(subject))
    (all.get(claim.sentence) ?? all.set(claim.sentence, []).get(claim.sentence))?.push(claim)
  return [...all]
}

export const tables: Judgement = {
  id: "text.agrees-with-tables",
  severity: "warning",
  example: {
    part: "overview",
    holds: "全市共收到政府信息公开申请0件。",
    breaks: "全市共收到政府信息公开申请41件。"
  },
  statement: { zh: "文字中的数与表格一致", en: "Numbers in the text are those of the tables" },
  cites: Regulation("第五十条"),
  hint,
  check: (subject) => {
    const at = lookup(subject)
    return found(subject).flatMap((claim): ReadonlyArray<Complaint> => {
      if (claim.standing !== "contradicts" && claim.standing !== "other scope") return []
      const { figure, quote, terms, standing } = claim
      if (terms.length === 0) return []
      const says = terms.map((term) => `“${term.name}”为${comesTo(term, at) ?? "（未知）"}`).join("，")
      const other = standing === "other scope"
      return [
        {
          at: placeOf(claim, figure, quote),
          severity: other ? "note" : "warning",
          cells: [...new Set(terms.flatMap(({ cells }): ReadonlyArray<Cell> => cells))],
          passage: passage(claim, quote),
          verdict: standing,
          message: other
            ? {
                zh: `“${quote}”说的似是另一范围，未与表格（${says}）核对`,
                en: `“${quote}” seems to speak of another organ, level or year, and was not held against the table`
              }
            : {
                zh: `“${quote}”与表格不符：文字为${figure.value}，表中${says}`,
                en: `“${quote}” says ${figure.value}; the table has ${terms.map((term) => comesTo(term, at) ?? "?").join(" or ")}`
              }
        }
      ]
    })
  }
}

/** The totals of 三 and 四, which a share may be of without the text naming them. */
const wholes = (subject: Subject): ReadonlyArray<number> => {
  const words = terms(subject.edition)
  const remedies = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"] as const
  return [
    words.received("total"),
    words.withCarriedIn("total"),
    words.closed("total"),
    words.cases(remedies, "total"),
    ...remedies.map((remedy) => words.cases([remedy], "total"))
  ].flatMap((term) => comesTo(term, lookup(subject)) ?? [])
}

/** How many sentences of its part a share may reach back for its whole. */
const reach = 12

const sentencesBefore = (all: ReadonlyArray<Stand>, place: number): ReadonlyArray<Sentence> => {
  const here = all[place]
  return all
    .slice(Math.max(0, place - reach), place)
    .filter(({ part }) => part === here?.part)
    .map(({ sentence }) => sentence)
}

export const listedParts: Judgement = {
  id: "text.parts-add-up",
  severity: "warning",
  example: {
    part: "overview",
    holds: "共公开信息66条，其中动态40条、公告20条、其他信息6条。",
    breaks: "共公开信息66条，其中动态40条、公告10条、其他信息6条。"
  },
  statement: { zh: "文字中所列各项之和等于总数", en: "Parts listed in the text add up to their whole" },
  cites: Regulation("第五十条"),
  hint: { zh: "请核对总数和所列各项", en: "Check the whole and the parts listed" },
  check: (subject) => {
    const all = proseOf(subject.edition, subject.draft)
    const known = wholes(subject)
    return all.flatMap((stand, place): ReadonlyArray<Complaint> => [
      ...lists(stand.sentence)
        .filter(isBroken)
        .map(({ whole, parts: all, sum }): Complaint => {
          const quote = around(stand.sentence, whole)
          const listed = all.map(({ value }) => value).join("＋")
          return {
            at: placeOf(stand, whole, quote),
            severity: "warning",
            cells: [],
            passage: passage(stand, quote),
            verdict: "contradicts",
            message: {
              zh: `“${quote}”所列各项${listed}＝${unitOf(sum, whole.unit)}，与${unitOf(whole.value, whole.unit)}相差${unitOf(Math.abs(sum - whole.value), whole.unit)}`,
              en: `“${quote}”: the parts listed come to ${unitOf(sum, "")}, not ${unitOf(whole.value, "")}`
            }
          }
        }),
      ...wrongShares(stand.sentence, sentencesBefore(all, place), known).map(({ part, percent, whole }): Complaint => {
        const quote = around(stand.sentence, percent)
        const rate = ((100 * part.value) / whole).toFixed(Math.max(1, percent.decimals))
        return {
          at: placeOf(stand, percent, quote),
          severity: "warning",
          cells: [],
          passage: passage(stand, quote),
          verdict: "contradicts",
          message: {
            zh: `“${quote}”：${part.value}占${whole}的${rate}%，不是${percent.value}%`,
            en: `“${quote}”: ${part.value} of ${whole} is ${rate}%, not ${percent.value}%`
          }
        }
      })
    ])
  }
}

export const growth: Judgement = {
  id: "text.growth",
  severity: "warning",
  statement: { zh: "同比增减与两年的数一致", en: "Growth stated in the text follows from the figures of both years" },
  cites: Regulation("第五十条"),
  hint: { zh: "请按两年的数重算", en: "Work it out again from the figures of both years" },
  check: (subject) => {
    const reports = lastYear(subject)
    if (reports.length === 0) return []
    return bySentence(subject).flatMap(([sentence, own]) =>
      growths(sentence, own, subject.draft.year).flatMap(({ of, figure, direction }): ReadonlyArray<Complaint> => {
        // The number may agree with several sums of cells; growth by any of them will do.
        const now = of.figure.value
        const bases = of.terms
          .filter((term) => comesTo(term, lookup(subject)) === now)
          .map(({ cells }) => total(reports, subject.edition, cells))
        if (bases.includes(undefined) || bases.includes(0)) return []
        const known = bases.flatMap((base) => base ?? [])
        const percent = figure.unit === "%"
        const holds = known.some((base) => {
          const change = direction * (percent ? (100 * (now - base)) / base : now - base)
          return percent ? rounds(change, figure) : change === figure.value
        })
        const [base = 0] = known
        if (holds || (!percent && figure.unit !== of.figure.unit)) return []
        const quote = around(sentence, figure)
        const rate = ((100 * (now - base)) / base).toFixed(Math.max(1, figure.decimals))
        const truth = percent ? `${now}÷${base}－1＝${rate}%` : `${now}－${base}＝${now - base}`
        return [
          {
            at: placeOf(of, figure, quote),
            severity: "warning",
            cells: of.term.cells,
            passage: passage(of, quote),
            verdict: "contradicts",
            message: {
              zh: `“${of.quote}，${quote}”：按两年的“${of.term.name}”，${truth}`,
              en: `“${quote}”: by the figures of both years, ${now} after ${base} is ${percent ? `${rate}%` : now - base}`
            }
          }
        ]
      })
    )
  }
}
