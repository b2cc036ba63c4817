/** Figures that lie under something: those alone are named, as a seal over words hides no number. */
import { describe, expect, it } from "vitest"
import { covered } from "../../src/verify/covered.ts"
import { box } from "./seen.ts"

/** A line of characters 10 points wide from 100 on, 12 high from 700 on. */
const line = (text: string) => ({
  words: [{ text, box: box(100, 700, 100 + 10 * Array.from(text).length, 712) }]
})
const wide = box(0, 0, 600, 800)

describe("a box over a line", () => {
  it("covers it where it holds a figure, in whatever digits", () => {
    expect(covered(line("收到申请42件"), { box: wide })).toEqual(["收到申请42件"])
    expect(covered(line("收到申请４２件"), { box: wide })).toEqual(["收到申请４２件"])
    expect(covered(line("全年无收费"), { box: wide })).toEqual([])
  })
  it("may lie on the date of signature and on the number of the page", () => {
    for (const text of ["2024年1月31日", "— 3 —", "—3—"]) expect(covered(line(text), { box: wide })).toEqual([])
    expect(covered(line("截至2024年1月31日"), { box: wide })).toEqual(["截至2024年1月31日"])
  })
  it.each([
    ["left of it", box(0, 700, 100.4, 712)],
    ["right of it", box(169.6, 700, 300, 712)],
    ["below it", box(100, 600, 170, 700.4)],
    ["above it", box(100, 711.6, 170, 800)]
  ])("%s only shares a rule with it", (_, other) => {
    expect(covered(line("收到申请42件"), { box: other })).toEqual([])
  })
  it("hides only the figures under it", () => {
    const text = "收到申请共计若干件其中42件"
    // Characters 11 and 12 are the figure; one more at each side counts, since widths differ.
    expect(covered(line(text), { box: box(100, 700, 150, 712) })).toEqual([])
    expect(covered(line(text), { box: box(215, 700, 225, 712) })).toEqual([text])
    expect(covered(line(text), { box: box(200, 700, 205, 712) })).toEqual([text])
    expect(covered(line(text), { box: box(100, 700, 185, 712) })).toEqual([])
  })
  it("shows of a long line what lies under it", () => {
    const text = `本年度共收到政府信息公开申请42件${"，其余从略".repeat(4)}`
    expect(covered(line(text), { box: box(240, 700, 270, 712) })).toEqual(["…请42件，…"])
  })
})
