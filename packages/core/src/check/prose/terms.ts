/**
 * What the nouns of a report's prose stand for in its tables: sums of cells, each with the name that a finding calls it by.
 *
 * @module
 */
import type { Cell } from "../../form/Cell.ts"
import { once } from "../../once.ts"
import * as Edition from "../../form/Edition.ts"

/** A sum of cells that a number in the text may mean. */
export interface Term {
  readonly name: string
  readonly cells: ReadonlyArray<Cell>
}

const under = (key: string, above: string): boolean => key === above || key.startsWith(`${above}.`)

const pick = (edition: Edition.Edition, form: string, row: string, column: string): ReadonlyArray<Cell> =>
  Edition.slots(edition).flatMap((slot) =>
    slot.form.key === form && under(slot.row.key, row) && under(slot.column.key, column) ? [slot.cell] : []
  )

/** The applicants that a text tells apart: `total`, or the key of a column of 三 or of a group of columns. */
export type Applicants = string

const request = (edition: Edition.Edition, rows: ReadonlyArray<string>, column: string, name: string): Term => ({
  name,
  cells: rows.flatMap((row) => pick(edition, "requests", row, column))
})

const remedies = ["reconsideration", "litigation.direct", "litigation.afterReconsideration"] as const
export type Remedy = (typeof remedies)[number]

const cases = (edition: Edition.Edition, of: ReadonlyArray<Remedy>, result: string, name: string): Term => ({
  name,
  cells: of.flatMap((remedy) => pick(edition, "review", "cases", `${remedy}.${result}`))
})

const document = (edition: Edition.Edition, row: string, columns: ReadonlyArray<string>): ReadonlyArray<Term> =>
  columns.flatMap((column) => {
    const cells = pick(edition, "proactive", row, column)
    return cells.length === 0 ? [] : [{ name: cells.map((cell) => Edition.labelOf(edition, cell)).join("＋"), cells }]
  })

const results = {
  upheld: "结果维持",
  corrected: "结果纠正",
  otherwise: "其他结果",
  pending: "尚未审结",
  total: "总计"
} as const
export type Result = keyof typeof results

export const isResult = (text: string): text is Result => Object.hasOwn(results, text)

/** 1.信访举报投诉类申请 is written 信访举报投诉类申请, （二）部分公开（…） 部分公开. */
const spoken = (label: string): string => label.replace(/^(?:\d+\.|（[^）]*）)/u, "").replace(/（.*$/u, "")

/** What a row of 本年度办理结果 or a group of them is called: `denied` is 不予公开. */
const nameOf = (edition: Edition.Edition, key: string): string => {
  const depth = key.split(".").length
  const slot = Edition.slots(edition).find(
    ({ form, row }) => form.key === "requests" && under(row.key, `outcome.${key}`)
  )
  return spoken(slot?.row.path[depth]?.label ?? key)
}

/** A row of 本年度办理结果 by the name that the form gives it. */
interface Row {
  readonly key: string
  readonly name: string
}

/** The single rows of 本年度办理结果 whose names say by themselves what they are: 3.其他 does not. */
const rows = (edition: Edition.Edition): ReadonlyArray<Row> =>
  Edition.slots(edition).flatMap(({ form, row, column }) => {
    const name = spoken(row.heading.label)
    const single = /^outcome\.[^.]+\./u.test(row.key) && name.length >= 4 && !name.includes("“")
    return form.key === "requests" && column.key === "total" && single
      ? [{ key: row.key.replace("outcome.", ""), name }]
      : []
  })

/** The groups of 本年度办理结果 but 其他处理. */
const outcomes = ["granted", "grantedInPart", "denied", "unavailable", "notHandled"].map((key) => `outcome.${key}`)

const decisions = { 许可: "licensing", 处罚: "penalties", 强制: "coercion" } as const

/** Remembers what was worked out for a key: there are no more of them than rows, columns and words for them. */
const kept = <A>(): ((key: string, work: () => A) => A) => {
  const known = new Map<string, { readonly value: A }>()
  return (key, work) => {
    const found = known.get(key)
    if (found !== undefined) return found.value
    const value = work()
    known.set(key, { value })
    return value
  }
}

const remedyName = (of: ReadonlyArray<Remedy>): string =>
  of.length === 1 && of[0] !== "reconsideration"
    ? of[0] === "litigation.direct"
      ? "未经复议直接起诉"
      : "复议后起诉"
    : of[0] !== "reconsideration"
      ? "行政诉讼"
      : of.length > 1
        ? "行政复议＋行政诉讼"
        : "行政复议"

/** （自然人）, and nothing for all applicants. */
const columnName = (edition: Edition.Edition, key: string): string => {
  const depth = key.split(".").length - 1
  const slot = Edition.slots(edition).find(({ form, column }) => form.key === "requests" && under(column.key, key))
  return key === "total" ? "" : `（${slot?.column.path[depth]?.label ?? key}）`
}

const all = (edition: Edition.Edition) => {
  const [one, several] = [kept<Term>(), kept<ReadonlyArray<Term>>()]
  const row = (keys: ReadonlyArray<string>, column: string, name: string): Term =>
    one(`${keys.join()}/${column}`, () => request(edition, keys, column, `${name}${columnName(edition, column)}`))
  return {
    received: (column: Applicants) => row(["received"], column, "本年新收"),
    withCarriedIn: (column: Applicants) => row(["received", "carriedIn"], column, "本年新收＋上年结转"),
    carriedIn: row(["carriedIn"], "total", "上年结转"),
    carriedOut: row(["carriedOut"], "total", "结转下年度继续办理"),
    closed: (column: Applicants) => row(["outcome.total"], column, "本年度办理结果总计"),
    /** What was answered; a request that was withdrawn or abandoned may not have been. */
    answered: request(edition, outcomes, "total", "本年度办理结果总计（不含其他处理）"),
    /** Of all who asked, or of those of one column. Without cells where the edition has no such row. */
    outcome: (key: string, column: Applicants = "total"): Term => row([`outcome.${key}`], column, nameOf(edition, key)),
    cases: (of: ReadonlyArray<Remedy>, result: Result): Term =>
      one(`${of.join()}:${result}`, () => cases(edition, of, result, `${remedyName(of)}${results[result]}`)),
    rows: rows(edition),
    decisions: (of: keyof typeof decisions) => several(of, () => document(edition, decisions[of], ["decisions"])),
    documents: (of: "rules" | "normativeDocuments", columns: ReadonlyArray<string>) =>
      several(`${of}/${columns.join()}`, () => document(edition, of, columns))
  }
}

/** The terms of an edition, worked out once. */
export const terms = once(all)
export type Terms = ReturnType<typeof all>
