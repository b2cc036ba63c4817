/**
 * What one year hands to the next: requests carried over, and the documents in force.
 *
 * Judged only where last year's reports are given; after a reform of organs (机构改革) there may be several, and their figures are added
 * up. Editions meet by their cells: a figure that last year's edition does not have is not compared. Offices may lawfully differ, so a
 * breach is a warning that needs a reason.
 *
 * @module
 */
import { printed } from "../Axis.ts"
import { type Cell, show } from "../Cell.ts"
import { Regulation } from "../Citation.ts"
import { derive } from "../derive.ts"
import type { Draft } from "../Draft.ts"
import * as Edition from "../Edition.ts"
import { editionOf } from "../editions/official.ts"
import * as Ledger from "../Ledger.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import type { Text } from "../Text.ts"
import * as Vector from "../Vector.ts"

/** The reports of the year before, of however many predecessors. */
export const lastYear = ({ draft, previous }: Pick<Subject, "draft" | "previous">): ReadonlyArray<Draft> =>
  previous.filter(({ year }) => year === draft.year - 1)

/** The sum of a cell over last year's reports; `undefined` where one does not tell it. */
export const total = (reports: ReadonlyArray<Draft>, cell: Cell): number | undefined => {
  let sum = 0
  for (const report of reports) {
    const edition = editionOf(report)
    const vector = Ledger.numbers(Ledger.ledger(edition, report), report.reading ?? "draft")
    const number = Vector.lookup(edition, vector)(cell)
    if (number === undefined) return undefined
    sum += number
  }
  return reports.length === 0 ? undefined : sum
}

const own = ({ edition, ledger, reading }: Subject) => Vector.lookup(edition, Ledger.numbers(ledger, reading))

const label = (edition: Edition.Edition, cell: Cell): string => {
  const slot = Edition.slot(edition, cell)
  return slot === undefined ? cell : Edition.label(slot)
}

const hint: Text = {
  zh: "请与上年报告核对；确有原因的（如机构改革、上年更正）请注明",
  en: "Compare with last year's report; if there is a reason, such as a reform or a correction, state it"
}

export const carriedIn: Judgement = {
  id: "continuity.carried-in",
  severity: "warning",
  statement: {
    zh: "“上年结转”等于上年报告的“结转下年度继续办理”",
    en: "Requests carried in are those that last year's report carried out"
  },
  cites: Regulation("第五十条"),
  hint,
  check: (subject) => {
    const reports = lastYear(subject)
    const now = own(subject)
    return subject.edition.carries.flatMap((carry): ReadonlyArray<Complaint> => {
      const [last, here] = [total(reports, carry.last), now(carry.now)]
      if (last === undefined || here === undefined || last === here) return []
      return [
        {
          at: carry.now,
          severity: "warning",
          cells: [carry.now],
          message: {
            zh: `“${label(subject.edition, carry.now)}”为${here}，上年报告结转下年度为${last}，相差${Math.abs(here - last)}`,
            en: `${carry.now} is ${here}; last year's report carried out ${last}`
          }
        }
      ]
    })
  }
}

interface Stock {
  readonly row: string
  readonly issued: Cell
  readonly repealed: Cell
  readonly inForce: Cell
}

/** The rows of documents that are issued and repealed, with what is in force at the end of the year. */
export const stocks = derive((edition: Edition.Edition): ReadonlyArray<Stock> =>
  Edition.slots(edition).flatMap(({ form, row, column }) => {
    if (column.key !== "inForce") return []
    const cell = (key: string): Cell => show({ form: form.key, row: row.key, column: key })
    return [{ row: printed(row), issued: cell("issued"), repealed: cell("repealed"), inForce: cell("inForce") }]
  })
)

export const inForceChain: Judgement = {
  id: "continuity.documents-in-force",
  severity: "warning",
  statement: {
    zh: "现行有效件数等于上年现行有效件数加本年制发减本年废止",
    en: "Documents in force are last year's, plus those issued, less those repealed"
  },
  cites: Regulation("第二十条第（一）项"),
  hint: {
    zh: "请核对三个数；因清理、失效、补报等不平的，请注明",
    en: "Check the three figures; if documents lapsed or were added to the list, state it"
  },
  check: (subject) => {
    const reports = lastYear(subject)
    const now = own(subject)
    return stocks(subject.edition).flatMap(({ row, issued, repealed, inForce }): ReadonlyArray<Complaint> => {
      const numbers = [total(reports, inForce), now(issued), now(repealed), now(inForce)]
      const [last, more, fewer, here] = numbers
      if (last === undefined || more === undefined || fewer === undefined || here === undefined) return []
      const due = last + more - fewer
      if (due === here) return []
      return [
        {
          at: inForce,
          severity: "warning",
          cells: [inForce, issued, repealed],
          message: {
            zh: `“${row}”：上年现行有效${last}＋本年制发${more}－本年废止${fewer}＝${due}，本年现行有效为${here}，相差${Math.abs(here - due)}`,
            en: `${inForce}: ${last} last year + ${more} issued - ${fewer} repealed = ${due}, but ${here} are said to be in force`
          }
        }
      ]
    })
  }
}
