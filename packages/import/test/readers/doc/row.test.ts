/** The row of a table in an old Word file is divided where its definition says, with what is merged across and down. */
import { describe, expect, it } from "vitest"
import type { Property } from "../../../src/readers/doc/properties.ts"
import { divisions } from "../../../src/readers/doc/row.ts"
import { bytes } from "../../support/oldWord.ts"

const property = (number: number, value: ReadonlyArray<number>): Property => ({
  number,
  view: new DataView(Uint8Array.from(value).buffer),
  at: 0
})

/** Cells between these edges; `flags` describe as many of them as there are flags. */
const definition = (edges: ReadonlyArray<number>, flags: ReadonlyArray<number> = []): Property => {
  const own = [
    edges.length - 1,
    ...edges.flatMap((edge) => bytes(2, edge < 0 ? edge + 65_536 : edge)),
    ...flags.flatMap((each) => [...bytes(2, each), ...bytes(18, 0)])
  ]
  return property(0xd608, [...bytes(2, own.length + 1), ...own])
}

const merges = (...all: ReadonlyArray<Property>) => divisions(all)?.map(({ merged }) => merged)

const [across, begins, goesOn] = [0x2, 0x60, 0x20]

describe("the cells of a row", () => {
  it("lie between its edges, the first perhaps left of the margin", () =>
    expect(divisions([definition([-108, 1500, 4000])])).toEqual([
      { from: -108, to: 1500 },
      { from: 1500, to: 4000 }
    ]))

  it("go on from the cell before or above where their flags say so", () =>
    expect(divisions([definition([0, 10, 20, 30], [begins, across, goesOn])])?.map(({ merged }) => merged)).toEqual([
      undefined,
      "before",
      "above"
    ]))

  it("that are not described are plain", () =>
    expect(divisions([definition([0, 10, 20], [goesOn])])?.map(({ merged }) => merged)).toEqual(["above", undefined]))

  it("go on where later properties merge them, across a range or down, and no longer where one takes it back", () => {
    const own = definition([0, 10, 20, 30], [begins, 0, goesOn])
    expect(merges(own, property(0x5624, [1, 3]))).toEqual([undefined, undefined, "before"])
    expect(merges(own, property(0xd62b, [2, 1, 1]))).toEqual([undefined, "above", "above"])
    expect(merges(own, property(0xd62b, [2, 2, 0]))).toEqual([undefined, undefined, undefined])
    expect(merges(own, property(0xd62b, [2, 2, 3]))).toEqual([undefined, undefined, undefined])
  })

  it("are those of the last definition, and none are known without one", () => {
    expect(divisions([definition([0, 10]), definition([0, 5, 10])])).toHaveLength(2)
    expect(divisions([property(0x5624, [0, 2])])).toBeUndefined()
  })
})
