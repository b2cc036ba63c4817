/**
 * Figures that one year hands to the next: requests carried over, and documents in force.
 *
 * Judged only where last year's reports are given; after a reform of organs (机构改革) there may be several, and their figures are added
 * up. Where last year's edition is another one, `bridge` says which of its cells count the same; the others are not compared. Offices may lawfully differ, so a
 * breach is a warning that needs a reason.
 *
 * @module
 */
import { printed } from "../../form/Axis.ts"
import { type Cell, inEnglish, show } from "../../form/Cell.ts"
import { Regulation } from "../../form/Citation.ts"
import { once } from "../../once.ts"
import type { Draft } from "../../report/Draft.ts"
import * as Edition from "../../form/Edition.ts"
import { across } from "../../editions/bridge.ts"
import { editionOf } from "../../editions/official.ts"
import * as Ledger from "../../report/Ledger.ts"
import type { Complaint, Judgement, Subject } from "../Rule.ts"
import type { Text } from "../../Text.ts"

/** The reports of the year before, of however many predecessors. */
export const lastYear = ({ draft, previous }: Pick<Subject, "draft" | "previous">): ReadonlyArray<Draft> =>
  previous.filter(({ year }) => year === draft.year - 1)

/** The sum of an edition's cells over last year's reports, whatever their editions; `undefined` where one does not tell it. */
export const total = (
  reports: ReadonlyArray<Draft>,
  edition: Edition.Edition,
  cells: ReadonlyArray<Cell>
): number | undefined => {
  let sum = 0
  for (const report of reports) {
    const theirs = editionOf(report)
    const at = Ledger.lookup(Ledger.ledger(theirs, report), report.reading ?? "draft")
    const numbers = across(edition, theirs, cells)?.map(at) ?? [undefined]
    for (const number of numbers) {
      if (number === undefined) return undefined
      sum += number
    }
  }
  return reports.length === 0 ? undefined : sum
}

const hint: Text = {
  zh: "请与上年报告核对；确有原因的（如机构改革、上年更正）请注明",
  en: "Compare with last year's report; if there is a reason, such as a reform or a correction, state it"
}

/** Each figure carried in, beside the figure that last year's reports carried out; pairs with an unknown are left out. */
export const carried = (subject: Subject) => {
  const reports = lastYear(subject)
  const now = Ledger.lookup(subject.ledger, subject.reading)
  return subject.edition.carries.flatMap(({ last: from, now: cell }) => {
    const [last, here] = [total(reports, subject.edition, [from]), now(cell)]
    return last === undefined || here === undefined ? [] : [{ cell, last, here }]
  })
}

type Carried = ReturnType<typeof carried>[number]

/** The total that is off by what its columns are off by together: it is no slip of its own. */
const followsFrom = (all: ReadonlyArray<Carried>): Carried | undefined => {
  const off = ({ last, here }: Carried): number => here - last
  const isTotal = ({ cell }: Carried): boolean => cell.endsWith("/total")
  const columns = all.filter((each) => !isTotal(each))
  const sum = columns.reduce((known, each) => known + off(each), 0)
  return columns.length === 0 ? undefined : all.find((each) => isTotal(each) && off(each) === sum)
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
    const all = carried(subject).filter(({ last, here }) => last !== here)
    const follows = followsFrom(all)
    return all
      .filter((each) => each !== follows)
      .map(({ cell, last, here }): Complaint => ({
        at: cell,
        severity: "warning",
        cells: follows === undefined ? [cell] : [cell, follows.cell],
        message: {
          zh: `“${Edition.labelOf(subject.edition, cell)}”为${here}，上年报告结转下年度为${last}，相差${Math.abs(here - last)}`,
          en: `${inEnglish(cell)} is ${here}; last year's report carried out ${last}`
        }
      }))
  }
}

interface Stock {
  readonly row: string
  readonly issued: Cell
  readonly repealed: Cell
  readonly inForce: Cell
}

/** The rows of documents that are issued and repealed, with what is in force at the end of the year. */
const stocks = once((edition: Edition.Edition): ReadonlyArray<Stock> =>
  Edition.slots(edition).flatMap(({ form, row, column }) => {
    if (column.key !== "inForce") return []
    const cell = (key: string): Cell => show({ form: form.key, row: row.key, column: key })
    return [{ row: printed(row), issued: cell("issued"), repealed: cell("repealed"), inForce: cell("inForce") }]
  })
)

/** The documents in force, beside last year's plus those issued less those repealed; rows with an unknown are left out. */
export const chains = (subject: Subject) => {
  const reports = lastYear(subject)
  const now = Ledger.lookup(subject.ledger, subject.reading)
  return stocks(subject.edition).flatMap(({ row, issued, repealed, inForce }) => {
    const [last, more, fewer, here] = [
      total(reports, subject.edition, [inForce]),
      now(issued),
      now(repealed),
      now(inForce)
    ]
    if (last === undefined || more === undefined || fewer === undefined || here === undefined) return []
    return [{ row, cells: [inForce, issued, repealed], last, more, fewer, here, due: last + more - fewer }]
  })
}

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
  check: (subject) =>
    chains(subject)
      .filter(({ due, here }) => due !== here)
      .map(({ row, cells, last, more, fewer, here, due }): Complaint => ({
        at: cells[0] ?? row,
        severity: "warning",
        cells,
        message: {
          zh: `“${row}”：上年现行有效${last}＋本年制发${more}－本年废止${fewer}＝${due}，本年现行有效为${here}，相差${Math.abs(here - due)}`,
          en: `${cells[0] === undefined ? row : inEnglish(cells[0])}: ${last} last year + ${more} issued - ${fewer} repealed = ${due}, but ${here} are said to be in force`
        }
      }))
}
