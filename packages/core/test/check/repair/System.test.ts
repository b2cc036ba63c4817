/** Equations seen from their cells, and broken ones in sets that can be mended apart. */
import { describe, expect, it } from "@effect/vitest"
import { broken, components, type System, system } from "../../../src/check/repair/System.ts"
import * as Matrix from "../../../src/check/Matrix.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { index, slots } from "../../../src/form/Edition.ts"

/** Equations 0: a＝b, 1: b＝c, 2: d＝e, without a form behind them. */
const small: System = {
  matrix: Matrix.matrix(edition2021),
  cells: [
    [0, 1],
    [1, 2],
    [3, 4]
  ],
  terms: [
    [{ equation: 0, sign: 1 }],
    [
      { equation: 0, sign: -1 },
      { equation: 1, sign: 1 }
    ],
    [{ equation: 1, sign: -1 }],
    [{ equation: 2, sign: 1 }],
    [{ equation: 2, sign: -1 }]
  ]
}

describe.each([edition2019, edition2021])("the equations of edition $key", (edition) => {
  const { matrix, terms, cells } = system(edition)
  it("name their cells, and each cell names them, with its side", () => {
    expect(cells).toHaveLength(matrix.equations.length)
    for (const [equation, { equation: own }] of matrix.equations.entries()) {
      const place = (cell: string) => index(edition).get(cell) ?? -1
      expect(cells[equation]).toEqual([...own.left, ...own.right].map(place))
      for (const cell of own.left) expect(terms[place(cell)]).toContainEqual({ equation, sign: 1 })
      for (const cell of own.right) expect(terms[place(cell)]).toContainEqual({ equation, sign: -1 })
    }
  })
  it("say nothing else of any cell", () => {
    expect(terms).toHaveLength(slots(edition).length)
    expect(terms.flat()).toHaveLength(cells.flat().length)
  })
})

describe("broken equations", () => {
  it("are those whose sides differ; what is not known is not broken", () => {
    expect(broken([0, 3, Number.NaN, -1])).toEqual([1, 3])
  })
  it("stand together where they share a cell, and apart where they do not", () => {
    expect(components(small, [1, -1, 5])).toEqual([[0, 1], [2]])
    expect(components(small, [1, 0, 5])).toEqual([[0], [2]])
    expect(components(small, [0, 0, 0])).toEqual([])
  })
  it("are not joined by an equation between them that holds or is not known", () => {
    const chain: System = {
      ...small,
      cells: [
        [0, 1],
        [1, 2],
        [2, 3]
      ],
      terms: [
        [{ equation: 0, sign: 1 }],
        [
          { equation: 0, sign: -1 },
          { equation: 1, sign: 1 }
        ],
        [
          { equation: 1, sign: -1 },
          { equation: 2, sign: 1 }
        ],
        [{ equation: 2, sign: -1 }]
      ]
    }
    expect(components(chain, [1, 0, 1])).toEqual([[0], [2]])
    expect(components(chain, [1, Number.NaN, 1])).toEqual([[0], [2]])
    expect(components(chain, [1, 1, 1])).toEqual([[0, 1, 2]])
  })
})
