/**
 * The columns of a tidy file as descriptions of tabular data have them: name, title, kind of value, and what it may be.
 *
 * @module
 */
import { printed } from "@gongkai/core/Axis"
import { type Edition, forms, heading, slots } from "@gongkai/core/Edition"
import { columns } from "../csv/tidy.ts"

/** A column of `export --to tidy`. */
export interface Column {
  readonly name: (typeof columns)[number]
  readonly title: string
  readonly kind: "text" | "year" | "number"
  /** Whether it is filled in every line. */
  readonly always: boolean
  readonly values?: ReadonlyArray<string>
  readonly pattern?: string
}

const distinct = (all: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(all)]

type Said = { readonly [name in Column["name"]]: Omit<Column, "name"> }

const text = (title: string, values: ReadonlyArray<string>): Omit<Column, "name"> => ({
  title,
  kind: "text",
  always: !values.includes(""),
  values: distinct(values).filter((value) => value !== "")
})

/** The columns of an edition's observations, in the order of the file. */
export const columnsOf = (edition: Edition): ReadonlyArray<Column> => {
  const all = slots(edition)
  const blocks = all.map(({ block }) => block.heading ?? "")
  const said: Said = {
    code: { title: "行政区划代码", kind: "text", always: false, pattern: "^\\d{6}(\\d{3}){0,2}$" },
    agency: { title: "行政机关", kind: "text", always: true },
    year: { title: "报告年度", kind: "year", always: true },
    edition: text("格式", [edition.key]),
    cell: text(
      "格的地址",
      all.map(({ cell }) => cell)
    ),
    table: text(
      "表",
      forms(edition).map((form) => heading(edition, form))
    ),
    block: text("条款", blocks),
    row: text(
      "行",
      all.map(({ row }) => printed(row))
    ),
    column: text(
      "列",
      all.map(({ column }) => printed(column))
    ),
    measure: text(
      "计量（count 件数，change 增减，amount 万元）",
      all.map(({ measure }) => measure)
    ),
    value: { title: "数值", kind: "number", always: false },
    status: text("数值的状态", ["number", "blank", "none", "notApplicable", "unread"]),
    notice: { title: "提示（草稿、含未读或缺内容的报告）", kind: "text", always: false }
  }
  return columns.map((name) => ({ name, ...said[name] }))
}
