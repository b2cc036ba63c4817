/**
 * Reports to test with: a head, prose, and numbers that keep every sum of the form.
 *
 * The sums are closed here by hand, from the words of the form and not from its axes, so that a mistake in the axes shows.
 *
 * @module
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Cell } from "../../src/form/Cell.ts"
import * as Draft from "../../src/report/Draft.ts"
import * as Edition from "../../src/form/Edition.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Change, Count, type Value } from "../../src/report/Entry.ts"
import { Money } from "../../src/report/Money.ts"
import { type Narrative, paragraph } from "../../src/report/Narrative.ts"

/** The official editions under their keys, for `describe.each`; each with a report year that it governs. */
export const editions: ReadonlyArray<readonly [key: string, edition: Edition.Edition, year: number]> = [
  ["2019", edition2019, 2020],
  ["2021", edition2021, 2023]
]

export const head = (edition: Edition.Edition): Draft.Head => ({
  year: edition.key === "2019" ? 2020 : 2023,
  agency: { name: "示例市档案局" }
})

const words: { readonly [part: string]: string } = {
  overview: "主动公开、依申请公开、政府信息管理、平台建设、监督保障各项工作，均按条例办理。",
  problems: "答复质量有待提高；下一步加强培训。",
  otherMatters: "全年未收取信息处理费。"
}

/** Something to read in every part, as the notice asks for it. */
export const written = (section: Edition.Prose): Narrative => [paragraph(words[section.key] ?? section.title)]

const value = (edition: Edition.Edition, cell: Cell, number: number): Value => {
  const measure = Edition.slot(edition, cell)?.measure ?? "count"
  return { count: () => Count.make(number), change: () => Change.make(number), amount: () => Money.make(number) }[
    measure
  ]()
}

/** A complete report with these numbers in its cells, and 0 wherever nothing is said. */
export const report = <E extends Edition.Edition>(edition: E, numbers: { readonly [cell: Cell]: number } = {}) =>
  Draft.fill(edition, head(edition), (cell) => value(edition, cell, numbers[cell] ?? 0), written)

const applicants = [
  "naturalPerson",
  "organization.business",
  "organization.research",
  "organization.publicInterest",
  "organization.legalService",
  "organization.other"
]
const results = ["upheld", "corrected", "otherwise", "pending"]
const remedies = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"]

/** Closes the balance of each column, then adds the totals up. Expects a number from 0 up in each cell that is no total. */
export const balance = (
  edition: Edition.Edition,
  some: { readonly [cell: Cell]: number }
): { readonly [cell: Cell]: number } => {
  const numbers = { ...some }
  const add = (total: Cell, parts: ReadonlyArray<Cell>) => {
    numbers[total] = parts.reduce((sum, part) => sum + (numbers[part] ?? 0), 0)
  }
  const rows = [...new Set(Edition.slots(edition).map((slot) => slot.row.key))]
  const outcomes = rows.filter((row) => row.startsWith("outcome.") && row !== "outcome.total")
  for (const column of applicants) {
    add(
      `requests/outcome.total/${column}`,
      outcomes.map((row) => `requests/${row}/${column}` as const)
    )
    const closed = (numbers[`requests/outcome.total/${column}`] ?? 0) + (numbers[`requests/carriedOut/${column}`] ?? 0)
    // 新收 ＝（七）＋ 结转下年度 − 上年结转, which no organ can make negative.
    const carriedIn = Math.min(numbers[`requests/carriedIn/${column}`] ?? 0, closed)
    numbers[`requests/carriedIn/${column}`] = carriedIn
    numbers[`requests/received/${column}`] = closed - carriedIn
  }
  for (const row of ["received", "carriedIn", ...outcomes, "outcome.total", "carriedOut"]) {
    add(
      `requests/${row}/total`,
      applicants.map((column) => `requests/${row}/${column}` as const)
    )
  }
  for (const remedy of remedies) {
    add(
      `review/cases/${remedy}.total`,
      results.map((result) => `review/cases/${remedy}.${result}` as const)
    )
  }
  return numbers
}

const count = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10_000 })))

/** The numbers of a report in which every sum is right: random, but for the totals and 本年新收. */
export const balanced = (edition: Edition.Edition): Arbitrary.Arbitrary<{ readonly [cell: Cell]: number }> => {
  const slots = Edition.slots(edition)
  return Arbitrary.array(count, { minLength: slots.length, maxLength: slots.length }).pipe(
    Arbitrary.map((numbers) =>
      balance(edition, Object.fromEntries(slots.map(({ cell }, at) => [cell, numbers[at] ?? 0])))
    )
  )
}
