/**
 * The tidy file of an edition as metadata of CSV on the Web.
 *
 * https://www.w3.org/TR/tabular-metadata/: a table's metadata lie beside it as `FILE.csv-metadata.json`. They know no sums between rows;
 * the equations are notes.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { show } from "@gongkai/core/Equation"
import { demanded, titleOf } from "./cells.ts"
import { type Column, columnsOf } from "./observations.ts"

/** A pattern that takes these texts and no other. */
const oneOf = (values: ReadonlyArray<string>): string =>
  values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("|")

const datatype = ({ kind, values, pattern }: Column): unknown => {
  if (kind === "year") return "gYear"
  if (kind === "number") return "decimal"
  const format = values === undefined ? pattern?.replace(/^\^|\$$/gu, "") : oneOf(values)
  return format === undefined ? "string" : { base: "string", format }
}

/** The metadata as a value; `url` is the table that they describe. */
export const csvw = (edition: Edition, url: string): object => ({
  "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
  url,
  "dc:title": titleOf(edition),
  dialect: { encoding: "utf-8", header: true, lineTerminators: ["\r\n", "\n"] },
  tableSchema: {
    columns: columnsOf(edition).map((column) => ({
      name: column.name,
      titles: column.name,
      "dc:description": column.title,
      datatype: datatype(column),
      required: column.always,
      null: ""
    })),
    primaryKey: ["agency", "year", "cell"]
  },
  notes: demanded(edition).map((equation) => ({ rule: equation.rule, equation: show(equation) }))
})
