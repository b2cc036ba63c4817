/**
 * What the text says and the tables bear out or contradict, number by number; and what every rule about numbers of the text has in common.
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
import { type Claim, claims, comesTo, knownOf, quoteOf } from "../prose/claims.ts"
import type { Sentence } from "../prose/sentences.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"

export const lookup = ({ ledger, reading }: Subject): Lookup => Ledger.lookup(ledger, reading)

const hint = {
  zh: "请核对文字和表格，改正其中有误的一处",
  en: "Compare text and table, and correct the one that is wrong"
}

/** Where a sentence stands. */
export interface Stand {
  readonly part: string
  readonly block: number
  readonly sentence: Sentence
}

export const passage = ({ part, block, sentence }: Stand, quote: string): Passage => ({
  part,
  block,
  quote,
  sentence: sentence.original.trim()
})

/** Where a number stands, as the finding's id says it. */
export const placeOf = ({ part, block }: Stand, figure: { readonly from: number }, quote: string): string =>
  `${part}/${block}/${figure.from}/${quote.length}`

/** The numbers of the text with what the tables say of them, worked out once for all rules that ask. */
export const found = once((subject: Subject): ReadonlyArray<Claim> =>
  claims(subject.edition, subject.draft, lookup(subject))
)

/** 2019年办理申请1件: the clause itself says of which other year it is, so that nobody need look. */
const ofNamedYear = (quote: string, own: number): boolean => {
  const years = [...quote.matchAll(/(?<!\d)(20\d\d)年/gu)].map(([, year]) => Number(year))
  return years.length > 0 && years.every((year) => year < own)
}

export const tables: Judgement = {
  id: "text.agrees-with-tables",
  severity: "warning",
  statement: { zh: "文字中的数与表格一致", en: "Numbers in the text are those of the tables" },
  cites: Regulation("第五十条"),
  hint,
  check: (subject) => {
    const at = lookup(subject)
    return found(subject).flatMap((claim): ReadonlyArray<Complaint> => {
      if (claim.standing !== "contradicts" && claim.standing !== "other scope") return []
      const { figure, terms, standing, times } = claim
      if (terms.length === 0) return []
      const quote = quoteOf(claim)
      if (standing === "other scope" && ofNamedYear(quote, subject.draft.year)) return []
      const sums = terms.map((term) => ({
        name: term.name,
        sum: comesTo(term, at),
        least: knownOf(term, at),
        isBlank: term.cells.every((cell) => Ledger.isBlank(subject.ledger, cell))
      }))
      const known = sums.filter(({ sum }) => sum !== undefined)
      const all = known.length === 0 ? sums : known
      const says = all
        .map(
          ({ name, sum, least, isBlank }) =>
            `“${name}”${isBlank ? "未填" : sum === undefined && least > 0 ? `已填${least}` : `为${sum ?? "（未知）"}`}`
        )
        .join("，")
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
                zh: `“${quote}”与表格不符：文字${times > 1 ? "共" : ""}为${figure.value * times}，表中${says}`,
                en: `“${quote}” says ${figure.value * times}; the table ${all.every(({ isBlank }) => isBlank) ? "is blank there" : `has ${all.map(({ sum, least }) => sum ?? (least > 0 ? `at least ${least}` : "?")).join(" or ")}`}`
              }
        }
      ]
    })
  }
}
