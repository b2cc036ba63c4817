/**
 * Charts of one report: how its requests ended, and who made them.
 *
 * Both follow the headings of the edition: a further outcome or another kind of applicant becomes a bar without a change here.
 *
 * @module
 */
import { type Heading, type Line, lines } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { type Edition, forms } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import { type Known, type Told } from "../known.ts"
import { nameOf } from "../names.ts"
import { fewest, share } from "../share.ts"
import { type Chart, type Datum, datum } from "./Chart.ts"

/** 件. */
export const cases = { zh: "件", en: "requests" } as const

/** Part three of an edition. */
const requests = (edition: Edition): Form | undefined => forms(edition).find(({ key }) => key === "requests")

/** The column that totals the applicants. */
const totalOf = (all: ReadonlyArray<Line>): string | undefined =>
  all.find(({ heading, path }) => heading.sums === true && path.length === 1)?.key

/** A group of outcomes, （三）不予公开, with the cells of its rows in the column of totals. */
export interface Outcome {
  readonly heading: Heading
  readonly cells: ReadonlyArray<Cell>
  /** The rows one by one, where it has any below it. */
  readonly rows: ReadonlyArray<{ readonly heading: Heading; readonly cell: Cell }>
}

/** The outcomes of an edition in the order of the form, the total left out; none where its form has none. */
export const outcomes = (edition: Edition): ReadonlyArray<Outcome> => {
  const form = requests(edition)
  return (form?.blocks ?? []).flatMap(({ rows, columns }) => {
    const column = totalOf(lines(columns))
    const outcome = rows.find(({ key }) => key === "outcome")
    if (form === undefined || column === undefined || outcome?.of === undefined) return []
    return outcome.of
      .filter(({ sums }) => sums !== true)
      .map((heading) => {
        const own = lines([heading], [outcome]).map((line) => ({
          heading: line.heading,
          cell: show({ form: form.key, row: line.key, column })
        }))
        return { heading, cells: own.map(({ cell }) => cell), rows: heading.of === undefined ? [] : own }
      })
  })
}

/** The cell of a row of part three in the column of totals. */
export const inAll = (edition: Edition, row: string): ReadonlyArray<Cell> => {
  const form = requests(edition)
  return (form?.blocks ?? []).flatMap(({ rows, columns }) => {
    const column = totalOf(lines(columns))
    return form === undefined || column === undefined || !lines(rows).some(({ key }) => key === row)
      ? []
      : [show({ form: form.key, row, column })]
  })
}

/** A bar with its share of the whole, where that is known, large enough, and not less than its part: such numbers do not agree. */
const withShare = (label: Datum["label"], known: Known, whole: Known): Datum => {
  const isPart = known.value !== undefined && whole.value !== undefined && known.value <= whole.value
  const found = isPart && known.value > 0 ? share(known.value, whole.value) : undefined
  return datum(label, known, found === undefined ? undefined : { zh: found, en: found })
}

const tooFew = (whole: Known): Chart["notes"] =>
  whole.value !== undefined && whole.value < fewest
    ? [
        {
          zh: `合计${whole.value}件，不足${fewest}件，不计算占比`,
          en: `${whole.value} in all: fewer than ${fewest}, so no shares are given`
        }
      ]
    : []

/** 申请办理结果: （一） to （六） with their shares of all that were closed. */
export const outcomesChart = (edition: Edition, told: Told): Chart | undefined => {
  const all = outcomes(edition)
  if (all.length === 0) return undefined
  const whole = told(inAll(edition, "outcome.total"))
  return {
    key: "outcomes",
    kind: "bars",
    title: { zh: "申请办理结果", en: "How requests ended" },
    unit: cases,
    head: { zh: "办理结果", en: "outcome" },
    panels: [{ data: all.map(({ heading, cells }) => withShare(nameOf(heading), told(cells), whole)) }],
    notes: tooFew(whole)
  }
}

/** 申请人类别: who made the requests received in the year. */
export const applicantsChart = (edition: Edition, told: Told): Chart | undefined => {
  const form = requests(edition)
  const columns = (form?.blocks ?? []).flatMap((block) => lines(block.columns))
  if (form === undefined || columns.length === 0 || inAll(edition, "received").length === 0) return undefined
  const whole = told(inAll(edition, "received"))
  const kinds = columns.filter(({ heading }) => heading.sums !== true)
  return {
    key: "applicants",
    kind: "bars",
    title: { zh: "本年新收申请的申请人", en: "Who made the requests received" },
    unit: cases,
    head: { zh: "申请人", en: "applicants" },
    panels: [
      {
        data: kinds.map(({ key, heading }) =>
          withShare(nameOf(heading), told([show({ form: form.key, row: "received", column: key })]), whole)
        )
      }
    ],
    notes: tooFew(whole)
  }
}
