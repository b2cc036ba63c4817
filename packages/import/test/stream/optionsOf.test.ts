/** Which ways to part a row remain, as its report is written: with figures that may be a remark's, without its total, without any sum. */
import { requests, review } from "@gongkai/core/editions/2021"
import type { Form } from "@gongkai/core/Form"
import { lines } from "@gongkai/core/Axis"
import { describe, expect, it } from "vitest"
import { optionsOf } from "../../src/stream/optionsOf.ts"
import type { Run } from "../../src/stream/runs.ts"
import { parted } from "../../src/stream/ways.ts"

const whole = { zeros: "begin", blanks: "none", totals: { printed: 0, lacking: 0, whole: 0 } } as const

const options = (form: Form, run: string, more: Partial<Run> = {}, habits: Parameters<typeof optionsOf>[2] = whole) => {
  const [block] = form.blocks
  const [line] = block === undefined ? [] : lines(block.rows)
  if (block === undefined || line === undefined) throw new Error("no row")
  const own: Run = {
    label: { block, line, hit: { from: 0, to: 1 } },
    after: run,
    run,
    texts: [run],
    spot: {},
    clean: true,
    bare: false,
    stands: () => "beside",
    ...more
  }
  return optionsOf(own, parted(own), habits)
}

describe("figures of 四 that run together", () => {
  it("are parted where they have few more digits than cells", () =>
    expect(options(review, "10001100021200000").options).toHaveLength(1))

  it("are left unread where so many digits could add up in some way by chance", () => {
    // 0 1 11 141 153, 28 92 202 602 924, 0 0 18 98 116: each block adds up, and so may a row in which the office erred.
    expect(options(review, "01111411532892202602924001898116").options).toEqual([])
  })
})

describe("as many pieces as cells, the last of which may be a remark", () => {
  const texts = ["2/30//2634无", "2/30//2634"]

  it("are those of the row and its total where they add up so", () => {
    const { options: ways } = options(requests, "2/30/0/32无", { texts: ["2/30/0/32无", "2/30/0/32"] })
    expect(ways).toEqual([[2, "none", 30, "none", 0, "none", 32]])
  })

  it("are never taken as they stand where no space parts them and they do not add up", () => {
    expect(options(requests, "2/30//2634无", { texts }).options).toEqual([])
    expect(options(requests, "2 / 30 / / 2634 无", { texts: ["2 / 30 / / 2634 无"] }).options).toHaveLength(1)
  })
})

describe("a row that one sum alone bears out", () => {
  it("is said to be unproven where so many digits may add up by chance", () => {
    expect(options(requests, "0021443050").unproven).toBe(true)
    expect(options(requests, "14 3 0 00017").unproven).toBeUndefined()
  })
})

describe("where totals may be blank", () => {
  const lacking = { ...whole, blanks: "sure", totals: { printed: 0, lacking: 3, whole: 0 } } as const

  it("a row may have its total, or none, and a figure in each other cell", () => {
    const { lacking: ways } = options(requests, "9000009", {}, lacking)
    expect(ways).toContainEqual([9, 0, 0, 0, 0, 0, 9])
    expect(ways).toContainEqual([90, 0, 0, 0, 0, 9, null])
    expect(ways?.every((way) => way.slice(0, 6).every((value) => value !== null))).toBe(true)
  })
})
