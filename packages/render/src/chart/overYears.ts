/**
 * A chart over the years: reports of one organ side by side, each year a column.
 *
 * Between two editions a number crosses only where both count the same (`bridge`); where they do not, the year is *not comparable*, and a
 * year without a report is named too. Neither is ever 0.
 *
 * @module
 */
import { type Cell, show } from "@gongkai/core/Cell"
import type { Draft } from "@gongkai/core/Draft"
import { type Edition, slot } from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import type { Text } from "@gongkai/core/Text"
import { reasons, toldAcross } from "../known.ts"
import { type Chart, type Datum, datum } from "./Chart.ts"
import { cases, inAll } from "./ofReport.ts"

/** What is followed over the years. */
interface Followed {
  readonly name: Text
  readonly cells: ReadonlyArray<Cell>
}

const noReport: Text = { zh: "没有报告", en: "no report" }
const several: Text = { zh: "有几份报告", en: "several reports" }

/** So many years at most lie between two that are shown: a slip in a year would make a chart of a century. */
const most = 40

/** A year of some reports: where there are two of one year, nobody said which counts. */
const ofYear = (
  year: number,
  { cells }: Followed,
  edition: Edition,
  drafts: ReadonlyArray<Draft>,
  own: Draft
): Datum => {
  const label = { zh: `${year}年`, en: String(year) }
  const found = drafts.filter((draft) => draft.year === year)
  const [draft] = found
  if (draft === undefined) return { label, value: undefined, why: noReport }
  if (found.length > 1) return { label, value: undefined, why: several }
  return datum(label, toldAcross(edition, draft, draft === own ? edition : editionOf(draft))(cells))
}

const charted = (
  key: string,
  title: Text,
  followed: ReadonlyArray<Followed>,
  { edition, draft, previous }: Series
): Chart | undefined => {
  const told = followed.filter(({ cells }) => cells.length > 0)
  const drafts = [...previous.filter((each) => each.year < draft.year), draft]
  const first = Math.min(...drafts.map(({ year }) => year))
  if (told.length === 0 || first === draft.year || draft.year - first > most) return undefined
  const years = Array.from({ length: draft.year - first + 1 }, (_, at) => first + at)
  const panels = told.map((each) => ({
    name: each.name,
    data: years.map((year) => ofYear(year, each, edition, drafts, draft))
  }))
  const isApart = panels.some(({ data }) =>
    data.some((each) => each.value === undefined && each.why === reasons["other edition"])
  )
  const note: Text = {
    zh: "标“不可比”的年度用另一版格式，统计口径不同",
    en: "Years marked not comparable used another edition, which counts something else"
  }
  return {
    key,
    kind: "columns",
    title,
    unit: cases,
    head: { zh: "年度", en: "year" },
    panels,
    notes: isApart ? [note] : []
  }
}

/** A report, and those of earlier years of the same organ. */
export interface Series {
  readonly edition: Edition
  readonly draft: Draft
  readonly previous: ReadonlyArray<Draft>
}

/** 历年申请: received, closed and carried out; `undefined` where there is one year alone. */
export const requestsOverYears = (series: Series): Chart | undefined =>
  charted(
    "years",
    { zh: "历年申请办理", en: "Requests over the years" },
    [
      { name: { zh: "本年新收", en: "received" }, cells: inAll(series.edition, "received") },
      { name: { zh: "本年办结", en: "closed" }, cells: inAll(series.edition, "outcome.total") },
      { name: { zh: "结转下年", en: "carried out" }, cells: inAll(series.edition, "carriedOut") }
    ],
    series
  )

/** 历年规范性文件: what was issued, and what is in force; the edition of 2019 counts neither. */
export const documentsOverYears = (series: Series): Chart | undefined => {
  const cell = (column: string): ReadonlyArray<Cell> => {
    const found = slot(series.edition, show({ form: "proactive", row: "normativeDocuments", column }))
    return found === undefined ? [] : [found.cell]
  }
  return charted(
    "documents",
    { zh: "历年行政规范性文件", en: "Normative documents over the years" },
    [
      { name: { zh: "本年制发", en: "issued" }, cells: cell("issued") },
      { name: { zh: "现行有效", en: "in force" }, cells: cell("inForce") }
    ],
    series
  )
}
