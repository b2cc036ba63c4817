/**
 * The tidy file of an edition as a Table Schema of Frictionless, for catalogues of open data.
 *
 * https://specs.frictionlessdata.io/table-schema/: it knows no sums between rows; the equations lie beside it under a name of ours.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { show } from "@gongkai/core/Equation"
import { demanded, titleOf } from "./cells.ts"
import { type Column, columnsOf } from "./observations.ts"

const types = { text: "string", year: "integer", number: "number" } as const

const field = ({ name, title, kind, always, values, pattern }: Column, { years }: Edition): object => {
  const constraints = {
    ...(always && { required: true }),
    ...(values && { enum: values }),
    ...(pattern !== undefined && { pattern }),
    ...(kind === "year" && { minimum: years.from })
  }
  return { name, type: types[kind], title, ...(Object.keys(constraints).length > 0 && { constraints }) }
}

/** The schema as a value. */
export const tableSchema = (edition: Edition): object => ({
  title: titleOf(edition),
  fields: columnsOf(edition).map((column) => field(column, edition)),
  missingValues: [""],
  primaryKey: ["agency", "year", "cell"],
  "gongkai:equations": demanded(edition).map((equation) => ({ rule: equation.rule, equation: show(equation) }))
})
