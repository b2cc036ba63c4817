/**
 * Numbers that say why they refuse a value: `1.5 is not a count: a whole number from 0 to 9007199254740991 is needed`.
 *
 * Effect's own `make` says only "Schema validation failed", which tells a caller neither the value nor what is wrong with it.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import type { Measure } from "../form/Axis.ts"

const wanted: { readonly [M in Measure]: string } = {
  count: "a whole number from 0 to 2^53 - 1",
  change: "a whole number between -(2^53 - 1) and 2^53 - 1",
  amount: "a whole number of 分 from 0 to 2^53 - 1"
}

const shown = (value: unknown): string =>
  typeof value === "number" || typeof value === "bigint" ? String(value) : (JSON.stringify(value) ?? typeof value)

/** Why a value is refused, in one sentence that begins with it. */
export const refusal = (measure: Measure, value: unknown): string =>
  `${shown(value)} is not ${measure === "amount" ? "an" : "a"} ${measure}: ${wanted[measure]} is needed`

/** The same schema with a `make` that throws a `RangeError` with the value and the reason. */
export const telling = <V extends number, S extends Schema.Codec<V, number>>(measure: Measure, schema: S): S => {
  const holds = Schema.is(schema)
  return Object.defineProperty(schema, "make", {
    value: (value: unknown) => {
      if (holds(value)) return value
      throw new RangeError(refusal(measure, value))
    }
  })
}
