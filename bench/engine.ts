/**
 * The same equations as rules of json-rules-engine: one rule each, which speaks when its two sums differ.
 *
 * Set up to its advantage: a sum reads all cells as one fact and adds them in plain code, and nothing is cached by hashing.
 *
 * @module
 */
import { type Almanac, Engine } from "json-rules-engine"
import type { Equation } from "@gongkai/core/Equation"
import * as Matrix from "@gongkai/core/Matrix"
import { edition } from "./reports.ts"

export type Cells = { readonly [cell: string]: number }

const difference = async (params: unknown, almanac: Almanac): Promise<number> => {
  // The engine hands back what the rule below gave it, untyped.
  const { left, right } = params as Equation
  const cells = await almanac.factValue<Cells>("cells")
  let sum = 0
  for (const cell of left) sum += cells[cell] ?? Number.NaN
  for (const cell of right) sum -= cells[cell] ?? Number.NaN
  return sum
}

const engine = new Engine()
engine.addFact("difference", difference, { cache: false })
for (const [row, { equation }] of Matrix.matrix(edition).equations.entries()) {
  engine.addRule({
    conditions: { all: [{ fact: "difference", params: { ...equation }, operator: "notEqual", value: 0 }] },
    event: { type: "breached", params: { row } }
  })
}

/** The rows of the equations that do not hold. */
export const breached = async (cells: Cells): Promise<ReadonlyArray<number>> => {
  const { events } = await engine.run({ cells })
  return events.map(({ params }) => Number(params?.["row"]))
}
