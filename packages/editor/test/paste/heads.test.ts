/** Columns are found under their heads, in whatever order and number they stand. */
import { lines } from "@gongkai/core/Axis"
import { requests } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { columnsAt, officialOrder } from "../../src/paste/heads.ts"
import type { Row } from "../../src/paste/rows.ts"

const [block] = requests.blocks
const heads = (text: string): ReadonlyArray<Row> =>
  text.split("\n").map((row, at) => ({ at, cells: row.split("\t"), head: true, group: false }))
const found = (text: string) =>
  [...columnsAt(heads(text), block, undefined)].map(([place, { line }]) => [place, line.key])
const across = lines(block.columns)
const last = across.map(({ heading: { label } }) => label).join("\t")

describe("the columns under heads", () => {
  it("are known by their names, at the places where these stand", () => {
    expect(found("\t自然人\t商业企业")).toEqual([
      [1, "naturalPerson"],
      [2, "organization.business"]
    ])
  })
  it("are known in any order, and beside names that are none", () => {
    expect(found("总计\t联系电话\t自然人")).toEqual([
      [0, "total"],
      [2, "naturalPerson"]
    ])
  })
  it("are all known where all are there in the form's order", () => {
    expect(found(last)).toEqual(across.map(({ key }, at) => [at, key]))
  })
  it("are none where two heads name the same one as well", () => {
    expect(found("自然人\t自然人")).toEqual([])
  })
  it("are not known by a short name inside a longer one", () => {
    expect(found("9.其他事项说明")).toEqual([])
  })
  it("are none without heads", () => {
    expect([...columnsAt([], block, undefined)]).toEqual([])
  })
})

describe("heads that lost their places", () => {
  it("say every column in the form's order, or are no use", () => {
    expect(officialOrder(heads(last), block)).toBe(true)
    expect(officialOrder(heads(last.split("\t").toReversed().join("\t")), block)).toBe(false)
    expect(officialOrder(heads(last.split("\t").slice(1).join("\t")), block)).toBe(false)
  })
})
