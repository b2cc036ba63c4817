/** Page numbers, running heads and 续表 are no text of a page; a number that a page's end cut from a row is. */
import { describe, expect, it } from "vitest"
import { furniture } from "../../../src/readers/pdf/furniture.ts"
import type { Page } from "../../../src/readers/pdf/Page.ts"

const line = (text: string, top: number) => {
  const box = { left: 80, right: 200, top, bottom: top + 12 }
  return { ...box, size: 12, runs: [{ ...box, text, size: 12 }] }
}
const page = (number: number, ...own: ReadonlyArray<ReturnType<typeof line>>): Page => ({
  number,
  width: 595,
  height: 842,
  runs: own.flatMap(({ runs }) => runs),
  askew: 0,
  grids: [],
  level: []
})

/** Whether each line of the last page is furniture. */
const told = (...pages: ReadonlyArray<ReadonlyArray<ReturnType<typeof line>>>): ReadonlyArray<boolean> => {
  const all = pages.map((own, at) => page(at + 1, ...own))
  const is = furniture(all)
  return (pages.at(-1) ?? []).map((each) => {
    const last = all.at(-1)
    return last !== undefined && is(each, last)
  })
}

describe("at the edge of a page", () => {
  it("its number is none of its text, and no more than a number elsewhere", () =>
    expect(told([line("1", 800)], [line("2", 800), line("2", 400), line("— 2 —", 740)])).toEqual([true, false, true]))

  it("a number that counts no pages may be a figure", () => expect(told([line("37", 800)])).toEqual([false]))

  it("what stands on most pages is a running head, a page's own words are not", () => {
    const head = () => line("示例县水利局年度报告", 30)
    expect(told([head()], [head()], [head(), line("本年新收申请", 60)])).toEqual([true, false])
  })
})

it("续表 above the rest of a table is none of its text, wherever it stands", () =>
  expect(told([line("续表", 300), line("（续上表）", 300), line("续表说明", 300)])).toEqual([true, true, false]))
