/** A reference stands in a paragraph alone, and only where its address is of a cell. */
import { describe, expect, it } from "vitest"
import { asWritten, mayRefer, referencesIn } from "../../src/prose/references.ts"

const carried = "requests/carriedOut/total"
const isCell = (address: string): boolean => address === carried
const found = (text: string, more = {}) => referencesIn({ text, ...more }, isCell)

describe("references in a line", () => {
  it("stand where they are written, brackets included", () => {
    expect(found(`结转${asWritten(carried)}件`)).toEqual([{ from: 2, to: 2 + carried.length + 2, address: carried }])
    expect(found(asWritten(carried).repeat(2)).map(({ from }) => from)).toEqual([0, carried.length + 2])
  })
  it("are none where no cell has the address, and none where nobody said which cells there are", () => {
    expect(found("〔requests/carriedOut/nobody〕，依据国办公开办函〔2021〕30号")).toEqual([])
    expect(referencesIn({ text: asWritten(carried) }, undefined)).toEqual([])
  })
  it("are a text behind an odd number of backslashes, and begin behind an even one", () => {
    expect(found(`\\${asWritten(carried)}`)).toEqual([])
    expect(found(`\\\\${asWritten(carried)}`).map(({ from }) => from)).toEqual([2])
  })
  it("are none in headings, items, rows and captions, which say what is written in them", () => {
    const kinds = [
      { level: 2 },
      { kind: { type: "row", of: 0 } },
      { kind: { type: "caption", of: 0 } },
      { kind: { type: "item", of: 0, ordered: false, level: 0, mark: "none" } }
    ] as const
    for (const kind of kinds) {
      expect(found(asWritten(carried), kind)).toEqual([])
      expect(mayRefer({ text: "", ...kind })).toBe(false)
    }
    expect(mayRefer({ text: "" })).toBe(true)
  })
})
