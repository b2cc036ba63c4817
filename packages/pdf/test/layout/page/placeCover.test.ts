/** A cover has its title above its publisher, both in the middle, and no number; a long title is set smaller. */
import { describe, expect, it } from "@effect/vitest"
import type { Flow } from "../../../src/layout/page/Flow.ts"
import { sheets } from "../../../src/layout/page/layout.ts"
import { overflows } from "../../../src/layout/sheet/overflows.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { square } from "../faces.ts"
import { isNumber } from "../seen.ts"

const cover = (title: string, organ = "云溪县人民政府办公室") => {
  const flow: Flow = [
    { kind: "cover", title, organ },
    { kind: "page", furniture: {} },
    { kind: "paragraph", text: "正文" }
  ]
  return sheets(title, flow, square, { unnumbered: true })
}
const middle = Paper.portrait.left + Paper.portrait.across / 2

describe("a cover", () => {
  const all = cover("云溪县2023年政府信息公开工作年度报告汇编")
  it("is a page of its own without a number; the next page is the second", () => {
    expect(all.pages).toHaveLength(2)
    expect(all.pages.map(({ runs }) => runs.filter(isNumber).map(({ text }) => text))).toEqual([[], ["— 2 —"]])
  })
  it("has every line in the middle, the publisher below the title", () => {
    const runs = all.pages[0]?.runs ?? []
    for (const { x, width } of runs) expect(x + width / 2).toBeCloseTo(middle, 0)
    expect(runs.at(-1)?.text).toBe("云溪县人民政府办公室")
    expect(runs.at(-1)?.y).toBeGreaterThan((runs.at(-2)?.y ?? 0) + 100)
  })
  it.each([40, 100, 200])("has room for a title of %i characters", (length) => {
    const long = cover("年报汇编".repeat(length / 4))
    expect(overflows(long)).toEqual([])
    expect(long.pages[0]?.runs.map(({ text }) => text).join("")).toBe(
      `${"年报汇编".repeat(length / 4)}云溪县人民政府办公室`
    )
  })
})
