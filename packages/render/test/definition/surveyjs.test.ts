/** The SurveyJS model: pages of the parts, matrices of the blocks, equations between cells that there are. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { slots } from "@gongkai/core/Edition"
import { describe, expect, it } from "vitest"
import { demanded } from "../../src/definition/cells.ts"
import { surveyjs } from "../../src/definition/surveyjs.ts"

interface Matrix {
  readonly type: string
  readonly name: string
  readonly rows?: ReadonlyArray<{ readonly value: string }>
  readonly columns?: ReadonlyArray<{ readonly name: string; readonly min?: number }>
  readonly validators?: ReadonlyArray<{ readonly expression: string }>
}

describe.each([edition2019, edition2021])("the model of $key", (edition) => {
  const { pages } = surveyjs(edition) as { readonly pages: ReadonlyArray<{ readonly elements: ReadonlyArray<Matrix> }> }
  const matrices = pages.flatMap(({ elements }) => elements).filter(({ type }) => type === "matrixdropdown")
  const cells = matrices.flatMap(({ name, rows = [], columns = [] }) =>
    rows.flatMap((row) => columns.map((column) => `{${name}.${row.value}.${column.name}}`))
  )
  it("has a page for the head and for each part, and a place for every cell", () => {
    expect(pages).toHaveLength(7)
    expect(cells).toHaveLength(slots(edition).length)
    expect(new Set(cells).size).toBe(cells.length)
  })
  it("judges every equation, between cells that there are", () => {
    const all = matrices.flatMap(({ validators = [] }) => validators.map(({ expression }) => expression))
    expect(all).toHaveLength(demanded(edition).length)
    for (const expression of all) for (const [cell] of expression.matchAll(/\{[^}]*\}/gu)) expect(cells).toContain(cell)
  })
  it("lets a change be negative, and nothing else", () => {
    const free = matrices.flatMap(({ columns = [] }) => columns.filter(({ min }) => min === undefined))
    expect(free.every(({ name }) => name === "change")).toBe(true)
  })
})
