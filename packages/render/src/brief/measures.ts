/**
 * What a brief counts: the numbers of each part by name, those that are 0 in both years left to a remark.
 *
 * @module
 */
import { type Line, printed } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { type Edition, slots } from "@gongkai/core/Edition"
import * as Money from "@gongkai/core/Money"
import type { Measure as Kind } from "@gongkai/core/Axis"
import type { Text } from "@gongkai/core/Text"
import { inAll } from "../chart/ofReport.ts"
import { type Known, reasons, type Told } from "../known.ts"
import { nameOf } from "../names.ts"
import { growth } from "../share.ts"
import { same } from "./Brief.ts"

/** Something counted: its name, and the cells that come to it. */
export interface Measure {
  readonly name: Text
  readonly cells: ReadonlyArray<Cell>
  readonly kind: Kind
}

const named = (line: Line): Text => {
  const names = line.path.filter(({ label }) => label !== "").map(nameOf)
  return { zh: names.map(({ zh }) => zh).join("／"), en: names.map(({ en }) => en).join(" / ") }
}

const ofRequests = (edition: Edition): ReadonlyArray<Measure> =>
  (
    [
      ["received", { zh: "本年新收申请", en: "requests received" }],
      ["carriedIn", { zh: "上年结转申请", en: "requests carried in" }],
      ["outcome.total", { zh: "本年办结申请", en: "requests closed" }],
      ["carriedOut", { zh: "结转下年申请", en: "requests carried out" }]
    ] as const
  ).flatMap(([row, name]) => {
    const cells = inAll(edition, row)
    return cells.length === 0 ? [] : [{ name, cells, kind: "count" } as const]
  })

const columns: { readonly [label: string]: string } = {
  本年制发件数: "issued",
  本年废止件数: "repealed",
  现行有效件数: "in force",
  本年处理决定数量: "decisions",
  处理决定数量: "decisions",
  "本年收费金额（单位：万元）": "amount"
}

const ofProactive = (edition: Edition): ReadonlyArray<Measure> =>
  slots(edition)
    .filter(({ form }) => form.key === "proactive")
    .map(({ cell, row, column, measure }) => ({
      name: {
        zh: `${named(row).zh}：${printed(column).replace("（单位：万元）", "")}`,
        en: `${named(row).en}: ${columns[column.heading.label] ?? printed(column)}`
      },
      cells: [cell],
      kind: measure
    }))

/** The totals of part four: 行政复议, and both kinds of 行政诉讼. */
const ofReview = (edition: Edition): ReadonlyArray<Measure> => {
  const totals = slots(edition).filter(({ form, column }) => form.key === "review" && column.heading.sums === true)
  return totals.map(({ cell, column }) => ({
    name: named({ ...column, path: column.path.slice(0, -1) }),
    cells: [cell],
    kind: "count"
  }))
}

/** What an edition counts, part by part. */
export const measures = (edition: Edition): ReadonlyArray<Measure> => [
  ...ofRequests(edition),
  ...ofReview(edition),
  ...ofProactive(edition)
]

/** A number as it is told: 7730.28万元, 12, 未读. */
export const told = (known: Known, kind: Kind = "count"): Text => {
  if (known.value === undefined) return reasons[known.why]
  if (kind !== "amount") return same(String(known.value))
  const amount = Money.show(Money.Money.make(known.value))
  return { zh: `${amount}万元`, en: `${amount} (10,000 yuan)` }
}

/** The difference of two numbers: +12, 增幅 beside it where the first is ten at least. */
export const changed = (before: Known, after: Known, kind: Kind): Text => {
  if (before.value === undefined || after.value === undefined) return same("—")
  const by = after.value - before.value
  const size = kind === "amount" ? told({ value: Math.abs(by) }, kind) : same(String(Math.abs(by)))
  const sign = by > 0 ? "+" : by < 0 ? "-" : ""
  const rate = kind === "change" || by === 0 ? undefined : growth(before.value, after.value)
  return rate === undefined
    ? { zh: sign + size.zh, en: sign + size.en }
    : { zh: `${sign}${size.zh}（${rate}）`, en: `${sign}${size.en} (${rate})` }
}

/** The rows of a table of numbers: this year's, and last year's with the change where there is a report of it. */
export const rowsOf = (
  all: ReadonlyArray<Measure>,
  now: Told,
  before: Told | undefined
): ReadonlyArray<ReadonlyArray<Text>> =>
  all.flatMap(({ name, cells, kind }) => {
    const [is, was] = [now(cells), before?.(cells)]
    if (is.value === 0 && (was === undefined || was.value === 0)) return []
    return [
      was === undefined ? [name, told(is, kind)] : [name, told(is, kind), told(was, kind), changed(was, is, kind)]
    ]
  })

/** The cell of one column of part four. */
export const inReview = (edition: Edition, ...keys: ReadonlyArray<string>): ReadonlyArray<Cell> => {
  const cells = keys.map((column) => show({ form: "review", row: "cases", column }))
  return cells.every((cell) => slots(edition).some((slot) => slot.cell === cell)) ? cells : []
}
