/**
 * Growth stated in the text follows from the numbers of both years: those of last year's report, or those that the text itself names.
 *
 * @module
 */
import { Regulation } from "../../form/Citation.ts"
import { around, type Claim, comesTo, proseOf, quoteOf } from "../prose/claims.ts"
import { changeOf, type Growth, growths, leads, mistaken } from "../prose/growth.ts"
import type { Sentence } from "../prose/sentences.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import { lastYear, total } from "./continuity.ts"
import { found, lookup, passage, placeOf, type Stand } from "./text.ts"

/** The arithmetic, as a finding shows it. */
const truth = ({ figure }: Growth, base: number, now: number): string =>
  figure.unit === "%"
    ? `${now}÷${base}－1＝${changeOf(figure, base, now).toFixed(Math.max(1, figure.decimals))}%`
    : `${now}－${base}＝${now - base}`

const inEnglish = ({ figure }: Growth, base: number, now: number): string =>
  figure.unit === "%"
    ? `${changeOf(figure, base, now).toFixed(Math.max(1, figure.decimals))}%`
    : String(changeOf(figure, base, now))

/** Growths that the numbers of the sentence itself contradict. */
const byText = (stand: Stand, year: number): ReadonlyArray<Complaint> =>
  mistaken(stand.sentence, year).map(({ growth, base, now }) => {
    const quote = around(stand.sentence, growth.figure)
    return {
      at: placeOf(stand, growth.figure, quote),
      severity: "warning",
      cells: [],
      passage: passage(stand, quote),
      verdict: "contradicts",
      message: {
        zh: `“${quote}”：按文中的数，${truth(growth, base, now)}`,
        en: `“${quote}”: by the numbers of the text, ${now} after ${base} is ${inEnglish(growth, base, now)}`
      }
    }
  })

/** What last year's reports have for the cells that the number may mean; `undefined` where one of them does not tell. */
const lastYears = (subject: Subject, claim: Claim): ReadonlyArray<number | undefined> =>
  claim.terms
    .filter((term) => comesTo(term, lookup(subject)) === claim.figure.value)
    .map(({ cells }) => total(lastYear(subject), subject.edition, cells))

/**
 * A growth whose number agrees with cells of which last year's report has other numbers. The number may agree with several sums of cells,
 * and behind a list the growth may be that of its whole: any number of the sentence before it (`before`) will do.
 */
const byReports = (
  subject: Subject,
  claim: Claim,
  stated: Growth,
  before: ReadonlyArray<Claim>
): ReadonlyArray<Complaint> => {
  const { figure } = stated
  const bases = lastYears(subject, claim)
  if (bases.includes(undefined) || (figure.unit !== "%" && figure.unit !== claim.figure.unit)) return []
  // A rate on a base of 0 fits whatever it says (`leads`); 增加41件 from 0 is 41.
  const fits = before.some((each) =>
    lastYears(subject, each).some((base) => base !== undefined && leads(stated, base, each.figure.value))
  )
  if (fits) return []
  const [now, base = 0] = [claim.figure.value, bases[0]]
  const quote = around(claim.sentence, figure)
  return [
    {
      at: placeOf(claim, figure, quote),
      severity: "warning",
      cells: claim.term.cells,
      passage: passage(claim, quote),
      verdict: "contradicts",
      message: {
        zh: `“${quoteOf(claim)}，${quote}”：按两年的“${claim.term.name}”，${truth(stated, base, now)}`,
        en: `“${quote}”: by the figures of both years, ${now} after ${base} is ${inEnglish(stated, base, now)}`
      }
    }
  ]
}

/** Growths that last year's reports contradict; what the text itself contradicts is told once. */
const byYears = (subject: Subject): ReadonlyArray<Complaint> => {
  if (lastYear(subject).length === 0) return []
  const { year } = subject.draft
  const agreed = new Map<Sentence, Array<Claim>>()
  for (const claim of found(subject)) {
    if (claim.standing !== "agrees") continue
    const own = agreed.get(claim.sentence) ?? []
    own.push(claim)
    agreed.set(claim.sentence, own)
  }
  return [...agreed].flatMap(([sentence, own]) => {
    if (mistaken(sentence, year).length > 0) return []
    return growths(sentence, year).flatMap((stated) => {
      const before = own.filter(({ figure }) => figure.from <= stated.of.from)
      const claim = before.find(({ figure }) => figure.from === stated.of.from)
      return claim === undefined || !stated.againstLastYear ? [] : byReports(subject, claim, stated, before)
    })
  })
}

export const growth: Judgement = {
  id: "text.growth",
  severity: "warning",
  statement: { zh: "同比增减与两年的数一致", en: "Growth stated in the text follows from the figures of both years" },
  cites: Regulation("第五十条"),
  hint: { zh: "请按两年的数重算", en: "Work it out again from the figures of both years" },
  check: (subject) => [
    ...proseOf(subject.edition, subject.draft).flatMap((stand) => byText(stand, subject.draft.year)),
    ...byYears(subject)
  ]
}
