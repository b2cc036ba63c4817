/**
 * The arithmetic check, from the numbers to the verdicts and from a decoded report to its findings.
 *
 * Before anything is timed, all contenders must give the same verdicts on sound and on broken reports.
 *
 * @module
 */
import { deepStrictEqual } from "node:assert"
import { check } from "@gongkai/core/check"
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import * as Matrix from "@gongkai/core/Matrix"
import * as Vector from "@gongkai/core/Vector"
import type { Contest, Options } from "./Contest.ts"
import { breached } from "./engine.ts"
import { floor } from "./floor.ts"
import { measure } from "./measure.ts"
import { edition, pick, report, reports } from "./reports.ts"
import { cells, recalculate } from "./sheet.ts"
import { timings } from "./table.ts"

const matrix = Matrix.matrix(edition)

/** Counts with a blank here and there. */
const random = (): Float64Array =>
  Float64Array.from(Edition.slots(edition), () =>
    Math.random() < 0.02 ? Number.NaN : Math.floor(Math.random() * 1000)
  )

const fromVector = async (options: Options): Promise<void> => {
  const vectors = Array.from({ length: 64 }, random)
  for (const vector of vectors) deepStrictEqual(Matrix.residuals(matrix, vector), floor(vector))
  const kept = [new Array<number>(matrix.equations.length), new Array<number>(matrix.equations.length)] as const
  timings(
    "1a  Arithmetic: 200 cells, blanks marked → the verdict on 42 equations",
    await measure(
      [
        { name: "hand-written loop", run: (turn) => floor(pick(vectors, turn)) },
        { name: "gongkai: Matrix.residuals", run: (turn) => Matrix.residuals(matrix, pick(vectors, turn)) },
        { name: "hand-written loop, array kept", run: (turn) => floor(pick(vectors, turn), kept[0]) },
        { name: "gongkai, array kept", run: (turn) => Matrix.residuals(matrix, pick(vectors, turn), kept[1]) }
      ],
      options
    )
  )
}

const numbers = (draft: Draft.Draft): ReadonlyMap<Cell, number> => {
  const vector = Vector.make(edition, Draft.entries(edition, draft), "draft")
  return new Map(Edition.slots(edition).map(({ cell }, at) => [cell, vector[at] ?? Number.NaN]))
}

const column = (draft: Draft.Draft): Array<Array<number>> => {
  const known = numbers(draft)
  return cells.map((cell) => [known.get(cell) ?? Number.NaN])
}

const facts = (draft: Draft.Draft) => Object.fromEntries(numbers(draft))

const arithmeticRules = new Set(matrix.equations.map(({ rule }) => rule.id))

/** The rows of the breached equations as `check`, the sheet and the engine see them; what `check` says of words is left out. */
const agree = async (draft: Draft.Draft): Promise<void> => {
  const found = new Set(check(draft).flatMap(({ id, rule }) => (arithmeticRules.has(rule) ? [id] : [])))
  const ours = matrix.equations.flatMap(({ rule, equation }, row) =>
    found.has(`${rule.id}@${equation.left[0] ?? ""}`) ? [row] : []
  )
  deepStrictEqual(ours.length, found.size)
  deepStrictEqual(
    recalculate(column(draft)).flatMap(([verdict], row) => (verdict === 0 ? [] : [row])),
    ours
  )
  deepStrictEqual(
    (await breached(facts(draft))).toSorted((one, other) => one - other),
    ours
  )
}

const fromReport = async (options: Options): Promise<void> => {
  const broken = cells.map((cell, at) => report(new Map([...numbers(pick(reports, at)), [cell, 1]])))
  await [...reports, ...broken].reduce((before, draft) => before.then(() => agree(draft)), Promise.resolve())
  const columns = reports.map(column)
  const all = reports.map(facts)
  const vectors = reports.map((draft) => Float64Array.from(numbers(draft).values()))
  timings(
    "1b  Check: a decoded report → its findings by every rule (the others: 42 verdicts, numbers in hand)",
    await measure(
      [
        { name: "gongkai: check", run: (turn) => check(pick(reports, turn)) },
        { name: "json-rules-engine 7", runAsync: (turn) => breached(pick(all, turn)) },
        { name: "HyperFormula 3", run: (turn) => recalculate(pick(columns, turn)) }
      ],
      options
    )
  )
  timings(
    "1c  The same with the numbers in hand: 42 verdicts on a balanced report",
    await measure(
      [
        { name: "gongkai: Matrix.residuals", run: (turn) => Matrix.residuals(matrix, pick(vectors, turn)) },
        { name: "json-rules-engine 7", runAsync: (turn) => breached(pick(all, turn)) },
        { name: "HyperFormula 3", run: (turn) => recalculate(pick(columns, turn)) }
      ],
      options
    )
  )
}

export const arithmetic: Contest = {
  name: "arithmetic",
  run: async (options) => {
    await fromVector(options)
    await fromReport(options)
  }
}
