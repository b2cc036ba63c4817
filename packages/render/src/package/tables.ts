/**
 * The tables of a data package, as schemas of Frictionless and as CSV: observations, the cells that they are of, and the reports.
 *
 * https://datapackage.org/standard/table-schema/: name, type, title, description, constraints, primary and foreign keys. These tables are for
 * programs, and begin with no byte order mark, which some would take for a part of the first name.
 *
 * @module
 */
import { printed } from "@gongkai/core/Axis"
import { type Edition, heading, slots } from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import type * as Draft from "@gongkai/core/Draft"
import { lines } from "../csv/field.ts"
import { columns } from "../csv/tidy.ts"

/** A column of a table: `type` is one of Table Schema. */
interface Field {
  readonly name: string
  readonly type: "string" | "integer" | "number" | "date"
  readonly title: string
  readonly description?: string
  readonly constraints?: { readonly required?: true; readonly enum?: ReadonlyArray<string> }
}

const required = { required: true } as const

const code: Field = { name: "code", type: "string", title: "行政区划代码" }
const agency: Field = { name: "agency", type: "string", title: "行政机关", constraints: required }
const year: Field = { name: "year", type: "integer", title: "报告年度", constraints: required }
const edition: Field = {
  name: "edition",
  type: "string",
  title: "格式",
  description: "报告所依格式的印发年份：2019 或 2021",
  constraints: required
}
const notice: Field = {
  name: "notice",
  type: "string",
  title: "提示",
  description: "报告为草稿、含未读或缺内容的，在此写明；完整的报告为空"
}

const fields = {
  code,
  agency,
  year,
  edition,
  cell: {
    name: "cell",
    type: "string",
    title: "格",
    description: "数字在法定表格中的地址，含义见 cells",
    constraints: required
  },
  table: { name: "table", type: "string", title: "表" },
  block: { name: "block", type: "string", title: "栏目" },
  row: { name: "row", type: "string", title: "行" },
  column: { name: "column", type: "string", title: "列" },
  measure: {
    name: "measure",
    type: "string",
    title: "计量",
    description: "count 件数；change 增减，可为负数；amount 金额，单位为万元",
    constraints: { required: true, enum: ["count", "change", "amount"] }
  },
  value: { name: "value", type: "number", title: "数值", description: "没有数字的为空，不作0" },
  status: {
    name: "status",
    type: "string",
    title: "状态",
    description: "number 有数；blank 未填；none 本项全年无；notApplicable 不适用；unread 未读",
    constraints: { required: true, enum: ["number", "blank", "none", "notApplicable", "unread"] }
  },
  notice
} as const satisfies { readonly [name in (typeof columns)[number]]: Field }

/** What an empty field is taken for: nothing, in every table. */
const missingValues = [""]

/** The line of heads of `observations.csv`. */
export const observationsHead = lines([columns])

/** The schema of `observations.csv`. */
export const observations = {
  fields: columns.map((name): Field => fields[name]),
  missingValues,
  foreignKeys: [{ fields: ["edition", "cell"], reference: { resource: "cells", fields: ["edition", "cell"] } }]
}

const cellColumns = ["edition", "cell", "table", "block", "row", "column", "measure"] as const

/** The schema of `cells.csv`. */
export const cells = {
  fields: cellColumns.map((name): Field => fields[name]),
  missingValues,
  primaryKey: ["edition", "cell"]
}

/** `cells.csv`: every number that the forms of some editions ask for, in their order. */
export const cellsCsv = (editions: ReadonlyArray<Edition>): string =>
  lines([
    cellColumns,
    ...editions.flatMap((each) =>
      slots(each).map((slot) => [
        each.key,
        slot.cell,
        heading(each, slot.form),
        slot.block.heading ?? "",
        printed(slot.row),
        printed(slot.column),
        slot.measure
      ])
    )
  ])

/** The schema of `reports.csv`. */
export const reports = {
  fields: [
    code,
    agency,
    year,
    edition,
    { name: "title", type: "string", title: "标题" },
    { name: "published", type: "date", title: "发布日期" },
    {
      name: "report",
      type: "string",
      title: "交换文件",
      description: "本包内含全文和全部数字的文件",
      constraints: required
    },
    {
      name: "tables",
      type: "string",
      title: "表格文件",
      description: "本包内与法定表格版式相同的 CSV",
      constraints: required
    },
    { name: "identifier", type: "string", title: "标识", description: "报告内容的 SHA-256" },
    notice
  ] as ReadonlyArray<Field>,
  missingValues,
  primaryKey: ["report"]
}

/** Where the files of a report lie in the package. */
export interface Files {
  readonly report: string
  readonly tables: string
}

/** The line of heads of `reports.csv`. */
export const reportsHead = lines([reports.fields.map(({ name }) => name)])

/** The line of one report. */
export const reportLine = (
  draft: Draft.Draft,
  key: string,
  files: Files,
  identifier: string,
  said: string | undefined
): string =>
  lines([
    [
      draft.agency.divisionCode ?? "",
      draft.agency.name,
      String(draft.year),
      key,
      titleOf(draft),
      draft.publishedOn ?? "",
      files.report,
      files.tables,
      identifier,
      said ?? ""
    ]
  ])
