/** One row for a group of three: its figures are those of 其他, and the other rows do not apply. */
import { describe, expect, it } from "vitest"
import { arrangements } from "../src/arrangements.ts"
import { notApplicable, single } from "../src/single.ts"
import { requests } from "./support/forms.ts"
import { line } from "./support/readings.ts"

const wanted = arrangements(requests)[0]?.wanted ?? []
const lineOf = (key: string) => wanted.findIndex((each) => each.line.key === key)
const figures = ["5", "0", "0", "0", "0", "0", "5"]
const found = (row: ReadonlyArray<string>, known: ReadonlyArray<number | undefined> = [undefined]) =>
  single([line(...row)], wanted, known)

describe("a row named as the group", () => {
  it("has the figures of its row 其他, and a message says so", () => {
    expect(found(["（六）其他处理", ...figures])).toMatchObject({
      row: 0,
      line: lineOf("outcome.closed.other"),
      message: { severity: "warning", text: { zh: expect.stringContaining("其数记入“其他”") } }
    })
  })
  it("leaves every cell of the other rows not applicable, and no other cell", () => {
    const one = found(["（六）其他处理", ...figures])
    const cells = one === undefined ? [] : notApplicable(one)
    expect(cells).toHaveLength(14)
    expect(cells.every(({ entry }) => entry === "n/a")).toBe(true)
    expect(new Set(cells.map(({ cell }) => cell.split("/")[1]))).toEqual(
      new Set(["outcome.closed.notSupplemented", "outcome.closed.feeUnpaid"])
    )
  })
  it("is none without figures, or of a group that has no row 其他", () => {
    expect(found(["（六）其他处理", "", ""])).toBeUndefined()
    expect(found(["（三）不予公开", ...figures])).toBeUndefined()
  })
  it("is none where a row of the group was found, or the row is another's", () => {
    const both = [line("3.其他", ...figures), line("（六）其他处理", ...figures)]
    expect(single(both, wanted, [lineOf("outcome.closed.other"), undefined])).toBeUndefined()
    expect(found(["（六）其他处理", ...figures], [lineOf("carriedOut")])).toBeUndefined()
  })
})
