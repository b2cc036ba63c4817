/** The paper is that of GB/T 9704: A4, margins of 37 and 28 millimetres, a type area of 156 × 225, 22 lines of 28 characters. */
import { describe, expect, it } from "@effect/vitest"
import * as Paper from "../../../src/layout/sheet/Paper.ts"

const { portrait, landscape, mm } = Paper
const inMillimetres = (length: number): number => Math.round((length * 25.4) / 7.2) / 10

it("a millimetre is so many points that 25.4 of them make 72", () => {
  expect(mm(25.4)).toBe(72)
})

describe("the page", () => {
  it("is A4, with 天头 37 mm and 订口 28 mm", () => {
    const { width, height, top, left, across, down } = portrait
    expect([width, height, top, left, across, down].map(inMillimetres)).toEqual([210, 297, 37, 28, 156, 225])
  })
  it("turned on its side keeps its margins: the head is bound where the left was", () => {
    const right = portrait.width - portrait.left - portrait.across
    const foot = portrait.height - portrait.top - portrait.down
    expect([landscape.width, landscape.height]).toEqual([portrait.height, portrait.width])
    expect([landscape.across, landscape.down]).toEqual([portrait.down, portrait.across])
    expect(landscape.left).toBeCloseTo(foot)
    expect(landscape.top).toBeCloseTo(portrait.left)
    expect(landscape.width - landscape.left - landscape.across).toBeCloseTo(portrait.top)
    expect(landscape.height - landscape.top - landscape.down).toBeCloseTo(right)
  })
  it("holds 22 lines of 28 characters, of the third size with air between the lines", () => {
    expect(Paper.line * 22).toBeCloseTo(portrait.down)
    expect(Paper.character * 28).toBeCloseTo(portrait.across)
    expect(Paper.size).toBe(16)
    expect(Paper.line / Paper.size).toBeGreaterThan(1.5)
  })
  it("has its number in the fourth size, seven millimetres below the text", () => {
    expect([Paper.folio.size, inMillimetres(Paper.folio.below)]).toEqual([14, 7])
  })
})
