/** The equations of an edition as a matrix say what each equation says by itself. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Edition from "../../src/form/Edition.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Equation from "../../src/form/Equation.ts"
import { intakeEqualsOutcome } from "../../src/editions/balance.ts"
import * as Matrix from "../../src/check/Matrix.ts"
import * as Vector from "../../src/report/Vector.ts"
import { balanced, editions } from "../support/reports.ts"
import { law } from "../support/law.ts"

const small = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 }))
const known = Schema.Union([small, small, small, small, Schema.Null])

describe.each(editions)("the matrix of %s", (key, edition) => {
  const slots = Edition.slots(edition)
  const matrix = Matrix.matrix(edition)
  const size = { minLength: slots.length, maxLength: slots.length }
  const vectors = Arbitrary.array(Arbitrary.schema(known), size).pipe(
    Arbitrary.map((numbers) => Float64Array.from(numbers, (number) => number ?? Number.NaN))
  )

  it("has a row for each column total, each （七）总计, each 总计 of 四 and each balance", () => {
    const rows = key === "2021" ? 25 : 23
    expect(matrix.equations).toHaveLength(rows + 7 + 3 + 7)
  })

  law("gives 0, NaN and the rest just where judging finds held, undetermined and breached", [vectors], ([vector]) => {
    const at = Vector.lookup(edition, vector)
    const residuals = Matrix.residuals(matrix, vector)
    for (const [row, { equation }] of matrix.equations.entries()) {
      const verdict = Equation.judge(equation, at)
      if (verdict._tag === "Undetermined") expect(residuals[row]).toBeNaN()
      else expect(residuals[row]).toBe(verdict._tag === "Held" ? 0 : Number(verdict.left - verdict.right))
    }
  })

  law("names the rows that are breached, and none that is undetermined", [vectors], ([vector]) => {
    const at = Vector.lookup(edition, vector)
    expect(Matrix.breached(matrix, vector)).toEqual(
      matrix.equations.flatMap(({ equation }, row) => (Equation.judge(equation, at)._tag === "Breached" ? row : []))
    )
  })

  law("gives 0 throughout for a report that balances", [balanced(edition)], ([numbers]) => {
    const vector = Float64Array.from(slots, ({ cell }) => numbers[cell] ?? Number.NaN)
    expect(Matrix.residuals(matrix, vector).every((residual) => residual === 0)).toBe(true)
  })
})

describe("an edition whose rules name a cell it does not have", () => {
  it("is refused with the cell's name", () => {
    const [, , requests] = edition2021.sections
    const broken = { ...edition2021, sections: [], rules: [intakeEqualsOutcome(requests)] }
    expect(() => Matrix.matrix(broken)).toThrow(
      new RangeError("edition 2021 has no cell requests/received/naturalPerson")
    )
  })
})
